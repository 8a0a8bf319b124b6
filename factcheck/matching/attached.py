"""Which date a value is told with, where a sentence tells several: 40 in 2021, against 30 in 2020."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.languages import table
from factcheck.matching.bases import is_base
from factcheck.matching.siblings import alike
from factcheck.model import Quantity, Span, Statement
from factcheck.text import sentences

_BESIDE = 2  # characters between a value and its date: 1年前の5.9%, 5.9% a year ago


@lru_cache(20_000)
def told_with(statement: Statement) -> Mapping[Span, Quantity]:
    """Value -> the date it is told with, where values of one unit and dates of one precision take turns."""
    if not any(one.date for one in statement.quantities):
        return {}
    found: list[tuple[Span, Quantity]] = []
    for sentence in sentences(statement.text, statement.lang):
        span = sentence.shift(statement.span.start)
        told = [one for one in statement.quantities if span.contains(one.span)]
        in_order = any(
            word in span.of(statement.document.body).lower() for word in table(statement.lang)["words"]["in_order"]
        )
        found += _turns(told, in_order=in_order) or _bases(told, statement)
    return dict(found)


def _bases(quantities: Sequence[Quantity], statement: Statement) -> list[tuple[Span, Quantity]]:
    """The value that another one is compared with, and the date beside it: 6.4%, up from 5.9% a year ago."""
    return [
        (one.span, day)
        for one in quantities
        for day in quantities
        if day.date and not one.date and is_base(statement, one) and _gap(one.span, day.span) <= _BESIDE
    ]


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _turns(quantities: Sequence[Quantity], *, in_order: bool) -> list[tuple[Span, Quantity]]:
    """The pairs of a value and a date, in one sentence, that stand as value date value date or the other way round.

    Where a word says that they go together `in_order` (respectively, 分别), all of the ones stand before the others.
    """
    dates = list(alike([one for one in quantities if one.date and one.kind == "date"]))
    values = list(alike([one for one in quantities if not one.date]))
    found = []
    for days in dates:
        for told in values:
            line = sorted((*days, *told), key=lambda one: one.span)
            changes = sum(bool(one.date) != bool(other.date) for one, other in pairwise(line))
            if len(days) == len(told) and changes == (1 if in_order else len(line) - 1):
                found += [(value.span, day) for value, day in zip(told, days, strict=True)]
    return found
