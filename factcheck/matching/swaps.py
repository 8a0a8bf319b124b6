"""Swaps: two sentences that are worded alike but for one thing named in place of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.matching.step import Token, tokens
from factcheck.model import Span, Statement

_LONGEST = 8  # tokens of a swapped piece


@dataclass(frozen=True, slots=True)
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
    from rapidfuzz.distance import Indel

    ours, theirs = tokens(claim), tokens(source)
    blocks = list(Indel.opcodes([token.text for token in ours], [token.text for token in theirs]))
    same = sum(block.src_end - block.src_start for block in blocks if block.tag == "equal")
    for one, other in pairwise(blocks):
        if {one.tag, other.tag} != {"insert", "delete"}:
            continue
        mine, its = (one, other) if one.tag == "delete" else (other, one)
        left, right = ours[mine.src_start : mine.src_end], theirs[its.dest_start : its.dest_end]
        if max(len(left), len(right)) <= _LONGEST and not any(token.place >= 0 for token in (*left, *right)):
            yield Swap(_span(left), _span(right), same / max(1, len(ours) - len(left)))


def _span(piece: Sequence[Token]) -> Span:
    return Span(piece[0].span.start, piece[-1].span.end)
