"""What a statement speaks of besides its values: its concepts with their places, ready to be matched."""

from __future__ import annotations

from functools import lru_cache

from factcheck.matching.concepts import Concept, concepts
from factcheck.model import Span, Statement


def about(statement: Statement) -> tuple[Concept, ...]:
    """The concepts of a statement outside its values, in order of place; spans are into the statement's own text."""
    start = statement.span.start
    masks = tuple((q.outer or q.span).shift(-start) for q in statement.quantities)
    return _outside(statement.text, statement.document.lang, masks)


@lru_cache(50_000)
def _outside(text: str, lang: str, masks: tuple[Span, ...]) -> tuple[Concept, ...]:
    """Concepts of `text` outside the masks: blanked, so that no word is found across their edge (2019年|中国)."""
    for mask in masks:
        text = text[: mask.start] + " " * (mask.end - mask.start) + text[mask.end :]
    return concepts(text, lang)


def around(statement: Statement) -> tuple[Concept, ...]:
    """The concepts of what a reader carries over into a statement: the sentence before it, its heading."""
    body, lang = statement.document.body, statement.document.lang
    return tuple(one for span in statement.context for one in _outside(span.of(body), lang, ()))
