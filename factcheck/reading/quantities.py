"""All values of a text: the numbers, then the dates, and which of two overlapping readings stays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.model import Quantity
from factcheck.reading.dates import dates
from factcheck.reading.numbers import numbers


def quantities(text: str, lang: str, published: date | None) -> tuple[Quantity, ...]:
    """The values of `text` in order of place; where two readings overlap the longer stays, dates before numbers."""
    return _longest([*dates(text, lang, published), *numbers(text, lang)])


def _longest(found: Iterable[Quantity]) -> tuple[Quantity, ...]:
    kept: list[Quantity] = []
    order = sorted(found, key=lambda q: (q.span.start, -q.span.end))  # stable: dates come first
    for quantity in order:
        if not kept or kept[-1].span.end <= quantity.span.start:
            kept.append(quantity)
        elif quantity.span.end - quantity.span.start > kept[-1].span.end - kept[-1].span.start:
            kept[-1] = quantity
    return tuple(kept)
