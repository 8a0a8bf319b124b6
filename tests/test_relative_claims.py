"""A claim's day that is told from one which it does not name: the next year, 翌年."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.answer.verify import verify
from factcheck.matching.candidates import Index
from factcheck.model import Claim, Dates, Document
from factcheck.reading import statements
from factcheck.text import language_of

DAY = date(2018, 10, 1)
GAMES = "Lu Arden came third in the 2011 race of Brae. The following year Lu ran at the 2016 Games and won silver."
RACES = "ルー選手は2011年に3位だった。翌年、ルー選手は2016年の大会に出て、銀メダルを獲得した。"
CASES = [
    (GAMES, "The following year Lu ran at the 2016 Games and won silver.", "supported"),
    (GAMES, "The previous year Lu ran at the 2016 Games and won silver.", "not_enough_info"),
    (GAMES, "The following year Lu ran at the 2018 Games and won silver.", "refuted"),
    (RACES, "翌年、ルー選手は2016年の大会に出て、銀メダルを獲得した。", "supported"),
    (RACES, "翌年、ルー選手は2018年の大会に出て、銀メダルを獲得した。", "refuted"),
]


@pytest.mark.parametrize(("text", "claim", "says"), CASES)
def test_a_day_is_told_by_the_words_of_its_source(text: str, claim: str, says: str) -> None:
    lang = language_of(text)
    other = Document("other", "The ferry to Brae was late. It carries 40 cars. Its crew has six men.", "en")
    told = Document("told", text, lang, published=Dates(DAY, DAY))
    index = Index([*statements(told), *statements(other)])
    assert verify(Claim("claim", claim, lang, as_of=DAY), index).label == says
