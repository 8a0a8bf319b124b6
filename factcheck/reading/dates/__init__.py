"""Dates, ranges of dates, clock times and durations of a text, in every language that has a `dates` table."""

from __future__ import annotations

from datetime import date

from factcheck.model import Quantity
from factcheck.reading.dates.reader import Reader


def dates(text: str, lang: str, published: date | None) -> list[Quantity]:
    """The dates, times and durations of `text`, in order of place; relative ones resolve against `published`."""
    return Reader(lang, published).read(text)
