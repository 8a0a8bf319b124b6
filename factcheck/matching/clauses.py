"""The clauses of a sentence: what stands between two commas is about one thing more often than a whole sentence is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.languages import table
from factcheck.model import Quantity, Span, Statement
from factcheck.text import sentences


def clause_at(statement: Statement, place: int) -> int:
    """The number of the clause that holds a place of the statement's own text."""
    return bisect_right(_ends(statement.text), place)


def clause_of(statement: Statement, span: Span) -> int:
    """The number of the clause that holds a span of the document's body."""
    return clause_at(statement, span.start - statement.span.start)


def clauses_of(statement: Statement, spans: Iterable[Span]) -> list[str]:
    """The text of each clause that holds one of the spans of the document's body."""
    text = statement.text
    edges = (0, *_ends(text), len(text))
    return [text[edges[at] : edges[at + 1]] for at in sorted({clause_of(statement, span) for span in spans})]


def clause_spans(statement: Statement) -> list[Span]:
    """The clauses of a statement's own text, in order of place."""
    return [Span(*edges) for edges in pairwise((0, *_ends(statement.text), len(statement.text)))]


@cache
def joints(lang: str) -> re.Pattern[str]:
    """What may end the words of one value before the next: a comma that is not within a number, and, while."""
    listed = table(lang)["words"]["joints"]
    edge = r"\b" if lang == "en" else ""
    words = f"|{edge}(?:{'|'.join(map(re.escape, listed))}){edge}" if listed else ""
    return re.compile(rf"(?<!\d)[,;:，；：、]|[,;:，；：、](?!\d){words}")


@lru_cache(20_000)
def stretch(statement: Statement, span: Span) -> Span:
    """What stands between two joints around a span of the statement's own text: the words that go with a value."""
    text, joint = statement.text, joints(statement.lang)
    own = next((one for one in sentences(text, statement.lang) if one.contains(span)), Span(0, len(text)))
    start = max((match.end() for match in joint.finditer(text, own.start, span.start)), default=own.start)
    end = min((match.start() for match in joint.finditer(text, span.end, own.end)), default=own.end)
    return Span(start, end)


def stretch_of(statement: Statement, value: Quantity) -> Span:
    """The stretch that holds a value, as a span of the document's body."""
    start = statement.span.start
    return stretch(statement, value.span.shift(-start)).shift(start)


def stretches(statement: Statement) -> list[Span]:
    """The stretches of a statement's own text, in order of place."""
    text = statement.text
    found = []
    for own in sentences(text, statement.lang):
        edges = [match.span() for match in joints(statement.lang).finditer(text, own.start, own.end)]
        starts, ends = [own.start, *(end for _, end in edges)], [*(start for start, _ in edges), own.end]
        found += [Span(*edge) for edge in zip(starts, ends, strict=True)]
    return found


@lru_cache(20_000)
def _ends(text: str) -> tuple[int, ...]:
    """Where the clauses of a sentence end, but for the last."""
    return tuple(match.end() for match in _mark().finditer(text))


@cache
def _mark() -> re.Pattern[str]:
    """A comma, colon or stop that is not within a number, a time or an abbreviation (U.S.)."""
    return re.compile(r"[，；：。！？、]|[,;:!?](?!\s?\d)\s?|(?<![A-Z])\.(?!\w|\s?\d)\s?")
