"""A figure has no source.

What it does
    Finds the values of the draft of which no source says anything, and which do not follow from other values.

Why
    A figure without a source cannot be checked by anybody, and is the one that turns out to be a slip of memory.

Limits
    Looks at sums, measures, percentages, counts and days; not at bare numbers, clock times and ranks.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "warning"
_KINDS = frozenset(("count", "percent", "money", "measure", "ratio", "date", "daterange"))


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each value that is worth a source and has none."""
    for statement in draft.statements:
        verdict = draft.verdicts.get(statement.span.start)
        if verdict is None:
            continue
        for value in statement.quantities:
            parts = [part for part in verdict.parts if part.span.overlaps(value.span)]
            unknown = all(part.verdict == "not_enough_info" for part in parts)
            if value.span in draft.computed:
                continue
            if value.kind in _KINDS and unknown and not value.excluded and not _vague(value):
                yield Flaw(value.span, f"no source for {value.text}", verdict="not_enough_info")


def _vague(value: Quantity) -> bool:
    """Whether the value says next to nothing: one of a thing, or a day without a date."""
    if value.kind in ("date", "daterange"):
        return value.date is None or value.date.precision not in ("day", "month")
    return value.kind == "count" and value.low == value.high and value.low is not None and value.low <= 1
