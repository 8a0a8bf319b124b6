"""JSON Lines in, JSON Lines out: one output line for each input line, in order; a bad line does not stop the rest."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from factcheck.model import FactcheckError


def records(path: str) -> Iterator[str]:
    """The lines of a batch file (`-` is stdin) that are not blank."""
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FactcheckError(f"{path}: cannot be read: {error}") from error
    return (line for line in text.split("\n") if line.strip())


def run(path: str, answer: Callable[[dict[str, Any]], tuple[dict[str, Any], int]]) -> int:
    """Print `answer(record)` for each line of `path`; the worst exit code: 2 for a bad line, else the answers' own."""
    from factcheck.reports.json import dump

    codes = {0}
    for line in records(path):
        record: dict[str, Any] = {}
        try:
            record = json.loads(line)
            data, code = answer(record)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            name = record.get("id") if isinstance(record, dict) else None
            data, code = {"id": name, "error": f"{type(error).__name__}: {error}"}, 2
        codes.add(code)
        sys.stdout.write(dump(data) + "\n")
    return worst(codes)


def worst(codes: set[int]) -> int:
    """The code that counts of several: 2, then 1, then 3, then 0."""
    return next(code for code in (2, 1, 3, 0) if code in codes)
