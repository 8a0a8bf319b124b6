"""Conflicts between a text and its translation: what differs, how sure, what is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.answer.conflicts import conflicts
from factcheck.matching.slots import slots
from factcheck.model import Comparison, Document, Library
from factcheck.reading import statements

ENGLISH = """The company opened 12 factories in China last year.
Workers asked for higher wages in Shanghai.
The minister of trade visited Kazakhstan with 40 managers.
Prices of electricity rose by 21%.
"""
CHINESE = """这家公司去年在中国开设了12家工厂。
上海的工人要求提高工资。
贸易部长与40名经理访问了哈萨克斯坦。
电价上涨了21%。
"""


def compared(*texts: tuple[str, str, str]) -> Comparison:
    documents = tuple(Document(name, body, lang) for name, lang, body in texts)
    library = Library(documents, tuple(one for document in documents for one in statements(document)))
    found = conflicts(library, agreements=True)
    assert conflicts(library) == replace(found, agreements=())  # what is not asked for changes nothing else
    return found


def test_a_faithful_translation_agrees() -> None:
    found = compared(("en", "en", ENGLISH), ("zh", "zh", CHINESE))
    assert found.conflicts == ()
    assert [[fact.value.text for fact in one.facts if fact.value] for one in found.agreements] == [
        ["12 factories", "12家"],
        ["last year", "去年"],
        ["40 managers", "40名"],
        ["21%", "21%"],
    ]
    assert {one.origins for one in found.agreements} == {1}


@pytest.mark.parametrize(
    ("right", "wrong", "kind", "message"),
    [
        (
            "12家",
            "17家",
            "translation",
            "en says 12, zh says 17: one text translates the other, so one value is a slip",
        ),
        (
            "40名",
            "400名",
            "ten-power",
            "en says 40, zh says 400: the same digits a factor of 10 apart, the mark of a slip",
        ),
    ],
)
def test_a_slip_of_a_translation_is_a_conflict(right: str, wrong: str, kind: str, message: str) -> None:
    (found,) = compared(("en", "en", ENGLISH), ("zh", "zh", CHINESE.replace(right, wrong))).conflicts
    assert (found.kind, found.strength, found.message) == (kind, "conflict", message)
    assert [fact.citation.document.id for fact in found.facts] == ["en", "zh"]


@pytest.mark.parametrize(("year", "differing"), [("2012年", 0), ("2016年", 1)])
def test_a_bare_year_is_a_value_of_a_translation(year: str, differing: int) -> None:
    english = ENGLISH + "The driver sang at the London 2012 Olympics.\n"
    found = compared(("en", "en", english), ("zh", "zh", f"{CHINESE}司机在{year}伦敦奥运会上唱歌。\n"))
    assert len(found.conflicts) == differing


def test_the_id_outlives_what_stands_around_and_changes_with_the_value() -> None:
    wrong = CHINESE.replace("12家", "17家")
    (first,) = compared(("en", "en", ENGLISH), ("zh", "zh", wrong)).conflicts
    (moved,) = compared(("a", "en", ENGLISH), ("b", "zh", "警察没有说明情况。\n" + wrong)).conflicts
    (other,) = compared(("en", "en", ENGLISH), ("zh", "zh", CHINESE.replace("12家", "19家"))).conflicts
    assert first.id == moved.id != other.id


@pytest.mark.parametrize("counted", ["12,345", "12,345, among them"])
def test_a_comma_between_digits_ends_no_clause(counted: str) -> None:
    plain, told = (
        slots(statements(Document("a", f"Vallens sold {number} trucks by 5 May 2020.", "en"))[0])[-1].near
        for number in ("345", counted)
    )
    assert (told[:1] == plain[:1]) is (counted == "12,345")
