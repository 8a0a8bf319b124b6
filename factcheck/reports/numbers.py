"""The values of drafts with what became of each, as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import DraftReport, Quantity, Standing, cite
from factcheck.reports.json import Data, value_data


def rows(report: DraftReport, *, unbound: bool) -> Iterator[tuple[Quantity, Standing]]:
    """The values of a report; with `unbound` only those that neither sources nor other values back."""
    return (row for row in report.coverage if not unbound or row[1] not in ("supported", "computed"))


def numbers_data(reports: Sequence[DraftReport], *, unbound: bool) -> Data:
    """Each value in its contract form, with its place in the file and its standing."""
    return {
        "files": [
            {
                "path": report.document.path,
                "values": [_row(report, value, standing) for value, standing in rows(report, unbound=unbound)],
            }
            for report in reports
        ]
    }


def _row(report: DraftReport, value: Quantity, standing: Standing) -> Data:
    place = cite(report.document, value.span)
    return {"line": place.line, "column": place.column, "standing": standing, "value": value_data(value)}
