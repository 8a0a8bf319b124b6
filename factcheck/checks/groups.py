"""Counts of a group: 等11部门 are 11 in all, と他の11部門 are the named and 11 others, ほか11 may be either."""

from __future__ import annotations

from decimal import Decimal

from factcheck.checks.outcome import Compared
from factcheck.checks.shown import plain
from factcheck.model import Quantity


def compare_groups(claim: Quantity, source: Quantity) -> Compared:
    """Two counts of which one at least says how it counts; a plain number beside "11 others" may mean the others."""
    if claim.basis == source.basis == "exclusive" and not (claim.total or source.total):
        if claim.low == source.low:
            return Compared("supports", f"{claim.text} = {source.text}")
        return Compared("refutes", f"{claim.text} against {source.text}")
    ours, theirs = _totals(claim), _totals(source)
    if not ours or not theirs:
        return Compared("incomparable", f"{_shown(claim)} cannot be counted against {_shown(source)}")
    texts = f"{_shown(claim)} against {_shown(source)}"
    if ours == theirs and len(ours) == 1:
        return Compared("supports", f"{_shown(claim)} = {_shown(source)}")
    if set(ours) & set(theirs) or _same_others(claim, source):
        return Compared("compatible", f"{texts}: whether the named are counted is not said")
    return Compared("refutes", texts)


def _same_others(claim: Quantity, source: Quantity) -> bool:
    """One text counts the others, the other text gives the same number and does not say what it counts."""
    return claim.low == source.low and {claim.basis, source.basis} == {None, "exclusive"}


def _totals(quantity: Quantity) -> tuple[Decimal, ...]:
    if quantity.basis:
        return quantity.total
    return (quantity.low,) if quantity.low is not None and quantity.low == quantity.high else ()


def _shown(quantity: Quantity) -> str:
    totals = " or ".join(map(plain, _totals(quantity)))
    if not totals or quantity.basis is None:
        return totals or quantity.text
    if quantity.basis == "exclusive" and quantity.low is not None:
        named = len(quantity.named) or quantity.total[0] - quantity.low
        return f"{totals} in all ({named} named and {plain(quantity.low)} others)"
    return f"{totals} in all"
