"""Claims put to several articles at once: the table of newsrooms."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from rooms import index_of, said_of

TABLE = yaml.safe_load((Path(__file__).parent / "newsroom.yaml").read_text("utf-8"))
CASES = [(kind, row["claim"], row["says"]) for kind, room in TABLE.items() for row in room["claims"]]


@pytest.mark.parametrize(("kind", "claim", "says"), CASES)
def test_what_a_newsroom_says_of_a_claim(kind: str, claim: str, says: str) -> None:
    found = said_of(claim, index_of(TABLE[kind]["articles"]))
    wrong = says.removeprefix("not ")
    met = found.label != wrong if wrong != says else found.label == says
    assert met, f"{kind}: {found.label}, {found.reason}"
    if says == "conflicting":
        assert {"supports", "refutes"} <= {one.stance for one in found.evidence}
