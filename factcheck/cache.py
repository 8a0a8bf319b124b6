"""What is costly to build is built once: files in the cache folder, keyed by what they were built from.

The cache is never needed for a right answer. A missing, stale or damaged entry is rebuilt without a word, and a
folder that cannot be written is ignored.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.version import build as build_key

if TYPE_CHECKING:
    import sqlite3

_VERSIONS = 4  # of one value that are kept: of several installations, of projects with terms of their own
_PATIENCE = 10.0  # seconds to wait for another process that writes
_SCHEMA = "CREATE TABLE IF NOT EXISTS rows (name TEXT NOT NULL UNIQUE, key TEXT NOT NULL, data TEXT NOT NULL)"


def folder() -> Path:
    """`$FACTCHECK_CACHE_DIR`, else `factcheck` under `$XDG_CACHE_HOME` or `~/.cache`."""
    named = os.environ.get("FACTCHECK_CACHE_DIR")
    if named:
        return Path(named)
    try:
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factcheck"
    except RuntimeError:  # a user without a home, as in some containers
        import tempfile

        return Path(tempfile.gettempdir()) / "factcheck"


def digest(*parts: bytes) -> str:
    """A short content key of `parts` and of this version of the tool."""
    state = hashlib.blake2b(build_key().encode(), digest_size=12)
    for part in parts:
        state.update(len(part).to_bytes(8, "big") + part)
    return state.hexdigest()


def cached(name: str, key: str, build: Callable[[], Any]) -> Any:
    """The JSON value stored as `name` under `key`, built by `build()` and stored where it is not there."""
    path = folder() / f"{name}-{key}.json"
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        value = build()
    write(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
    forget(path.parent, f"{name}-{'?' * len(key)}.json", _VERSIONS)
    return value


def forget(place: Path, pattern: str, most: int) -> None:
    """Remove all but the `most` newest of the files that fit."""
    try:
        files = sorted(place.glob(pattern), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in files[most:]:
            path.unlink(missing_ok=True)
    except OSError:
        return


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, so that a reader sees all of it or nothing."""
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        os.replace(file.name, path)
    except OSError:
        return


class Rows:
    """JSON data by name, each under the key of what it was made of, in one SQLite file of the cache folder.

    Several processes may use a file. One that is damaged, locked or cannot be written costs time and nothing else.
    """

    def __init__(self, name: str) -> None:
        self.path = folder() / f"{name}.sqlite"
        self._connection = self._open()

    def get(self, name: str, key: str) -> Any:
        """The data kept as `name` if it was kept under `key`, else None."""
        if self._connection is None:
            return None
        import sqlite3

        try:
            found = self._connection.execute("SELECT data FROM rows WHERE name = ? AND key = ?", (name, key)).fetchone()
            return json.loads(found[0]) if found else None
        except (sqlite3.Error, ValueError):
            return None

    def names(self) -> set[str]:
        """The names of all that is kept."""
        import sqlite3

        try:
            return (
                {name for (name,) in self._connection.execute("SELECT name FROM rows")} if self._connection else set()
            )
        except sqlite3.Error:
            return set()

    def keep(self, new: Iterable[tuple[str, str, Any]], gone: Iterable[str] = (), most: int | None = None) -> None:
        """Keep name, key and data of each of `new`, forget `gone` and, past `most` rows, what was kept first."""
        import sqlite3

        rows = [(name, key, json.dumps(data, separators=(",", ":"))) for name, key, data in new]
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as connection, connection:
                connection.execute(_SCHEMA)
                connection.executemany("DELETE FROM rows WHERE name = ?", [(name,) for name in gone])
                connection.executemany("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", rows)
                if most is not None:
                    connection.execute("DELETE FROM rows WHERE rowid <= (SELECT max(rowid) - ? FROM rows)", (most,))
        except (OSError, sqlite3.Error):
            return

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection | None:
        import sqlite3

        try:
            if not self.path.exists():
                return None
            connection = sqlite3.connect(self.path, timeout=_PATIENCE)
        except (OSError, sqlite3.Error):
            return None
        try:
            connection.execute("SELECT name, key, data FROM rows LIMIT 1")
        except sqlite3.DatabaseError:
            connection.close()
            self.path.unlink(missing_ok=True)
            return None
        return connection
