"""Dates, ranges of dates, clock times and durations of a text."""

from __future__ import annotations

import re
from datetime import date

from factcheck.model import Dates, Quantity, Span

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


def dates(text: str, lang: str, published: date | None) -> list[Quantity]:
    """The dates, times and durations of `text`, in order of place; relative ones resolve against `published`."""
    found = []
    for match in _ISO.finditer(text):
        try:
            day = date(*(int(part) for part in match.groups()))
        except ValueError:
            continue
        span = Span(*match.span())
        found.append(Quantity(span, span.of(text), "date", outer=span, date=Dates(day, day), rule="iso"))
    return found
