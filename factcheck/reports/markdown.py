"""Markdown to paste into a ticket or a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.model import DraftReport, Evidence, Finding
from factcheck.pattern import lazy
from factcheck.reports.tally import coverage_line, tally_line
from factcheck.reports.text.console import one_line

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page

_SPECIAL = lazy(r"([\\`*_{}\[\]<>()#+!|~$&])")


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """A heading for each draft, an item for each finding, its repairs and quotes below."""
    lines = [line for report in reports for line in _report(report)]
    return "\n".join([*lines, plain(tally_line(reports))]) + "\n"


def _report(report: DraftReport) -> Iterator[str]:
    yield f"## {plain(report.document.path)}\n"
    for found in report.findings:
        yield from _finding(found)
    yield f"\n{plain(coverage_line(report))}\n"


def _finding(found: Finding) -> Iterator[str]:
    words = plain(one_line(found.text))
    yield f"- **{found.severity} {found.code}** line {found.line}, “{words}”: {plain(one_line(found.message))}"
    for repair in found.repairs:
        yield f"  - possible: {plain(one_line(repair))}"
    for piece in found.evidence:
        yield f"  - {quoted(piece)}"


def quoted(piece: Evidence) -> str:
    """A passage, what it does to the draft, and where it stands."""
    document = piece.citation.document
    name = plain(document.title or document.id)
    linked = f"[{name}](<{document.url}>)" if is_web(document.url) else name
    return f"{piece.stance}: {linked}, line {piece.citation.line}: “{plain(one_line(piece.citation.quote))}”"


def is_web(url: str | None) -> bool:
    """Whether a source's address may be a link: http(s), and nothing that could end the link."""
    return url is not None and re.fullmatch(r"https?://[^\s<>\"'\\]+", url) is not None


def plain(text: str) -> str:
    """`text` so that Markdown shows its own characters."""
    return _SPECIAL.sub(r"\\\1", text)
