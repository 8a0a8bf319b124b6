"""Two printed ranges, end by end: 54 to 135 takes in 74 to 135, but it is not what the source says."""

from __future__ import annotations

from dataclasses import replace

from factcheck.checks.hedges import agree, interval_of, may_meet
from factcheck.checks.outcome import Relation
from factcheck.model import Hedge, Quantity

_OPEN: dict[Hedge, bool] = {"over": True, "at_least": False}
_OPEN_BELOW: dict[Hedge, bool] = {"less_than": True, "at_most": False}


def is_range(quantity: Quantity) -> bool:
    """Whether two ends are printed."""
    return quantity.low is not None and quantity.high is not None and quantity.low != quantity.high


def compare_ranges(claim: Quantity, source: Quantity) -> Relation:
    """Ends that agree support; one shared end beside another that cannot be right refutes; else it stays open.

    A hedge before a range belongs to its first number: "more than 3 to 7" of a ratio of 4 to 7.
    """
    if (claim.low, claim.high, claim.high_open) == (source.low, source.high, True):
        return "supports"  # numerals left open (十几岁, 10代): whether the low end is taken in is of no account
    if claim.hedge == "about":
        return "supports" if interval_of(source).within(interval_of(claim)) else "compatible"
    first = _ends(_first(claim), _first(source))
    last = _ends(_last(claim), _last(source))
    if first == last == "supports":
        return "supports"
    return "refutes" if {first, last} == {"supports", "refutes"} else "compatible"


def _ends(claim: Quantity, source: Quantity) -> Relation:
    if agree(claim, source) or interval_of(source).within(interval_of(claim)):
        return "supports"
    return "compatible" if may_meet(claim, source) else "refutes"


def _first(quantity: Quantity) -> Quantity:
    low = quantity.low
    if quantity.hedge in _OPEN:
        return replace(quantity, high=None, low_open=_OPEN[quantity.hedge], high_open=False)
    if quantity.hedge in _OPEN_BELOW:
        return replace(quantity, low=None, high=low, low_open=False, high_open=_OPEN_BELOW[quantity.hedge])
    return replace(quantity, high=low, low_open=False, high_open=False)


def _last(quantity: Quantity) -> Quantity:
    return replace(quantity, low=quantity.high, low_open=False, high_open=False, hedge="none")
