"""Any folder of text, without a project: Markdown, text and HTML files, read as prose whose every place is known.

What is no statement about now is set aside: version numbers, and all of a changelog but its newest entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from factcheck.library.drafts import load_draft
from factcheck.library.files import files_in
from factcheck.library.history import history
from factcheck.library.manuscript import Manuscript
from factcheck.model import Document, FactcheckError, Library, Problem, Span, Statement
from factcheck.pattern import lazy
from factcheck.reading import statements
from factcheck.record import record

SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm")
_VERSION = lazy(
    r"\bv\d+(?:\.\d+)*|\b\d+(?:\.\d+){2,}\b"
    r"|\b(?:version|release|python|node(?:\.js)?|java|ruby|php|go)[ -]?v?\d+(?:\.\d+)*"
    r"|(?:版本|バージョン) ?\d+(?:\.\d+)*",
    re.IGNORECASE,
)


@record
class Loose:
    """The files as a library of prose, and their manuscripts by the id of the document (its path)."""

    library: Library
    manuscripts: dict[str, Manuscript]


def load_loose(paths: Iterable[Path]) -> Loose:
    """Read the files at `paths`, and those in folders at `paths`; a file that cannot be read is a problem."""
    problems: list[Problem] = []
    manuscripts: dict[str, Manuscript] = {}
    for path in dict.fromkeys(found for at in paths for found in _files(at, problems)):
        try:
            one = load_draft(str(path))
        except FactcheckError as error:
            problems += error.problems or (Problem(str(path), 0, str(error).removeprefix(f"{path}: ")),)
            continue
        name = path.as_posix()
        manuscripts[name] = replace(one, document=_named(one.document, name), prose=_named(one.prose, name))
    if not manuscripts:
        raise FactcheckError("no file that can be read (.md, .txt, .html)", tuple(problems))
    manuscripts = dict(sorted(manuscripts.items()))  # whatever order the paths are named in
    said = tuple(statement for one in manuscripts.values() for statement in _statements(one))
    documents = tuple(one.prose for one in manuscripts.values())
    return Loose(Library(documents, said, (), tuple(problems)), manuscripts)


def _files(at: Path, problems: list[Problem]) -> Iterator[Path]:
    if at.is_dir():
        yield from files_in(at, SUFFIXES, at, problems)
    elif at.exists():
        yield at
    else:
        problems.append(Problem(str(at), 0, "there is no such file or folder"))


def _named(document: Document, name: str) -> Document:
    return replace(document, id=name, path=name)


def _statements(one: Manuscript) -> Iterator[Statement]:
    """The statements of the prose; those of past entries of a changelog, and version numbers, set aside."""
    past = list(history(one.prose.body, one.prose.path, one.headings))
    versions = [Span(*match.span()) for match in _VERSION.finditer(one.prose.body)]
    for statement in statements(one.prose):
        values = tuple(
            replace(q, excluded=True) if any(version.overlaps(q.span) for version in versions) else q
            for q in statement.quantities
        )
        excluded = statement.excluded or any(span.contains(statement.span) for span in past)
        yield replace(statement, quantities=values, excluded=excluded)
