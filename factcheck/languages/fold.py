"""One written form for a Han character that simplified, traditional and Japanese use write apart.

The table is `fold.txt`, written by `scripts/build_fold.py`. Folded text is for keys alone and is never shown.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("fold.txt")


def classes() -> tuple[str, ...]:
    """Every class of characters that are forms of one another, the one that stands for all first."""
    lines = TABLE.read_text("utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


@cache
def _folding() -> dict[int, str]:
    return {ord(form): group[0] for group in classes() for form in group[1:]}


def fold(text: str) -> str:
    """`text` with each Han character in the form that stands for its class; same length, same offsets."""
    return text if text.isascii() else text.translate(_folding())
