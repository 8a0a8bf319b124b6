"""One written form for a Han character that simplified, traditional and Japanese use write apart.

The table is `fold.txt`, written by `scripts/build_fold.py`. Folded text is for keys alone and is never shown.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("fold.txt")


@cache
def _folding() -> dict[int, str]:
    lines = TABLE.read_text("utf-8").splitlines()
    return {ord(form): line[0] for line in lines if not line.startswith("#") for form in line[1:]}


def fold(text: str) -> str:
    """`text` with each Han character in the form that stands for its class; same length, same offsets."""
    return text if text.isascii() else text.translate(_folding())
