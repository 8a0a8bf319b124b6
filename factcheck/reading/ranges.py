"""Two values joined to a range (1万～2万, between 5 and 10) or to a change (从44%降至0)."""

from __future__ import annotations

from decimal import Decimal

from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_REACH = 24


def joined(plain: str, lower: str, values: list[Value], grammar: Grammar) -> list[Value]:
    """The values with ranges made one and the two sides of a change marked."""
    found: list[Value] = []
    for value in values:
        if found and value.start - found[-1].end <= _REACH:
            first = found[-1]
            gap = lower[first.end : value.start].strip()
            if _is_range(lower, first, value, gap, grammar):
                _merge(lower, first, value, grammar)
                continue
        found.append(value)
    return found


def _is_range(lower: str, first: Value, second: Value, gap: str, grammar: Grammar) -> bool:
    if gap not in grammar.range_joints or first.low is None or second.high is None:
        return False
    if first.unit is not None and first.unit != second.unit and first.kind != "count":
        return False
    if first.numeral.form == "ordinal" or second.numeral.form == "ordinal":
        return False
    opened = grammar.range_openers.before(lower, _stripped(lower, first.start)) is not None
    closed = grammar.range_closers.at(lower, _stripped_after(lower, second.end)) is not None
    if gap in grammar.weak_joints and not (opened or closed):
        return False
    low, high = _rescaled(first, second), second.high
    return low < high


def _rescaled(first: Value, second: Value) -> Decimal:
    """The low end, in the scale of the high end where it was left out: 3至5万 is 30000 to 50000."""
    low, high = first.low or Decimal(0), second.high or Decimal(0)
    scale = second.numeral.scale
    if scale > 1 and first.numeral.scale == 1 and first.numeral.low <= second.numeral.low / scale:
        low *= scale
    if first.unit is None and second.numeral.low and high != second.numeral.high:
        low *= high / (second.numeral.high or high)
    return low


def _merge(lower: str, first: Value, second: Value, grammar: Grammar) -> None:
    low = _rescaled(first, second)
    opened = grammar.range_openers.before(lower, _stripped(lower, first.start))
    first.low, first.high, first.high_open = low, second.high, second.high_open
    first.kind, first.unit = second.kind, second.unit
    first.end = first.right = second.end
    if opened:
        first.left = opened[0]
    closed = grammar.range_closers.at(lower, _stripped_after(lower, second.end))
    if closed:
        first.right = closed[0]
    first.step = second.step


def _stripped(lower: str, at: int) -> int:
    return at - 1 if at and lower[at - 1] == " " else at


def _stripped_after(lower: str, at: int) -> int:
    return at + 1 if lower.startswith(" ", at) else at
