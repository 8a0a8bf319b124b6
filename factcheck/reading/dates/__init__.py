"""Dates, ranges of dates, clock times and durations of a text, in every language that has a `dates` table."""

from __future__ import annotations

from factcheck.model import Quantity
from factcheck.reading.dates.context import Context
from factcheck.reading.dates.reader import Reader

__all__ = ["Context", "dates"]


def dates(text: str, lang: str, context: Context) -> list[Quantity]:
    """The dates, times and durations of `text`, in order of place, read against `context`."""
    return Reader(lang).read(text, context)
