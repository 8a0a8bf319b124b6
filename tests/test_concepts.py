from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.fold import fold
from factcheck.matching.concepts import concepts
from factcheck.matching.overlap import overlap

NDRC = {
    "zh": "国家发改委等部门发布了通知",
    "ja": "国家発展改革委員会などが通知を発表した",
    "en": "The National Development and Reform Commission issued a notice",
}


def test_fold_joins_the_written_forms_of_a_character():
    assert fold("国家発展改革委員会") == fold("國家發展改革委員會") == "国家发展改革委员会"
    assert fold("鉱業") == fold("礦業") == fold("矿业")
    assert fold("研究 概率 Antminer") == "研究 概率 Antminer"


@given(st.text())
def test_fold_keeps_the_length(text: str):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("lang", sorted(NDRC))
def test_a_body_is_one_concept_in_every_language(lang: str):
    found = [concept for concept in concepts(NDRC[lang], lang) if "t:ndrc" in concept.keys]
    assert [concept.kind for concept in found] == ["entity"]


@pytest.mark.parametrize("lang", ["zh", "ja", "en"])
@given(text=st.text(st.sampled_from("国発改委增加した的ビットマインー AntMiner's U.S. 12 %、。")))
def test_concepts_are_in_order_and_inside_the_text(lang: str, text: str):
    spans = [concept.span for concept in concepts(text, lang)]
    assert spans == sorted(spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_overlap_is_whole_with_itself_and_nothing_with_nothing():
    said = concepts(NDRC["en"], "en")
    assert overlap(said, said).claim_share == 1
    assert overlap(said, ()).claim_share == overlap((), said).claim_share == 0


@pytest.mark.parametrize("claim", sorted(NDRC))
@pytest.mark.parametrize("source", sorted(NDRC))
def test_a_translation_overlaps_more_than_another_sentence(claim: str, source: str):
    other = {
        "zh": "警方在首都逮捕了两名嫌疑人",
        "ja": "警察は首都で容疑者二人を逮捕した",
        "en": "Police arrested two suspects in the capital",
    }
    said = concepts(NDRC[claim], claim)
    right = overlap(said, concepts(NDRC[source], source)).claim_share
    assert right > 0.5 > overlap(said, concepts(other[source], source)).claim_share + 0.3


@pytest.mark.parametrize(
    ("claim", "lang", "source"),
    [
        ("ペロースィー", "zh", "佩洛西"),  # a name that the tables write ペロシ
        ("ステージ", "zh", "戏台"),  # the tables know the one, the dictionary the other
        ("オースティン", "zh", "奥斯汀"),
        ("ヴァレンシア", "zh", "瓦伦西亚"),
        ("ロシア語", "zh", "俄语"),
    ],
)
def test_a_word_is_met_in_other_writing(claim: str, lang: str, source: str):
    assert overlap(concepts(claim, "ja"), concepts(source, lang)).claim_share > 0


def test_a_number_between_two_words_keeps_a_term_from_them():
    assert [one.span.of("fired 40 engines") for one in concepts("fired 40 engines", "en")] == ["fired", "engines"]
