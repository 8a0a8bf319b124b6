"""Words that hold a numeral and no value: 统一, 百度, 四川, 一方で, one another."""

from __future__ import annotations

from collections.abc import Iterable

_LAST = "\x00"  # marks the last two characters of a word from two that it goes on after


class Idioms:
    """Finds in bounded time whether a place of a text lies inside one of the words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        found: dict[str, set[tuple[int, int]]] = {}
        for word in self._words:
            for offset, character in enumerate(word):
                if not (character.isascii() and offset and word[offset - 1].isalnum()):
                    ahead = offset + 1 < len(word) or not offset
                    beside = word[offset : offset + 2] if ahead else word[offset - 1 :] + _LAST
                    found.setdefault(beside, set()).add((offset, len(word)))
        self._beside = {beside: tuple(sorted(places)) for beside, places in found.items()}

    def end(self, text: str, at: int) -> int:
        """The end of the longest of the words that the character at `at` belongs to, `at` where there is none."""
        end = at
        here = text[at : at + 2]
        for beside in (here, here[:1], text[max(0, at - 1) : at + 1] + _LAST):
            for offset, length in self._beside.get(beside, ()):
                start = at - offset
                if start + length > end and text[start : start + length] in self._words and start >= 0:
                    end = start + length if _whole(text, start, start + length) else end
        return end

    def covers(self, text: str, at: int) -> bool:
        """Whether the character at `at` belongs to one of the words (Latin ones as whole words)."""
        return self.end(text, at) > at


def _whole(text: str, start: int, end: int) -> bool:
    return not (_latin(text, start - 1) and _latin(text, start)) and not (_latin(text, end - 1) and _latin(text, end))


def _latin(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalpha()
