"""A sum or measure printed in two or three units is one value: 5 ft 2 in, 50元6角三分, 3割4分5厘."""

from __future__ import annotations

from decimal import Decimal

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.lexicon import Lexicon
from factcheck.reading.numerals import numeral_at
from factcheck.reading.numerals.model import Numeral
from factcheck.reading.value import Value

_TALL, _PLACES, _JOINED = 1000, 2, frozenset("-~–—至到.:/比％%")
_FEET = lazy(r"(?<![0-9°'’′.,])([3-8])['’′](1[01]|[0-9])(?:[\"”″]|''|(?=[ .,;:)]|$))")
_INCHES = lazy(r"-([0-9]|1[01])(?![0-9A-Za-z./])")


def compound(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """Add what follows in smaller units; a measure is given in the smallest (62 in), money in its currency."""
    while value.unit in grammar.ladders and value.low is not None and value.low == value.high:
        below = grammar.ladders[value.unit or ""]
        joint = grammar.compound_joints.match(lower, value.end)
        start = joint.end() if joint else value.end
        numeral = numeral_at(plain, lower, start, grammar) if plain[start : start + 1] else None
        if numeral is None or numeral.low != numeral.high:
            _bare_inches(plain, value, below)
            return
        if _tail(plain, value, numeral, grammar):
            return
        at = numeral.end + 1 if plain.startswith((" ", "-"), numeral.end) else numeral.end
        found = below.at(plain, at) or below.at(lower, at)
        if found is None:
            _bare_cents(plain, value, numeral)
            return
        end, (symbol, times) = found
        if _apart(lower, value, lower[value.end : start], end, grammar):
            return
        factor = Decimal(1) / times
        if symbol == value.unit:
            value.low += numeral.low * factor
            value.step = numeral.step * factor if numeral.step else None
        else:
            value.low = value.low * times + numeral.low
            value.unit, value.step = symbol, numeral.step
        value.high = value.low
        value.end = value.right = end


def feet_and_inches(plain: str, value: Value) -> bool:
    """5'9", 6’4: a person's height, of feet and inches by their signs."""
    height = _FEET.match(plain, value.numeral.start)
    if height is None or value.numeral.end != height.end(1):
        return False
    value.kind, value.unit, value.step = "measure", "in", Decimal(1)
    value.low = value.high = Decimal(height[1]) * 12 + int(height[2])
    value.end = value.right = height.end()
    return True


def _apart(lower: str, value: Value, joint: str, end: int, grammar: Grammar) -> bool:
    """Whether the smaller unit is of another value: 66.25 metres, 40 centimetres short."""
    if value.numeral.low != value.numeral.low.to_integral_value():
        return True
    return "," in joint and grammar.differing.at(lower, end) is not None


def _tail(plain: str, value: Value, numeral: Numeral, grammar: Grammar) -> bool:
    """一米八五, 三块五: one or two digits behind the unit are its tenths and hundredths, where they count nothing."""
    printed = plain[numeral.start : numeral.end]
    if numeral.start != value.end or value.low is None or value.numeral.form == "fraction":
        return False
    if not grammar.tails.before(plain, value.end) or value.low >= _TALL or value.low % 1 or len(printed) > _PLACES:
        return False
    if not all(mark.isdigit() or grammar.characters.get(mark, ("",))[0] == "digit" for mark in printed):
        return False
    words = (grammar.units, grammar.time_units, grammar.ordinal_after, grammar.plus)
    if any(one.at(plain, numeral.end) for one in words) or plain[numeral.end : numeral.end + 1] in _JOINED:
        return False
    value.step = Decimal(1).scaleb(-len(printed))
    value.low = value.high = value.low + numeral.low * value.step
    value.end = value.right = numeral.end
    return True


def _bare_cents(plain: str, value: Value, numeral: Numeral) -> None:
    """`thirteen dollars forty-five`, at the end of a phrase: the second number counts hundredths."""
    if value.kind != "money" or not plain[value.end - 1].isalpha() or not 10 <= numeral.low <= 99:
        return
    after = plain[numeral.end : numeral.end + 2].strip()
    if after[:1].isalnum() or (after[:1] in "%$" and after) or value.low is None or value.low >= 1000:
        return
    value.low = value.high = value.low + numeral.low.scaleb(-2)
    value.end = value.right = numeral.end
    value.step = Decimal("0.01")


def _bare_inches(plain: str, value: Value, below: Lexicon[tuple[str, Decimal]]) -> None:
    """A 6-foot-6 forward, a 6-foot-2-inch one: the number behind the hyphen counts inches."""
    inches = _INCHES.match(plain, value.end) if value.unit == "ft" else None
    if inches is None or value.low is None:
        return
    named = below.at(plain, inches.end() + 1) if plain.startswith("-", inches.end()) else None
    value.low = value.high = value.low * 12 + int(inches[1])
    value.unit, value.step = "in", Decimal(1)
    value.end = value.right = named[0] if named else inches.end()
