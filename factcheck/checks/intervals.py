"""Intervals with open and unbounded ends: does one lie within another, do they meet at all."""

from __future__ import annotations

from decimal import Decimal

from factcheck.record import record


@record
class Interval:
    """All numbers from `low` to `high`; `None` is unbounded, an open end is not part of it."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @property
    def point(self) -> Decimal | None:
        """The one number it holds, if it is one."""
        return self.low if self.low is not None and self.low == self.high else None

    def within(self, other: Interval) -> bool:
        """Whether every number of this one lies in `other`."""
        return _starts_by(other, self) and _starts_by(_mirrored(other), _mirrored(self))

    def apart(self, other: Interval) -> bool:
        """Whether the two share no number."""
        return _ends_before(self, other) or _ends_before(other, self)

    def scaled(self, low: Decimal | None, high: Decimal | None) -> Interval:
        """The same shape between other ends."""
        return Interval(low, high, self.low_open, self.high_open)


def _starts_by(outer: Interval, inner: Interval) -> bool:
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or inner.low_open or not outer.low_open


def _ends_before(first: Interval, second: Interval) -> bool:
    if first.high is None or second.low is None:
        return False
    if first.high == second.low:
        return first.high_open or second.low_open
    return first.high < second.low


def _mirrored(one: Interval) -> Interval:
    low, high = one.high, one.low
    return Interval(None if low is None else -low, None if high is None else -high, one.high_open, one.low_open)
