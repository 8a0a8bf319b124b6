"""The values of drafts as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.checks.shown import shown
from factcheck.model import DraftReport, Quantity, cite
from factcheck.reports.numbers import rows
from factcheck.reports.tally import coverage_line
from factcheck.reports.text.console import Page, one_line, rendered, table

_STYLES = {
    "supported": "green",
    "computed": "green",
    "refuted": "bold red",
    "conflicting": "red",
    "unsourced": "yellow",
}


def render(reports: Sequence[DraftReport], page: Page, *, unbound: bool) -> str:
    """A table for each draft (line, words, value, standing) and its coverage."""
    return rendered(page, _parts(reports, unbound=unbound))


def _parts(reports: Sequence[DraftReport], *, unbound: bool) -> Iterator[Any]:
    from rich.text import Text

    for report in reports:
        found = table("line", "words", "read as", "standing")
        for value, standing in rows(report, unbound=unbound):
            line = cite(report.document, value.span).line
            cells = (str(line), one_line(value.text), _read(value))
            found.add_row(*(Text(cell) for cell in cells), Text(standing, _STYLES[standing]))
        if found.row_count:
            yield found
        yield coverage_line(report)


def _read(value: Quantity) -> str:
    days = value.date
    if days is None:
        return shown(value)
    if days.start == days.end:
        return str(days.start) if days.start else value.note
    return f"{days.start or ''} - {days.end or ''}"
