"""Sources and claims as lists, one source in full, and the problems of both, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.model import Claim, Document, Library, Problem
from factcheck.reports.text.console import Page, indented, one_line, rendered


def sources(library: Library, page: Page) -> str:
    """Each source in two lines: what it is, and its title."""
    values = Counter(s.document.id for s in library.statements for _ in s.quantities if not s.excluded)
    entries = (
        (own.id, (own.lang, own.published_text or "undated", own.publisher, f"{values[own.id]} values"), own.title)
        for own in library.documents
    )
    return _list(entries, f"{len(library.documents)} sources, {sum(values.values())} values", page)


def source(document: Document, head: Sequence[tuple[str, str]], page: Page) -> str:
    """The head of one source and its body with line numbers; excluded lines are marked with a dash."""
    from rich.text import Text

    parts: list[Any] = [Text(f"{name}: {one_line(value)}") for name, value in head]
    return rendered(page, (*parts, "", _body(document)))


def claims(found: Sequence[Claim], page: Page) -> str:
    """Each claim in two lines: what it is, and its first text."""
    entries = (
        (own.id, ((own.expect or "").replace("_", " "), own.status, *_langs(own), *own.tags), own.text) for own in found
    )
    return _list(entries, f"{len(found)} claims", page)


def _langs(claim: Claim) -> tuple[str, ...]:
    return (claim.lang, *(lang for lang, _ in claim.translations))


def problems(found: Sequence[Problem]) -> str:
    """A line for each problem, `path:line:column: severity: what is wrong (how to mend it)`, and a last line."""
    counts = Counter(problem.severity for problem in found)
    lines = []
    for problem in found:
        place, _, rest = str(problem).partition(": ")
        lines.append(f"{one_line(place)}: {problem.severity}: {one_line(rest)}")
    return "\n".join((*lines, ", ".join(f"{counts[kind]} {kind}" for kind in ("error", "warning", "info")))) + "\n"


def _list(entries: Iterable[tuple[str, Iterable[str], str]], last: str, page: Page) -> str:
    from rich.text import Text

    parts: list[Any] = []
    for name, facts, text in entries:
        head = Text(one_line(name), "bold")
        parts.append(head.append("  " + "  ".join(one_line(fact) for fact in facts if fact), "not bold"))
        parts += [indented(text, 4)] if text else []
    return rendered(page, (*parts, last))


def _body(document: Document) -> Any:
    from rich.table import Table
    from rich.text import Text

    lines, at = Table.grid(padding=(0, 1, 0, 0)), 0
    lines.add_column(justify="right", style="dim", no_wrap=True)
    lines.add_column(no_wrap=True)
    lines.add_column(overflow="fold")
    for number, line in enumerate(document.body.split("\n"), start=document.body_line):
        aside = any(span.start < at + len(line) and at < span.end for span in document.exclude)
        lines.add_row(str(number), "-" if aside else "", Text(one_line(line), "dim" if aside else ""))
        at += len(line) + 1
    return lines
