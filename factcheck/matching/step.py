"""Values in step: two sentences that are worded alike give the same slot at the same place of the wording."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from factcheck.matching.common import blocks
from factcheck.model import Span, Statement
from factcheck.pattern import lazy

_VALUE = "\0"
_TOKEN = lazy(r"[^\W_a-zA-Z]|[a-zA-Z]+|[^\w\s]")


class Token(NamedTuple):
    """A word of a statement (a character, where it is not Latin), or a value: `place` is its place among them."""

    text: str
    span: Span
    place: int = -1


def in_step(claim: Statement, source: Statement) -> dict[tuple[int, int], float]:
    """(place among the claim's values, place among the source's) -> 1 for the same words on both sides, 0.5 on one.

    The longest common wording of the two, values masked, tells which places belong together.
    """
    if not claim.quantities or not source.quantities or claim.lang != source.lang:
        return {}
    ours, theirs = tokens(claim), tokens(source)
    words = [[token.text for token in found] for found in (ours, theirs)]
    found = {}
    for block in blocks(*words):
        if block.tag != "equal":
            continue
        for left, right in zip(range(block.first, block.first_end), range(block.second, block.second_end), strict=True):
            if ours[left].place >= 0:
                shared = _beside(words[0], left) & _beside(words[1], right)
                found[ours[left].place, theirs[right].place] = len(shared) / 2
    return found


def _beside(words: list[str], at: int) -> set[tuple[int, str]]:
    """The words to both sides, each with its side; the edge of the sentence counts as one."""
    return {(-1, words[at - 1] if at else ""), (1, words[at + 1] if at + 1 < len(words) else "")}


@lru_cache(8_000)  # a claim is laid beside all its candidates, and a sentence is the candidate of many claims
def tokens(statement: Statement) -> tuple[Token, ...]:
    """The words and values of a statement in order, values masked with their hedges."""
    text, done = statement.text.lower(), 0
    found: list[Token] = []
    for place, one in enumerate(statement.quantities):
        span = (one.outer or one.span).shift(-statement.span.start)
        found.extend(_words(text, done, max(span.start, done)))
        found.append(Token(_VALUE, span, place))
        done = max(span.end, done)
    return (*found, *_words(text, done, len(text)))


def _words(text: str, start: int, end: int) -> list[Token]:
    return [Token(match[0], Span(*match.span())) for match in _TOKEN.finditer(text, start, end)]
