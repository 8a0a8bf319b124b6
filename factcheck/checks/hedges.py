"""What a printed value allows: its hedge as an interval, and the interval that rounds to it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.checks.intervals import Interval
from factcheck.model import Hedge, Quantity

_UPWARD = frozenset(("over", "at_least"))
_DOWNWARD = frozenset(("nearly", "less_than", "at_most"))
EXACT = Decimal("1E-12")  # of two values that differ by less, one is a conversion or a third
NEAR = Decimal("0.1")  # an "about" or "nearly" value is at most a tenth off
CLOSE = Decimal("0.02")  # a rounded value that is no further off says the same


def interval_of(quantity: Quantity) -> Interval:
    """The numbers that the wording allows, in the printed unit. An "about" value is its point: see `around`."""
    printed = Interval(quantity.low, quantity.high, quantity.low_open, quantity.high_open)
    if quantity.hedge == "nearly" and printed.high is not None:
        return Interval(printed.high - _reach(quantity, printed.high), printed.high)
    return printed


def around(quantity: Quantity) -> Interval:
    """The numbers that an "about" value clearly allows: what rounds to its digits, at most a tenth off."""
    return _about(quantity, _reach)


def loosely(quantity: Quantity) -> Interval:
    """The numbers that an "about" value does not exclude: all that round to its digits, and a little at least."""
    return _about(quantity, lambda value, point: max(grain(value) / 2, abs(point) * CLOSE))


def _about(quantity: Quantity, reach: Callable[[Quantity, Decimal], Decimal]) -> Interval:
    printed = interval_of(quantity)
    point = printed.point if quantity.hedge == "about" else None
    if point is None:
        return printed
    return Interval(point - reach(quantity, point), point + reach(quantity, point))


def rounding(quantity: Quantity) -> Interval | None:
    """The numbers that an exact value is printed for: half its last digit to each side; None for words and ranges."""
    point = interval_of(quantity).point
    if point is None or not quantity.step or quantity.hedge not in ("none", "about"):
        return None
    return Interval(point - quantity.step / 2, point + quantity.step / 2)


def grain(quantity: Quantity) -> Decimal:
    """The size of the last digit that is not a trailing zero: 100 for 4500, 0.1 for 21.3."""
    value = quantity.high if quantity.low is None else quantity.low
    if not value:
        return quantity.step or Decimal(1)
    size = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    return max(size, quantity.step or size)


def _reach(quantity: Quantity, point: Decimal) -> Decimal:
    return min(grain(quantity) / 2, abs(point) * NEAR)


def agree(claim: Quantity, source: Quantity) -> bool:
    """Whether the two print the same value; "over 20" and "at least 20" do, "about 21" and 21 do."""
    sides = [(hedge in _UPWARD, hedge in _DOWNWARD) for hedge in (_hedge(claim), _hedge(source))]
    ends = [(edge(claim), edge(source))] if any(sides[0]) else [(claim.low, source.low), (claim.high, source.high)]
    return sides[0] == sides[1] and all(_same(one, other) for one, other in ends)


def rounds(claim: Quantity, source: Quantity) -> bool:
    """Whether the source's exact value rounds to the claim's coarser one, or the claim's fraction is a plain word."""
    ours, theirs = interval_of(claim).point, interval_of(source).point
    if ours is None or theirs is None or abs(ours - theirs) > abs(theirs) * CLOSE:
        return False
    within = rounding(claim)
    if within is None and claim.unit == "fraction" and claim.hedge == "none":
        within = rounding(source)
        theirs = ours
    return within is not None and Interval(theirs, theirs).within(within)


def may_meet(claim: Quantity, source: Quantity) -> bool:
    """Whether both could be true of one thing: they share a number, exactly or at the precision they are printed in."""
    if not loosely(claim).apart(loosely(source)):
        return True
    ours, theirs = interval_of(claim).point, interval_of(source).point
    if ours is None or theirs is None:
        return False
    steps = max(claim.step or Decimal(0), source.step or Decimal(0)) / 2
    # A round 4,500 without a hedge is not borne out by 4502, but it is hardly a mistake either.
    return abs(ours - theirs) <= max(steps, min(grain(claim) / 2, abs(theirs) * CLOSE / 4))


def other_bounds(claim: Quantity, source: Quantity) -> bool:
    """Whether both print the same kind of bound at another number: "over 30" where the source has "over 20".

    Logic leaves the bolder bound open and grants the weaker one; but a writer who knew of 30 would not have said 20.
    A weaker bound that is near and rounder (over 500 for over 530) is granted.
    """
    ours, theirs = edge(claim), edge(source)
    if ours is None or theirs is None or _same(ours, theirs):
        return False
    sign = next((sign for side, sign in ((_UPWARD, 1), (_DOWNWARD, -1)) if {_hedge(claim), _hedge(source)} <= side), 0)
    bolder = (ours - theirs) * sign
    rounder = -bolder <= abs(theirs) * NEAR and grain(claim) > grain(source)
    return sign != 0 and (bolder > 0 or not rounder)


def edge(quantity: Quantity) -> Decimal | None:
    """The one printed end of a half-open value."""
    return quantity.high if quantity.low is None else quantity.low


def _hedge(quantity: Quantity) -> Hedge:
    if quantity.low is None:
        return "nearly" if quantity.hedge == "nearly" else "less_than"
    return "over" if quantity.high is None else quantity.hedge


def _same(one: Decimal | None, other: Decimal | None) -> bool:
    """Equal, but for the digits that a conversion or a third has no room for."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= max(abs(one), abs(other)) * EXACT
