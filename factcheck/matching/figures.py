"""Numerals where no value is read: a 2004 film, every tenth person, 四分 of a game."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from factcheck.languages import table
from factcheck.model import Document, Quantity, Span, Statement
from factcheck.pattern import lazy
from factcheck.text import halve

_NUMERALS = "〇一二三四五六七八九十"  # by their value
_WORD = lazy(r"[A-Za-z]+")
_ITEM = lazy(r"[.)．、][ \t]*\D")


def numeral_at(text: str, at: int, lang: str) -> str:
    """The numeral that holds a place, in one way of writing it: a run of digits or characters, or a word; or ""."""
    if text[at].isdecimal():
        return _run(text, at, str.isdecimal)
    if lang == "en":
        word = next((match[0].lower() for match in _WORD.finditer(text) if match.start() <= at < match.end()), "")
        return word if word in _words() else ""
    plain = text.translate(_characters(lang))
    return _run(plain, at, lambda character: character in _NUMERALS) if plain[at] in _NUMERALS else ""


def other_number(claim: Statement, source: Statement) -> str:
    """A name with its number, where the source has the name with other numbers only: 4号线, Line 4; else ""."""
    ours, theirs = _numbered(claim), _numbered(source)
    for name, (number, text) in ours.items():
        if name in theirs and theirs[name][0].isdisjoint(number):
            return f"{text} in place of {theirs[name][1]}"
    return ""


@lru_cache(20_000)
def _numbered(statement: Statement) -> dict[str, tuple[frozenset[str], str]]:
    """name -> the numbers that it has where they are no values, and the first as printed."""
    found: dict[str, tuple[frozenset[str], str]] = {}
    spans = [(one.outer or one.span).shift(-statement.span.start) for one in statement.quantities]
    for match in re.finditer(table(statement.lang)["opposition"]["numbered"], halve(statement.text)):
        if not any(Span(*match.span("number")).overlaps(one) for one in spans):
            name = match["name"].lower()
            numbers, text = found.get(name, (frozenset(), match[0]))
            found[name] = (numbers | {match["number"]}, text)
    return found


def heads_item(value: Quantity, document: Document) -> bool:
    """Whether a number stands first in a line and numbers what follows it: "2. River Pass: free rides"."""
    body, span = document.body, value.span
    before = body[body.rfind("\n", 0, span.start) + 1 : span.start]
    return value.kind == "number" and not before.strip() and bool(_ITEM.match(body, span.end))


def is_article(value: Quantity) -> bool:
    """Whether a value is hardly more than an article: 一项, one of them."""
    return value.low == value.high == 1 and not any(map(str.isdigit, value.text))


def _run(text: str, at: int, inside: Callable[[str], bool]) -> str:
    start = end = at
    while start and inside(text[start - 1]):
        start -= 1
    while end < len(text) and inside(text[end]):
        end += 1
    return text[start:end]


@cache
def _words() -> frozenset[str]:
    """The numerals and ordinals of one word."""
    numbers = table("en")["numbers"]
    return frozenset((*numbers["words"], *numbers["ordinals"]))


@cache
def _characters(lang: str) -> dict[int, str]:
    """Each numeral character -> the plain one of its value: 两, 贰 and 弐 are 二."""
    numbers = table(lang)["numbers"]
    sets = {**numbers.get("digits", {}), **numbers.get("small", {})}
    return {ord(one): _NUMERALS[int(value)] for value, listed in sets.items() if int(value) <= 10 for one in listed}
