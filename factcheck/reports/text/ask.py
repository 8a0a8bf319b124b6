"""A cited answer for people."""

from __future__ import annotations

import re
import textwrap

from factcheck.model import Answers, Citation, CitedAnswer, Quantity
from factcheck.reports.text.console import Page, excerpt, one_line, width


def render(found: Answers, page: Page, cite: str = "plain") -> str:
    """Each answer, how many independent origins it has, and its citations, plain or as Markdown footnote lines."""
    if not found.answers:
        return "The sources do not say.\n"
    lines = []
    if found.conflicting:
        lines.append(f"{page.sign('both')} The sources conflict: {len(found.answers)} answers.")
    for answer in found.answers:
        lines.append(f"{one_line(answer.text)}  ({_support(answer)})")
        for citation in answer.citations:
            lines += _markdown(citation) if cite == "markdown" else _plain(citation, answer.value, page)
    return "\n".join(lines) + "\n"


def _support(answer: CitedAnswer) -> str:
    passages, origins = len(answer.citations), answer.origins
    return f"{passages} passage{'s' * (passages > 1)}, {origins} independent origin{'s' * (origins > 1)}"


def _plain(citation: Citation, value: Quantity | None, page: Page) -> list[str]:
    document = citation.document
    about = ", ".join(part for part in (document.publisher, document.published_text) if part)
    head = f"  {document.path or document.id}:{citation.line}  {one_line(document.title or document.id)}"
    body = [f"    {line}" for line in wrap(excerpt(citation.quote, value), page.width - 4)]
    link = [f"    {one_line(document.url)}"] if document.url else []
    return [head + (f" ({one_line(about)})" if about else ""), *body, *link]


def _markdown(citation: Citation) -> list[str]:
    document = citation.document
    title = re.sub(r"([\\`*_\[\]<>])", r"\\\1", one_line(document.title or document.id))
    linked = document.url and document.url.startswith(("http://", "https://"))
    name = f"[{title}](<{document.url}>)" if linked else title
    about = ", ".join(part for part in (document.publisher, document.published_text, f"line {citation.line}") if part)
    return [f"- {name}, {one_line(about)}", f"  > {one_line(citation.quote)}"]


def wrap(text: str, columns: int) -> list[str]:
    """`text` in lines of at most `columns` terminal columns; Chinese and Japanese may break anywhere."""
    lines, line = [], ""
    for piece in re.findall(r"[\x21-\x7e]+ ?|.", text):
        if line and width(line + piece.rstrip()) > columns:
            lines.append(line.rstrip())
            line = ""
        line += piece
    pieces = [part for one in [*lines, line.rstrip()] if one for part in textwrap.wrap(one, max(columns, 20)) or [one]]
    return pieces or [""]
