"""Words around a value: which side of a date is meant, how sure a length is, what it counts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from factcheck.model import Bound, Hedge
from factcheck.reading.dates.lengths import hedged
from factcheck.reading.dates.values import Length, Moment, Part, Stretch, Value

Cored = tuple[Value, Part]
_OF_ONE = ("over", "nearly")  # hedges that only bound a length of one size


def _first(parts: Sequence[Part], *types: type) -> Part | None:
    return next((part for part in parts if isinstance(part.value, types)), None)


def bound(parts: Sequence[Part], side: str) -> Cored | None:
    """Since, after, before or until a date."""
    part = _first(parts, Moment, Stretch)
    return (replace(cast(Moment | Stretch, part.value), bound=cast(Bound, side)), part) if part else None


def hedge(parts: Sequence[Part], kind: str) -> Cored | None:
    """A word of approximation, or a limit, on a length or a date: about, over, nearly, …"""
    part = _first(parts, Length, Moment)
    if part is None:
        return None
    if isinstance(part.value, Length) and part.value.toward:
        return None  # over the past three years: no more than three
    if isinstance(part.value, Length):
        if kind in _OF_ONE and part.value.low != part.value.high:
            return None  # over several hours, 近几个月: the time in which something happens
        return hedged(part.value, cast(Hedge, kind)), part
    return replace(cast(Moment, part.value), hedge=cast(Hedge, kind)), part


def toward(parts: Sequence[Part], direction: str) -> Cored | None:
    """The past three years, the next two weeks: a length that ends or starts at the day of reference."""
    part = _first(parts, Length)
    if part is None or cast(Length, part.value).toward:
        return None
    return replace(cast(Length, part.value), toward=int(direction)), part


def core(parts: Sequence[Part], _: str) -> Cored | None:
    """The value among words that do not belong to it."""
    part = _first(parts, Moment, Stretch, Length)
    return (cast(Value, part.value), part) if part else None


def whole(parts: Sequence[Part], _: str) -> object:
    """The value among words that do."""
    part = _first(parts, Moment, Stretch, Length)
    return part.value if part else None
