"""Where a quote stands in a text: word for word, or nearly."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.model import Document, Span
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

_SKIPPED = lazy(r"[\s\"'“”‘’「」『』《》,，、.。;；:：!！?？…—–-]+")
_OPENING, _CLOSING = '“「『"', '”」』"'
_GRAM = 4
_SHARED = 0.3  # of the quote's n-grams, before it is compared letter by letter
_NEAR = 75.0


@record
class Located:
    """The place of a document that is most like a quote; `score` is 100 where it is the same but for punctuation."""

    document: Document
    span: Span
    score: float


def locate(quote: str, documents: Iterable[Document]) -> Located | None:
    """The best place for `quote` in the documents, or None where none is near. Blanks and punctuation do not count."""
    from rapidfuzz import fuzz

    wanted, _ = _letters(quote)
    grams = _grams(wanted)
    best: Located | None = None
    for document in documents:
        letters, places = _letters(document.body)
        at = letters.find(wanted)
        if at >= 0:
            return Located(document, Span(places[at], places[at + len(wanted) - 1] + 1), 100.0)
        if not grams or sum(gram in letters for gram in grams) < len(grams) * _SHARED:
            continue
        floor = best.score if best else _NEAR
        found = fuzz.partial_ratio_alignment(wanted, letters, score_cutoff=floor)
        if found and found.dest_start < found.dest_end and (best is None or found.score > best.score):
            span = Span(places[found.dest_start], places[found.dest_end - 1] + 1)
            best = Located(document, _trimmed(document.body, span), min(found.score, 99.9))
    return best


def _trimmed(body: str, span: Span) -> Span:
    """The span without what lies beyond a quotation mark near either end, and with whole words."""
    start, end = span.start, span.end
    near = (end - start) // 4
    opened = max(body.rfind(mark, start, start + near) for mark in _OPENING)
    closed = [at for mark in _CLOSING if (at := body.find(mark, end - near, end)) >= 0]
    start, end = (opened + 1 if opened >= 0 else start), min(closed, default=end)
    while start > span.start - near and _in_word(body, start):
        start -= 1
    while end < span.end + near and _in_word(body, end):
        end += 1
    return Span(start, end)


def _in_word(body: str, at: int) -> bool:
    """Whether two letters of a language with blanks stand on both sides of a place."""
    return 0 < at < len(body) and all(letter.isascii() and letter.isalnum() for letter in body[at - 1 : at + 1])


def _grams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1))


@lru_cache(maxsize=512)
def _letters(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without blanks and punctuation, half width and lower case, and the place of each letter."""
    plain = halve(text).lower()
    plain = plain if len(plain) == len(text) else halve(text)
    skipped = [False] * len(plain)
    for match in _SKIPPED.finditer(plain):
        for place in range(*match.span()):
            skipped[place] = True
    places = tuple(place for place, gone in enumerate(skipped) if not gone)
    return "".join(plain[place] for place in places), places
