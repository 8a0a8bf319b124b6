"""A step on from days that are known: narrow them, take a part, move them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from factcheck.reading.dates.calendar import (
    MONTHS,
    ONE_DAY,
    Days,
    around,
    easter,
    month_days,
    month_number,
    moved,
    nth,
    nth_weekday,
    years_on,
)
from factcheck.reading.dates.context import Context, UnknownDaysError
from factcheck.reading.dates.lunar import lunar_month, season, solar_term
from factcheck.reading.dates.values import Step

_INDEX = {
    "1": 0, "2": 1, "3": 2, "early": 0, "middle": 1, "late": 2, "opening": 0, "midst": 1, "close": 2,
}  # fmt: skip


def step_on(days: Days, step: Step, context: Context) -> Days:
    """The days that a step leads to."""
    if step.op == "part":
        return _up_to_now(days, step.unit, context) if step.unit in ("past", "rest") else part_of(days, step.unit)
    if step.op == "shift":
        day = moved(days.start, step.unit, step.n)
        return Days(day, day if days.start == days.end else moved(days.end, step.unit, step.n))
    if step.op == "first":
        return _first(days, step, context)
    if step.op == "around":  # the week of 4 February
        return around(step.unit, days.start, step.n)
    if step.op == "span":  # the week starting on 4 February
        return Days(days.start, moved(days.start, step.unit, step.n) - ONE_DAY)
    if step.op == "same":  # the same month of the year before
        return _in_year(days, step, context)
    if step.op == "nth":
        unit, _, weekday = step.unit.partition("-")
        if unit == "weekday":
            return _found(nth_weekday(days, int(weekday), step.n), "day")
        return _found(nth(days, unit, step.n, context.full_weeks), unit)
    return _set(days, step, context)


def _in_year(days: Days, step: Step, context: Context) -> Days:
    """The unit that was named last, n units on, in the year of the days."""
    if context.last is None:
        raise UnknownDaysError("no date named before that it could mean")
    named = around(step.unit, context.last.start, step.n)
    return years_on(named, days.start.year - named.start.year) if step.unit in MONTHS else named


def _found(days: Days | None, unit: str) -> Days:
    if days is None:
        raise UnknownDaysError(f"no such {unit}")
    return days


def _set(days: Days, step: Step, context: Context) -> Days:
    if step.unit == "day":
        if step.n > days.end.day:
            raise UnknownDaysError("no such day")
        day = days.start.replace(day=step.n)
        return Days(day, day)
    if step.unit == "weekday":
        found = nth_weekday(days, step.n, 1)
        if found is None and days.start == days.end:
            context.note = "the day of the week does not agree"
        return found or days
    if step.unit in _FEASTS:
        return _found(_FEASTS[step.unit](days, step.n), step.unit)
    if step.unit == "decade":
        return month_days((days.start.year + step.n % 100) * 12, 120)
    if step.unit in MONTHS:
        size = MONTHS[step.unit]
        return month_days(month_number(days.start) + (step.n - 1) * size, size)
    return _found(nth(days, step.unit, step.n, context.full_weeks), step.unit)


def _up_to_now(days: Days, part: str, context: Context) -> Days:
    """Earlier this year, later this month: the part of the days before or after the day of reference."""
    day = context.reference()
    if not days.start <= day <= days.end:
        return part_of(days, "early" if part == "past" else "late")
    return Days(days.start, max(days.start, day - ONE_DAY)) if part == "past" else Days(day, days.end)


def _on(day: date) -> Days:
    return Days(day, day)


def _lunar_day(month: Days, day: int) -> Days | None:
    """A day of a lunar month, from its end if negative."""
    days = month.end + timedelta(day + 1) if day < 0 else month.start + timedelta(day - 1)
    return _on(days) if month.start <= days <= month.end else None


_FEASTS: dict[str, Callable[[Days, int], Days | None]] = {
    "easter": lambda year, after: _on(easter(year.start.year) + timedelta(after)),
    "term": lambda year, number: _on(solar_term(year.start.year, number)),
    "season": lambda year, number: season(year.start.year, number),
    "lunar-month": lambda year, number: lunar_month(year.start.year, number),
    "lunar-day": _lunar_day,
}


def _first(days: Days, step: Step, context: Context) -> Days:
    """The first n units, or the last -n."""
    if step.unit in MONTHS:
        size = MONTHS[step.unit] * abs(step.n)
        return month_days(month_number(days.start) if step.n > 0 else month_number(days.end) + 1 - size, size)
    numbers = (1, step.n) if step.n > 0 else (step.n, -1)
    ends = [_found(nth(days, step.unit, n, context.full_weeks), step.unit) for n in numbers]
    return Days(ends[0].start, ends[1].end)


def part_of(days: Days, part: str) -> Days:
    """The early, middle or late part, the first or second half, or a third of a month (1, 2, 3)."""
    if part in ("half-1", "half-2"):
        return _half(days, part == "half-2")
    index = _INDEX[part]
    months = month_number(days.end) - month_number(days.start) + 1
    if months >= 3:
        return _part_of_months(month_number(days.start), months, index, part in ("opening", "midst", "close"))
    if (days.end - days.start).days > 26:
        starts, ends = (1, 11, 21), (10, 20, days.end.day)
        return Days(days.start.replace(day=starts[index]), days.start.replace(day=ends[index]))
    first, last = days.start + timedelta(2), days.start + timedelta(3)  # Monday to Wednesday, Thursday to Sunday
    return (Days(days.start, first), Days(first, last + ONE_DAY), Days(last, days.end))[index]


def _half(days: Days, second: bool) -> Days:
    months = month_number(days.end) - month_number(days.start) + 1
    if months > 1 and months % 2 == 0:
        return month_days(month_number(days.start) + (months // 2 if second else 0), months // 2)
    middle = days.start + timedelta((days.end - days.start).days // 2)
    if (days.end - days.start).days > 26:
        middle = days.start.replace(day=15)
    return Days(middle + ONE_DAY, days.end) if second else Days(days.start, middle)


def _part_of_months(start: int, months: int, index: int, thirds: bool) -> Days:
    """A quarter at either end (a third where it is called the beginning or the end, and of quarters and decades)."""
    size = max(1, months // 3 if thirds or months % 4 else months // 4)
    middle = 4 if months == 12 else months - 2 * size
    return month_days(start + (0, (months - middle) // 2, months - size)[index], (size, middle, size)[index])
