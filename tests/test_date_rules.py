"""The tables of dates themselves: every rule can be found, is used, and means something; and what holds of any text."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.dates import Context, dates
from factcheck.reading.dates.calendar import easter
from factcheck.reading.dates.grammar import Node
from factcheck.reading.dates.lexer import Barren
from factcheck.reading.dates.lexicon import lexicon
from factcheck.reading.dates.lunar import lunar_month, season, solar_term
from factcheck.reading.dates.operations.catalogue import OPERATIONS
from factcheck.reading.grammar import grammar
from tests.test_date_tables import PUBLISHED, entries, tables

LANGUAGES = ("zh", "ja", "en", "ko")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_names_an_operation(lang: str) -> None:
    words = lexicon(lang)
    assert words
    used = {rule.operation.partition(":")[0] for rules in words.grammar.rules for rule in rules}
    assert used <= OPERATIONS.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_surface_has_two_names(lang: str) -> None:
    words = lexicon(lang)
    assert words
    named = {(word.surface, word.name) for word in words.words if not words.is_placed(word.name)}
    assert [surface for surface, times in Counter(surface for surface, _ in named).items() if times > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_rule_makes_itself(lang: str) -> None:
    words = lexicon(lang)
    assert words
    rules = [rule for rules in words.grammar.rules for rule in rules]
    assert [rule.text for rule in rules if len(rule.items) == 1 and rule.result in rule.items[0].names] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_has_an_example(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = lexicon(lang)
    assert words
    seen: set[str] = set()
    parse = words.grammar.parse

    def watched(names: tuple[str, ...]) -> tuple[Node, ...]:
        nodes = parse(names)
        seen.update(rule for node in nodes for rule in rules_of(node))
        return nodes

    monkeypatch.setattr(words.grammar, "parse", watched)
    for path in tables():
        if path.parent.name == lang:
            for entry in entries(path):
                for surface in entry.get("in") or entry["not"]:
                    dates(surface.replace("[", "").replace("]", ""), lang, Context(PUBLISHED))
    unused = {rule.text for rules in words.grammar.rules for rule in rules} - seen
    assert sorted(unused) == []


def rules_of(node: Node) -> list[str]:
    return ([node.rule.text] if node.rule else []) + [rule for part in node.parts for rule in rules_of(part)]


WORDS = """2021|年|5|月|21|日|至|-|10|:|30|上旬|去年|同日|三|个月|前|起|今年|から|まで|令和|の|第|四半期|May|,| |the
last|week|of|from|to|two|years|ago|Friday|1990s|24|时|00|2月30日|农历|闰|四月|99999|万|。|'s|half|and a half|½|1/2/3"""
PIECES = st.sampled_from(WORDS.replace("\n", "|\n|").split("|"))


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(LANGUAGES), st.lists(PIECES, max_size=20).map("".join) | st.lists(PIECES, max_size=20).map(" ".join)
)
def test_values_are_exact_slices_in_order(lang: str, text: str) -> None:
    end = 0
    for value in dates(text, lang, Context(PUBLISHED)):
        assert value.text == text[value.span.start : value.span.end] != ""
        assert value.outer is not None
        assert end <= value.outer.start <= value.span.start < value.span.end <= value.outer.end
        end = value.outer.end
        if value.date and value.date.start and value.date.end:
            assert value.date.start <= value.date.end


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.sampled_from(LANGUAGES), st.none() | st.dates())
def test_no_text_is_too_much(text: str, lang: str, published: date | None) -> None:
    assert dates(text, lang, Context(published)) == dates(text, lang, Context(published))


FORMS = {
    "ko": ("{0.year}년 {0.month}월 {0.day}일", "{0.year}-{0.month:02}-{0.day:02}"),
    "zh": ("{0.year}年{0.month}月{0.day}日", "{0.year}-{0.month:02}-{0.day:02}", "{0.year}/{0.month}/{0.day}"),
    "ja": ("{0.year}年{0.month}月{0.day}日", "{0.year}/{0.month:02}/{0.day:02}", "{0.year}.{0.month}.{0.day}"),
    "en": (
        "{0:%B} {0.day}, {0.year}",
        "{0.day} {0:%B} {0.year}",
        "{0.month}/{0.day}/{0.year}",
        "{0:%b} {0.day}, {0.year}",
    ),
}


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(LANGUAGES), st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 3))
def test_a_printed_day_is_read_as_that_day(lang: str, day: date, form: int) -> None:
    text = FORMS[lang][form % len(FORMS[lang])].format(day)
    (one,) = dates(text, lang, Context())
    assert one.date is not None
    assert (one.text, one.date.start, one.date.end) == (text, day, day)


def test_a_later_place_changes_nothing() -> None:
    (one,) = dates("2021年5月21日", "zh", Context(PUBLISHED))
    (two,) = dates("某某公司表示,2021年5月21日", "zh", Context(PUBLISHED))
    assert (one.text, one.date) == (two.text, two.date)


def test_feasts_that_move() -> None:
    assert [easter(year) for year in (1961, 2000, 2024)] == [date(1961, 4, 2), date(2000, 4, 23), date(2024, 3, 31)]
    assert lunar_month(2020, -4) == (date(2020, 5, 23), date(2020, 6, 20))
    assert lunar_month(2021, -4) is None
    assert lunar_month(1899, 1) is None
    assert solar_term(2024, 24) == date(2024, 12, 21)
    assert season(2018, 2) == (date(2018, 5, 5), date(2018, 8, 6))


@pytest.mark.parametrize("year", [1900, 1984, 2033, 2100])
def test_the_months_of_a_lunar_year_follow_one_another(year: int) -> None:
    months = [
        month for number in range(1, 13) for month in (lunar_month(year, number), lunar_month(year, -number)) if month
    ]
    assert all(one.end + timedelta(1) == two.start for one, two in pairwise(months))
    assert len(months) in (12, 13)


@pytest.mark.parametrize("lang", ["zh", "ja", "ko"])
def test_a_number_that_is_skipped_begins_no_date(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = random.Random(lang)
    known = lexicon(lang)
    assert known
    heads = [word.surface for word in known.words if len(word.surface) < 3]
    pieces = [*"0123456789" * 20, *heads, *grammar(lang).characters, *" ,.-/:、。"]
    written = ["".join(draw.choices(pieces, k=draw.randint(2, 10))) for _ in range(1500)]
    quick = [dates(text, lang, Context(PUBLISHED)) for text in written]
    monkeypatch.setattr(Barren, "end", lambda *_: 0)
    assert quick == [dates(text, lang, Context(PUBLISHED)) for text in written]
