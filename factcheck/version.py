"""The version, and the key of everything derived from this version's code and tables."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

VERSION = "0.1.0"
_OWN = (".py", ".yaml", ".txt", ".json")


@cache
def build() -> str:
    """Changes with every change of the package's own files, so that nothing derived outlives them."""
    return VERSION + "".join(f"{size:x}{time:x}" for _, size, time in sorted(_stats(os.path.dirname(__file__))))


def _stats(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_OWN):
                stat = entry.stat()
                yield entry.path, stat.st_size, stat.st_mtime_ns
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _stats(entry.path)
