"""Arithmetic of days: the calendar unit around a day, units on from it, the n-th unit within a stretch of days.

Weeks start on Monday and belong to the year and month of their Thursday (ISO 8601).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "fortnight": 14}
ONE_DAY = timedelta(1)


class Days(NamedTuple):
    """Days from `start` to `end`, both included."""

    start: date
    end: date


def month_days(first: int, count: int) -> Days:
    """`count` months from month number `first` (0 is January of year 0)."""
    last = first + count - 1
    start = date(first // 12, first % 12 + 1, 1)
    return Days(start, date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1]))


def month_number(day: date) -> int:
    """Months since January of year 0."""
    return day.year * 12 + day.month - 1


def around(unit: str, day: date, on: int = 0) -> Days:
    """The calendar unit that holds `day`, or the one `on` units later."""
    if unit in DAYS:
        start = day - timedelta(day.weekday()) if unit == "week" else day
        start += timedelta(on * DAYS[unit])
        return Days(start, start + timedelta(DAYS[unit] - 1))
    if unit == "weekend":
        monday = around("week", day, on).start
        return Days(monday + timedelta(5), monday + timedelta(6))
    if unit == "workweek":
        monday = around("week", day, on).start
        return Days(monday, monday + timedelta(4))
    size = MONTHS[unit]
    return month_days((month_number(day) // size + on) * size, size)


def moved(day: date, unit: str, n: int) -> date:
    """The day `n` units on; the last day of the month where the month is shorter."""
    if unit in DAYS:
        return day + timedelta(n * DAYS[unit])
    number = month_number(day) + n * MONTHS[unit]
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def whole_months(days: Days) -> bool:
    """Whether the days are whole months, at most a year of them."""
    count = month_number(days.end) - month_number(days.start) + 1
    return count <= MONTHS["year"] and days == month_days(month_number(days.start), count)


def years_on(days: Days, n: int) -> Days:
    """The same whole months `n` years later."""
    first = month_number(days.start)
    return month_days(first + n * MONTHS["year"], month_number(days.end) - first + 1)


def weeks_within(days: Days, full: bool) -> list[Days]:
    """The weeks of a stretch of days: those whose Thursday lies in it, or (`full`) those whose Monday does."""
    anchor = 0 if full else 3
    first = days.start + timedelta((anchor - days.start.weekday()) % 7)
    count = (days.end - first).days // 7 + 1
    mondays = (first + timedelta(7 * index - anchor) for index in range(count))
    return [Days(monday, monday + timedelta(6)) for monday in mondays]


def units_within(days: Days, unit: str, full: bool) -> list[Days]:
    """The units of one kind that make up a stretch of days, in order."""
    if unit in ("week", "weekend", "workweek"):
        weeks = weeks_within(days, full)
        return weeks if unit == "week" else [around(unit, week.start) for week in weeks]
    found, day = [], days.start
    while day <= days.end:
        found.append(around(unit, day))
        day = found[-1].end + ONE_DAY
    return found


def nth(days: Days, unit: str, n: int, full: bool) -> Days | None:
    """The n-th unit within, from the end if negative; None if there is none."""
    units = units_within(days, unit, full)
    index = n - 1 if n > 0 else n
    return units[index] if n and -len(units) <= index < len(units) else None


def nth_weekday(days: Days, weekday: int, n: int) -> Days | None:
    """The n-th such day of the week (1 is Monday) within, from the end if negative."""
    first = days.start + timedelta((weekday - 1 - days.start.weekday()) % 7)
    last = days.end - timedelta((days.end.weekday() - weekday + 1) % 7)
    day = first + timedelta(7 * (n - 1)) if n > 0 else last + timedelta(7 * (n + 1))
    return Days(day, day) if days.start <= day <= days.end else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    century = year // 100
    a, h = year % 19, (century - century // 4 - (8 * century + 13) // 25 + 19 * (year % 19) + 15) % 30
    i = h - h // 28 * (1 - 29 // (h + 1) * ((21 - a) // 11))
    j = (year + year // 4 + i + 2 - century + century // 4) % 7
    offset = i - j
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))
