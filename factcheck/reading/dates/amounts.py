"""Numerals as dates and lengths of time print them: digits, kanji, "three to five", "several"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.reading.dates.values import Amount

_DIGITS = {
    c: n
    for n, group in enumerate(
        ("〇零○", "一壹壱", "二两兩贰弐俩倆", "三叁参仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for c in group
}
_TENS = {"十": 10, "拾": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_VAGUE = "几幾数數"
KANJI = "".join([*_DIGITS, *_TENS, *_SCALES, *_VAGUE])
_RUN = re.compile(f"[{KANJI}]+")
_NUMBER = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([百千万萬亿億]*)")


def digits_at(text: str, at: int) -> tuple[Amount, int] | None:
    """The numeral in digits that starts at `at`, and where it ends."""
    match = _NUMBER.match(text, at)
    if not match:
        return None
    printed = match[1].replace(",", "")
    factor = 1
    for scale in match[2]:
        factor *= _TENS.get(scale) or _SCALES[scale]
    value = Decimal(printed) * factor
    plain = 0 if match[2] or len(match[1]) != len(printed) or "." in printed else len(printed)
    step = Decimal(1).scaleb(-len(printed.partition(".")[2])) * factor
    return Amount(value, value, step, plain), match.end()


def kanji_at(text: str, at: int) -> tuple[Amount, int] | None:
    """The numeral in kanji that starts at `at`, and where it ends."""
    match = _RUN.match(text, at, at + 16)
    if not match:
        return None
    amount = _kanji(match.group())
    return (amount, match.end()) if amount else None


def _kanji(run: str) -> Amount | None:
    if all(c in _DIGITS for c in run):
        return _positional(run)
    if any(c in _VAGUE for c in run):
        return _vague(run)
    span = re.fullmatch(r"(.)(.)([十百千万萬]?)", run)
    if span and span[1] in _DIGITS and span[2] in _DIGITS:
        low, high = (_plain(digit + span[3]) for digit in span.group(1, 2))
        return Amount(Decimal(low), Decimal(high)) if high == low + high - low and low < high else None
    value = Decimal(_plain(run))
    return Amount(value, value, Decimal(1), kanji=True)


def _positional(run: str) -> Amount | None:
    digits = [_DIGITS[c] for c in run]
    if len(digits) == 2 and 0 < digits[0] < digits[1] <= digits[0] + 2:
        return Amount(Decimal(digits[0]), Decimal(digits[1]))
    value = Decimal("".join(map(str, digits)))
    return Amount(value, value, Decimal(1), len(digits), True)


def _vague(run: str) -> Amount | None:
    """数 is three to nine: 十几 is eleven to nineteen, 数十 is twenty to ninety-nine."""
    if len(run) == 1:
        return Amount(Decimal(3), Decimal(9))
    low = _plain(run.translate({ord(c): "一" if run[-1] == c else "二" for c in _VAGUE}))
    high = _plain(run.translate({ord(c): "九" for c in _VAGUE}))
    unit = _TENS.get(run[-1]) or _SCALES.get(run[-1]) or 1
    return Amount(Decimal(low), Decimal(high + unit - 1))


def _plain(run: str) -> int:
    total = group = digit = 0
    for c in run:
        if c in _DIGITS:
            digit = digit * 10 + _DIGITS[c]
        elif c in _TENS:
            group += _TENS[c] if c in "廿卅" else (digit or 1) * _TENS[c]
            digit = 0
        else:
            total += (group + digit or 1) * _SCALES[c]
            group = digit = 0
    return total + group + digit
