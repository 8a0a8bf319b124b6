"""What is costly to build is built once: JSON files in the cache folder, keyed by what they were built from.

The cache is never needed for a right answer. A missing, stale or damaged entry is rebuilt without a word, and a
folder that cannot be written is ignored.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck.version import build as build_key


def folder() -> Path:
    """`$FACTCHECK_CACHE_DIR`, else `factcheck` under `$XDG_CACHE_HOME` or `~/.cache`."""
    named = os.environ.get("FACTCHECK_CACHE_DIR")
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factcheck"


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
    return value


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, so that a reader sees all of it or nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        os.replace(file.name, path)
    except OSError:
        return
