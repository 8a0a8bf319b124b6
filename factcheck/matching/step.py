"""Values in step: two sentences that are worded alike give the same slot at the same place of the wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import LCSseq

from factcheck.model import Statement

_VALUE = "\0"
_TOKEN = re.compile(r"[^\W_a-zA-Z]|[a-zA-Z]+|[^\w\s]")


def in_step(claim: Statement, source: Statement) -> frozenset[tuple[int, int]]:
    """The pairs (place among the claim's values, place among the source's) with the same words beside both.

    The longest common wording of the two, values masked, tells which places belong together.
    """
    if not claim.quantities or not source.quantities or claim.document.lang != source.document.lang:
        return frozenset()
    ours, theirs = list(_tokens(claim)), list(_tokens(source))
    words = [[token for token, _ in tokens] for tokens in (ours, theirs)]
    found = set()
    for block in LCSseq.opcodes(*words):
        if block.tag != "equal":
            continue
        for at in range(block.src_end - block.src_start):
            left, right = block.src_start + at, block.dest_start + at
            if ours[left][0] == _VALUE and _beside(words[0], left) & _beside(words[1], right):
                found.add((ours[left][1], theirs[right][1]))
    return frozenset(found)


def _beside(words: list[str], at: int) -> set[tuple[int, str]]:
    """The words to both sides, each with its side; the edge of the sentence counts as one."""
    return {(-1, words[at - 1] if at else ""), (1, words[at + 1] if at + 1 < len(words) else "")}


def _tokens(statement: Statement) -> Iterator[tuple[str, int]]:
    """Words (characters, where they are not Latin) and values in order; a value with its place among the values."""
    text, start, done = statement.text.lower(), statement.span.start, 0
    for place, quantity in enumerate(statement.quantities):
        span = (quantity.outer or quantity.span).shift(-start)
        yield from ((match[0], -1) for match in _TOKEN.finditer(text, done, max(span.start, done)))
        yield _VALUE, place
        done = max(span.end, done)
    yield from ((match[0], -1) for match in _TOKEN.finditer(text, done))
