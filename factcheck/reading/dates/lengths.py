"""Lengths of time: sums, halves, ranges and hedges of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.model import Hedge
from factcheck.reading.dates.values import Amount, Length

SMALLER = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "half": ("month", 6),
    "quarter": ("month", 3), "month": ("day", 30), "fortnight": ("day", 14), "week": ("day", 7), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
FARTHEST = 1000  # how many times the first end of a range the last may be: 2700至1700万年 shares its scale
ORDER = (
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "month",
    "fortnight",
    "week",
    "day",
    "hour",
    "minute",
    "second",
)
PRINTED = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))


def converted(length: Length, unit: str) -> Length:
    """The same length in a smaller unit; a month is 30 days where it must be counted in days, a year 365."""
    low, high, step, at = length.low, length.high, length.step, length.unit
    while at != unit:
        below, factor = ("day", 365) if at == "year" and ORDER.index(unit) > ORDER.index("month") else SMALLER[at]
        low, high = (None if end is None else end * factor for end in (low, high))
        step = step * factor if step is not None else None
        at = below
        if ORDER.index(at) > ORDER.index(unit):
            return length
    return replace(length, low=low, high=high, step=step, unit=unit)


def in_unit(length: Length) -> Length:
    """In whole units where a fraction of a unit is printed (half a year is six months)."""
    if length.low is not None and length.low != int(length.low) and length.unit in SMALLER:
        smaller = converted(length, SMALLER[length.unit][0])
        if smaller.low is not None and smaller.low == int(smaller.low):
            return smaller
    return length


def printed(length: Length) -> Length:
    """In a unit of the contract: quarters are three months, decades ten years."""
    while length.unit not in PRINTED and length.unit in SMALLER:
        length = converted(length, SMALLER[length.unit][0])
    return length


def sum_of(lengths: Sequence[Length]) -> Length | None:
    """All of them in the smallest unit printed; they have to go from the large to the small, or there is no sum."""
    ranks = [ORDER.index(length.unit) for length in lengths]
    if len(set(ranks)) < len(ranks):
        return None
    unit = lengths[ranks.index(max(ranks))].unit
    parts = [converted(length, unit) for length in lengths]
    if any(_fills(above, below) for above, below in pairwise(lengths)):
        return None  # a month of 30 days
    if any(part.unit != unit or part.low is None or part.high is None for part in parts):
        return None
    low = sum((part.low for part in parts if part.low is not None), Decimal(0))
    high = sum((part.high for part in parts if part.high is not None), Decimal(0))
    whole = tuple((length.unit, int(length.low)) for length in lengths if length.low and length.low == int(length.low))
    return replace(parts[-1], low=low, high=high, hedge="none", parts=whole if len(whole) == len(lengths) else ())


def _fills(above: Length, below: Length) -> bool:
    """Whether the smaller length is as long as one of the units above it: a year, 365 days."""
    whole = converted(replace(above, low=Decimal(1), high=Decimal(1)), below.unit)
    return whole.unit == below.unit and below.low is not None and whole.low is not None and below.low >= whole.low


def half_more(length: Length, share: Decimal) -> Length | None:
    """The length and a share of its unit."""
    if length.low is None or length.high is None:
        return None
    return replace(length, low=length.low + share, high=length.high + share, step=None)


def more(length: Length) -> Length:
    """More than so many units, less than one more."""
    if length.low is None or length.high is None:
        return length
    return replace(length, high=length.high + (length.step or 1), low_open=True, high_open=True, hedge="over")


def range_of(first: Amount | Length, last: Length) -> Length | None:
    """From the first to the last, in the unit of the last."""
    if isinstance(first, Length):
        if ORDER.index(first.unit) > ORDER.index(last.unit):
            return None
        first = converted(first, last.unit)
    if first.low is None or last.high is None or not first.low < last.high < first.low * FARTHEST:
        return None
    return replace(last, low=first.low, high=last.high, hedge="none")


def hedged(length: Length, kind: Hedge) -> Length:
    """With what a word of hedge says of its bounds: over is (n, unbounded), nearly has no low.

    A length that has a bound keeps it: of two hedges the inner one says more (at least less than 30 minutes).
    """
    if length.low is None or length.high is None:
        return length
    if kind == "over":
        return replace(length, high=None, low_open=True, high_open=False, hedge=kind)
    if kind == "at_least":
        return replace(length, high=None, low_open=False, high_open=False, hedge=kind)
    if kind == "nearly":
        return replace(length, low=None, low_open=False, high_open=False, hedge=kind)
    if kind == "less_than":
        return replace(length, low=None, low_open=False, high_open=True, hedge=kind)
    if kind == "at_most":
        return replace(length, low=None, low_open=False, high_open=False, hedge=kind)
    return replace(length, hedge=kind)
