"""Pieces of dates: the n-th of a unit, years of eras and in two digits, units counted from the day of reference."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.dates.operations.parts import amounts, number, steps, words
from factcheck.reading.dates.values import Amount, Moment, Part, Step

LIMITS = {
    "century": (1, 30), "decade": (0, 2990), "year": (1, 2999), "fiscal-year": (1000, 2999), "half": (1, 2),
    "quarter": (1, 4), "month": (1, 12), "week": (1, 53), "day": (1, 31), "weekday": (1, 7), "hour": (0, 30),
    "minute": (0, 59), "second": (0, 59),
}  # fmt: skip
LATEST_ERA_YEAR = 2200  # 民国 and 令和 run on; nothing printed lies beyond
ERA_YEARS = range(100, 130)  # of the years of 民国 that have three digits those of today
LONGEST_ERA = 64  # years: 昭和
CENTURY_TURNS = 50  # a year or decade in two digits: below it of this century, from it of the last


def set_unit(parts: Sequence[Part], unit: str) -> Moment | None:
    """The n-th year, month, day, …"""
    n = number(parts)
    low, high = LIMITS[unit]
    return Moment((Step("set", unit, n),)) if n is not None and low <= n <= high else None


def short_year(parts: Sequence[Part], unit: str) -> Moment | None:
    """A year in two digits, of a calendar year where no other unit is named.

    三十年七月 is of an era that is not told, and so, more likely than of Trajan's time, is 110年7月.
    """
    n = number(parts)
    if n is None:
        return None
    if (amounts(parts)[0].tens and n < 100) or n in ERA_YEARS:
        return Moment((Step("untold", "year", n),))
    century = 0 if n > 99 else 2000 if n < CENTURY_TURNS else 1900
    return Moment((Step("set", unit or "year", century + n),))


def era_year(parts: Sequence[Part], unit: str) -> Moment | None:
    """The n-th year of an era: the word's meaning is the year before its first. A calendar year, or of `unit`."""
    base, n = (int(amount.low) for amount in amounts(parts))
    return Moment((Step("set", unit or "year", base + n),)) if base + n < LATEST_ERA_YEAR else None


def era_and_year(parts: Sequence[Part], _: str) -> Moment | None:
    """令和3年（2021年）: a year of an era and of the common one.

    Eras that lie far off are others of the same name; where they lie near, the two do not agree and tell no days.
    """
    base, n, year = (int(amount.low) for amount in amounts(parts))
    if 0 < abs(base + n - year) <= LONGEST_ERA:
        return Moment((Step("clash", "year", 0),))
    return Moment((Step("set", "year", year),))


def first_year(parts: Sequence[Part], _: str) -> Moment | None:
    """平成元年: the first year of an era."""
    base = number(parts)
    return Moment((Step("set", "year", base + 1),)) if base is not None else None


def decade(parts: Sequence[Part], _: str) -> Moment | None:
    """1990年代 as printed, 90年代 of the last century, 10年代 of this one."""
    n = number(parts)
    if n is None or n % 10 or 100 <= n < 1000:
        return None
    if n < 100:
        n += 2000 if n < 30 else 1900
    return Moment((Step("set", "decade", n),))


def relative(parts: Sequence[Part], _: str) -> Moment | None:
    """Last week, next quarter: so many units from the one of the day of reference."""
    n, units = number(parts), words(parts)
    return Moment((Step("rel", units[0], n),)) if units and n is not None else None


def own(parts: Sequence[Part], unit: str) -> Moment:
    """月の前半, 年の初め: a part of the month or year of reference."""
    return Moment((Step("rel", unit, 0), *steps(parts)))


def relative_weekday(parts: Sequence[Part], _: str) -> Moment | None:
    """Next Monday: the Monday of next week."""
    n = number(parts)
    return Moment((Step("rel", "week", n), *steps(parts))) if n is not None else None


def nearest(parts: Sequence[Part], _: str) -> Moment | None:
    """Last May, past Wednesday: the last before the day of reference; next May: the first after it."""
    n = number(parts)
    return Moment((Step("near", "year", n), *steps(parts))) if n is not None else None


def hour_and_minute(parts: Sequence[Part], _: str) -> Moment | None:
    """八点三十分: the second numeral is the minute."""
    hour, minute = (set_unit([part], unit) for part, unit in zip(_numerals(parts), ("hour", "minute"), strict=True))
    return Moment((*hour.steps, *minute.steps)) if hour and minute else None


def _numerals(parts: Sequence[Part]) -> list[Part]:
    return [part for part in parts if isinstance(part.value, Amount)]


def half_past(parts: Sequence[Part], _: str) -> Moment:
    """八点半: the hour and thirty minutes."""
    return Moment((*steps(parts), Step("set", "minute", 30)))


def dated(parts: Sequence[Part], _: str) -> Moment | None:
    """Sep-23-2020, 2020/Sep/23: a month by name between or before two numerals, of which the large is the year."""
    numbers = [int(amount.low) for amount in amounts(parts)]
    year, day = max(numbers), min(numbers)
    if year < 1000 or not 1 <= day <= 31:
        return None
    return Moment((Step("set", "year", year), *steps(parts), Step("set", "day", day)))


def nth_week(parts: Sequence[Part], _: str) -> Moment | None:
    """Week 10, or week 27 of last year."""
    n = number(parts)
    if n is None or not 1 <= n <= 53:
        return None
    return Moment((*(steps(parts) or (Step("rel", "year", 0),)), Step("nth", "week", n)))
