"""`factcheck extract`: what people and machines are shown, and what happens to bad lines."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli import run
from factcheck.model import Dates, Document, Quantity, Reading, Span
from factcheck.reading import read
from factcheck.reports.html.extract import render_page
from factcheck.reports.html.page import link
from factcheck.reports.text.console import Page, clean
from factcheck.reports.text.extract import render
from factcheck.reports.text.values import printed_words, value_words

DAY = date(2021, 10, 26)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text("---\npublished: 2021-11-30\nlang: zh\n---\n占约65%。\n<b>占70%\x1b[m</b>\n", "utf-8")
    return path


def test_a_table_for_people(article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(article.parent)
    assert run(["extract", "a.md"]) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    assert first == "a.md  zh  2021-11-30  2 values"
    table = [line.split() for line in rest if line[:1].isdigit()]
    assert table == [["5:3", "65%", "percent", "about", "65%"], ["6:5", "70%", "percent", "70%"]]


def test_chinese_columns_line_up() -> None:
    body = "江苏有二十六万度电,占6%。"
    values = (
        Quantity(Span(3, 8), "二十六万度", "measure", Decimal(260000), Decimal(260000), unit="kWh"),
        Quantity(Span(11, 13), "6%", "percent", Decimal(6), Decimal(6), unit="%", excluded=True),
    )
    reading = Reading(Document("d", body, "zh", path="d.md"), values)
    assert render([reading], Page()) == (
        "d.md  zh  undated  2 values\n"
        "place   printed      kind      read as\n"
        "─────────────────────────────────────────────\n"
        "1:4     二十六万度   measure   260,000 kWh\n"
        "1:12    6%           percent   6% [set aside]\n"
    )
    assert "\x1b[" in render([reading], Page(color=True))
    assert "─" not in render([reading], Page(encoding="ascii"))


def value(*fields: Any, **named: Any) -> Quantity:
    return Quantity(Span(0, 1), "", *fields, **named)


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (value("measure", Decimal(10), None, True, unit="PH/s", hedge="over"), "over 10 PH/s"),
        (value("count", Decimal(50), Decimal(60), high_open=True), "50 to under 60"),
        (value("percent", None, Decimal(70), high_open=True, unit="%", hedge="nearly"), "nearly 70%"),
        (value("number", None, Decimal(70)), "at most 70"),
        (value("number", Decimal("2.83E+11"), Decimal("2.83E+11"), unit="CNY"), "283,000,000,000 CNY"),
        (value("number"), "not known"),
        (
            value(
                "count", Decimal(11), Decimal(11), basis="ambiguous", named=("A",),
                total=(Decimal(11), Decimal(12)),
            ),
            "11 (11 or 12 in all, named: A)",
        ),
        (value("date", date=Dates(DAY, DAY)), "2021-10-26"),
        (value("date", date=Dates(DAY, DAY, "hour", minute=540)), "2021-10-26 09:00"),
        (value("date", date=Dates(DAY, None, bound="since")), "since 2021-10-26"),
        (value("date", date=Dates(date(2021, 2, 1), date(2021, 2, 28), "month")), "2021-02"),
        (value("date", date=Dates(date(2021, 1, 1), date(2021, 12, 31), "year")), "2021"),
        (value("date", date=Dates(None, None, printed=(("month", 5),))), "day not known (month 5)"),
    ],
)  # fmt: skip
def test_values_in_words(quantity: Quantity, words: str) -> None:
    assert value_words(quantity) == words


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        ("占比为四分之三。", "zh", "四分之三 (75%)"),
        ("占比为65%。", "zh", "65%"),
        ("总数4,502个。", "zh", "4,502个"),
        ("耗资2830亿元。", "zh", "2830亿元 (283,000,000,000 CNY)"),
        ("約二割が賛成した。", "ja", "二割 (about 20%)"),
        ("It has eleven offices.", "en", "eleven offices (11)"),
        ("It began on 2021-10-26.", "en", "2021-10-26"),
        ("It began on October 26, 2021.", "en", "October 26, 2021 (2021-10-26)"),
    ],
)
def test_values_as_printed_and_what_they_mean(text: str, lang: str, words: str) -> None:
    assert [printed_words(quantity) for quantity in read(text, lang)] == [words]


class _Text(HTMLParser):
    """Collects the marks and refuses what may run or load."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "img", "b", "link", "iframe")
        assert not [name for name, _ in attrs if name.startswith("on") or name == "src"]
        self.marks += [tag] if tag == "mark" else []

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_marks_the_values_and_runs_nothing(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(article), "--format", "html"]) == 0
    page = _Text()
    page.feed(capsys.readouterr().out)
    assert page.marks == ["mark", "mark"]
    assert "<b>占70%\\x1b[m</b>" in page.text


@given(st.text(), st.text())
def test_no_text_becomes_markup(body: str, title: str) -> None:
    page = _Text()
    page.feed(render_page([Reading(Document("d", body, "en", title=title))]))
    assert page.marks == []


def test_only_web_addresses_become_links() -> None:
    assert link("https://example.org/?a=1&b", "x<y") == (
        '<a href="https://example.org/?a=1&amp;b" rel="noreferrer">x&lt;y</a>'
    )
    assert link("javascript:alert(1)", "x") == link(None, "x") == "x"


def test_control_characters_are_shown_and_not_obeyed() -> None:
    assert clean("a\x1b]0;x\x07b\u202ec\n\td") == "a\\x1b]0;x\\x07b\\u202ec\n\td"


def test_a_batch_answers_each_line_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        '{"id": "1", "text": "占65%"}',
        "",
        "{not json",
        "[1]",
        '{"id": 2}',
        '{"id": 3, "text": 4}',
        '{"id": 4, "text": "5月", "published": "soon"}',
        '{"id": 5, "text": "5%", "lang": "xx"}',
        '{"text": "5%"}',
        "[" * 100_000,
        '{"id": "\\ud800", "text": "\\ud800 5%", "lang": "en", "published": null}',
    ]
    path = tmp_path / "batch.jsonl"
    path.write_bytes("\r\n".join(lines).encode() + b'\n{"id": "\xff"}')
    assert run(["extract", "--batch", str(path), "-o", str(tmp_path / "out")]) == 2
    found = [json.loads(line) for line in (tmp_path / "out").read_bytes().splitlines()]
    assert [one.get("id") for one in found] == ["1", None, None, 2, 3, 4, 5, None, None, "\ud800", None]
    assert [one.get("error", "")[:22] for one in found] == [
        "", "the line is not JSON: ", "the line is no JSON ob", "text is missing", "text must be text",
        "published: 'soon' is n", "lang: 'xx' is none of ", "id is missing", "the tool failed: Recur", "",
        "the line is not UTF-8",
    ]  # fmt: skip
    assert all(one["schema"] == 1 for one in found)


def test_a_bad_file_does_not_lose_the_good_one(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(article), "nowhere.txt", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert [one["id"] for one in json.loads(out)["documents"]] == ["a"]
    assert err == "nowhere.txt: there is no such file\n"


def test_options_win_over_the_front_matter(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["extract", str(article), "--format", "jsonl", "--lang", "ja", "--published", "2020-05"]
    assert run(arguments) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["lang"], found["published"]) == ("ja", "2020-05")
    assert run(["extract", str(article), "--lang", "xx"]) == 2
    assert run(["extract", str(article), "--published", "soon"]) == 2
