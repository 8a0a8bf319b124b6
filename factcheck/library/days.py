"""Dates as editors write them in files and options: a year, a month, a day, or a day with a time."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from factcheck.model import Dates
from factcheck.pattern import lazy

_TIME = r"[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?"
_DATE = lazy(rf"(\d{{4}})(?:-(\d{{1,2}})(?:-(\d{{1,2}})(?:{_TIME})?)?)?", re.ASCII)


def parse_day(text: str | None) -> tuple[Dates | None, str]:
    """A year, month, day or minute as `Dates`, and what is wrong with it ("" where nothing is)."""
    if text is None:
        return None, ""
    match = _DATE.fullmatch(text)
    try:
        found = _dates(*(int(part) if part else None for part in match.groups())) if match else None
    except ValueError:
        found = None
    return found, "" if found else f"{text!r} is not a date"


def _dates(year: int | None, month: int | None, day: int | None, hour: int | None, minute: int | None) -> Dates | None:
    if year is None:
        return None
    if month is None:
        return Dates(date(year, 1, 1), date(year, 12, 31), "year")
    if day is None:
        return Dates(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")
    at = date(year, month, day)
    if hour is None or minute is None:
        return Dates(at, at)
    return Dates(at, at, "minute", minute=60 * hour + minute) if hour < 24 and minute < 60 else None
