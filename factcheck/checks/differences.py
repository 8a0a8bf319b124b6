"""What two different values of one slot differ in, and what may explain it."""

from __future__ import annotations

import re

from factcheck.checks.printed import parts
from factcheck.checks.shown import plain, shown, significant
from factcheck.matching.slots import Stated
from factcheck.model import Quantity
from factcheck.record import record
from factcheck.text import halve

_DATED = frozenset(("date", "daterange", "time"))


@record
class Difference:
    """The kind of a conflict and, in half a sentence, what the difference is."""

    kind: str
    explanation: str


def difference(first: Stated, second: Stated, *, parallel: bool = False) -> Difference:
    """How two values differ that are stated of one thing; `parallel` where one text renders the other."""
    one, other = first.quantity, second.quantity
    if (one.basis or other.basis) and one.low == other.low:
        return Difference("count-basis", "one counts the named among them and the other does not")
    if unit_slip(one, other):
        units = [re.sub(r"[\d.,]+", "", q.text).strip(" -") or "no unit" for q in (one, other)]
        return Difference("unit", f"the number is the same, but of {units[0]} and {units[1]}")
    if power := ten_power(one, other):
        return Difference("ten-power", f"the same digits a factor of {power:,} apart, the mark of a slip")
    if one.low == other.low and one.low is not None and one.unit != other.unit:
        return Difference("unit", f"the number is the same, but of {one.unit or 'no unit'} and {other.unit or 'none'}")
    if parallel and first.statement.lang != second.statement.lang:
        return Difference("translation", "one text translates the other, so one value is a slip")
    if one.kind in _DATED:
        return Difference("date", "both speak of one event")
    return Difference("value", "both speak of the same thing")


def unit_slip(one: Quantity, other: Quantity) -> bool:
    """Whether two values have the same number of another unit: 9 km and 9 miles, 0.5% and 0.5‰."""
    if one.low is one.high is None or None in (one.unit, other.unit):
        return False
    if one.unit == other.unit:
        return one.kind == "percent" and one.low != other.low and _digits(one) == _digits(other) != [""]
    return one.kind == other.kind != "count" and (one.low, one.high) == (other.low, other.high)


def _digits(quantity: Quantity) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", halve(quantity.text))


def day_slip(one: Quantity, other: Quantity) -> str:
    """The one part (year, month, day) in which two dates differ that print two or more in common, or ""."""
    ours, theirs = parts(one), parts(other)
    common = [part for part in ours if part in theirs]
    differing = [part for part in common if ours[part] != theirs[part]]
    return differing[0] if len(differing) == 1 < len(common) else ""


def ten_power(one: Quantity, other: Quantity) -> int:
    """The power of ten between two exact values with the same digits (26万 and 2.6万: 10), or 0."""
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high or one.low == other.low:
        return 0
    high, low = max(abs(one.low), abs(other.low)), min(abs(one.low), abs(other.low))
    if not low or significant(high) != significant(low) or len(significant(high)) < 2 > low:
        return 0
    factor = high / low
    return int(factor) if factor >= 10 and significant(factor) == "1" else 0


def slip(one: Quantity, other: Quantity) -> bool:
    """Whether two values have the same digits, a power of ten apart or with their digits in another order (46, 64)."""
    if ten_power(one, other):
        return True
    if one.low is None or other.low is None or one.low != one.high or other.low != other.high or one.low == other.low:
        return False
    ours, theirs = (significant(side.low) for side in (one, other))
    return len(ours) > 1 and sorted(ours) == sorted(theirs) and one.low.adjusted() == other.low.adjusted()


def said(fact: Stated) -> str:
    """A value as a report names it: in plain digits, a day as printed, a fraction in percent."""
    quantity = fact.quantity
    if quantity.kind in _DATED:
        return quantity.text
    if quantity.unit == "fraction" and quantity.low is not None:
        return f"{quantity.text} ({plain(100 * quantity.low)}%)"
    return _group(quantity) or shown(quantity)


def _group(quantity: Quantity) -> str:
    if not quantity.basis or not quantity.total:
        return ""
    totals = " or ".join(str(int(total)) for total in quantity.total)
    return f"{totals} in all ({quantity.text})"
