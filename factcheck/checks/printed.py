"""What a text prints of a date, apart from what was concluded: two renderings of one sentence are compared by this."""

from __future__ import annotations

import re
from datetime import date

from factcheck.model import Dates, Quantity
from factcheck.pattern import lazy
from factcheck.text import halve

# The notes that the reading leaves where it concluded a part of a date.
_SUCH_DAY = lazy(r"such day")
_MONTH_CONCLUDED = lazy(r"month")
_WORDED = lazy(r"[〇一二三四五六七八九十元]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_DIGITS = lazy(r"[0-9]+")
_YEAR = lazy(r"(?:19|20)[0-9]{2}(?![0-9.,])")
_FINEST = {
    "part-of-year": 1,
    "half": 1,
    "quarter": 1,
    "year": 1,
    "third-of-month": 2,
    "week": 2,
    "month": 2,
    "day": 3,
    "hour": 3,
    "minute": 3,
    "second": 3,
}


def parts(quantity: Quantity) -> dict[str, int]:
    """The year, month and day that a date prints, or the day of the week; empty for a stretch of days.

    A plain number like a year ("the 2012 Games") prints one where it is read as nothing else.
    """
    if year_like(quantity):
        return {"year": int(quantity.low or 0)}
    dates = quantity.date
    if quantity.kind != "date" or dates is None or dates.precision not in _FINEST:
        return {}
    if dates.start is None:
        return dict(dates.printed)
    if _SUCH_DAY.search(quantity.note):
        return {"weekday": dates.start.isoweekday()}
    every = {"year": dates.start.year, "month": dates.start.month, "day": dates.start.day}
    known = dict(list(every.items())[: _FINEST[dates.precision]])
    if quantity.note:
        known.pop("year")
    if _MONTH_CONCLUDED.search(quantity.note):
        known.pop("month", None)
    return known


def exact_day(quantity: Quantity) -> date | None:
    """The one day that a date names; None where it names a stretch or where the day is not known."""
    days = quantity.date
    return days.start if days and days.start == days.end and days.precision == "day" else None


def year_like(quantity: Quantity) -> bool:
    """Whether a value may be a year that is not marked as one: four plain digits at its start, 1900 to 2099."""
    return quantity.kind in ("number", "count") and bool(_YEAR.match(quantity.text)) and quantity.low == quantity.high


def year_days(quantity: Quantity) -> Dates | None:
    """The days of a plain number like a year; None for any other value."""
    if not year_like(quantity):
        return None
    year = int(quantity.low or 0)
    return Dates(date(year, 1, 1), date(year, 12, 31), "year")


def absolute(quantity: Quantity) -> bool:
    """Whether a date is named by its number or month, and not as today, Saturday, last week or a year ago."""
    if _SUCH_DAY.search(quantity.note):
        return False
    digits = {int(number) for number in _DIGITS.findall(halve(quantity.text))}
    return bool(digits & set(parts(quantity).values())) if digits else bool(_WORDED.search(quantity.text))


def same_parts(one: Quantity, other: Quantity) -> bool | None:
    """Whether all that two dates both print agrees; None where they print nothing in common."""
    ours, theirs = parts(one), parts(other)
    common = [part for part in ours if part in theirs]
    return all(ours[part] == theirs[part] for part in common) if common else None
