"""Do something again whenever one of some files changes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.model import FactcheckError

_PAUSE = 0.3  # seconds between two looks


def repeat(action: Callable[[], int], paths: list[Path]) -> int:
    """Run `action` now and after each change of `paths`, until Ctrl-C; the last exit code.

    What it cannot read is told, and may be mended: an editor saves drafts that are half written.
    """
    code = _tried(action)
    seen = _state(paths)
    try:
        while True:
            time.sleep(_PAUSE)
            now = _state(paths)
            if now != seen:
                seen = now
                code = _tried(action)
    except KeyboardInterrupt:
        return code


def _tried(action: Callable[[], int]) -> int:
    try:
        return action()
    except FactcheckError as error:
        print(error, *error.problems, sep="\n", file=sys.stderr)
        return error.exit_code


def _state(paths: list[Path]) -> list[tuple[int, int]]:
    found = []
    for path in paths:
        try:
            now = path.stat()
            found.append((now.st_mtime_ns, now.st_size))
        except OSError:  # an editor may be replacing the file
            found.append((0, 0))
    return found
