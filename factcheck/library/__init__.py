"""Disk to nouns: the only room that opens `sources/` and `claims/`."""

from __future__ import annotations

from pathlib import Path

from factcheck.library.project import Project, find_project
from factcheck.library.sources import load_source
from factcheck.model import Document, FactcheckError, Library, Problem
from factcheck.reading import statements

SUFFIXES = (".md", ".txt")


def load(root: Path, sources: tuple[Path, ...] = ()) -> Library:
    """The library of the project at `root`; `sources` replaces its own."""
    return load_project(find_project(root, sources))


def load_project(project: Project, claims: bool = True) -> Library:
    """The sources, statements and (where `claims`) the registry of a project, and every problem found."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for folder in project.sources:
        if not folder.exists():
            raise FactcheckError(f"{project.shown(folder)}: there is no such file or folder of sources")
        files = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES) if folder.is_dir() else [folder]
        for path in files:
            found, wrong = load_source(path, project.shown(path))
            problems += wrong
            documents += [found] if found else []
    said = [statement for document in documents for statement in statements(document)]
    return Library(tuple(documents), tuple(said), (), tuple(problems))
