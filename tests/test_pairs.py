"""A claim beside one text that is given for it: the table of pairs."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.answer.verify import verify
from factcheck.matching.candidates import Index
from factcheck.model import Claim, Document
from factcheck.reading import statements
from factcheck.text import language_of

TABLE = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text("utf-8"))
PAIRS = [
    (kind, row["text"], row["claim"], row.get("lang") or language_of(row["text"]), row["says"])
    for kind, rows in TABLE.items()
    for row in rows
]


@pytest.mark.parametrize(("kind", "text", "claim", "lang", "says"), PAIRS)
def test_what_a_text_says_of_a_claim(kind: str, text: str, claim: str, lang: str, says: str) -> None:
    index = Index(statements(Document("text", text, language_of(text))))
    found = verify(Claim("claim", claim, lang), index)
    assert found.label == says, f"{kind}: {found.reason}"
