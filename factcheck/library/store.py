"""The store: one SQLite file a project in the cache folder, with what was made of each of the project's files.

The files are the truth. A row is keyed by the file's content and by the tool's own build, so that a stale one is never
used.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factcheck.cache import Rows, forget

KEPT = 64  # projects whose stores are kept; the least recently written one goes first


class Store:
    """JSON data by file name; to be closed with `save`."""

    def __init__(self, project: str) -> None:
        self._rows = Rows(f"stores/{project}")
        self._used: set[str] = set()
        self._new: list[tuple[str, str, Any]] = []

    def get(self, name: str, key: str, build: Callable[[], Any]) -> Any:
        """The data kept for the file `name` under `key`, else `build()`, which is then kept."""
        self._used.add(name)
        kept = self._rows.get(name, key)
        if kept is not None:
            return kept
        data = build()
        self._new.append((name, key, data))
        return data

    def save(self) -> None:
        """Keep what is new, and forget the files that were not asked for."""
        first, gone = not self._rows.path.exists(), sorted(self._rows.names() - self._used)
        self._rows.close()
        if self._new or gone:
            self._rows.keep(self._new, gone)
        if first:
            forget(self._rows.path.parent, "*.sqlite", KEPT)
