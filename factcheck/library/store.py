"""The store: one SQLite file a project in the cache folder, with what was made of each of the project's files.

The files are the truth. A row is keyed by the file's content and by the tool's own build, so that a stale one is never
used; a store that is damaged, locked or cannot be written costs time and nothing else. Several processes may use it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from factcheck.cache import folder

KEPT = 64  # projects whose stores are kept; the least recently used one goes first
_PATIENCE = 10.0  # seconds to wait for another process that writes
_TABLE = "CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, key TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID"


class Store:
    """JSON data by file name; to be closed with `save`."""

    def __init__(self, project: str) -> None:
        self._path = folder() / "stores" / f"{project}.sqlite"
        self._connection = self._open()
        self._used: set[str] = set()
        self._new: list[tuple[str, str, str]] = []

    def get(self, name: str, key: str, build: Callable[[], Any]) -> Any:
        """The data kept for the file `name` under `key`, else `build()`, which is then kept."""
        self._used.add(name)
        kept = self._kept(name, key)
        if kept is not None:
            return kept
        data = build()
        self._new.append((name, key, json.dumps(data, separators=(",", ":"))))
        return data

    def save(self) -> None:
        """Keep what is new, and forget the files that were not asked for."""
        try:
            gone = sorted(self._names() - self._used)
            if self._connection:
                self._connection.close()
            if self._new or gone:
                self._write(gone)
        except (OSError, sqlite3.Error):
            return

    def _open(self) -> sqlite3.Connection | None:
        try:
            if not self._path.exists():
                return None
            connection = sqlite3.connect(self._path, timeout=_PATIENCE)
        except (OSError, sqlite3.Error):
            return None
        try:
            connection.execute("SELECT name FROM files LIMIT 1")
        except sqlite3.DatabaseError:
            connection.close()
            self._path.unlink(missing_ok=True)
            return None
        return connection

    def _kept(self, name: str, key: str) -> Any:
        if self._connection is None:
            return None
        try:
            found = self._connection.execute(
                "SELECT data FROM files WHERE name = ? AND key = ?", (name, key)
            ).fetchone()
            return json.loads(found[0]) if found else None
        except (sqlite3.Error, ValueError):
            return None

    def _names(self) -> set[str]:
        return {name for (name,) in self._connection.execute("SELECT name FROM files")} if self._connection else set()

    def _write(self, gone: list[str]) -> None:
        first = not self._path.exists()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=_PATIENCE)) as connection, connection:
            connection.execute(_TABLE)
            connection.executemany("DELETE FROM files WHERE name = ?", [(name,) for name in gone])
            connection.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", self._new)
        if first:
            _forget_old(self._path.parent)


def _forget_old(stores: Path) -> None:
    by_use = sorted(stores.glob("*.sqlite"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in by_use[KEPT:]:
        path.unlink(missing_ok=True)
