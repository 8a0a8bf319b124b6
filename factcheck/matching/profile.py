"""What a statement speaks of besides its values: its concepts with their places, ready to be matched."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from factcheck.matching.concepts import Concept, concepts
from factcheck.matching.terms import Terms, terms
from factcheck.model import Document, Quantity, Span, Statement
from factcheck.text import language_of, sentences

Masked = tuple[str, str, tuple[Span, ...]]
"""A text, its language, and the places in it that hold values."""

recalled: dict[tuple[Masked, Terms], tuple[Concept, ...]] = {}
"""Concepts that are known from an earlier run, by the text and the terms that were looked for."""

SHORT = 9
"""So many concepts has a claim at most whose words are held one by one against a source in another language."""

_kept: dict[tuple[object, ...], tuple[Concept, ...]] = {}
_MOST = 100_000


def about(statement: Statement) -> tuple[Concept, ...]:
    """The concepts of a statement outside its values, in order of place; spans are into the statement's own text."""
    document, span = statement.document, statement.span
    key = (document.body, statement.lang, span.start, span.end, len(statement.quantities), terms())
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= _MOST:
            _kept.clear()
        found = _kept[key] = spoken(masked(statement))
    return found


def masked(statement: Statement) -> Masked:
    """The statement's own text and where its values stand in it."""
    start = statement.span.start
    masks = tuple(_printed(quantity).shift(-start) for quantity in statement.quantities)
    return statement.text, statement.lang, masks


def _printed(quantity: Quantity) -> Span:
    """Where a value stands with its hedge and unit; a counted thing is what the text speaks of, and no part of it."""
    span, (thing, _, per) = quantity.outer or quantity.span, (quantity.unit or "").partition("/")
    if quantity.kind != "count" or len(thing) < 2 or span.end != quantity.span.end:
        return span
    at = quantity.text.rfind(thing)
    whole = at > 0 and (per or at + len(thing) == len(quantity.text))
    return Span(span.start, quantity.span.start + at) if whole else span


def spoken(text: Masked) -> tuple[Concept, ...]:
    """The concepts of a text outside its values; none reaches over the end of a sentence."""
    known = terms()
    told = recalled.get((text, known))
    return _found(*text, known) if told is None else told


@lru_cache(50_000)
def _found(text: str, lang: str, masks: tuple[Span, ...], known: Terms) -> tuple[Concept, ...]:
    spans = sentences(text, lang)
    if len(spans) < 2:
        return _outside(text, lang, masks, known)
    return tuple(
        replace(concept, span=concept.span.shift(span.start))
        for span in spans
        for concept in spoken((span.of(text), lang, _within(masks, span)))
    )


def _within(masks: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    cut = (Span(max(mask.start, span.start), min(mask.end, span.end)) for mask in masks if mask.overlaps(span))
    return tuple(mask.shift(-span.start) for mask in cut)


def _outside(text: str, lang: str, masks: tuple[Span, ...], known: Terms) -> tuple[Concept, ...]:
    """Concepts of `text` outside the masks: blanked, so that no word is found across their edge (2019年|中国)."""
    for mask in masks:
        text = text[: mask.start] + " " * (mask.end - mask.start) + text[mask.end :]
    return concepts(text, lang, known)


def counted(unit: str) -> tuple[Concept, ...]:
    """The concepts of a counted thing as printed (UK adults), whatever it is per; none of a mere counter (个)."""
    thing, _, _ = unit.partition("/")
    return _counted(thing, terms()) if len(thing) > 1 else ()


@lru_cache(4_000)
def _counted(unit: str, known: Terms) -> tuple[Concept, ...]:
    return concepts(unit, language_of(unit), known)


def around(statement: Statement) -> tuple[Concept, ...]:
    """The concepts of what a reader carries over into a statement: the sentence before it, its heading."""
    body, lang = statement.document.body, statement.lang
    return tuple(one for span in statement.context for one in spoken((span.of(body), lang, ())))


def titled(document: Document) -> tuple[Concept, ...]:
    """The concepts of what a document is about as its title says it."""
    return spoken((document.title, document.lang, ()))
