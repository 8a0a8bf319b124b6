"""Numerals written character by character: 二百五十, 3億5千万, 四五千, 50余, 数十, 四分之三, 零点五, 오만."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.reading.grammar import Grammar
from factcheck.reading.numerals.digits import part_of_name, slashed
from factcheck.reading.numerals.model import Numeral
from factcheck.reading.numerals.sums import elliptic, value_of
from factcheck.reading.numerals.tokens import SCALES, Token, past_blanks, tokens_at

_ZERO, _ONE, _TEN = Decimal(0), Decimal(1), Decimal(10)
_NEIGHBOURS = {(Decimal(low), Decimal(high)) for low, high in [*pairwise(range(1, 10)), (3, 5)]}


def character_numeral(text: str, _lower: str, start: int, grammar: Grammar) -> Numeral | None:
    """The numeral at `start`, with the marks that make it vague and the fraction that it may begin."""
    digits = grammar.plain_digits.match(text, start)
    if digits:
        return None if part_of_name(text, start, grammar) else _integer(digits)
    whole = _plain(text, start, grammar)
    if whole is None:
        return None
    found = (
        _fraction(text, whole, grammar)
        or _mixed(text, whole, grammar)
        or _slashed(text, whole)
        or _power(text, whole, grammar)
    )
    bare = whole.lone and whole.low == whole.scale > 1
    return found or (None if bare and not _hedged(text, whole, grammar) else whole)


def _integer(digits: re.Match[str]) -> Numeral:
    value = Decimal(digits[0])
    return Numeral(digits.start(), digits.end(), value, value, "digits")


def _hedged(text: str, scale: Numeral, grammar: Grammar) -> bool:
    """Whether a scale without digits is a value: 上万人, 近万名, but not 近万科."""
    hedge = grammar.hedges_before.before(text, scale.start) or grammar.hedges_before_scale.before(text, scale.start)
    return hedge is not None and hedge[1] != "none" and grammar.units.at(text, scale.end) is not None


def _plain(text: str, start: int, grammar: Grammar) -> Numeral | None:
    end, tokens = tokens_at(text, start, grammar)
    if not tokens:
        return None
    if len(tokens) == 1:
        return _vague(text, _single(start, end, tokens[0]), grammar)
    return _vague(text, _numeral(start, end, tokens, grammar), grammar)


def _single(start: int, end: int, token: Token) -> Numeral:
    name, value, step = token
    if name == "literal":
        return Numeral(start, end, value, value, "digits", step=step)
    return Numeral(start, end, value, value, "characters", value if name == "large" else _ONE, lone=True)


def _numeral(start: int, end: int, tokens: list[Token], grammar: Grammar) -> Numeral:
    scale = _scale(tokens)
    if any(token.name == "few" for token in tokens):
        digit = Decimal(2) if tokens[0].name == "few" else _ZERO
        low, high = (value_of(_with_few(tokens, one), grammar.ellipsis) for one in (digit, _TEN))
        return Numeral(start, end, low, high, "characters", scale, None, open=True, vague=True)
    at = _pair(tokens)
    if at is not None:
        low, high = (
            value_of(tokens[:at] + tokens[at + 1 :], grammar.ellipsis),
            value_of(tokens[: at - 1] + tokens[at:], grammar.ellipsis),
        )
        return Numeral(start, end, low, high, "characters", scale, scale, lone=len(tokens) == 2, pair=True)
    value = value_of(tokens, grammar.ellipsis)
    form = "digits" if tokens[0].name == "literal" else "characters"
    note = "the last digit counts the next smaller scale" if elliptic(tokens, grammar.ellipsis) else ""
    lone = form == "characters" and grammar.company
    return Numeral(start, end, value, value, form, scale, _step(tokens), lone=lone, note=note)  # type: ignore[arg-type]  # one of the two forms


def _with_few(tokens: list[Token], digit: Decimal) -> list[Token]:
    return [Token("digit", digit) if token.name == "few" else token for token in tokens]


def _pair(tokens: list[Token]) -> int | None:
    """The place of the second of two neighbouring digits that name a span: 四五千, 十七八, 三五."""
    for at in range(1, len(tokens)):
        first, second = tokens[at - 1], tokens[at]
        if first.name == second.name == "digit" and (first.value, second.value) in _NEIGHBOURS:
            alone = at < 2 or tokens[at - 2].name in SCALES
            closed = at + 1 == len(tokens) or tokens[at + 1].name in SCALES
            if alone and closed:
                return at
    return None


def _scale(tokens: list[Token]) -> Decimal:
    """The product of the scales at the end: 3.5万 -> 10000, 五十万亿 -> 10**12; small ones only after digits (5千)."""
    scale = _ONE
    for token in reversed(tokens):
        if token.name == "large" or (token.name == "small" and (tokens[0].name == "literal" or len(tokens) == 2)):
            scale *= token.value
        else:
            break
    return scale


def _step(tokens: list[Token]) -> Decimal:
    literals = [token for token in tokens if token.name in ("literal", "decimals")]
    if literals:
        return literals[-1].step * _scale(tokens)
    points = [index for index, token in enumerate(tokens) if token.name == "point"]
    places = sum(token.name == "digit" for token in tokens[points[0] :]) if points else 0
    return _ONE.scaleb(-places) * _scale(tokens)


def _vague(text: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """多, 余, 几 after a round numeral: 50余 is [50, 60), 2万多 [20000, 30000), 三十多万 [300000, 400000)."""
    mark = grammar.plus.at(text, past_blanks(text, numeral.end))
    if mark is None or numeral.high != numeral.low or (width := _width(numeral.low)) < _TEN:
        return numeral
    low, scale, end = numeral.low, numeral.scale, mark[0]
    while (known := grammar.characters.get(text[past_blanks(text, end) :][:1])) and known[0] == "large":
        low, width, scale, end = low * known[1], width * known[1], scale * known[1], past_blanks(text, end) + 1
    return replace(
        numeral, end=end, low=low, high=low + width, scale=scale, step=None, open=True, vague=True, lone=False
    )


def _width(value: Decimal) -> Decimal:
    """The size of the last digit that is not zero: 50 -> 10, 2300 -> 100."""
    if not value:
        return _ONE
    return _ONE.scaleb(int(value.normalize().as_tuple().exponent))


def _fraction(text: str, bottom: Numeral, grammar: Grammar) -> Numeral | None:
    """四分之三, 5分の4, 百分之二十一: the second numeral over the first; of a hundred it is a percentage."""
    joint = grammar.over.match(text, bottom.end)
    if joint is None or not bottom.low or bottom.low != bottom.high:
        return None
    sign = grammar.minus.at(text, joint.end())
    top = _plain(text, sign[0] if sign else joint.end(), grammar)
    if top is None or top.high is None:
        return None
    low, high = (-top.high, -top.low) if sign else (top.low, top.high)
    parts = grammar.percent_of.get(text[bottom.start : bottom.end])
    if parts is not None:
        step = top.step * parts if top.step else None
        top = replace(top, low=low * parts, high=high * parts, form="percent", step=step)
    else:
        top = replace(top, low=low / bottom.low, high=high / bottom.low, form="fraction", step=None)
    return replace(top, start=bottom.start, lone=False)


def _mixed(text: str, whole: Numeral, grammar: Grammar) -> Numeral | None:
    """五又四分之一, 5と4分の1: a whole number and a fraction."""
    joint = grammar.mixed.at(text, past_blanks(text, whole.end))
    if joint is None or whole.low != whole.high or whole.low != whole.low.to_integral_value():
        return None
    bottom = _plain(text, past_blanks(text, joint[0]), grammar)
    part = _fraction(text, bottom, grammar) if bottom else None
    if part is None or part.form != "fraction" or not 0 < part.low < 1:
        return None
    value = whole.low + part.low
    return replace(whole, end=part.end, low=value, high=value, step=None, lone=False)


def _slashed(text: str, whole: Numeral) -> Numeral | None:
    if whole.form != "digits" or whole.scale != 1:
        return None
    read = slashed(text, whole.end, whole.low)
    if read is None:
        return None
    end, value, mixed = read
    return replace(whole, end=end, low=value, high=value, form="digits" if mixed else "fraction", step=None)


def _power(text: str, base: Numeral, grammar: Grammar) -> Numeral | None:
    """1.1の23乗, 10的8次方, 3.2×10の5乗."""
    times = grammar.power_times.at(text, base.end)
    foot = _plain(text, times[0], grammar) if times else base
    joint = grammar.power_of.at(text, foot.end) if foot else None
    if foot is None or joint is None or foot.low != foot.high or base.low != base.high:
        return None
    sign = grammar.minus.at(text, joint[0])
    top = _plain(text, sign[0] if sign else joint[0], grammar)
    end = grammar.power_end.at(text, top.end) if top else None
    if top is None or end is None or not foot.low or top.low > 99 or top.low != top.low.to_integral_value():
        return None
    value = foot.low ** int(-top.low if sign else top.low) * (base.low if times else 1)
    return replace(base, end=end[0], low=value, high=value, form="digits", step=None, lone=False)
