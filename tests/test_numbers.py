"""What the readers of numbers promise of every text: exact slices, order, no overlap, and never an error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.numbers import numbers

MIXED = """0 1 12 3.5 1,234 万 亿 千 百 十 点 一 二 四五 半 余 多 几 数 % ％ 元 $ € 约 超 近 以上 から 至 到
- ~ / 分之 分の 第 番目 度 天 円 ドル 、 と 他の 等 部门
two twenty-one hundred million a half third quarter and between from to percent
dollars more than or per day , . ( ) e9 3rd"""
PIECES = st.sampled_from([*MIXED.split(), "\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join) | st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
@pytest.mark.parametrize("lang", ["zh", "ja", "en"])
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
