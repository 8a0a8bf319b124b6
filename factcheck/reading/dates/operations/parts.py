"""What an operation finds among the parts that it is given."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.dates.values import Amount, Length, Moment, Part, Step


def moments(parts: Sequence[Part]) -> list[Moment]:
    """The dates and pieces of dates, in order."""
    return [part.value for part in parts if isinstance(part.value, Moment)]


def steps(parts: Sequence[Part]) -> tuple[Step, ...]:
    """All their steps, in order."""
    return tuple(step for moment in moments(parts) for step in moment.steps)


def lengths(parts: Sequence[Part]) -> list[Length]:
    """The lengths of time, in order."""
    return [part.value for part in parts if isinstance(part.value, Length)]


def amounts(parts: Sequence[Part]) -> list[Amount]:
    """The numerals, in order."""
    return [part.value for part in parts if isinstance(part.value, Amount)]


def words(parts: Sequence[Part]) -> list[str]:
    """The meanings that are plain words (names of units), in order."""
    return [part.value for part in parts if isinstance(part.value, str)]


def number(parts: Sequence[Part]) -> int | None:
    """The first numeral, where it is one whole number."""
    found = amounts(parts)
    if not found or found[0].low != found[0].high or found[0].low != int(found[0].low):
        return None
    return int(found[0].low)


def count(length: Length) -> int | None:
    """How many units a length is, where it is one whole number of them."""
    if length.low is None or length.low != length.high or length.low != int(length.low):
        return None
    return int(length.low)
