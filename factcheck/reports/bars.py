"""Where the values of a conflict lie on one scale, in thousandths: for a bar, or for days on a line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.model import Fact, Quantity
from factcheck.record import record

WHOLE = 1000
_SHARES = ("%", "fraction")
FAR = 100  # from this ratio on, numbers are drawn by their digits and not by their size


@record
class Bar:
    """One value: from where to where it lies, 0 to 1000; `dated` where it is a place in time and not a size."""

    fact: Fact
    start: int
    end: int
    dated: bool


def bars(facts: Sequence[Fact]) -> tuple[Bar, ...]:
    """The bars of the values that have a place on one scale; nothing where fewer than two do."""
    placed = [(fact, both) for fact in facts if fact.value and (both := ends(fact.value))]
    if len({fact.value.date is None for fact, _ in placed if fact.value}) != 1 or len(placed) < 2:
        return ()
    dated = bool(placed[0][0].value and placed[0][0].value.date)
    every = [end for _, both in placed for end in both]
    low = min(every) - (max(every) - min(every)) / 10 if dated else Decimal(0)
    far = not dated and 0 < min(map(abs, every)) * FAR < max(map(abs, every))
    shares = not far and all(fact.value and fact.value.unit in _SHARES for fact, _ in placed)
    high = max(*every, Decimal(100)) if shares else max(every)  # a share is a part of a whole bar
    found = []
    for fact, (first, last) in placed:
        start, end = (_share(point, low, high, far) for point in (first, last))
        found.append(Bar(fact, start if dated or first != last else 0, max(end, start), dated))
    return tuple(found)


def ends(quantity: Quantity) -> tuple[Decimal, Decimal] | None:
    """The two ends of a value, the same one twice where the other is open: of a group its whole."""
    if quantity.date:
        first, last = quantity.date.start or quantity.date.end, quantity.date.end or quantity.date.start
        return (Decimal(first.toordinal()), Decimal(last.toordinal())) if first and last else None
    if quantity.total:
        return min(quantity.total), max(quantity.total)
    first_end, last_end = (quantity.high if quantity.low is None else quantity.low), quantity.high
    if first_end is None:
        return None
    scale = 100 if quantity.unit == "fraction" else 1  # beside percentages
    return scale * first_end, scale * (first_end if last_end is None else last_end)


def _share(point: Decimal, low: Decimal, high: Decimal, far: bool) -> int:
    if far:
        point, low, high = (abs(one) + 1 for one in (point, low, high))
        point, low, high = point.log10(), low.log10(), high.log10()
    return min(WHOLE, max(0, int(WHOLE * (point - low) / (high - low)))) if high > low else WHOLE
