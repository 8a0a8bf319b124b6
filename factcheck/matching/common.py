"""The longest common subsequence of two rows of words, and what stands between its pieces.

Hyyrö's bit-parallel table ("A note on bit-parallel alignment computation", 2004). Of several of the same length it is
the one that rapidfuzz finds, which would be slower to import than a whole claim's wording is to compare.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple


class Block(NamedTuple):
    """A run of words of both sides, or of one that the other has not: places in the two rows, the ends exclusive."""

    tag: str
    first: int
    first_end: int
    second: int
    second_end: int


def blocks(first: Sequence[str], second: Sequence[str]) -> list[Block]:
    """The pieces of the two rows in order: what both have, what to delete from the first, what to insert."""
    found: list[Block] = []
    left = right = 0
    for tag, run in groupby(_steps(first, second)):
        length = len(list(run))
        ends = left + length * (tag != "insert"), right + length * (tag != "delete")
        found.append(Block(tag, left, ends[0], right, ends[1]))
        left, right = ends
    return found


def _steps(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """The way through the table, word by word; what both begin and end with is no part of it."""
    shorter = min(len(first), len(second))
    head = next((at for at in range(shorter) if first[at] != second[at]), shorter)
    tail = next((at for at in range(shorter - head) if first[-1 - at] != second[-1 - at]), shorter - head)
    column, row = len(first) - head - tail, len(second) - head - tail
    table = _table(first[head : head + column], second[head : head + row])
    steps: list[str] = []
    while row and column:
        bit = 1 << (column - 1)
        if table[row - 1] & bit:
            steps.append("delete")
            column -= 1
            continue
        row -= 1
        if row and not table[row - 1] & bit:
            steps.append("insert")
        else:
            steps.append("equal")
            column -= 1
    steps += ["delete"] * column + ["insert"] * row
    return ["equal"] * head + steps[::-1] + ["equal"] * tail


def _table(first: Sequence[str], second: Sequence[str]) -> list[int]:
    """For each word of the second row the places of the first, as bits, that make nothing longer up to there."""
    places: dict[str, int] = {}
    for at, word in enumerate(first):
        places[word] = places.get(word, 0) | 1 << at
    rows, open_places = [], (1 << len(first)) - 1
    for word in second:
        met = open_places & places.get(word, 0)
        open_places = (open_places + met) | (open_places - met)
        rows.append(open_places)
    return rows
