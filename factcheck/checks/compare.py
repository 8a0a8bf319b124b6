"""Two values of one slot: does the source's value bear out the claim's?

Contained supports, disjoint refutes, overlap alone is compatible. Rounding is said as such. Values of different
dimensions are incomparable, except that the same number of another currency or unit is the mistake it looks like.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.checks.days import compare_days
from factcheck.checks.groups import compare_groups
from factcheck.checks.hedges import agree, around, interval_of, may_meet, other_bounds, rounds
from factcheck.checks.outcome import Compared, Relation
from factcheck.checks.shown import shown
from factcheck.checks.units import Scale, convertible, scale_of
from factcheck.model import Quantity

__all__ = ["Compared", "Relation", "compare"]

PLAIN = frozenset(("number", "count", "ordinal"))
TIMED = frozenset(("date", "daterange", "time"))


def compare(claim: Quantity, source: Quantity) -> Compared:
    """What `source` says of `claim`, if the two speak of the same thing, and why in one plain sentence."""
    if claim.kind in TIMED or source.kind in TIMED:
        return compare_days(claim, source)
    if claim.basis or source.basis:
        return compare_groups(claim, source)
    if (claim.kind in PLAIN and source.kind in PLAIN) or _bare(claim, source) or _bare(source, claim):
        return _intervals(claim, source)
    if not (claim.unit and source.unit):
        return Compared("incomparable", f"{shown(claim)} and {shown(source)} are of different kinds")
    if claim.unit == source.unit:
        return _intervals(claim, source)
    scales = convertible(claim.unit, source.unit)
    if scales is None:
        return _other_unit(claim, source)
    return _intervals(claim, source, *(_in_base(q, scale) for q, scale in zip((claim, source), scales, strict=True)))


def _bare(one: Quantity, other: Quantity) -> bool:
    """A number that is printed without the other's unit ("raised 3.5 billion"); a share is not a number."""
    return one.kind == "number" and one.unit is None and other.kind in ("money", "measure", "duration", "ratio")


def _in_base(quantity: Quantity, scale: Scale) -> Quantity:
    low, high = (None if end is None else scale.base(end) for end in (quantity.low, quantity.high))
    step = None if quantity.step is None else scale.base(quantity.step) - scale.base(Decimal(0))
    return replace(quantity, low=low, high=high, step=step)


def _other_unit(claim: Quantity, source: Quantity) -> Compared:
    """Another currency, percent against percentage points, power against energy: a slip if the number is the same."""
    texts = f"{shown(claim)} against {shown(source)}"
    same_number = (claim.low, claim.high) == (source.low, source.high) and claim.low is not None
    scales = [scale_of(quantity.unit or "") for quantity in (claim, source)]
    known = claim.kind == source.kind == "money" or all(scales)
    if same_number and known:
        return Compared("refutes", f"{texts}: the same number of another unit")
    return Compared("incomparable", f"{texts}: different units")


def _intervals(
    claim: Quantity, source: Quantity, ours: Quantity | None = None, theirs: Quantity | None = None
) -> Compared:
    """`ours` and `theirs` are the claim's and the source's value in one unit, where they are printed in two."""
    ours, theirs = ours or claim, theirs or source
    texts = (shown(claim), shown(source))
    if agree(ours, theirs):
        return Compared("supports", f"{texts[0]} = {texts[1]}")
    if other_bounds(ours, theirs) or _one_end_apart(ours, theirs):
        return Compared("refutes", f"{texts[0]} against {texts[1]}")
    if interval_of(theirs).within(around(ours)) and not _wider_range(ours, theirs):
        return Compared("supports", f"{texts[1]} lies within {texts[0]}")
    if rounds(ours, theirs):
        return Compared("supports", f"{texts[0]} agrees with {texts[1]} after rounding")
    if may_meet(ours, theirs):
        return Compared("compatible", f"{texts[1]} does not exclude {texts[0]}, nor bear it out")
    return Compared("refutes", f"{texts[0]} against {texts[1]}")


def _wider_range(claim: Quantity, source: Quantity) -> bool:
    """Two printed ranges: 54 to 135 takes in 74 to 135, but it is not what the source says."""
    return _is_range(claim) and _is_range(source) and claim.hedge == "none"


def _one_end_apart(claim: Quantity, source: Quantity) -> bool:
    """Two printed ranges that share one end: the other one is a mistake."""
    return _wider_range(claim, source) and (claim.low == source.low or claim.high == source.high)


def _is_range(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None and quantity.low != quantity.high
