"""English stems, sounds of names, the dictionary: the small parts that concepts are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching import cedict, lexicon
from factcheck.matching.concepts import concepts
from factcheck.matching.overlap import likeness, overlap
from factcheck.matching.sounds import latin_sounds, romanised, written_sounds
from factcheck.matching.stems import stem
from factcheck.model import Span


@pytest.mark.parametrize(
    "words",
    [
        "regulate regulates regulated regulation regulator",
        "investigate investigation investigators",
        "rise rose risen rising",
        "agency agencies",
        "stop stops stopped stopping",
        "use used using",
        "expect expected expectation",
        "die died dying death deaths",
        "country countries",
        "rate rates rated rating",
        "hope hoped hoping",
        "trade trader traded",
        "shipment ship shipped",
        "statistics statistical",
        "tradition traditional traditions",
    ],
)
def test_the_forms_of_a_word_have_one_stem(words: str):
    assert len(set(map(stem, words.split()))) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "police policy",
        "nation notion",
        "state station",
        "import export",
        "buy build",
        "rate rat",
        "hope hop",
        "plane plan",
        "secretary secret",
        "international internal",
        "military militant",
        "governor government",
        "trade tradition",
    ],
)
def test_other_words_have_other_stems(pair: str):
    one, other = pair.split()
    assert stem(one) != stem(other)


@given(st.text(st.characters(codec="ascii", categories=["Ll", "Lu"]), min_size=1))
def test_a_stem_is_not_empty_and_has_no_capitals(word: str):
    assert stem(word)
    assert stem(word) == stem(word).lower()


@pytest.mark.parametrize(
    ("latin", "katakana", "chinese"),
    [
        ("Spieth", "スピース", "斯皮思"),
        ("Molinari", "モリナリ", "莫利纳利"),
        ("Kennedy", "ケネディ", "肯尼迪"),
        ("James", "ジェームズ", "詹姆斯"),
        ("Schroeder", "シュレーダー", "施罗德"),
        ("Hart", "ハート", "哈特"),
        ("Willoughby", "ウィロビー", "威洛比"),
    ],
)
def test_a_name_sounds_alike_in_three_scripts(latin: str, katakana: str, chinese: str):
    assert latin_sounds(latin) & written_sounds(katakana, "ja") & written_sounds(chinese, "zh")


@pytest.mark.parametrize(("one", "other"), [("Spieth", "トーマス"), ("Molinari", "マクロン"), ("Biden", "メルケル")])
def test_other_names_sound_otherwise(one: str, other: str):
    assert not latin_sounds(one) & written_sounds(other, "ja")


def test_a_chinese_name_is_met_in_latin_letters():
    met = overlap(concepts("Zhang Wei and Jinping", "en"), concepts("张和平", "zh"))
    assert romanised("jinping") == {"jin", "ping"}
    assert romanised("smith") == frozenset()
    assert [(one.span, other.span) for one, other in met.pairs] == [(Span(0, 5), Span(0, 1))]


def test_a_word_that_is_not_for_sounds_has_none():
    assert written_sounds("政府", "zh") == frozenset()


def test_the_dictionary_knows_words_and_names():
    assert "govern" in lexicon.glosses("政府")
    assert lexicon.is_name("乔丹")
    assert not lexicon.is_name("政府")


def test_without_the_dictionary_characters_are_left(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cedict, "source", lambda: None)
    for remembered in (lexicon.words, lexicon._lines):
        remembered.cache_clear()
    try:
        assert lexicon.glosses("咖啡馆") == ()
        assert lexicon.words("咖") == {}
    finally:
        for remembered in (lexicon.words, lexicon._lines):
            remembered.cache_clear()


def test_a_damaged_dictionary_is_built_again(monkeypatch: pytest.MonkeyPatch, tmp_path):
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(cedict, "compiled", lambda file: "政府 政治\tgovern\tpolit\n.")
    lexicon._lines.cache_clear()
    lexicon.words.cache_clear()
    try:
        assert lexicon.glosses("政治") == ("polit",)
        for path in tmp_path.glob("lexicon-*"):
            path.write_bytes(path.read_bytes()[:-3])
        lexicon._lines.cache_clear()
        lexicon.words.cache_clear()
        assert lexicon.glosses("政治") == ("polit",)
    finally:
        monkeypatch.undo()
        lexicon._lines.cache_clear()
        lexicon.words.cache_clear()


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("他说斯皮思和托马斯获胜", "zh", ["斯皮思", "托马斯"]),
        ("ライダーカップのスピースとモリナリ", "ja", ["スピース", "モリナリ"]),
        ("On Friday Spieth met Molinari", "en", ["Spieth", "Molinari"]),
    ],
)
def test_names_are_told_from_words(text: str, lang: str, names: list[str]):
    found = [concept.span.of(text) for concept in concepts(text, lang) if concept.kind == "name"]
    assert [name for name in names if name not in found] == []


def test_a_stop_word_gives_way_to_the_word_after_it():
    text = "征收对价值600亿的商品"
    assert "价值" in [concept.span.of(text) for concept in concepts(text, "zh")]


def test_likeness_is_the_same_both_ways():
    said, read = concepts("Regulators stopped crypto mining in Sichuan", "en"), concepts("四川叫停虚拟货币挖矿", "zh")
    for one in said:
        for other in read:
            assert likeness(one, other) == likeness(other, one)
    there, back = overlap(said, read), overlap(read, said)
    assert there.claim_share == pytest.approx(back.source_share)


@pytest.mark.parametrize(
    ("text", "lang", "name", "met"),
    [
        ("小林由美市長", "ja", "Kobayashi", True),
        ("小林由美市長", "ja", "Yumi", True),
        ("日本选手佐佐木诚", "zh", "Sasaki", True),
        ("日本选手佐佐木诚", "zh", "Makoto", True),
        ("井上晴彦氏", "ja", "Inoue", True),
        ("村上信平氏", "ja", "Shimpei", True),
        ("村上信平氏", "ja", "Murayama", False),
        ("田中首相", "ja", "Kimi", False),
        ("由美", "ja", "Yumi", False),  # behind a surname only
    ],
)
def test_a_japanese_name_meets_its_reading(text: str, lang: str, name: str, met: bool) -> None:
    said = concepts(f"Mayor {name} spoke", "en")
    found = any(f"l:{name.lower()}" in one.keys & other.keys for one in concepts(text, lang) for other in said)
    assert found is met
