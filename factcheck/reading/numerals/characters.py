"""Numerals written character by character: 二百五十, 3億5千万, 四五千, 50余, 数十, 四分之三, 零点五, 오만."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.digits import literal, part_of_name
from factcheck.reading.numerals.model import Numeral

_ONE, _TEN = Decimal(1), Decimal(10)
_NEXT = {(Decimal(low), Decimal(high)) for low, high in [*pairwise(range(1, 10)), (3, 5)]}
Token = tuple[str, Decimal, Decimal]  # class (literal, digit, small, large, point, few), value, step


def character_numeral(text: str, _lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """The numeral at `start`, with the marks that make it vague and the fraction that it may begin."""
    whole = _plain(text, start, grammar)
    if whole is None:
        return None
    return _fraction(text, whole, grammar) or whole


def _plain(text: str, start: int, grammar: Grammar) -> Numeral | None:
    end, tokens = _tokens(text, start, grammar)
    if not tokens:
        return None
    numeral = _numeral(start, end, tokens, grammar)
    return _vague(text, numeral, tokens, grammar) if numeral else None


def _tokens(text: str, start: int, grammar: Grammar) -> tuple[int, list[Token]]:
    """The numeral characters and digits from `start` on, at most 40 of them, and where they end."""
    tokens: list[Token] = []
    at = start
    while len(tokens) < 40:
        token, end = _token(text, at, tokens, grammar)
        if token is None:
            break
        tokens.append(token)
        at = end
    return at, tokens


def _token(text: str, at: int, before: list[Token], grammar: Grammar) -> tuple[Token | None, int]:
    character = text[at : at + 1]
    known = grammar.characters.get(character)
    if known is not None:
        name, value = known
        if name == "point" and not _continues(text, at + 1, before, grammar):
            return None, at
        if name == "few" and not _few(text, at, before, grammar):
            return None, at
        if name in ("small", "large") and before and grammar.unit_with_scale(text, at):
            return None, at
        return (name, value, _ONE), at + 1
    if character == " " and before and before[-1][0] == "literal":
        after = grammar.characters.get(text[at + 1 : at + 2])
        if after and after[0] == "large" and not grammar.unit_with_scale(text, at + 1):
            return ("large", after[1], _ONE), at + 2
    if character.isascii() and (character.isdigit() or character == ".") and not (before and before[-1][0] == "digit"):
        if before and (before[-1][0] == "literal" or character == "."):
            return None, at
        number = literal(text, at) if not before else _inner_literal(text, at)
        if number:
            return ("literal", number[1], number[2]), number[0]
    return None, at


def _inner_literal(text: str, at: int) -> tuple[int, Decimal, Decimal] | None:
    return None if part_of_name(text, at) else literal(text, at)


def _continues(text: str, at: int, before: list[Token], grammar: Grammar) -> bool:
    """A decimal point has a numeral on both sides, and only one of them is in a numeral."""
    known = grammar.characters.get(text[at : at + 1])
    digit = text[at : at + 1].isdigit() or (known is not None and known[0] == "digit")
    return bool(before) and digit and all(token[0] != "point" for token in before)


def _few(text: str, at: int, before: list[Token], grammar: Grammar) -> bool:
    """几 and 数 are numerals before a scale (数十), and after one with something counted (十几)."""
    known = grammar.characters.get(text[at + 1 : at + 2])
    if known is not None and known[0] in ("small", "large"):
        return not before or before[-1][0] in ("small", "large")
    return False


def _numeral(start: int, end: int, tokens: list[Token], grammar: Grammar) -> Numeral | None:
    scale = _scale(tokens)
    if any(token[0] == "few" for token in tokens):
        low, high = (_value(_few_as(tokens, Decimal(digit)), grammar) for digit in ("2", "10"))
        low = low if tokens[0][0] == "few" else _value(_few_as(tokens, _ONE), grammar)
        return Numeral(start, end, low, high, "characters", scale, None, open=True, vague=True)
    form = "digits" if tokens[0][0] == "literal" else "characters"
    lone = len(tokens) == 1 and form == "characters"
    at = _pair(tokens)
    if at is not None:
        low, high = _value(tokens[:at] + tokens[at + 1 :], grammar), _value(tokens[: at - 1] + tokens[at:], grammar)
        return Numeral(start, end, low, high, "characters", scale, scale, lone=len(tokens) == 2)
    if tokens[0][0] == "large" and form == "characters" and len(tokens) == 1:
        return Numeral(start, end, tokens[0][1], tokens[0][1], "characters", scale, scale, lone=True)
    value = _value(tokens, grammar)
    note = "the last digit counts the next smaller scale" if _elliptic(tokens, grammar) else ""
    return Numeral(
        start,
        end,
        value,
        value,
        "digits" if form == "digits" else "characters",
        scale,
        _step(tokens),
        lone=lone,
        note=note,
    )


def _few_as(tokens: list[Token], digit: Decimal) -> list[Token]:
    return [("digit", digit, _ONE) if token[0] == "few" else token for token in tokens]


def _pair(tokens: list[Token]) -> int | None:
    """The place of the second of two neighbouring digits that name a span: 四五千, 十七八, 三五."""
    for at in range(1, len(tokens)):
        first, second = tokens[at - 1], tokens[at]
        if first[0] == second[0] == "digit" and (first[1], second[1]) in _NEXT:
            alone = at < 2 or tokens[at - 2][0] in ("small", "large")
            closed = at + 1 == len(tokens) or tokens[at + 1][0] in ("small", "large")
            if alone and closed:
                return at
    return None


def _scale(tokens: list[Token]) -> Decimal:
    """The product of the scales at the end: 3.5万 -> 10000, 五十万亿 -> 10**12; small ones only after digits (5千)."""
    scale = _ONE
    for name, value, _ in reversed(tokens):
        if name == "large" or (name == "small" and tokens[0][0] == "literal"):
            scale *= value
        else:
            break
    return scale


def _step(tokens: list[Token]) -> Decimal:
    scale = _scale(tokens)
    literals = [token for token in tokens if token[0] == "literal"]
    if literals and tokens[-1][0] in ("literal", "small", "large"):
        return literals[-1][2] * scale
    if any(token[0] == "point" for token in tokens):
        at = next(index for index, token in enumerate(tokens) if token[0] == "point")
        digits = sum(1 for token in tokens[at:] if token[0] == "digit")
        return _ONE.scaleb(-digits) * scale
    return scale


def _elliptic(tokens: list[Token], grammar: Grammar) -> bool:
    if not grammar.ellipsis or len(tokens) < 3 or tokens[-1][0] != "digit" or not tokens[-1][1]:
        return len(tokens) == 2 and grammar.ellipsis and tokens[0][0] != "digit" and _hundreds(tokens)
    return _hundreds(tokens)


def _hundreds(tokens: list[Token]) -> bool:
    return tokens[-2][0] in ("small", "large") and tokens[-2][1] > _TEN and tokens[-1][0] == "digit"


def _value(tokens: list[Token], grammar: Grammar) -> Decimal:
    """Digits times small scales make a section, sections times large scales are summed."""
    total = section = Decimal(0)
    number: Decimal | None = None
    largest = _ONE
    fraction: Decimal | None = None
    for name, value, _ in tokens:
        if name == "literal" and fraction is not None:
            number = (number or Decimal(0)) + value.scaleb(-len(str(value)))
        elif name in ("digit", "literal"):
            if fraction is not None:
                fraction /= 10
                number = (number or Decimal(0)) + value * fraction
            else:
                number = value if number is None or name == "literal" else number * 10 + value
        elif name == "point":
            section, number, fraction = Decimal(0), section + (number or Decimal(0)), _ONE
        elif name == "small":
            section += (_ONE if number is None else number) * value
            number, fraction = None, None
        else:
            part = section + (number or Decimal(0))
            if value >= largest and total:
                total = (total + part) * value
            else:
                total += (part or (Decimal(0) if total else _ONE)) * value
            section, number, fraction, largest = Decimal(0), None, None, max(value, largest)
    rest = number or Decimal(0)
    if _elliptic(tokens, grammar):
        rest *= tokens[-2][1] / _TEN
    return total + section + rest


def _vague(text: str, numeral: Numeral, tokens: list[Token], grammar: Grammar) -> Numeral | None:
    """多, 余, 几 after a numeral: 50余 is [50, 60), 2万多 [20000, 30000), 三十多万 [300000, 400000)."""
    mark = grammar.plus.at(text, numeral.end)
    if mark is None or numeral.high != numeral.low or not _may_be_vague(text, mark[0], numeral, tokens, grammar):
        return numeral
    end = mark[0]
    low, width, scale = numeral.low, _width(numeral.low), numeral.scale
    while (known := grammar.characters.get(text[end : end + 1])) and known[0] == "large":
        low, width, scale, end = low * known[1], width * known[1], scale * known[1], end + 1
    return replace(
        numeral, end=end, low=low, high=low + width, scale=scale, step=None, open=True, vague=True, lone=False
    )


def _may_be_vague(text: str, end: int, numeral: Numeral, tokens: list[Token], grammar: Grammar) -> bool:
    """The mark belongs to a round number (十余, 50多, 三千几); after a single digit it is another word (五多)."""
    return _width(numeral.low) >= _TEN


def _width(value: Decimal) -> Decimal:
    """The size of the last digit that is not zero: 50 -> 10, 2300 -> 100."""
    if not value:
        return _ONE
    return _ONE.scaleb(int(value.normalize().as_tuple().exponent))


def _fraction(text: str, bottom: Numeral, grammar: Grammar) -> Numeral | None:
    """四分之三, 5分の4, 百分之二十一: the second numeral over the first; of a hundred it is a percentage."""
    joint = grammar.over.at(text, bottom.end)
    if joint is None or not bottom.low or bottom.low != bottom.high:
        return None
    at = joint[0]
    sign = grammar.minus.at(text, at)
    top = _plain(text, sign[0] if sign else at, grammar)
    if top is None:
        return None
    low, high = top.low, top.high if top.high is not None else top.low
    if sign:
        low, high = -high, -low
    parts = grammar.percent_of.get(bottom.low) if text[bottom.start : bottom.end] in grammar.percent_words else None
    if parts is not None:
        step = top.step * parts if top.step else None
        return replace(
            top, start=bottom.start, low=low * parts, high=high * parts, form="percent", step=step, lone=False
        )
    return replace(
        top, start=bottom.start, low=low / bottom.low, high=high / bottom.low, form="fraction", step=None, lone=False
    )
