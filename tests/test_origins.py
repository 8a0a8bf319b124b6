"""Shared runs, named bodies, translations: what makes several articles one witness."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.copies import LEAST_RUN, runs, shared, tokens
from factcheck.matching.origins import named, origins
from factcheck.matching.parallel import beads, passage
from factcheck.matching.translations import translations
from factcheck.model import Document, Span, Statement
from factcheck.reading import statements

WORDS = [f"w{number}" for number in range(400)]


def said(name: str, lang: str, text: str, **fields: str) -> Statement:
    return Statement(Document(name, text, lang, **fields), Span(0, len(text)))


@given(st.integers(0, 60), st.integers(0, 60), st.integers(LEAST_RUN, 60), st.randoms(use_true_random=False))
def test_a_long_run_is_found_wherever_it_stands(before: int, after: int, length: int, rng: random.Random) -> None:
    passage = [f"p{number}" for number in range(length)]
    one = [*rng.choices(WORDS, k=before), *passage, *rng.choices(WORDS, k=after)]
    other = [*rng.choices(WORDS, k=after), *passage, *rng.choices(WORDS, k=before)]
    (run, *_) = runs([Document("a", " ".join(one)), Document("b", " ".join(other))])
    assert run.tokens >= length
    assert run.first.of(run.first_document.body).split() == run.second.of(run.second_document.body).split()


def test_short_runs_and_one_document_are_no_copies() -> None:
    text = " ".join(WORDS[:LEAST_RUN])
    assert runs([Document("a", text)]) == ()
    assert runs([Document("a", text), Document("b", " ".join(WORDS[1:LEAST_RUN]) + " other words")]) == ()


def test_a_text_on_many_pages_is_compared_next_to_next() -> None:
    text = " ".join(WORDS[:60])
    assert len(runs([Document(str(number), text) for number in range(30)])) == 29


def test_script_and_width_do_not_hide_a_copy() -> None:
    assert shared("国家發展改革委員會共１１個部門", "国家发展改革委员会共11个部门") == len(
        tokens("国家发展改革委员会共11个部门")
    )


def test_the_named_body_is_read_in_three_languages() -> None:
    assert named(said("a", "zh", "江苏省通信管理局今年10月在其官网上发文称,共4502个。")) == ("江苏省通信管理局",)
    assert named(said("b", "ja", "江蘇省通信管理局によると、4,502個だった。")) == ("江蘇省通信管理局",)
    assert named(said("c", "en", "According to the Jiangsu Communications Administration, there were 4,502.")) == (
        "Jiangsu Communications Administration",
    )
    assert named(said("d", "zh", "共有4502个。")) == ()


def test_statements_that_name_one_body_are_one_origin() -> None:
    found = origins(
        [
            said("a", "zh", "江苏省通信管理局披露,共4502个。"),
            said("b", "ja", "江蘇省通信管理局が監視したところ、4,502個だった。"),
            said("c", "zh", "记者统计,共4502个。"),
        ]
    )
    assert [origin.members for origin in found] == [(0, 1), (2,)]
    assert found[0].reasons == ("both name 江苏省通信管理局 as where they have it from",)


def test_front_matter_decides_an_origin() -> None:
    found = origins([said("a", "en", "One thing."), said("b", "en", "Another.", origin="a")])
    assert [origin.reasons for origin in found] == [("b gives a as its origin",)]


ENGLISH = """The company opened 12 factories in China last year.
Workers asked for higher wages in Shanghai.
The minister of trade visited Kazakhstan in June.
Prices of electricity rose by 21%.
"""
CHINESE = """这家公司去年在中国开设了12家工厂。
上海的工人要求提高工资。
贸易部长6月访问了哈萨克斯坦。
电价上涨了21%。
"""
OTHER = """警察在学校附近逮捕了一名男子。
电价没有变化。
音乐会在公园举行。
"""


def test_a_translation_is_recognised_and_aligned() -> None:
    texts = [
        [passage(one) for one in statements(Document(name, body, lang))]
        for name, body, lang in (("en", ENGLISH, "en"), ("zh", CHINESE, "zh"), ("other", OTHER, "zh"))
    ]
    (found,) = translations(texts)
    assert (found.first.id, found.second.id) == ("en", "zh")
    assert [(bead.first[0].text[:3], bead.second[0].text[:2]) for bead in found.beads] == [
        ("The", "这家"),
        ("Wor", "上海"),
        ("The", "贸易"),
        ("Pri", "电价"),
    ]


def test_one_language_has_no_translations() -> None:
    text = [passage(one) for one in statements(Document("a", CHINESE, "zh"))]
    assert translations([text, text]) == ()


def test_a_sentence_left_out_does_not_shift_the_rest() -> None:
    short = CHINESE.replace("上海的工人要求提高工资。\n", "")
    found = beads(
        [passage(one) for one in statements(Document("en", ENGLISH, "en"))],
        [passage(one) for one in statements(Document("zh", short, "zh"))],
    )
    assert [len(bead.first) for bead in found] == [1, 1, 1]
