"""Points of time that can be put in order and moved by a length of time, whether or not their year is known."""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime, timedelta
from decimal import Decimal

from factcheck.model import Dates, Quantity

# The year and the month that stand in where a text prints none: any will do, as long as all take the same.
_YEAR, _MONTH = 2001, 1
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}


def moment(dates: Dates | None) -> datetime | None:
    """The first minute of a date, of one year and month with every other date that prints none; None if unknown."""
    if dates is None:
        return None
    start = dates.start or dates.end
    printed = dict(dates.printed)
    first = next(((n - 1) * _MONTHS[unit] + 1 for unit, n in dates.printed if unit in _MONTHS), _MONTH)
    if start is None and not printed and dates.minute is None:
        return None
    year, month, day = (start.year, start.month, start.day) if start else (None, None, None)
    try:
        whole = datetime(year or printed.get("year", _YEAR), month or first, day or printed.get("day", 1))
    except ValueError:
        return None
    return whole + timedelta(minutes=dates.minute or 0)


def later(when: datetime, length: Decimal, unit: str) -> datetime | None:
    """The moment a length of time on; the last day of the month where the month is shorter; None past the calendar."""
    try:
        if unit in _MINUTES:
            return when + timedelta(minutes=float(length * _MINUTES[unit]))
        if unit not in _MONTHS or length != int(length):
            return None
        months = when.year * 12 + when.month - 1 + int(length) * _MONTHS[unit]
        year, month = months // 12, months % 12 + 1
        return when.replace(year=year, month=month, day=min(when.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether both dates print a year or neither does, so that their order is known."""
    years = [_has_year(quantity.date) for quantity in (one, other)]
    return None not in years and years[0] == years[1]


def _has_year(dates: Dates | None) -> bool | None:
    """Whether the year is known; None where nothing is."""
    if moment(dates) is None or dates is None:
        return None
    return dates.start is not None or dates.end is not None or "year" in dict(dates.printed)
