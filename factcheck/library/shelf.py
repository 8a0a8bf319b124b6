"""The files of one project, each read once and then taken from the store while it stays the same."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from factcheck.cache import digest
from factcheck.library.claims import TERMS, read_claims, read_terms
from factcheck.library.files import decoded, files_in, read_bytes
from factcheck.library.pages import read_page
from factcheck.library.project import Project
from factcheck.library.prose import as_read
from factcheck.library.records import Row, record, row_of, statement_rows, statements_of
from factcheck.library.sources import SIDECAR, read_sidecar, sidecar, source
from factcheck.library.store import Store
from factcheck.model import Claim, Document, Problem, Statement, Term
from factcheck.reading import statements

T = TypeVar("T")


Reader = Callable[[Document], tuple[Document, Document]]


def _plain(document: Document) -> tuple[Document, Document]:
    return document, document


def _markdown(document: Document) -> tuple[Document, Document]:
    return document, as_read(document)


READERS: dict[str, Reader] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _plain,
    ".html": read_page,
    ".htm": read_page,
    ".docx": _plain,
}
"""The document of a file's text and as what it is read (no place differs), by the suffix of the file; any other file is
plain text where it is named itself."""
REGISTRY = (".yaml", ".yml")


class Shelf:
    """Reads a project's files in order; `problems` grows meanwhile. To be closed."""

    def __init__(self, project: Project) -> None:
        self.problems: list[Problem] = []
        self._project = project
        self._store = Store(_store_name(project))

    def close(self) -> None:
        """Keep what was read for the next time."""
        self._store.save()

    def sources(self) -> tuple[tuple[Document, ...], tuple[Statement, ...]]:
        """The documents and all their statements, in the order of the files."""
        files = self._files(self._project.sources, (*READERS, SIDECAR))
        rows = [found for path in self._articles(list(files)) if (found := self._source(path))]
        documents = self._named([document for document, _ in rows])
        said = [part for own, (_, row) in zip(documents, rows, strict=True) for part in statements_of(own, row)]
        return documents, tuple(said)

    def claims(self) -> tuple[Claim, ...]:
        """The registry; of two claims with one id the first stays."""
        found: dict[str, Claim] = {}
        for path in self._files(self._project.claims, REGISTRY):
            for claim in self._entries(path, Claim, read_claims) if path.name != TERMS else ():
                first = found.setdefault(claim.id, claim)
                if first is not claim:
                    message = f"the id {claim.id!r} is taken by {first.path}:{first.line}"
                    self.problems.append(Problem(claim.path, claim.line, message, hint="give each claim its own id"))
        return tuple(found.values())

    def terms(self) -> tuple[Term, ...]:
        """The newsroom's own terms."""
        folders = tuple(path for path in self._project.claims if path.exists())
        files = [path for path in self._files(folders, REGISTRY) if path.name == TERMS]
        return tuple(term for path in files for term in self._entries(path, Term, read_terms))

    def _files(self, places: tuple[Path, ...], suffixes: tuple[str, ...]) -> Iterator[Path]:
        for at in places:
            if at.is_dir():
                inside = self._project.root if at.is_relative_to(self._project.root) else at
                yield from files_in(at, suffixes, inside, self.problems)
            elif at.exists():
                yield at
            else:
                hint = "factcheck init makes a project"
                self.problems.append(Problem(self._project.shown(at), 0, "there is no such file or folder", hint=hint))

    def _articles(self, files: list[Path]) -> Iterator[Path]:
        """The files that are no sidecars; a sidecar without its file is a problem."""
        beside = {sidecar(path) for path in files}
        for path in files:
            if not path.name.endswith(SIDECAR):
                yield path
            elif path not in beside:
                self.problems.append(Problem(self._project.shown(path), 0, "the file that it describes is missing"))

    def _source(self, path: Path) -> tuple[Document, list[Row]] | None:
        shown = self._project.shown(path)
        content, head = read_bytes(path, shown), read_sidecar(path, shown)
        if isinstance(content, Problem) or isinstance(head, Problem):
            self.problems += [part for part in (content, head) if isinstance(part, Problem)]
            return None
        reader = READERS.get(path.suffix.lower(), _plain)

        def build() -> dict[str, Any]:
            found, problems = source(content, head, "", shown)
            wrong = [row_of(problem) for problem in problems]
            if found is None:
                return {"document": None, "problems": wrong}
            document, read = reader(found)
            text, rows = decoded(content, shown), statement_rows(statements(read))
            whole = isinstance(text, str) and text.endswith(document.body)
            body = len(document.body) if whole else document.body
            return {"document": row_of(document), "body": body, "rows": rows, "problems": wrong}

        data = self._store.get(
            shown, digest(b"source", content, repr(head).encode(), shown.encode("utf-8", "surrogateescape")), build
        )
        self._note(data)
        if data["document"] is None:
            return None
        body = data["body"]
        if isinstance(body, int):  # so much of the end of the file
            text = decoded(content, shown)
            assert isinstance(text, str), "what was read once can be decoded again"
            body = text[len(text) - body :]
        return record(Document, data["document"], body=body), data["rows"]

    def _named(self, documents: list[Document]) -> tuple[Document, ...]:
        """Documents with ids: their own, else the file's name, else (where that is taken) its path."""
        names = [document.id or Path(document.path).stem for document in documents]
        often, seen, found = Counter(names), dict[str, str](), []
        for document, name in zip(documents, names, strict=True):
            if document.id and name in seen:
                message = f"the id {name!r} is taken by {seen[name]}"
                self.problems.append(Problem(document.path, 1, message, hint="give each source its own id"))
            own = name if often[name] == 1 or (document.id and name not in seen) else document.path
            seen.setdefault(name, document.path)
            found.append(replace(document, id=own))
        return tuple(found)

    def _entries(self, path: Path, kind: type[T], read: Callable[[bytes, str], Any]) -> list[T]:
        shown = self._project.shown(path)
        content = read_bytes(path, shown)
        if isinstance(content, Problem):
            self.problems.append(content)
            return []

        def build() -> dict[str, Any]:
            entries, problems = read(content, shown)
            return {"rows": [row_of(entry) for entry in entries], "problems": [row_of(wrong) for wrong in problems]}

        data = self._store.get(
            shown, digest(kind.__name__.encode(), content, shown.encode("utf-8", "surrogateescape")), build
        )
        self._note(data)
        return [record(kind, row) for row in data["rows"]]

    def _note(self, data: dict[str, Any]) -> None:
        self.problems += [record(Problem, row) for row in data["problems"]]


def _key(kind: str, shown: str, content: bytes, head: tuple[str, bytes] | None = None) -> str:
    return digest(repr((kind, shown, head)).encode(), content)


def _store_name(project: Project) -> str:
    places = "\0".join(map(str, (project.root, *project.sources, *project.claims)))
    return hashlib.blake2b(places.encode("utf-8", "surrogateescape"), digest_size=10).hexdigest()
