"""A report without colours is folded by the tool itself, where rich would fold it."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from factcheck.reports.text.console import Line, Page, rendered
from factcheck.reports.text.folding import folded

WORDS = st.text(alphabet=" ab4,.%-—…“”─é日本国のアイ、。👍", max_size=120)


@given(WORDS, WORDS, st.sampled_from((0, 2, 6)), st.sampled_from((40, 41, 80)))
def test_lines_break_where_rich_breaks_them(first: str, second: str, indent: int, width: int) -> None:
    line, page = Line((first, "bold"), (second, ""), indent=indent), Page(width)
    assert rendered(page, [line, ""]) == rendered(page, [line, Text("")])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("four words of text", ["four words ", "of text"]),
        ("国家发展改革委员会", ["国家发展改", "革委员会"]),
        ("up to 国家发展改革委", ["up to 国家", "发展改革委"]),
        ("国家发展改，革委", ["国家发展", "改，革委"]),
        ("国家发展「改革」委", ["国家发展", "「改革」委"]),
        ("発展した発展ショー。", ["発展した発", "展ショー。"]),
        ("约用电26万度，去年", ["约用电26万", "度，去年"]),
        ("国家发展改(革)", ["国家发展改", "(革)"]),
    ],
)
def test_a_break_is_between_words_or_within_one_that_is_too_long(text: str, lines: list[str]) -> None:
    assert list(folded(text, 11 if text.isascii() else 10)) == lines


@given(WORDS, st.sampled_from((40, 80)))
def test_no_line_begins_with_a_mark_that_closes_and_nothing_is_lost(text: str, columns: int) -> None:
    lines = list(folded(text, columns))
    assert "".join(lines) == text
    marked = [later for line, later in pairwise(lines) if later[0] in "、。” ー" and "日" in line[-2:]]
    assert marked == []


def test_a_plain_report_needs_no_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert rendered(Page(), [Line(("yes", "green")), "no"]) == "yes\nno\n"
    with pytest.raises(ImportError):
        rendered(Page(color=True), [Line(("yes", "green"))])
