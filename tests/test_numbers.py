"""What the readers of numbers promise of every text: exact slices, order, no overlap, and never an error."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.numbers import numbers

MIXED = """0 1 12 3.5 1,234 万 亿 千 百 十 点 一 二 四五 半 余 多 几 数 % ％ 元 $ € 约 超 近 以上 から 至 到
- ~ / 分之 分の 第 番目 度 天 円 ドル 、 と 他の 等 部门
two twenty-one hundred million a half third quarter and between from to percent
dollars more than or per day , . ( ) e9 3rd"""
PIECES = st.sampled_from([*MIXED.split(), "\n"])


HAN = "零一二三四五六七八九"
SMALL = ("", "十", "百", "千")
ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ONES += ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spell_zh(number: int) -> str:
    """The number in Chinese characters, with a zero for each gap."""
    if number < 10:
        return HAN[number] + "人"
    text = ""
    for power, scale in ((12, "兆"), (8, "億"), (4, "万"), (0, "")):
        section = number // 10**power % 10000
        if section:
            text += ("零" if text and section < 1000 else "") + section_zh(section) + scale
        elif text and not text.endswith("零") and number % 10**power:
            text += "零"
    return text


def section_zh(section: int) -> str:
    text = ""
    for place in (3, 2, 1, 0):
        digit = section // 10**place % 10
        if digit:
            text += HAN[digit] + SMALL[place]
        elif text and not text.endswith("零") and section % 10**place:
            text += "零"
    return text


def spell_en(number: int) -> str:
    """The number in English words."""
    groups = [(10**12, " trillion"), (10**9, " billion"), (10**6, " million"), (1000, " thousand"), (1, "")]
    parts = [group_en(number // size % 1000) + name for size, name in groups if number // size % 1000]
    return " ".join(parts) or "zero"


def group_en(group: int) -> str:
    hundreds = f"{ONES[group // 100]} hundred" if group >= 100 else ""
    rest = group % 100
    below = ONES[rest] if rest < 20 else TENS[rest // 10] + (f"-{ONES[rest % 10]}" if rest % 10 else "")
    return " and ".join(part for part in (hundreds, below if rest or not group else "") if part)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join) | st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
@pytest.mark.parametrize("lang", ["zh", "ja", "en", "ko"])
def test_values_are_exact_slices_in_order(lang: str, text: str) -> None:
    end = 0
    for value in numbers(text, lang):
        assert value.text == text[value.span.start : value.span.end]
        assert value.span.start >= end
        assert value.outer is not None
        assert value.outer.contains(value.span)
        assert value.low is not None or value.high is not None
        if value.low is not None and value.high is not None:
            assert value.low <= value.high
        end = value.span.end


@given(st.integers(0, 10**13 - 1))
@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize(("lang", "spell"), [("zh", spell_zh), ("ja", spell_zh), ("en", spell_en)])
def test_a_spelled_number_reads_as_itself(lang: str, spell: Callable[[int], str], number: int) -> None:
    (value,) = numbers(spell(number), lang)
    assert value.low == value.high == number
    assert value.text == spell(number)


@given(st.decimals(0, 10**12, places=2), st.sampled_from(["", "-"]))
@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize("lang", ["zh", "ja", "en", "ko"])
def test_printed_digits_read_as_themselves(lang: str, number: Decimal, sign: str) -> None:
    for printed in (f"{sign}{number:f}", f"{sign}{number:,f}"):
        (value,) = numbers(printed, lang)
        assert value.low == value.high == Decimal(f"{sign}{number}")
        assert value.step == Decimal("0.01")
        assert value.text == printed
