"""Two texts on a shelf, or a text and a claim: the table of differences and of what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.answer.conflicts import conflicts
from factcheck.model import Claim, Document, Library
from factcheck.reading import statements
from factcheck.text import language_of

TABLE = yaml.safe_load((Path(__file__).parent / "shelves.yaml").read_text("utf-8"))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['one']} {row.get('other') or row.get('claim', '')}")
def test_what_two_texts_differ_in(row: dict[str, str]) -> None:
    documents = tuple(Document(name, row[name], language_of(row[name])) for name in ("one", "other") if name in row)
    said = tuple(one for document in documents for one in statements(document))
    claims = (Claim("c", row["claim"], language_of(row["claim"])),) if "claim" in row else ()
    found = conflicts(Library(documents, said, claims)).conflicts
    assert [(one.strength, one.kind) for one in found] == ([(row["found"], row["kind"])] if "kind" in row else [])
