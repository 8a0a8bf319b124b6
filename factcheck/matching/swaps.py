"""Swaps: two sentences that are worded alike but for one thing named in place of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from factcheck.matching.common import blocks
from factcheck.matching.step import Token, tokens
from factcheck.model import Span, Statement
from factcheck.record import record

_LONGEST = 8  # tokens of a swapped piece


@record
class Swap:
    """A piece of the claim and the source's piece in the same place; spans are into the statements' texts.

    `alike` is the share of the claim's other wording that the source has, 0 to 1.
    """

    claim: Span
    source: Span
    alike: float


def swaps(claim: Statement, source: Statement) -> Iterator[Swap]:
    """The swaps of two statements in one language, in the claim's order; values are compared elsewhere."""
    if claim.lang != source.lang:
        return
    ours, theirs = tokens(claim), tokens(source)
    pieces = blocks([token.text for token in ours], [token.text for token in theirs])
    same = sum(piece.first_end - piece.first for piece in pieces if piece.tag == "equal")
    for one, other in pairwise(pieces):
        if {one.tag, other.tag} != {"insert", "delete"}:
            continue
        mine, its = (one, other) if one.tag == "delete" else (other, one)
        left = ours[mine.first : mine.first_end]
        right = theirs[its.second : its.second_end]
        right = _beside(right, opens=mine.first == 0) or right
        if max(len(left), len(right)) <= _LONGEST and not any(token.place >= 0 for token in (*left, *right)):
            yield Swap(_span(left), _span(right), same / max(1, len(ours) - len(left)))


def _beside(piece: tuple[Token, ...], *, opens: bool) -> tuple[Token, ...]:
    """What stands in the place of a piece of the claim: up to a value or mark, for a source goes on to tell more.

    What `opens` the claim stands before the wording that both have, all else behind it.
    """
    order = piece[::-1] if opens else piece
    near = tuple(takewhile(lambda token: token.place < 0 and token.text.isalnum(), order))
    return near[::-1] if opens else near


def _span(piece: Sequence[Token]) -> Span:
    return Span(piece[0].span.start, piece[-1].span.end)
