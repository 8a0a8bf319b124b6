"""All values of a text: the numbers, then the dates, and which of two overlapping readings stays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.model import Quantity
from factcheck.reading.dates import dates
from factcheck.reading.grammar import grammar
from factcheck.reading.neighbours import settled
from factcheck.reading.numbers import numbers


def quantities(text: str, lang: str, published: date | None) -> tuple[Quantity, ...]:
    """The values of `text` in order of place; where two readings overlap the longer stays, dates before numbers.

    What a rate is per (1日26万キロワット時) is no value of its own.
    """
    found = [*dates(text, lang, published), *numbers(text, lang)]
    per = {at for q in found if q.outer and "/" in (q.unit or "") for at in range(q.outer.start, q.span.start)}
    kept = _longest(q for q in found if q.span.start not in per or q.span.end - 1 not in per)
    return tuple(settled(kept, text, grammar(lang)))


def _longest(found: Iterable[Quantity]) -> tuple[Quantity, ...]:
    kept: list[Quantity] = []
    order = sorted(found, key=lambda q: (q.span.start, -q.span.end))  # stable: dates come first
    for quantity in order:
        if not kept or kept[-1].span.end <= quantity.span.start:
            kept.append(quantity)
        elif _reads_more(quantity, kept[-1]):
            kept[-1] = quantity
    return tuple(kept)


def _reads_more(quantity: Quantity, kept: Quantity) -> bool:
    """Whether it is the longer one; but a year is not counted (In 1991 | Asylum Records)."""
    for one, other in ((quantity, kept), (kept, quantity)):
        if one.date and one.date.precision == "year" and other.kind == "count" and one.span.start == other.span.start:
            return one is quantity
    return quantity.span.end - quantity.span.start > kept.span.end - kept.span.start
