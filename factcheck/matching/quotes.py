"""Where a quote stands in a text: word for word, or nearly."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.model import Document, Span
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

_SKIPPED = lazy(r"[\s\"'“”‘’「」『』《》,，、.。;；:：!！?？…—–-]+")
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
            best = Located(document, span, min(found.score, 99.9))
    return best


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
