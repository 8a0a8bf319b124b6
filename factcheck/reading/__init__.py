"""Sentence → quantities → statements: every value that a text prints, and the sentence it stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import accumulate

from factcheck.model import Document, Quantity, Reading, Span, Statement
from factcheck.reading.quantities import quantities
from factcheck.text import datelines, layers, sentences, set_aside


def read(text: str, lang: str, published: date | None = None) -> tuple[Quantity, ...]:
    """Every value of `text` in order of place, never overlapping; relative dates resolve against `published`.

    Values in blocks that are set aside and in datelines are read and marked `excluded`. A line in another language is
    read as such.
    """
    inside = _inside((*set_aside(text, published, lang), *datelines(text, lang)))
    found = sorted(
        (q for tongue, layer in layers(text, lang).items() for q in quantities(layer, tongue, published)),
        key=lambda q: q.span,
    )
    return tuple(replace(q, excluded=True) if inside(q.span) else q for q in found)


def reading(document: Document) -> Reading:
    """The values of a document; those that its front matter excludes are marked, too."""
    values, inside = read(document.body, document.lang, document.day), _inside(document.exclude)
    return Reading(document, tuple(replace(q, excluded=True) if inside(q.span) else q for q in values))


def statements(document: Document) -> tuple[Statement, ...]:
    """The sentences of a document in order, each with its values."""
    said = sorted(
        (span, tongue)
        for tongue, layer in layers(document.body, document.lang).items()
        for span in sentences(layer, tongue)
    )
    inside = _inside((*set_aside(document.body, document.day, document.lang), *document.exclude))
    values = reading(document).quantities
    found, at = [], 0
    for index, (span, tongue) in enumerate(said):
        own = []
        while at < len(values) and values[at].span.start < span.end:
            if values[at].span.start >= span.start:
                own.append(values[at])
            at += 1
        before = (said[index - 1][0],) if index else ()
        other = tongue if tongue != document.lang else ""
        found.append(Statement(document, span, tuple(own), inside(span), before, other))
    return tuple(found)


def _inside(asides: Iterable[Span]) -> Callable[[Span], bool]:
    """Whether a span overlaps one of the blocks that are set aside, told in logarithmic time."""
    ordered = sorted(asides)
    starts = [aside.start for aside in ordered]
    ends = list(accumulate((aside.end for aside in ordered), max))

    def inside(span: Span) -> bool:
        before = bisect_left(starts, span.end)
        return before > 0 and ends[before - 1] > span.start

    return inside
