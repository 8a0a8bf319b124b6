"""Do something again whenever one of some files changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

_PAUSE = 0.3  # seconds between two looks


def repeat(action: Callable[[], int], paths: list[Path]) -> int:
    """Run `action` now and after each change of `paths`, until Ctrl-C; the last exit code."""
    code = action()
    seen = _state(paths)
    try:
        while True:
            time.sleep(_PAUSE)
            now = _state(paths)
            if now != seen:
                seen = now
                code = action()
    except KeyboardInterrupt:
        return code


def _state(paths: list[Path]) -> list[tuple[int, int]]:
    found = []
    for path in paths:
        try:
            now = path.stat()
            found.append((now.st_mtime_ns, now.st_size))
        except OSError:  # an editor may be replacing the file
            found.append((0, 0))
    return found
