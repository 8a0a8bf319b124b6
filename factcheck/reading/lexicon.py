"""A word list that finds the longest of its words at a place of a text, in time bounded by its longest word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


class Lexicon(Generic[Entry]):
    """Words with an entry each; a word that starts or ends in a Latin letter only matches as a whole word."""

    def __init__(self, words: Mapping[str, Entry]) -> None:
        self._words = dict(words)
        self._starting = _lengths((word[0], len(word)) for word in words if word)
        self._ending = _lengths((word[-1], len(word)) for word in words if word)

    def __bool__(self) -> bool:
        return bool(self._words)

    def at(self, text: str, start: int) -> tuple[int, Entry] | None:
        """The longest word that starts at `start`: its end and entry."""
        lengths = self._starting.get(text[start : start + 1])
        if lengths is None:
            return None
        for length in lengths:
            word = text[start : start + length]
            entry = self._words.get(word)
            if entry is not None and not (
                word[-1] in _LETTERS and text[start + len(word) : start + len(word) + 1] in _LETTERS
            ):
                return start + len(word), entry
        return None

    def before(self, text: str, end: int) -> tuple[int, Entry] | None:
        """The longest word that ends at `end`: its start and entry."""
        lengths = self._ending.get(text[end - 1]) if end > 0 else None
        if lengths is None:
            return None
        for length in lengths:
            start = end - length
            if start < 0:
                continue
            word = text[start:end]
            entry = self._words.get(word)
            if entry is not None and not (start and word[0] in _LETTERS and text[start - 1] in _LETTERS):
                return start, entry
        return None


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """For each character the lengths of its words, longest first."""
    found: dict[str, set[int]] = {}
    for character, length in pairs:
        found.setdefault(character, set()).add(length)
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}
