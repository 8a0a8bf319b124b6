"""Who says it: a claim that gives the words of one person to another is not borne out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.concept import stop_words
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about
from factcheck.model import Quantity, Span, Statement
from factcheck.text import halve, sentences

_SAME = 0.5  # two concepts so alike are one word
_SHARED = 2  # characters in a row that two namings of one speaker have in common


def other_speaker(claim: Statement, source: Statement, values: Iterable[Quantity]) -> str:
    """Who says in the source what the claim lets another say, or "" where both name one, or one of them none.

    The sentence that counts holds one of the source's `values`, else it has most of the claim's words.
    """
    ours = _speakers(claim.text, claim.lang)
    if claim.lang != source.lang or not ours:
        return ""
    theirs = _speakers(_telling(claim, source, values).of(source.text), source.lang)
    return "" if not theirs or any(_one(a, b) for a in ours for b in theirs) else theirs[0]


def shortened(name: Span, claim: Statement, source: Statement) -> bool:
    """Whether a name stands in that of a body which the claim says it from, and the source has the body without one.

    "The ministry said" is said of the Interior Ministry, "the Health Ministry said" is not.
    """
    for match in _bodies(claim.lang).finditer(claim.text):
        *_, head = match["name"].split()
        if Span(*match.span("name")).contains(name) and name.end <= match.end("name") - len(head):
            told = re.finditer(rf"(?:\b([A-Z][\w'-]+) )?\b{re.escape(head.lower())}\b", source.text)
            return any(one[1] is None or one[1].lower() in stop_words(claim.lang) for one in told)
    return False


def _telling(claim: Statement, source: Statement, values: Iterable[Quantity]) -> Span:
    pieces = sentences(source.text, source.lang) or [Span(0, len(source.text))]
    places = [one.span.shift(-source.span.start) for one in values]

    def told(piece: Span) -> tuple[int, float]:
        own = [one for one in about(source) if piece.contains(one.span)]
        met = (one.weight for one in about(claim) if any(likeness(one, other) >= _SAME for other in own))
        return sum(piece.contains(place) for place in places), sum(met)

    return max(pieces, key=told)


@lru_cache(20_000)
def _speakers(text: str, lang: str) -> tuple[str, ...]:
    """Who is said to say something in a text, folded, as printed with titles."""
    return tuple(match["name"] for match in _pattern(lang).finditer(fold(halve(text)).strip()))


def _one(one: str, other: str) -> bool:
    """Whether two namings are of one speaker: a word with a capital in common, or some characters in a row."""
    if one.isascii() and other.isascii():
        return bool({word for word in one.split() if word[0].isupper()} & set(other.split()))
    return any(one[at : at + _SHARED] in other for at in range(len(one) - _SHARED + 1))


@cache
def _bodies(lang: str) -> re.Pattern[str]:
    return re.compile(table(lang)["opposition"].get("body", "(?!)"))


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    return re.compile(table(lang)["opposition"]["speaker"])
