"""Checks of a draft against sources and registry: quotes, origins, primary sources, stale figures, claims due."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.answer.check import check
from factcheck.answer.judgements import Judgements
from factcheck.answer.rules import Rules
from factcheck.checks.draft import Policy
from factcheck.checks.shown import spaced
from factcheck.library.drafts import draft
from factcheck.library.sources import parse_day
from factcheck.matching.quotes import locate
from factcheck.model import Claim, Document, Library
from factcheck.reading import statements


def source(name: str, lang: str, text: str, published: str = "2024-03-30", tier: str = "") -> Document:
    return Document(name, text, lang, published=parse_day(published)[0], published_text=published, tier=tier)


def codes(
    text: str,
    lang: str,
    *sources: Document,
    claims: tuple[Claim, ...] = (),
    policy: Policy | None = None,
    today: date | None = None,
    ignore: tuple[str, ...] = ("S304",),
) -> list[str]:
    said = tuple(statement for one in sources for statement in statements(one))
    library = Library(sources, said, claims)
    rules = Rules(ignore=ignore, policy=policy or Policy())
    report = check(draft(text, "a.md", "2024-04-02", lang), Judgements(library), rules, today)
    return [found.code for found in report.findings]


EN = source("en", "en", "Mayor Lind said: “We will close 14 of the 60 schools before the winter, and not one more.”\n")
ZH = source("zh", "zh", "李局长说:“我们将在冬天之前关闭六十所学校中的十四所。”\n")
JA = source("ja", "ja", "林市長は「冬までに60校のうち14校を閉鎖し、それ以上は閉じない」と述べた。\n")


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("“We will close 14 of the 60 schools before the winter, and not one more,” Lind said.", "en", []),
        ("“We will close 14 of the 60 schools before winter and no more,” Lind said.", "en", ["C402"]),
        ("“We will close 41 of the 60 schools before the winter, and not one more,” Lind said.", "en", ["C403"]),
        ("“Nobody in this town has ever trusted the harbour board,” Lind said.", "en", ["C401"]),
        ("The band “The Sixty Closed Schools” played on.", "en", []),
        ("李局长说:“我们将在冬天之前关闭六十所学校中的十四所。”", "zh", []),
        ("李局长说:“我们会在冬天之前关掉六十所学校中的十四所。”", "zh", ["C402"]),
        ("李局长说:“我们将在冬天之前关闭六十所学校中的四十所。”", "zh", ["C403"]),
        ("李局长说:“谁也没有想到今年的雪会来得这样早。”", "zh", ["C401"]),
        ("林市長は「冬までに60校のうち14校を閉鎖し、それ以上は閉じない」と述べた。", "ja", []),
        ("林市長は「冬までに60校のうち14校を閉めて、それ以上は閉じない」と述べた。", "ja", ["C402"]),
        ("林市長は「冬までに60校のうち41校を閉鎖し、それ以上は閉じない」と述べた。", "ja", ["C403"]),
        ("林市長は「誰もこの町の港湾局を信じたことがない」と述べた。", "ja", ["C401"]),
    ],
)
def test_quotes(text: str, lang: str, wanted: list[str]) -> None:
    found = codes(text, lang, {"en": EN, "zh": ZH, "ja": JA}[lang])
    assert [code for code in found if code.startswith("C")] == wanted


def test_a_quote_in_a_draft_of_another_language_is_looked_for_in_its_own() -> None:
    text = (
        "港湾局によると、3月に扱ったコンテナは過去最多だった。市民からは歓迎の声が上がっている。\n\n"
        "“We will close 14 of the 60 schools before the summer, and not one more,” Lind said.\n"
    )
    assert [code for code in codes(text, "ja", EN, JA) if code.startswith("C")] == ["C402"]


def test_a_passage_ends_with_its_quotation_mark_and_has_whole_words() -> None:
    found = locate("We will close 14 of the 60 schools before winter, and no more", [EN])
    assert found is not None
    assert found.span.of(EN.body) == "We will close 14 of the 60 schools before the winter, and not one"
    found = locate("and said: We will close 14 of the 60 schools", [EN])
    assert found is not None
    assert found.span.of(EN.body).startswith("We will close")
    found = locate("close 14 of the 60 schools before the summer", [EN])
    assert found is not None
    assert found.span.of(EN.body) == "close 14 of the 60 schools before the winter"


def test_a_quote_is_found_whatever_its_width_and_blanks() -> None:
    found = locate("関閉 １４所 学校", [source("a", "zh", "甲。関閉14所,学校乙")])
    assert found is not None
    assert found.score == 100
    assert found.span.of(found.document.body) == "関閉14所,学校"
    assert locate("完全不同的一句话而已", [ZH]) is None


def test_origins_and_primary_sources_are_asked_for_by_the_policy() -> None:
    one = source("a", "en", "The port counted 4,502 containers in March 2024.\n")
    text = "The port counted 4,502 containers in March 2024."
    assert "S301" not in codes(text, "en", one)
    assert "S301" in codes(text, "en", one, policy=Policy(2))
    assert "S302" in codes(text, "en", one, policy=Policy(1, ("count",)))
    primary = source("b", "en", "The port counted 4,502 containers in March 2024.\n", tier="primary")
    assert "S302" not in codes(text, "en", primary, policy=Policy(1, ("count",)))


def test_a_claim_that_is_due_for_review() -> None:
    claim = Claim("port", "The port counted 4,502 containers.", "en", review_after=date(2024, 4, 1))
    text = "The port counted 4,502 containers."
    assert "R503" in codes(text, "en", claims=(claim,))
    assert "R503" not in codes(text, "en", claims=(claim,), today=date(2024, 3, 31))
    assert "R503" in codes(text, "en", claims=(Claim("port", claim.text, "en", status="retracted"),))
    assert "R503" not in codes("The port has 12 cranes.", "en", claims=(claim,))


def test_a_group_that_the_sources_count_in_two_ways() -> None:
    chinese = source("zh", "zh", "今年9月,国家发改委等11部门联合发文整治虚拟货币挖矿。\n", "2021-10-30")
    japanese = source(
        "ja", "ja", "9月、国家発展改革委員会と他の11部門が仮想通貨の採掘を整理する通知を出した。\n", "2021-10-30"
    )
    text = "今年9月,国家发改委等11部门联合发文整治虚拟货币挖矿。"
    assert "N102" in codes(text, "zh", chinese, japanese)
    assert "N102" not in codes(text, "zh", chinese)


def test_a_value_that_follows_from_others_needs_no_source() -> None:
    other = source("a", "en", "The port counted 4,502 containers in March 2024.\n")
    text = "Of the 1,480 crews, 444 (30%) stayed ashore."
    library = Library((other,), statements(other))
    report = check(draft(text, "a.md", "2024-04-02", "en"), Judgements(library))
    assert [found.text for found in report.findings] == ["1,480 crews"]
    assert [became for value, became in report.coverage if value.text == "30%"] == ["computed"]


def test_a_figure_that_a_newer_source_replaces_is_one_finding() -> None:
    old = source("old", "en", "The port of Lindhaven employs 4,205 dockers.\n", "2023-01-10")
    new = source("new", "en", "The port of Lindhaven employs 4,502 dockers.\n", "2024-03-30")
    text = "The port of Lindhaven employs 4,205 dockers."
    assert codes(text, "en", old, new) == ["S306"]
    assert codes(text, "en", old, new, ignore=("S304", "S306")) == ["S307"]


def test_a_day_that_no_calendar_has_is_not_said_to_lack_a_source_as_well() -> None:
    said = source("a", "en", "The harbour board met in the old town hall.\n")
    assert codes("The new quay opened on June 31, 2021.", "en", said, ignore=()) == ["D201"]
    assert codes("The new quay opened on June 30, 2021.", "en", said, ignore=()) == ["S304"]


def test_long_numbers_are_told_with_their_thousands_apart() -> None:
    assert spaced("20000000000 JPY against 1.5, 2021 and 12345.5 or A12345") == (
        "20,000,000,000 JPY against 1.5, 2021 and 12,345.5 or A12345"
    )
    one = source("one", "en", "The port of Aalborg earned 20 billion yen in the year 2023, its director said.\n")
    text = "The port of Aalborg earned 30 billion yen in the year 2023, its director said.\n"
    report = check(draft(text, "a.md", "2024-04-02"), Judgements(Library((one,), statements(one))))
    assert [found.message for found in report.findings if found.code == "S305"] == [
        "the sources contradict this: 30,000,000,000 JPY against 20,000,000,000 JPY"
    ]
