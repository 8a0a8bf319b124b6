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
from factcheck.checks.ranges import compare_ranges, is_range
from factcheck.checks.shown import shown
from factcheck.languages.scales import Scale, convertible, scale_of
from factcheck.model import Quantity

__all__ = ["Compared", "Relation", "compare"]

PLAIN = frozenset(("number", "count", "ordinal"))
PERIODS = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year"))
TIMED = frozenset(("date", "daterange", "time"))


def compare(claim: Quantity, source: Quantity) -> Compared:
    """What `source` says of `claim`, if the two speak of the same thing, and why in one plain sentence."""
    if claim.kind in TIMED or source.kind in TIMED:
        return compare_days(claim, source)
    if (claim.basis or source.basis) and not _bounded_sums(claim, source):
        return compare_groups(claim, source)
    if claim.kind == source.kind == "count" and _of_other_periods(claim.unit or "", source.unit or ""):
        return _other_unit(claim, source)
    if (claim.kind in PLAIN and source.kind in PLAIN) or _bare(claim, source) or _bare(source, claim):
        return _intervals(claim, source)
    if not (claim.unit and source.unit):
        return Compared("incomparable", f"{shown(claim)} and {shown(source)} are of different kinds")
    if claim.unit == source.unit:
        return _intervals(claim, source)
    if _shorter(claim.unit, source.unit) and (same := _intervals(claim, source)).relation == "supports":
        return same
    scales = convertible(claim.unit, source.unit)
    if scales is None:
        return _other_unit(claim, source)
    return _intervals(claim, source, *(_in_base(q, scale) for q, scale in zip((claim, source), scales, strict=True)))


def _bounded_sums(claim: Quantity, source: Quantity) -> bool:
    """Whether both count all there is and one of them only within a bound: more than 100 in all."""
    bounded = any(one.hedge != "none" or one.low != one.high for one in (claim, source))
    return bounded and all(one.basis in (None, "inclusive") for one in (claim, source))


def _bare(one: Quantity, other: Quantity) -> bool:
    """A number that is printed without the other's unit ("raised 3.5 billion"); a share is not a number."""
    return one.kind == "number" and one.unit is None and other.kind in ("money", "measure", "duration", "ratio")


def _shorter(one: str, other: str) -> bool:
    """Whether one text leaves out what its sum is paid for, or the scale of its degrees: $15 (an hour), 24° (C)."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer.partition("/")[0] == shorter or (shorter == "°" and longer[:1] == "°")


def _in_base(quantity: Quantity, scale: Scale) -> Quantity:
    low, high = (None if end is None else scale.base(end) for end in (quantity.low, quantity.high))
    step = None if quantity.step is None else scale.base(quantity.step) - scale.base(Decimal(0))
    return replace(quantity, low=low, high=high, step=step)


def _other_unit(claim: Quantity, source: Quantity) -> Compared:
    """Another currency, percent against percentage points, power against energy: a slip if the number is the same."""
    texts = f"{shown(claim)} against {shown(source)}"
    same_number = (claim.low, claim.high) == (source.low, source.high) and claim.low is not None
    scales = [scale_of(quantity.unit or "") for quantity in (claim, source)]
    known = claim.kind == source.kind in ("money", "count") or all(scales)
    if same_number and known and not _per_another_kind(claim.unit or "", source.unit or ""):
        return Compared("refutes", f"{texts}: the same number of another unit")
    return Compared("incomparable", f"{texts}: different units")


def _per_another_kind(one: str, other: str) -> bool:
    """Whether one is per time and the other per person or piece: 300 a month may be 300 a head."""
    (sum_of, _, per), (its_sum, _, its_per) = one.partition("/"), other.partition("/")
    return sum_of == its_sum and bool(per and its_per) and (per in PERIODS) != (its_per in PERIODS)


def _of_other_periods(one: str, other: str) -> bool:
    """Whether both are counted per time, but not per the same: 90 patients a day, 90 patients a week."""
    times = {unit.partition("/")[2] for unit in (one, other)}
    return len(times) > 1 and times <= PERIODS


def _intervals(
    claim: Quantity, source: Quantity, ours: Quantity | None = None, theirs: Quantity | None = None
) -> Compared:
    """`ours` and `theirs` are the claim's and the source's value in one unit, where they are printed in two."""
    ours, theirs = ours or claim, theirs or source
    texts = (shown(claim), shown(source))
    if agree(ours, theirs):
        return Compared("supports", f"{texts[0]} = {texts[1]}")
    if is_range(ours) and is_range(theirs) and not interval_of(ours).apart(interval_of(theirs)):
        return _told(compare_ranges(ours, theirs), texts)
    if other_bounds(ours, theirs):
        return Compared("refutes", f"{texts[0]} against {texts[1]}")
    if interval_of(theirs).within(around(ours)):
        return Compared("supports", f"{texts[1]} lies within {texts[0]}")
    if rounds(ours, theirs):
        return Compared("supports", f"{texts[0]} agrees with {texts[1]} after rounding")
    return _told("compatible" if may_meet(ours, theirs) else "refutes", texts)


def _told(relation: Relation, texts: tuple[str, str]) -> Compared:
    if relation == "compatible":
        return Compared(relation, f"{texts[1]} does not exclude {texts[0]}, nor bear it out")
    reason = f"{texts[1]} lies within {texts[0]}" if relation == "supports" else f"{texts[0]} against {texts[1]}"
    return Compared(relation, reason)
