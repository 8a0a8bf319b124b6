"""Alignment: the values of a claim find their places in a statement, one to one."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.assignment import assign

TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(-3, 9), min_size=width, max_size=width), min_size=1, max_size=4)
)


def best_sum(table: list[list[int]]) -> int:
    """Slow but obvious: try every way."""
    rows, columns = range(len(table)), [*range(len(table[0])), *[None] * len(table)]
    return max(
        sum(max(table[row][column], 0) for row, column in zip(rows, way, strict=True) if column is not None)
        for way in permutations(columns, len(table))
    )


@given(TABLES)
def test_an_assignment_is_one_to_one_and_has_the_greatest_sum(table: list[list[int]]) -> None:
    pairs = assign(table)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert sum(table[row][column] for row, column in pairs) == best_sum(table)


def test_what_scores_nothing_is_not_assigned() -> None:
    assert assign([[0, -1], [5, 0]]) == [(1, 0)]
    assert assign([]) == assign([[]]) == []
