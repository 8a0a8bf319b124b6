"""Ranges of dates: what one end leaves out, the other tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from factcheck.reading.dates.operations.composed import RANKS
from factcheck.reading.dates.operations.named import set_unit
from factcheck.reading.dates.operations.parts import steps
from factcheck.reading.dates.values import Amount, Moment, Part, Step, Stretch

Ranged = tuple[Stretch, tuple[int, int]]
YEARS = range(1500, 2200)  # what a bare 2014-2018 may be


def range_of(parts: Sequence[Part], _: str) -> Ranged | None:
    """From one date to another: 5月1日至7日, May to July 2021."""
    first, last = [part for part in parts if isinstance(part.value, Moment)]
    return _ranged(first, last)


def range_of_numbers(parts: Sequence[Part], _: str) -> Ranged | None:
    """10-12日, 2019年1-5月: the first number is of the same unit as the last."""
    last = next(part for part in reversed(parts) if isinstance(part.value, Moment))
    numeral = next(part for part in parts if isinstance(part.value, Amount))
    before = [part for part in parts if isinstance(part.value, Moment) and part.start < numeral.start]
    unit = cast(Moment, last.value).steps[-1].unit
    start = set_unit([numeral], unit) if unit in ("year", "month", "day") else None
    if start is None or (unit == "year" and start.steps[0].n not in YEARS):
        return None
    first = (before or [numeral])[0]
    return _ranged(first._replace(value=Moment((*steps(before), *start.steps))), last)


def range_to_number(parts: Sequence[Part], _: str) -> Ranged | None:
    """May 5-7: the number is a day, as is the end of the first date."""
    first, numeral = [part for part in parts if isinstance(part.value, Moment | Amount)]
    end = set_unit([numeral], "day") if cast(Moment, first.value).steps[-1].unit == "day" else None
    return _ranged(first, numeral._replace(value=end)) if end else None


def year_range(parts: Sequence[Part], _: str) -> Ranged | None:
    """2014-2018: two years, the first before the last."""
    first, last = [part for part in parts if isinstance(part.value, Amount)]
    years = [int(cast(Amount, part.value).low) for part in (first, last)]
    if not years[0] < years[1] or any(year not in YEARS for year in years):
        return None
    ends = [Moment((Step("set", "year", year),)) for year in years]
    return Stretch(ends[0], ends[1]), (first.start, last.end)


def short_year_range(parts: Sequence[Part], _: str) -> Ranged | None:
    """2019年から21年にかけて: the last year is of the century of the first."""
    first, last = [part for part in parts if isinstance(part.value, Moment | Amount)]
    year, n = cast(Moment, first.value).steps[-1], int(cast(Amount, last.value).low)
    end = year.n - year.n % 100 + n
    if year.unit != "year" or not year.n < end < year.n + 100 or year.n not in YEARS:
        return None
    unit = parts[parts.index(last) + 1]
    return Stretch(Moment((year,)), Moment((Step("set", "year", end),))), (first.core[0], unit.end)


def some_months(parts: Sequence[Part], _: str) -> Stretch | None:
    """五六月间: two months named together, from the first to the second."""
    months = next(part.value for part in parts if isinstance(part.value, Amount))
    low, high = int(months.low), int(months.high)
    if high != low + 1 or not 1 <= low < high <= 12:
        return None
    before = steps([part for part in parts if isinstance(part.value, Moment)])
    first, last = (Moment((*before, Step("set", "month", month))) for month in (low, high))
    return Stretch(first, last)


def _ranged(first: Part, last: Part) -> Ranged | None:
    value = shared(cast(Moment, first.value), cast(Moment, last.value))
    return (value, (first.core[0], last.core[1])) if value else None


def shared(first: Moment, last: Moment) -> Stretch | None:
    """A stretch whose ends lend one another the year or month that one leaves out."""
    if not first.steps or not last.steps:
        return None
    if last.steps[0].op == "set" and _rank(last) > _rank(first) and not _whole_year(last):
        lent = _coarser(first, _rank(last))
        return Stretch(first, replace(last, steps=(*lent, *last.steps)), lender="first")
    lent = _coarser(last, _rank(first)) if first.steps[0].op == "set" else []
    if lent and all(step.op == "set" for step in lent):
        return Stretch(replace(first, steps=(*lent, *first.steps)), last, lender="last")
    return Stretch(first, last)


def _whole_year(moment: Moment) -> bool:
    """Whether a date begins with all digits of a year, so that no decade or century before it is of use."""
    first = moment.steps[0]
    return first.unit == "year" and first.n in YEARS


def _rank(moment: Moment) -> int:
    unit = moment.steps[0].unit
    return RANKS.index(unit) if unit in RANKS else 0


def _coarser(moment: Moment, rank: int) -> list[Step]:
    return [step for step in moment.steps if step.unit in RANKS and RANKS.index(step.unit) < rank]
