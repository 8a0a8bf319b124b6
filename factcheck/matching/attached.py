"""Which date a value is told with, where a sentence tells several: 40 in 2021, against 30 in 2020."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.model import Quantity, Span, Statement
from factcheck.text import sentences


def told_with(statement: Statement) -> dict[Span, Quantity]:
    """Value -> the date it is told with, where values of one unit and dates of one precision take turns."""
    return dict(_told(statement))


@lru_cache(20_000)
def _told(statement: Statement) -> tuple[tuple[Span, Quantity], ...]:
    if sum(one.date is not None for one in statement.quantities) < 2:
        return ()
    found: list[tuple[Span, Quantity]] = []
    for sentence in sentences(statement.text, statement.lang):
        span = sentence.shift(statement.span.start)
        found += _turns([one for one in statement.quantities if span.contains(one.span)])
    return tuple(found)


def _turns(quantities: Sequence[Quantity]) -> list[tuple[Span, Quantity]]:
    """The pairs of a value and a date, in one sentence, that stand as value date value date or the other way round."""
    dates, values = defaultdict(list), defaultdict(list)
    for one in quantities:
        if one.date and one.kind == "date":
            dates[one.date.precision].append(one)
        elif not one.date:
            values[one.kind, one.unit].append(one)
    found = []
    for days in dates.values():
        for told in values.values():
            line = sorted((*days, *told), key=lambda one: one.span)
            if len(days) == len(told) > 1 and all(bool(one.date) != bool(other.date) for one, other in pairwise(line)):
                found += [(value.span, day) for value, day in zip(told, days, strict=True)]
    return found
