"""Claims of writers who did not know the tool: how many false ones are borne out, and how many true ones are not.

See tests/unseen/README.md. The figures are what is reached; they may only get better.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from rooms import index_of, said_of

FOLDER = Path(__file__).parent / "unseen"


@pytest.mark.parametrize(
    ("name", "false_supported", "true_supported", "true_refuted"),
    [
        ("read-one-language", 9, 1, 5),
        ("read-across", 8, 8, 4),
        ("read-across-more", 12, 26, 4),
        ("counted-one-language", 9, 3, 4),
        ("counted-across", 19, 7, 1),
    ],
)
def test_false_claims_are_seldom_borne_out(
    name: str, false_supported: int, true_supported: int, true_refuted: int
) -> None:
    rooms = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8")).values()
    said = [
        (row["says"] == "supported", said_of(row["claim"], index).label)
        for room in rooms
        for index in [index_of(room["articles"])]
        for row in room["claims"]
    ]
    assert said.count((False, "supported")) <= false_supported
    assert said.count((True, "supported")) >= true_supported
    assert said.count((True, "refuted")) <= true_refuted
