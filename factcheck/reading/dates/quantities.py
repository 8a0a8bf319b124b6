"""Meanings → quantities: days resolved, units as the contract has them."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from factcheck.model import Dates, Kind, Precision, Quantity, Span
from factcheck.reading.dates.calendar import DAYS, MONTHS, ONE_DAY, Days, around, moved
from factcheck.reading.dates.context import Context
from factcheck.reading.dates.lengths import in_unit, printed
from factcheck.reading.dates.operations.parts import count
from factcheck.reading.dates.resolve import CLOCK, resolve
from factcheck.reading.dates.values import Length, Moment, Part, Stretch

WHOLE = frozenset(("quarter",))  # the last two quarters are calendar quarters
_LONG = frozenset(("part-of-year", "year", "decade"))  # what lies years apart
_SET_AGAINST = frozenset(("month", "quarter", "year", "period"))
_PRECISIONS = {"fortnight": "week", "century": "decade"}
BACKWARDS = "the range ends before it starts"
LONGEST_WRAP = timedelta(340)  # May to March; what goes round further ends before it starts


def quantity(part: Part, text: str, context: Context) -> Quantity:
    """The value that a part of a chain says; the context then knows it as the date named last."""
    span, outer, value = Span(*part.core), Span(part.start, part.end), part.value
    if isinstance(value, Length):
        return _duration(value, span, outer, text, context)
    if isinstance(value, Stretch):
        days, note = _range(value, context)
        return Quantity(span, span.of(text), "daterange", date=days, outer=outer, note=note, rule=part.name)
    assert isinstance(value, Moment)  # nothing else is read
    days, note = resolve(value, context)
    if days.start and days.end and not _looks_back(value):
        context.name(Days(days.start, days.end), {step.unit for step in value.steps})
    kind: Kind = "time" if all(step.unit in CLOCK for step in value.steps) else "date"
    return Quantity(span, span.of(text), kind, hedge=value.hedge, date=days, outer=outer, note=note, rule=part.name)


def _looks_back(value: Moment) -> bool:
    """Whether a date is what the one named before is set against: up on the previous quarter and the previous year."""
    first = value.steps[0]
    return first.op == "same" and first.n < 0 and first.unit in _SET_AGAINST


def _duration(value: Length, span: Span, outer: Span, text: str, context: Context) -> Quantity:
    days = _covered(value, context)
    size = printed(value)
    return Quantity(
        span, span.of(text), "duration", size.low, size.high, size.low_open, size.high_open, size.unit, size.hedge,
        days, outer=outer, step=size.step, rule="length",
    )  # fmt: skip


def _range(value: Stretch, context: Context) -> tuple[Dates, str]:
    first, note = resolve(value.first, context)
    if first.start and first.end:
        context.name(Days(first.start, first.end), {step.unit for step in value.first.steps})
    last, last_note = resolve(value.last, context)
    start, end = first.start, last.end
    if start and end and start > end:  # November to February: the year that one end lends is not its own
        if value.last.steps[0].unit == "weekday":  # Monday to Friday: of one week
            end = moved(end, "week", 1)
        elif value.lender == "last":
            start = moved(start, "year", -1)
        elif value.lender == "first" or value.last.steps[0][:2] != ("set", "year"):
            end = moved(end, "year", 1)
    lent_year = value.lender and last.precision not in _LONG
    if start and end and (start > end or (end - start > LONGEST_WRAP and lent_year)):
        return Dates(None, None, last.precision, value.bound), BACKWARDS
    if start and end:
        context.last = Days(start, end)
    return Dates(start, end, last.precision, value.bound), note or last_note


def _covered(value: Length, context: Context) -> Dates | None:
    """The days of the past three years, or the next two weeks; None for a length that nothing ties to a date."""
    if not value.toward or context.day is None or value.unit not in MONTHS | DAYS:
        return None
    whole = in_unit(value)
    units = count(whole)
    if units is None:
        return None
    try:
        days = _days_covered(whole.unit, units, value.toward, context)
    except (ValueError, OverflowError):
        return None
    return Dates(days.start, days.end, cast(Precision, _PRECISIONS.get(whole.unit, whole.unit))) if days else None


def _days_covered(unit: str, units: int, toward: int, context: Context) -> Days | None:
    day = context.reference()
    if toward == 2:
        target = moved(day, unit, units)
        return Days(target, target) if context.future else None
    if unit in WHOLE:
        near, far = (-1, -units) if toward < 0 else (1, units)
        ends = sorted((around(unit, day, near), around(unit, day, far)))
        return Days(ends[0].start, ends[1].end)
    other = moved(day, unit, toward * units)
    return Days(other, day) if toward < 0 else Days(day + ONE_DAY, other)
