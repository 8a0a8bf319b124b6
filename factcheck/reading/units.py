"""What stands right beside a numeral: sign, currency, unit, half, rate, ordinal mark."""

from __future__ import annotations

from decimal import Decimal

from factcheck.reading.grammar import Grammar
from factcheck.reading.nouns import counted
from factcheck.reading.unit_table import Unit
from factcheck.reading.value import Value

_HALF = Decimal("0.5")


def attach(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    """Read sign and unit into `value`; False where the numeral turns out to be no value at all."""
    form = value.numeral.form
    _sign(plain, lower, value, grammar)
    if form == "percent":
        value.kind, value.unit = "percent", "%"
        return True
    if form == "ordinal" or _ordinal(plain, lower, value, grammar):
        value.kind, value.step = "ordinal", None
        return True
    money = _money_before(plain, value, grammar)
    unit = _unit_after(plain, lower, value, grammar)
    if unit is None and not money and _part_of_word(plain, value.end):
        return False
    if unit is not None and not (money and unit.kind != "money"):
        _apply(value, unit)
    if unit is None and not money:
        if form == "fraction":
            value.kind, value.unit = "ratio", "fraction"
            return True
        if counted(plain, lower, value, grammar):
            return True
    return bool(unit or money) or not value.numeral.lone or _alone(plain, value)


def _sign(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    found = grammar.minus.before(lower, value.start)
    if found is None and value.start and lower[value.start - 1] == " ":
        found = grammar.minus.before(lower, value.start - 1)
        if found and not (found[0] == 0 or plain[found[0] - 1] in "\n(（"):
            return
    if found is None or value.low is None or value.high is None:
        return
    start = found[0]
    if plain[start] in "-−" and start and (plain[start - 1].isalnum() or plain[start - 1] in ")]%.-"):
        return
    value.low, value.high = -value.high, -value.low
    value.start = value.left = start


def _ordinal(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    before = grammar.ordinal_before.before(lower, value.start)
    if before:
        value.start = value.left = before[0]
        found = grammar.units.at(plain, value.end)
        if found and found[1].kind == "count":
            value.end = value.right = found[0]
            value.unit = found[1].symbol
        return True
    after = grammar.ordinal_after.at(lower, value.end)
    if after:
        value.end = value.right = after[0]
        return True
    return False


def _money_before(plain: str, value: Value, grammar: Grammar) -> bool:
    at = value.start - 1 if value.start and plain[value.start - 1] == " " else value.start
    found = grammar.signs.before(plain, at)
    if found is None:
        return False
    start, unit = found
    value.kind, value.unit = unit.kind, unit.symbol
    value.start = value.left = start
    if start and plain[start - 1] in "-−" and not (start > 1 and plain[start - 2].isalnum()) and value.low:
        value.low, value.high = -value.low, -value.low
        value.start = value.left = start - 1
    return True


def _unit_after(plain: str, lower: str, value: Value, grammar: Grammar) -> Unit | None:
    for at in _places(plain, value.end):
        for text in (plain, lower):
            found = grammar.units.at(text, at)
            if found and not _part_of_word(plain, found[0]):
                value.end = value.right = found[0]
                return found[1]
    return None


def _places(plain: str, end: int) -> tuple[int, ...]:
    if plain.startswith((" ", "-"), end):
        return (end, end + 1)
    return (end,)


def _apply(value: Value, unit: Unit) -> None:
    value.kind, value.unit = unit.kind, unit.symbol
    if unit.factor != 1:
        value.low = None if value.low is None else value.low * unit.factor
        value.high = None if value.high is None else value.high * unit.factor
        value.step = None if value.step is None else value.step * unit.factor


def _part_of_word(plain: str, end: int) -> bool:
    """Whether a Latin letter follows without a blank: the digits are part of a name (5G, 24703L202)."""
    return (
        plain[end : end + 1].isascii()
        and plain[end : end + 1].isalpha()
        and plain[end - 1].isalnum()
        and plain[end - 1].isascii()
    )


def _alone(plain: str, value: Value) -> bool:
    """Whether nothing but blanks and punctuation stands beside the value."""
    before, after = plain[value.start - 1 : value.start], plain[value.end : value.end + 1]
    return not before.isalnum() and not after.isalnum()
