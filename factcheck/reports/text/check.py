"""A draft's report for people: the words, what is wrong with them, what they were compared with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.model import DraftReport, Evidence, Finding
from factcheck.reports.tally import coverage_line, tally_line
from factcheck.reports.text.console import Line, Page, excerpt, indented, one_line, rendered

_SIGNS = {"error": "no", "warning": "warning", "info": "dot"}
_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """Every finding with its words and evidence, then the coverage and the tally."""
    return rendered(page, _parts(reports, page))


def _parts(reports: Sequence[DraftReport], page: Page) -> Iterator[Any]:
    for report in reports:
        for found in report.findings:
            yield from _finding(report, found, page)
        yield coverage_line(report)
    yield tally_line(reports)


def _finding(report: DraftReport, found: Finding, page: Page) -> Iterator[Any]:
    sign = f"{page.sign(_SIGNS[found.severity])} {found.code} ", _STYLES[found.severity]
    at = f"{one_line(report.document.path)}:{found.line}:{found.column}", "bold"
    yield Line(sign, at, (f"  {excerpt(found.text)}", ""))
    yield indented(found.message, 2)
    for repair in found.repairs:
        yield indented(f"{page.sign('dot')} {repair}", 4)
    for piece in found.evidence[:4]:
        yield _evidence(piece)
    yield ""


def _evidence(piece: Evidence) -> Any:
    place = piece.citation
    name = place.document.path or place.document.id
    quote = excerpt(place.quote, piece.source_value)
    return indented(f"{piece.stance} {name}:{place.line}:{place.column}  {quote}", 4)
