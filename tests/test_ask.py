"""Questions: what is asked, which passages speak of it, and which value answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.answer.ask import ask
from factcheck.answer.closeness import focus_of, nearness
from factcheck.answer.fit import another_time, fit, indefinite
from factcheck.languages import languages, table
from factcheck.matching.named import names, speaks, whole_name
from factcheck.matching.passages import Passages
from factcheck.matching.profile import about
from factcheck.matching.question import parse
from factcheck.model import Answers, Document, Span, Statement
from factcheck.reading import read, statements
from factcheck.reports.text.ask import wrap
from factcheck.reports.text.console import excerpt, width
from factcheck.text import language_of

ASKED = [
    ("江苏监测到多少个参与挖矿的IP地址?", "zh", "多少", "count", "个"),
    ("收入是多少美元?", "zh", "多少", "money", "USD"),
    ("流出した資金はいくらか。", "ja", "いくら", "money", None),
    ("何人が死亡したか。", "ja", "何", "count", "人"),
    ("How many companies closed?", "en", "How many", "count", "companies"),
    ("What share of the votes did it win?", "en", "What share", "percent", None),
    ("When was the notice issued?", "en", "When", "date", None),
    ("那场战役持续了多久?", "zh", "多久", "duration", None),
]


@pytest.mark.parametrize(("text", "lang", "words", "kind", "unit"), ASKED)
def test_the_asking_words_name_the_kind_and_the_unit(
    text: str, lang: str, words: str, kind: str, unit: str | None
) -> None:
    question = parse(text, lang)
    assert question.asked.of(text) == words
    assert question.kinds[0] == kind
    assert question.unit == unit


@pytest.mark.parametrize("text", ["谁宣布了这项措施?", "誰が発表したか。", "Who announced it?"])
def test_who_asks_for_a_name(text: str) -> None:
    lang = {"谁": "zh", "誰": "ja", "W": "en"}[text[0]]
    assert parse(text, lang).thing == "name"


def test_every_language_with_words_has_questions() -> None:
    for lang in languages():
        if "words" in table(lang):
            assert table(lang)["questions"], lang


def said(name: str, lang: str, body: str) -> tuple[Statement, ...]:
    return statements(Document(name, body, lang, title=name))


def answered(question: str, lang: str, *documents: tuple[Statement, ...]) -> Answers:
    return ask("q", question, lang, Passages([one for document in documents for one in document]))


FLEET = said("fleet", "en", "The airline owns 48 jets. It employs 2,300 people. Its hub was opened by Boeing.")


def test_the_value_nearest_to_what_is_asked_answers() -> None:
    body = "The council hired 40 teachers and 12 nurses for the new school."
    found = answered("How many nurses did the council hire for the school?", "en", said("a", "en", body))
    assert [answer.text for answer in found.answers] == ["12 nurses"]


def test_an_answer_is_cited_by_an_exact_slice_with_its_line() -> None:
    found = answered("How many people does the airline employ?", "en", FLEET)
    citation = found.answers[0].citations[0]
    assert citation.quote == citation.document.body[citation.span.start : citation.span.end]
    assert citation.line == 1
    assert not found.conflicting


def test_sources_that_disagree_give_two_answers() -> None:
    one = said("one", "en", "The airline owns 48 jets.")
    other = said("other", "en", "The airline owns 51 jets.")
    found = answered("How many jets does the airline own?", "en", one, other)
    assert {answer.text for answer in found.answers} == {"48 jets", "51 jets"}
    assert found.conflicting


def test_another_of_a_series_is_no_conflict() -> None:
    one = said("one", "en", "Release 7.0 of the editor was published in May 2013.")
    other = said("other", "en", "Release 6.0 of the editor was published in May 2011.")
    found = answered("When was release 7.0 of the editor published?", "en", one, other)
    assert [answer.text for answer in found.answers] == ["May 2013"]


@pytest.mark.parametrize(
    ("text", "lang", "body", "spoken"),
    [
        ("河南有多少水井？", "zh", "该省有水井210口。", False),  # explained as Henan province
        ("河南有多少水井？", "zh", "河南有水井210口。", True),
        ("河南有多少水井？", "zh", "There are 210 wells in Henan.", True),
        ("How many wells are there in Henan?", "en", "该省有井210口。", False),
        ("How long is Cedar Bridge?", "en", "雪松大桥全长820米。", True),
        ("岭沱大桥全长多少？", "zh", "雪松大桥全长820米。", False),
        ("大桥全长多少？", "zh", "雪松大桥全长820米。", True),  # names nothing
    ],
)
def test_a_document_speaks_of_what_a_question_names(text: str, lang: str, body: str, spoken: bool) -> None:
    asked = about(parse(text, lang).statement)
    assert speaks(names(asked, text), text, lang, said("a", language_of(body), body)) is spoken


def test_across_languages_a_sentence_tells_what_it_says_itself() -> None:
    passages = Passages(said("a", "en", "China has a large share of the computing power. It bans new wells."))
    question = parse("中国的算力占多少？", "zh")
    ranked = passages.rank(question.text, about(question.statement), "zh")
    assert "China" in ranked[0].statement.text
    assert ranked[1].share < 0.5 * ranked[0].share


@pytest.mark.parametrize(
    ("text", "other"), [("What was the share in 2016?", True), ("What was the share in 2021?", False)]
)
def test_a_passage_of_another_year_is_told(text: str, other: bool) -> None:
    passage = said("a", "en", "In 2021 the share of the mill fell to 4%.")[0]
    assert another_time(parse(text, "en"), passage) is other


def test_one_thing_may_be_no_count() -> None:
    assert [indefinite(value) for value in read("One home and 12 farms", "en")] == [True, False]


def test_sources_that_agree_give_one_answer_with_both_passages() -> None:
    one = said("one", "en", "The airline owns 48 jets.")
    other = said("other", "en", "Its fleet: the airline owns 48 jets today.")
    found = answered("How many jets does the airline own?", "en", one, other)
    assert len(found.answers) == 1
    assert len(found.answers[0].citations) == 2


def test_a_heading_gives_way_to_the_sentence_that_it_tells_short() -> None:
    text = (
        "Chip maker unfazed: 60% of customers overseas\nA person close to the large chip maker said the rules had "
        "little effect, because its main customers were overseas and their share was by now nearly 60%.\n"
    )
    found = answered("What share of the chip maker's customers is overseas?", "en", said("one", "en", text))
    assert found.answers[0].citations[0].quote.startswith("A person")


def test_what_the_sources_do_not_speak_of_has_no_answer() -> None:
    assert answered("How many goals did the striker score in the cup final?", "en", FLEET).answers == ()


def test_a_value_that_the_question_prints_is_not_its_answer() -> None:
    body = said("a", "en", "Of the 48 jets of the airline 12 jets are leased.")
    found = answered("How many of the airline's 48 jets are leased?", "en", body)
    assert found.answers[0].text == "12 jets"


def test_quotes_are_cut_outside_numbers() -> None:
    quote = "x" * 112 + " 1,234,567,890 of them all"
    assert excerpt(quote).endswith(" 1,234,567,890 ...")


def test_wrapped_lines_fit_the_columns() -> None:
    lines = wrap("江蘇省通信管理局 found 4,502 addresses " * 5, 40)
    assert all(width(line) <= 40 for line in lines)
    assert "".join(lines).replace(" ", "") == ("江蘇省通信管理局found4,502addresses" * 5)


def test_an_article_is_no_answer_where_things_are_counted() -> None:
    question = parse("How many machines did the cafe add?", "en")
    article, count = (read(text, "zh")[0] for text in ("一家", "50台"))
    assert fit(question, article, "zh") < fit(question, count, "zh")


REPORT = said(
    "report",
    "en",
    "Officials in Jiangsu found 4,502 servers. A coin cost $10 in 2017, against $1,000 in 2018. They use 26 MWh a day.",
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many servers did officials find in Jiangsu?", ["4,502 servers"]),
        ("How many servers did officials find in Sichuan?", []),
        ("How many dogs did officials find in Jiangsu?", []),
        ("How much did a coin cost in 2017?", ["$10"]),
        ("How much did a coin cost in 2018?", ["$1,000"]),
        ("Who found the servers in Sichuan?", []),
    ],
)
def test_another_place_thing_or_year_is_not_answered(question: str, answer: list[str]) -> None:
    found = answered(question, "en", REPORT)
    assert [one.text for one in found.answers if one.value or "Who" in question] == answer


def test_what_the_sentence_before_speaks_of_is_near_too() -> None:
    question = parse("港湾の改修が始まったのはいつか。", "ja")
    focus = focus_of(question, about(question.statement))
    told, other = (
        said("a", "ja", f"{before}2014年に始まった。")[-1] for before in ("港湾の改修が決まった。", "市長は驚いた。")
    )
    near, far = (nearness(focus, one, one.quantities[0].span) for one in (told, other))
    assert near > far > 0


WORDINGS = yaml.safe_load((Path(__file__).parent / "asked.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, listed in WORDINGS.items() for text in listed])
def test_what_a_wording_asks_for(lang: str, text: str) -> None:
    question = parse(text, lang)
    kind = question.kinds[0] if question.kinds else ""
    assert [question.asked.of(text), kind, question.unit or question.precision] == WORDINGS[lang][text]


SHELVES = yaml.safe_load((Path(__file__).parent / "answers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("shelf", "question"), [(shelf, question) for shelf in SHELVES for question in shelf["ask"]], ids=lambda one: one
)
def test_the_answer_of_a_shelf(shelf: dict[str, Any], question: str) -> None:
    found = answered(
        question, shelf["lang"], *(said(t, language_of(body), body) for t, body in shelf["sources"].items())
    )
    assert [one.text for one in found.answers if one.value][:1] == [text for text in [shelf["ask"][question]] if text]


def test_an_english_name_is_all_its_words_with_a_capital() -> None:
    body = "Fares stay, said Mayor Helen Okafor on Monday."
    statement = Statement(Document("one", body, "en"), Span(0, len(body)))
    helen = Span(body.index("Helen"), body.index("Helen") + 5)
    assert whole_name(statement, helen).of(body) == "Mayor Helen Okafor"
    assert whole_name(Statement(Document("one", body, "zh"), Span(0, len(body))), helen) == helen
