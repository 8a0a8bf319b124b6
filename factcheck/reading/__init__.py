"""Sentence → quantities → statements: every value that a text prints, and the sentence it stands in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.model import Document, Quantity, Reading, Span, Statement
from factcheck.reading.quantities import quantities
from factcheck.text import sentences, set_aside


def read(text: str, lang: str, published: date | None = None) -> tuple[Quantity, ...]:
    """Every value of `text` in order of place, never overlapping; relative dates resolve against `published`.

    Values in blocks that are set aside are read and marked `excluded`.
    """
    asides = set_aside(text, published, lang)
    found = quantities(text, lang, published)
    return tuple(replace(q, excluded=True) if _within(q.span, asides) else q for q in found)


def reading(document: Document) -> Reading:
    """The values of a document; those that its front matter excludes are marked, too."""
    values, out = read(document.body, document.lang, document.day), document.exclude
    return Reading(document, tuple(replace(q, excluded=True) if _within(q.span, out) else q for q in values))


def statements(document: Document) -> tuple[Statement, ...]:
    """The sentences of a document in order, each with its values."""
    body, spans = document.body, sentences(document.body, document.lang)
    asides = (*set_aside(body, document.day, document.lang), *document.exclude)
    values = reading(document).quantities
    found, at = [], 0
    for index, span in enumerate(spans):
        own = []
        while at < len(values) and values[at].span.start < span.end:
            if values[at].span.start >= span.start:
                own.append(values[at])
            at += 1
        before = (spans[index - 1],) if index else ()
        found.append(Statement(document, span, tuple(own), _within(span, asides), before))
    return tuple(found)


def _within(span: Span, asides: tuple[Span, ...]) -> bool:
    return any(aside.overlaps(span) for aside in asides)
