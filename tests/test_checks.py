"""The manual pages are true: what an example is said to find is found, what is clean is clean, and repairs mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.answer.check import check
from factcheck.answer.rules import Rules
from factcheck.checks import CHECKS
from factcheck.checks.catalogue import Check, all_checks, check_of
from factcheck.checks.reprinted import reprinted
from factcheck.checks.spoken import spoken
from factcheck.library.drafts import draft
from factcheck.reading import read

EXAMPLE = re.compile(r"^    (finds|clean) (zh|ja|en)(?: (\d{4}-\d{2}-\d{2}))?: (.+)$", re.MULTILINE)
HEADINGS = ["What it does", "Why", "Example", "Limits"]
AGAINST_SOURCES = ("S", "C", "R", "N102")


class Example(NamedTuple):
    code: str
    finds: bool
    lang: str
    published: str | None
    text: str

    def __str__(self) -> str:
        return f"{self.code}-{'finds' if self.finds else 'clean'}-{self.lang}-{self.text[:20]}"


def examples() -> Iterator[Example]:
    for one in all_checks():
        for match in EXAMPLE.finditer(one.page):
            yield Example(one.code, match[1] == "finds", match[2], match[3], match[4].replace("\\n", "\n"))


@pytest.mark.parametrize("example", list(examples()), ids=str)
def test_every_example_of_a_manual_page_is_true(example: Example) -> None:
    manuscript = draft(example.text, "draft.md", example.published, example.lang)
    report = check(manuscript, rules=Rules(select=(example.code,)))
    assert [found.code for found in report.findings] == [example.code] * example.finds
    for found in report.findings:
        assert found.text == found.span.of(manuscript.document.body)
        assert found.message


@pytest.mark.parametrize("code", sorted(CHECKS))
def test_every_manual_page_has_the_same_headings(code: str) -> None:
    page = check_of(code).page
    found = [line for line in page.splitlines()[1:] if line and not line.startswith(" ")]
    wanted = [name for name in HEADINGS if name != "Example" or not code.startswith(AGAINST_SOURCES)]
    assert [line for line in found if line != "Example"] == [name for name in wanted if name != "Example"]
    assert code.startswith(AGAINST_SOURCES) or "Example" in found
    assert len(check_of(code).title) < 80


def test_codes_are_grouped() -> None:
    assert all(re.fullmatch(r"[NDSCR][1-5]\d\d", code) for code in CHECKS)
    assert len(set(CHECKS.values())) == len(CHECKS)


def test_the_list_of_checks_in_the_docs_is_complete() -> None:
    docs = (Path(__file__).parent.parent / "docs" / "checks.md").read_text("utf-8")
    rows = re.findall(r"^\| ([A-Z]\d{3}) \| (\w+) \| (.+) \|$", docs, re.MULTILINE)
    assert rows == [(one.code, one.severity, one.title) for one in sorted(all_checks(), key=_group)]


def _group(check: Check) -> tuple[str, str]:
    return check.code[0], check.code


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("通知发布于2021年9月31日。", "zh", "2021年10月1日"),
        ("規制は2021年2月29日に終わる。", "ja", "2021年3月1日"),
        ("The ban ends on June 31, 2021.", "en", "July 1, 2021"),
        ("The ban ends on 31 Feb. 2022.", "en", "1 March 2022"),
        ("The ban began on 2021-09-31.", "en", "2021-10-01"),
    ],
)
def test_the_first_of_the_next_month_is_written_like_the_draft(text: str, lang: str, day: str) -> None:
    [found] = check(draft(text, "a.md", "2021-12-01", lang)).findings
    assert found.repairs[1].endswith(f" -> {day}")


def test_a_repair_of_a_count_is_a_whole_number() -> None:
    text = "Of 64 schools inspected, 16 failed, a failure rate of 20%."
    found = check(draft(text, "a.md", None, "en"), rules=Rules(select=("N105",))).findings
    assert [one.repairs for one in found] == [("20% -> 25%", "16 -> 13", "64 schools -> 80 schools")]


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("$90 million", 80_000_000, "$80 million"),
        ("3亿元", 280_000_000, "2.8亿元"),
        ("1,240人", 1500, "1,500人"),
        ("40 percent", 30, "30 percent"),
        ("260 million", "185714286", "185.7 million"),
        ("2億5000万円", 300_000_000, "300,000,000"),
        ("twelve people", 11, "11"),
    ],
)
def test_a_repair_has_the_form_of_the_draft(text: str, value: object, told: str) -> None:
    (model,) = read(text, "en" if text.isascii() else "ja" if "円" in text else "zh")
    assert reprinted(Decimal(str(value)), model) == told


@pytest.mark.parametrize(
    ("repair", "lang", "told"),
    [
        ("6月17日 -> 2024-06-18", "zh", "6月17日 -> 2024年6月18日"),
        ("6月17日 -> 2024-06-18", "ja", "6月17日 -> 2024年6月18日"),
        ("Thursday -> Friday", "zh", "星期四 -> 星期五"),
        ("昨日 -> another day", "ja", "昨日 -> 別の日"),
        ("5% -> 5 percentage points", "ja", "5% -> 5ポイント"),
        ("complete or cut the list", "zh", "补全或删减名单"),
        ("4205个 -> 4502个", "zh", "4205个 -> 4502个"),
        ("Tuesday -> another day", "en", "Tuesday -> another day"),
    ],
)
def test_a_repair_is_told_in_the_language_of_its_draft(repair: str, lang: str, told: str) -> None:
    assert spoken(repair, lang) == told


def test_the_repairs_of_a_draft_in_chinese_are_chinese() -> None:
    text = "---\npublished: 2024-06-20\n---\n前天（6月17日）夜里，两艘渔船在港外相撞。\n"
    assert [one.repairs for one in check(draft(text, "a.md")).findings] == [
        ("6月17日 -> 2024年6月18日", "前天 -> 另一天")
    ]
