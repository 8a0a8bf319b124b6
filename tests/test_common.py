"""The common wording of two rows is that of rapidfuzz, piece by piece."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from factcheck.matching.common import blocks

ROWS = st.lists(st.sampled_from("abcd"), max_size=80)


@given(ROWS, ROWS)
@settings(deadline=None)
def test_the_pieces_are_those_of_rapidfuzz(first: list[str], second: list[str]) -> None:
    assert [tuple(block) for block in blocks(first, second)] == [
        (one.tag, one.src_start, one.src_end, one.dest_start, one.dest_end) for one in Indel.opcodes(first, second)
    ]


def test_pieces() -> None:
    found = blocks(["five", "ships", "left", "port"], ["five", "big", "ships", "left"])
    assert [(block.tag, block.first, block.second) for block in found] == [
        ("equal", 0, 0),
        ("insert", 1, 1),
        ("equal", 1, 2),
        ("delete", 3, 4),
    ]
    assert blocks([], []) == []
