"""The value of the tokens of a numeral: sections below ten thousand, summed over the scales that close them."""

from __future__ import annotations

from decimal import Decimal

from factcheck.reading.numerals.tokens import SCALES, Token

_ZERO, _ONE, _TEN = Decimal(0), Decimal(1), Decimal(10)


def value_of(tokens: list[Token], ellipsis: bool) -> Decimal:
    """二百五十 is 250, 3億5千万 is 350000000, 三万亿 is 3 times 10**12; with `ellipsis` 四万五 is 45000."""
    total, largest = _ZERO, _ONE
    section: list[Token] = []
    for token in tokens:
        if token.name != "large":
            section.append(token)
            continue
        part, scale = _section(section, ellipsis), token.value
        if scale >= largest and total:
            total = (total + part) * scale
        else:
            total += (part or (_ZERO if total else _ONE)) * scale
        section, largest = [], max(scale, largest)
    rest = _section(section, ellipsis)
    if len(section) == 1 and elliptic(tokens, ellipsis):
        rest *= tokens[-2].value / _TEN
    return total + rest


def elliptic(tokens: list[Token], ellipsis: bool) -> bool:
    """四万五, 三百五, 百二: a digit right after a scale above ten, with no zero between, where the language does so."""
    if not ellipsis or len(tokens) < 2:
        return False
    scale, digit = tokens[-2], tokens[-1]
    single = digit.name == "digit" or (digit.name == "literal" and len(tokens) == 3 and digit.value < _TEN)  # 3万6
    return scale.name in SCALES and scale.value % 100 == 0 and single and digit.value > 0 and not digit.value % 1


def _section(tokens: list[Token], ellipsis: bool) -> Decimal:
    """The value of digits and small scales, with their decimals."""
    point = next((at for at, token in enumerate(tokens) if token.name == "point"), len(tokens))
    return _whole(tokens[:point], ellipsis) + _decimals(tokens[point + 1 :], ellipsis)


def _whole(tokens: list[Token], ellipsis: bool) -> Decimal:
    total, number = _ZERO, _ZERO
    for name, value, _ in tokens:
        if name == "small":
            total, number = total + (number or _ONE) * value, _ZERO
        else:
            number = value if name == "literal" else number * 10 + value
    if elliptic(tokens, ellipsis):
        number *= tokens[-2].value / _TEN
    return total + number


def _decimals(tokens: list[Token], ellipsis: bool) -> Decimal:
    """点三三 and ・八十九 alike: what is printed after a decimal point are its digits."""
    if not tokens or tokens[0].name == "decimals":
        return tokens[0].value if tokens else _ZERO
    value = _whole(tokens, ellipsis)
    spelled_out = all(token.name == "digit" for token in tokens)
    return value.scaleb(-(len(tokens) if spelled_out else len(str(int(value)))))
