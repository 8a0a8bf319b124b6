"""The id of a conflict: a short key of what is said and of nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from factcheck.text import halve


def identity(kind: str, sides: Iterable[tuple[str, str]]) -> str:
    """The key of the kind and, of each side, the sentence and its value: it outlives line numbers, file names and other
    articles.
    """
    said = sorted("\x00".join(map(_plain, side)) for side in sides)
    return hashlib.blake2b("\x01".join((kind, *said)).encode(), digest_size=5).hexdigest()


def _plain(text: str) -> str:
    return " ".join(halve(text).split())
