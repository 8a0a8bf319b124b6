"""Two texts on a shelf: the table of differences and of what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.answer.conflicts import conflicts
from factcheck.model import Document, Library
from factcheck.reading import statements
from factcheck.text import language_of

TABLE = yaml.safe_load((Path(__file__).parent / "shelves.yaml").read_text("utf-8"))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["one"])
def test_what_two_texts_differ_in(row: dict[str, str]) -> None:
    documents = tuple(Document(name, row[name], language_of(row[name])) for name in ("one", "other"))
    said = conflicts(Library(documents, tuple(one for document in documents for one in statements(document)))).conflicts
    assert [(one.strength, one.kind) for one in said] == ([(row["found"], row["kind"])] if "kind" in row else [])
