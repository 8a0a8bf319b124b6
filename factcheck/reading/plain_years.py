"""Years printed like numbers, in a language with spelled words: Katrina (1967), a potential 2020 run, 2022 guidance."""

from __future__ import annotations

from factcheck.model import Quantity
from factcheck.pattern import lazy
from factcheck.reading.day_lists import year_of
from factcheck.reading.grammar import Grammar

_YEAR = lazy(r"(?:19[0-9]{2}|20[0-4][0-9])(?![0-9])")
_REACH = 32  # characters before the year in which its noun phrase begins
_BRACKET = lazy(r"\((?:b\. |c\. |ca\. )?$")
_PHRASE = lazy(r"\b(?P<opener>[a-z]+) [a-z-]+ $")
_NOUN = lazy(r" ([a-z]+)")
_ROUND = ("1900 ", "2000 ")
_SEASON = lazy(r"[-–/]([0-9]{2})(?![0-9])")


def plain_year(value: Quantity, text: str, grammar: Grammar) -> Quantity:
    """The year, where a number or a count of a far noun is rather one; else the value."""
    if grammar.spelled != "words" or value.hedge != "none" or value.date or not _YEAR.match(value.text):
        return value
    if value.kind == "count":
        return year_of(value) if value.text.count(" ") > 1 and not value.text.startswith(_ROUND) else value
    if value.kind != "number" or len(value.text) != len("1967"):
        return value
    head = text[max(0, value.span.start - _REACH) : value.span.start]
    if _BRACKET.search(head) and text.startswith(")", value.span.end):
        return year_of(value)
    season = _SEASON.match(text, value.span.end)
    if season and int(season[1]) == (int(value.text) + 1) % 100:
        return year_of(value)
    phrase, noun = _PHRASE.search(head.lower()), _NOUN.match(text, value.span.end)
    opened = phrase is not None and phrase["opener"] in grammar.year_openers
    return year_of(value) if opened and noun and noun[1] not in grammar.not_counted else value
