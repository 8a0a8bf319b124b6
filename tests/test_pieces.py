"""A long claim is checked piece by piece; a short one is one piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.answer.pieces import pieces
from factcheck.answer.verify import statement_of
from factcheck.model import Claim
from factcheck.text import language_of

CASES = [
    ("Exports rose 5%.", ["Exports rose 5%."]),
    ("Exports rose 5%. Imports fell 3%.", ["Exports rose 5%.", "Imports fell 3%."]),
    ("Trade is brisk. Exports rose 5%.", ["Trade is brisk. Exports rose 5%."]),
    (
        (
            "The bank reported earnings per share of $6.86 in the quarter and it earned $3.1 billion in all, "
            "its best result for a long time."
        ),
        [
            "The bank reported earnings per share of $6.86 in the quarter and",
            "it earned $3.1 billion in all, its best result for a long time.",
        ],
    ),
    ("出口增长5%。进口下降3%。", ["出口增长5%。", "进口下降3%。"]),
    ("2021年5月，出口增长5%。", ["2021年5月，出口增长5%。"]),
]


@pytest.mark.parametrize(("claim", "expected"), CASES)
def test_pieces(claim: str, expected: list[str]) -> None:
    statement = statement_of(Claim("c", claim, language_of(claim)))
    assert [piece.text for piece in pieces(statement)] == expected


@given(
    st.lists(
        st.sampled_from(["Exports rose 5%", "and", "imports fell by 3 billion,", ".", "in 2021", "。"]), max_size=30
    )
)
def test_no_value_is_lost(words: list[str]) -> None:
    statement = statement_of(Claim("c", " ".join(words), "en"))
    found = [quantity for piece in pieces(statement) for quantity in piece.quantities]
    assert found == list(statement.quantities)
