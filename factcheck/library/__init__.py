"""Disk to nouns: the only room that opens `sources/` and `claims/`."""

from __future__ import annotations

from pathlib import Path

from factcheck.library.project import Project, find_project
from factcheck.library.shelf import Shelf
from factcheck.model import FactcheckError, Library


def load(root: Path, sources: tuple[Path, ...] = ()) -> Library:
    """The library of the project at `root`; `sources` replaces its own."""
    return load_project(find_project(root, sources))


def load_project(project: Project, sources: bool = True, claims: bool = True) -> Library:
    """The sources and their statements, the registry (each where it is asked for), the terms, and every problem found.

    Raises FactcheckError where sources are asked for and there are none.
    """
    shelf = Shelf(project)
    documents, statements = shelf.sources() if sources else ((), ())
    registry = shelf.claims() if claims else ()
    terms = shelf.terms()
    shelf.close()
    problems = tuple(sorted(shelf.problems, key=lambda problem: (problem.path, problem.line, problem.column)))
    if sources and not documents:
        names = ", ".join(project.shown(path) for path in project.sources)
        raise FactcheckError(f"{names}: no source that can be read (.md, .txt, .html, .docx)", problems)
    return Library(documents, statements, registry, problems, terms)
