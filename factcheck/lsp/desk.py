"""The drafts that are open in the editor: their project, their sources, their latest report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pygls.uris import from_fs_path, to_fs_path

from factcheck.answer.check import check
from factcheck.answer.judgements import Judgements
from factcheck.answer.rules import configured
from factcheck.garbage import lasting
from factcheck.library import load_project
from factcheck.library.drafts import draft
from factcheck.library.project import Project, find_project
from factcheck.lsp.places import Places
from factcheck.model import Citation, DraftReport, FactcheckError, Library

_SLOW = ("N101",)
SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm")


@dataclass(frozen=True)
class Opened:
    """A draft as it is in the editor now, and what was found in it."""

    report: DraftReport
    places: Places
    root: Path


@dataclass
class Shelf:
    """A project that drafts are open in: its sources are read once, until they change."""

    root: Path
    folders: tuple[Path, ...]
    config: Mapping[str, Any]
    judgements: Judgements
    in_use: bool = False


class Desk:
    """All that is open."""

    def __init__(self) -> None:
        self.opened: dict[str, Opened] = {}
        self._shelves: dict[Path, Shelf] = {}

    def check(self, uri: str, text: str, *, typing: bool = False) -> Opened | None:
        """Check the text of a draft; None where it is none (a source, a claim, another kind of file, not begun).

        While `typing` the slow checks wait for the draft to be saved.

        Raises FactcheckError where the project or the front matter cannot be read.
        """
        path = Path(to_fs_path(uri) or "draft.md")
        shelf = self._shelf(path)
        if (
            not text.strip()
            or path.suffix.lower() not in SUFFIXES
            or any(path.is_relative_to(folder) for folder in shelf.folders)
        ):
            return None
        name = path.relative_to(shelf.root).as_posix() if path.is_relative_to(shelf.root) else path.name
        report = check(
            draft(text, name), shelf.judgements, configured(shelf.config, name, ignore=_SLOW if typing else ())
        )
        self.opened[uri] = Opened(report, Places(text, report.document.body), shelf.root)
        if not shelf.in_use:  # its sources were read and indexed just now
            lasting()
            shelf.in_use = True
        return self.opened[uri]

    def close(self, uri: str) -> None:
        """Forget a draft."""
        self.opened.pop(uri, None)

    def changed(self, uri: str) -> bool:
        """Whether a saved file belongs to the sources, claims or configuration of a project; these are read again."""
        path = Path(to_fs_path(uri) or "")
        stale = [
            root
            for root, shelf in self._shelves.items()
            if path.name in ("factcheck.toml", "pyproject.toml") or any(path.is_relative_to(at) for at in shelf.folders)
        ]
        for root in stale:
            del self._shelves[root]
        return bool(stale)

    def uri_of(self, opened: Opened, citation: Citation) -> str:
        """The address of the file that a citation is in."""
        return _uri(opened.root, citation.document.path)

    def _shelf(self, path: Path) -> Shelf:
        root = path.parent
        for known in self._shelves.values():
            if path.is_relative_to(known.root):
                return known
        try:
            project = find_project(start=root)
        except FactcheckError:
            return self._shelves.setdefault(root, Shelf(root, (), {}, Judgements(Library())))
        return self._shelves.setdefault(project.root, _read(project))


@cache
def _uri(root: Path, path: str) -> str:
    return from_fs_path(str(root / path)) or ""


def _read(project: Project) -> Shelf:
    folders = (*project.sources, *project.claims)
    return Shelf(project.root, folders, project.config.get("check", {}), Judgements(load_project(project)))
