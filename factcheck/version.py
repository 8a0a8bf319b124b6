"""The version, and the key of everything derived from this version's code and tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path

VERSION = "0.1.0"


@cache
def build() -> str:
    """Changes with every change of the package's own files, so that nothing derived outlives them."""
    files = (path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".yaml", ".txt", ".json"))
    stats = sorted((str(path), stat.st_size, stat.st_mtime_ns) for path in files for stat in (path.stat(),))
    return VERSION + "".join(f"{size:x}{time:x}" for _, size, time in stats)
