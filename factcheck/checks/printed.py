"""What a text prints of a date, apart from what was concluded: two renderings of one sentence are compared by this."""

from __future__ import annotations

import re

from factcheck.model import Quantity

# The notes that the reading leaves where it concluded a part of a date.
_SUCH_DAY = re.compile(r"such day")
_MONTH_CONCLUDED = re.compile(r"month")
_NUMERAL = re.compile(
    r"[0-9０-９〇一二三四五六七八九十元]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)
_FINEST = {"year": 1, "month": 2, "day": 3, "hour": 3, "minute": 3, "second": 3}


def parts(quantity: Quantity) -> dict[str, int]:
    """The year, month and day that a date prints, or the day of the week; empty for a stretch of days."""
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


def absolute(quantity: Quantity) -> bool:
    """Whether a date is named by its number or month, and not as today, Saturday or last week."""
    return bool(_NUMERAL.search(quantity.text)) and not _SUCH_DAY.search(quantity.note)


def same_parts(one: Quantity, other: Quantity) -> bool | None:
    """Whether all that two dates both print agrees; None where they print nothing in common."""
    ours, theirs = parts(one), parts(other)
    common = [part for part in ours if part in theirs]
    return all(ours[part] == theirs[part] for part in common) if common else None
