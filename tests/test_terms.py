from __future__ import annotations

import re

import pytest

from factcheck.languages import table
from factcheck.matching.concepts import concepts
from factcheck.matching.terms import TABLES, compile_terms, house_terms
from factcheck.model import Term

LANGUAGES = ("zh", "ja", "en")


def test_there_are_terms_of_every_kind_in_number():
    kinds = [term.kind for term in house_terms()]
    assert set(kinds) == {"entity", "place", "word"}
    assert len({term.id for term in house_terms()}) >= 1500


def test_an_id_is_of_one_kind():
    kinds: dict[str, set[str]] = {}
    for term in house_terms():
        kinds.setdefault(term.id, set()).add(term.kind)
    assert [name for name, of in kinds.items() if len(of) > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_entry_is_written_in_every_language(name: str):
    entries = {f"{kind}/{term}": entry for kind, terms_ in table(name).items() for term, entry in terms_.items()}
    assert [at for at, entry in entries.items() if not all(entry.get(lang) for lang in LANGUAGES)] == []
    assert [at for at, entry in entries.items() if set(entry) - set(LANGUAGES)] == []


def test_chinese_and_japanese_forms_are_written_in_their_script():
    kana = re.compile(r"[ぁ-んァ-ヶ]")
    assert [form for term in house_terms() for form in term.forms["zh"] if kana.search(form)] == []
    assert [
        form for term in house_terms() for form in term.forms["en"] if not form.isprintable() or kana.search(form)
    ] == []


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("WHO officials", "en", "who"),
        ("the IMF", "en", "imf"),
        ("国家发改委等11部门", "zh", "ndrc"),
        ("央行加息", "zh", "rate_hike"),
        ("日銀は利上げを決めた", "ja", "boj"),
        ("米国の大統領", "ja", "us"),
        ("ビットコインのマイニング", "ja", "mining"),
        ("agencies", "en", "agency"),
        ("Chinese regulators", "en", "regulator"),
        ("米FRBは利上げした", "ja", "fed"),
        ("IP地址4502个", "zh", "ip_address"),
        ("three cold stores", "en", "cold_store"),
        ("3座冷库", "zh", "cold_store"),
        ("冷蔵倉庫3棟", "ja", "cold_store"),
        ("保釈金は500万円", "ja", "bail_money"),
        ("アメリカ国防総省", "ja", "pentagon"),
    ],
)
def test_a_term_is_found(text: str, lang: str, found: str):
    assert f"t:{found}" in {key for concept in concepts(text, lang) for key in concept.keys}


def test_a_word_of_the_beats_stands_in_one_table():
    ids = [name for source in TABLES for name in table(source).get("word", {}) if name.islower()]  # currencies apart
    assert sorted({name for name in ids if ids.count(name) > 1}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("worker", "firefighter"),
        ("revenue", "profit"),
        ("victim", "suspect"),
        ("primary school", "junior high school"),
        ("ticket", "box office"),
        ("shareholder", "share"),
        ("warehouse", "factory"),
        ("surgeon", "nurse"),
        ("theft", "robbery"),
        ("secretary", "secret"),
        ("rate", "rat"),
    ],
)
def test_what_is_not_the_same_has_no_term_in_common(one: str, other: str):
    first, second = ({key for concept in concepts(text, "en") for key in concept.keys} for text in (one, other))
    assert not {key for key in first & second if key.startswith("t:")}


@pytest.mark.parametrize(
    ("text", "absent"),
    [("those who left it to us", "who"), ("those who left it to us", "us"), ("a turkey sandwich", "tr")],
)
def test_capitals_count(text: str, absent: str):
    assert f"t:{absent}" not in {key for concept in concepts(text, "en") for key in concept.keys}


def test_a_newsroom_adds_its_own():
    own = Term("gazette", "entity", {"zh": ("本报",), "ja": ("本紙",), "en": ("our Gazette",)})
    known = compile_terms([own, *house_terms()])
    for text, lang in (("本报记者", "zh"), ("本紙の取材", "ja"), ("told our Gazette", "en")):
        assert "t:gazette" in {key for concept in concepts(text, lang, known) for key in concept.keys}
