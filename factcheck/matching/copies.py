"""Text that two documents share word for word: one story printed twice, or a passage taken over.

Shared runs are found over a whole corpus in one pass. Of every window of shingles the least one is kept, which loses
no run of `WINDOW + SHINGLE - 1` tokens (Schleimer, Wilkerson, Aiken 2003, winnowing); documents that keep the same
shingle are compared next to next, so that a text that a thousand pages carry costs a thousand comparisons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from factcheck.languages.fold import fold
from factcheck.model import Document, Span
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

SHINGLE = 8
WINDOW = 9
LEAST_RUN = 24
_TOKEN = lazy(r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]|[A-Za-z0-9]+")


@record
class Run:
    """The same tokens in two documents: `tokens` of them, `first` and `second` into the bodies."""

    first_document: Document
    second_document: Document
    first: Span
    second: Span
    tokens: int


@record
class _Text:
    document: Document
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, after: int) -> Span:
        return Span(self.starts[first], self.ends[after - 1])


def tokens(text: str) -> list[str]:
    """What counts when texts are compared word for word: folded characters of Han and kana, Latin words, numbers."""
    return [token.lower() for token in _TOKEN.findall(fold(halve(text)))]


def shared(first: str, second: str) -> int:
    """The length in tokens of the longest run that two short texts share (quadratic: for sentences)."""
    if first == second:
        return len(_TOKEN.findall(fold(halve(first))))
    a, b = tokens(first), tokens(second)
    if a == b:
        return len(a)
    best, before = 0, [0] * (len(b) + 1)
    for one in a:
        now = [0] * (len(b) + 1)
        for index, other in enumerate(b):
            if one == other:
                now[index + 1] = before[index] + 1
                best = max(best, now[index + 1])
        before = now
    return best


def runs(documents: Sequence[Document]) -> tuple[Run, ...]:
    """Every run of at least `LEAST_RUN` tokens that two documents share, longest first; each pair compared once."""
    texts = [_prepared(document) for document in documents]
    places: dict[int, list[tuple[int, int]]] = {}
    for number, text in enumerate(texts):
        kept: set[int] = set()
        for key, at in _kept(text.tokens):
            if key not in kept:
                kept.add(key)
                places.setdefault(key, []).append((number, at))
    found: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for same in places.values():
        for (a, at_a), (b, at_b) in pairwise(same):
            known = found.setdefault((a, b), [])
            if not any(x <= at_a < x + n and at_b - y == at_a - x for x, y, n in known):
                x, y, n = _extend(texts[a].tokens, texts[b].tokens, at_a, at_b)
                if n >= LEAST_RUN:
                    known.append((x, y, n))
    every = (
        Run(texts[a].document, texts[b].document, texts[a].span(x, x + n), texts[b].span(y, y + n), n)
        for (a, b), known in found.items()
        for x, y, n in known
    )
    return tuple(sorted(every, key=_order))


def _order(run: Run) -> tuple[int, str, str, int, int]:
    return -run.tokens, run.first_document.id, run.second_document.id, run.first.start, run.second.start


def _prepared(document: Document) -> _Text:
    matches = list(_TOKEN.finditer(fold(halve(document.body))))
    return _Text(
        document,
        tuple(match.group().lower() for match in matches),
        tuple(match.start() for match in matches),
        tuple(match.end() for match in matches),
    )


def _kept(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The least shingle of every window, with its place; a place is named once."""
    keys = [crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in range(len(words) - SHINGLE + 1)]
    last = -1
    for start in range(max(1, len(keys) - WINDOW + 1) if keys else 0):
        if last < start:
            window: Iterable[int] = range(start, min(start + WINDOW, len(keys)))
            last = min(window, key=lambda at: (keys[at], -at))
            yield keys[last], last
        elif start + WINDOW <= len(keys) and keys[start + WINDOW - 1] <= keys[last]:
            last = start + WINDOW - 1
            yield keys[last], last


def _extend(a: Sequence[str], b: Sequence[str], at_a: int, at_b: int) -> tuple[int, int, int]:
    """The longest run through `a[at_a]` and `b[at_b]`: where it starts in both, and its length."""
    left = 0
    while left < min(at_a, at_b) and a[at_a - left - 1] == b[at_b - left - 1]:
        left += 1
    right, most = 0, min(len(a) - at_a, len(b) - at_b)
    while right < most and a[at_a + right] == b[at_b + right]:
        right += 1
    return at_a - left, at_b - left, left + right
