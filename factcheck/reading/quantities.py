"""All values of a text: the numbers, then the dates, and which of two overlapping readings stays.

A value never reaches over the end of a line, and of the lines before only the day that they named last matters. So a
line is read by itself, and one that was read before is not read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from factcheck.model import Quantity, Span
from factcheck.pattern import lazy
from factcheck.reading.dates import Context, dates
from factcheck.reading.dates.calendar import Days
from factcheck.reading.grammar import grammar
from factcheck.reading.neighbours import settled
from factcheck.reading.numbers import numbers
from factcheck.text import Aside, asides

_LINES = 2_000  # so many of the lines read last are kept

_YEAR = 4  # digits
_INNER = lazy(r".*[0-9](?=[^0-9]+[0-9]+[^0-9]*$)")


def quantities(text: str, lang: str, published: date | None) -> list[Quantity]:
    """The values of `text` in order of place; where two readings overlap the longer stays, dates before numbers.

    What a rate is per (1日26万キロワット時) is no value of its own.
    """
    writings, start = _Writings(asides(text, published, lang), published), 0
    found: list[Quantity] = []
    for line in text.split("\n"):
        writing = writings.at(start + len(line) - len(line.lstrip()))
        own, writing.last = _line(line, lang, writing.day, writing.last)
        found += (one.shift(start) for one in own) if start else own
        start += len(line) + 1
    return found


@lru_cache(_LINES)
def _line(line: str, lang: str, day: date | None, last: Days | None) -> tuple[tuple[Quantity, ...], Days | None]:
    """The values of a line that was written on `day` after `last` was named, and the days that are named last now."""
    context = Context(day, last)
    dated = dates(line, lang, context)
    found = [*dated, *numbers(line, lang, tuple(_inner(dated)))]
    per = {at for q in found if q.outer and "/" in (q.unit or "") for at in range(q.outer.start, q.span.start)}
    kept = _longest(q for q in found if q.span.start not in per or q.span.end - 1 not in per)
    return tuple(settled(kept, line, grammar(lang))), context.last


def _inner(dated: Iterable[Quantity]) -> Iterator[Span]:
    """The digits of dates but for the last of each, which alone may count something: 2021年11月 of 2021年11月30日."""
    for one in dated:
        inner = _INNER.match(one.text)
        if inner:
            yield Span(one.span.start, one.span.start + inner.end())


class _Writings:
    """The context of each place, asked for from left to right: a stamped newsflash has a day and dates of its own."""

    def __init__(self, blocks: tuple[Aside, ...], published: date | None) -> None:
        self._blocks = [block for block in reversed(blocks) if block.day]  # the next one last
        self._article = Context(published)
        self._own: Context | None = None

    def at(self, place: int) -> Context:
        """The context of a place."""
        while self._blocks and self._blocks[-1].span.end <= place:
            self._blocks.pop()
            self._own = None
        if not self._blocks or place < self._blocks[-1].span.start:
            return self._article
        if self._own is None:
            self._own = Context(self._blocks[-1].day)
        return self._own


def _starts_within(one: Quantity, other: Quantity) -> bool:
    return other.span.start <= one.span.start and one.span.start + _YEAR == other.span.end


def _names(date: Quantity, count: Quantity) -> bool:
    """Whether a day that a noun is named after ends with the number: the July 7 transit attacks are not seven.

    A day with more words than its month and its number (the, Friday) is one.
    """
    number = date.span.end - count.span.start
    return date.text.count(" ") > 1 and 0 < number <= 2 and count.text[:number].isdigit()


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
    """Whether it is the longer one; but a year is not counted (In 1991 | Asylum Records, the third quarter of 2021 |
    earnings per share)."""
    for one, other in ((quantity, kept), (kept, quantity)):
        if one.date and other.kind == "count" and one.text.endswith(other.text[:_YEAR]) and _starts_within(other, one):
            return one is quantity
        if one.date and one.date.precision == "day" and other.kind == "count" and _names(one, other):
            return one is quantity
    return quantity.span.end - quantity.span.start > kept.span.end - kept.span.start
