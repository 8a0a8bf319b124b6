"""Disk to nouns: the only room that opens `sources/` and `claims/`."""

from __future__ import annotations

from pathlib import Path

from factcheck.library.sources import load_source
from factcheck.model import Document, Library, Problem
from factcheck.reading import statements

SUFFIXES = (".md", ".txt")


def load(root: Path, sources: tuple[Path, ...] = ()) -> Library:
    """The library of the project at `root`; `sources` replaces its `sources/` folder."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for folder in sources or (root / "sources",):
        files = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES) if folder.is_dir() else [folder]
        for path in files:
            found, wrong = load_source(path, str(path.relative_to(root) if path.is_relative_to(root) else path))
            problems += wrong
            documents += [found] if found else []
    said = [statement for document in documents for statement in statements(document)]
    return Library(tuple(documents), tuple(said), (), tuple(problems))
