"""Values that a source does not print but that are plain arithmetic on two that it does.

From 44 to 22 is a fall of 50%; 1.6 times last year is 60% more; 3 of 12 is a quarter; 120 and 80 are 200 in all; from
2009 to 2019 are ten years. What was computed is the reason. Arithmetic bears a claim out, it never refutes one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.checks.compare import compare
from factcheck.checks.outcome import Compared
from factcheck.checks.shown import plain, shown
from factcheck.model import Quantity

_TELLING = 100  # a sum or a difference of smaller numbers is too often chance
_FINE = Decimal("0.0001")


def derived(claim: Quantity, told: Sequence[Quantity], *, in_all: bool = False) -> Compared | None:
    """The computation on the values of one statement that bears the claim's value out, if there is one.

    `in_all`: the claim says that its value is a sum, so that small numbers are added too, and more than two.
    """
    for value, how in _computed(claim, [quantity for quantity in told if not quantity.excluded], in_all):
        if compare(claim, value).relation == "supports":
            return Compared("supports", f"{shown(claim)}: {how}", computed=True)
    return None


def _computed(claim: Quantity, told: Sequence[Quantity], in_all: bool) -> Iterator[tuple[Quantity, str]]:
    if claim.kind in ("percent", "ratio"):
        yield from _growth(claim, told)
        yield from _changes(claim, told)
    elif claim.kind == "duration":
        yield from _spans(claim, told)
    elif claim.kind in ("count", "money", "measure"):
        if in_all:
            yield from _whole(claim, told)
        if (_point(claim) or Decimal(0)) >= _TELLING:
            yield from _sums(claim, told)


def _growth(claim: Quantity, told: Sequence[Quantity]) -> Iterator[tuple[Quantity, str]]:
    """So many times as much is so much more."""
    for one in told:
        factor = _point(one)
        if factor is None or factor <= 1:
            continue
        if one.unit == "times" and claim.unit == "%":
            yield (
                like(claim, (factor - 1) * 100),
                f"{plain(factor)} times as much is {plain((factor - 1) * 100)}% more",
            )


def _changes(claim: Quantity, told: Sequence[Quantity]) -> Iterator[tuple[Quantity, str]]:
    """From one value to the next: by how much it changed, how many times it became."""
    for one, other in pairwise([end for quantity in told for end in _ends(quantity)]):
        old, new = _point(one), _point(other)
        if (one.kind, one.unit) != (other.kind, other.unit) or not old or new is None or one.role == "to":
            continue
        texts, times = f"from {shown(one)} to {shown(other)}", (new / old).quantize(_FINE)
        if claim.unit == "%":
            change = (times - 1) * 100
            yield like(claim, abs(change)), f"{texts} is a {'rise' if change > 0 else 'fall'} of {plain(abs(change))}%"
        else:
            yield like(claim, times), f"{texts} is {plain(times)} times as much"


def _ends(quantity: Quantity) -> tuple[Quantity, ...]:
    """Both ends of a printed range, else the value itself; nothing for a date."""
    if quantity.low is None or quantity.high is None:
        return ()
    return tuple(replace(quantity, low=end, high=end) for end in dict.fromkeys((quantity.low, quantity.high)))


def _sums(claim: Quantity, told: Sequence[Quantity]) -> Iterator[tuple[Quantity, str]]:
    """The sum and the difference of the only two values of one kind and unit."""
    same = [one for one in told if (one.kind, one.unit) == (claim.kind, claim.unit) and _point(one) is not None]
    if len(same) != 2:
        return
    first, second = (_point(one) or Decimal(0) for one in same)
    texts = [shown(one) for one in same]
    if any(compare(claim, one).relation in ("supports", "compatible") for one in same):
        return  # it is one of the two
    yield like(claim, first + second), f"{texts[0]} and {texts[1]} are {plain(first + second)}"
    yield like(claim, abs(first - second)), f"between {texts[0]} and {texts[1]} lie {plain(abs(first - second))}"


def _whole(claim: Quantity, told: Sequence[Quantity]) -> Iterator[tuple[Quantity, str]]:
    """The sum of all values of the claim's kind; of two or more."""
    same = [one for one in told if one.kind == claim.kind and (claim.kind == "count" or one.unit == claim.unit)]
    points = [_point(one) for one in same]
    if len(points) > 1 and None not in points:
        total = sum((point for point in points if point is not None), Decimal(0))
        yield like(claim, total), f"{' + '.join(shown(one) for one in same)} = {plain(total)}"


def _spans(claim: Quantity, told: Sequence[Quantity]) -> Iterator[tuple[Quantity, str]]:
    """The years between two dates."""
    years = [one.date.start.year for one in told if one.date and one.date.start]
    if claim.unit == "year" and len(years) == 2 and years[0] != years[1]:
        length = abs(years[1] - years[0])
        yield like(claim, Decimal(length)), f"from {min(years)} to {max(years)} are {length} years"


def like(claim: Quantity, value: Decimal) -> Quantity:
    """A computed value of the claim's kind and unit."""
    plainly = replace(claim, basis=None, named=(), total=(), low_open=False, high_open=False, hedge="none", step=_FINE)
    return replace(plainly, low=value, high=value)


def _point(quantity: Quantity) -> Decimal | None:
    return quantity.low if quantity.low == quantity.high else None
