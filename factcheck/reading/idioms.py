"""Words that hold a numeral and no value: 统一, 百度, 四川, 一方で, one another."""

from __future__ import annotations

from collections.abc import Iterable


class Idioms:
    """Finds in bounded time whether a place of a text lies inside one of the words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        places: dict[str, set[tuple[int, int]]] = {}
        for word in self._words:
            for offset, character in enumerate(word):
                if not (character.isascii() and offset and word[offset - 1].isalnum()):
                    places.setdefault(character, set()).add((offset, len(word)))
        self._places = {character: tuple(sorted(found)) for character, found in places.items()}

    def end(self, text: str, at: int) -> int:
        """The end of the longest of the words that the character at `at` belongs to, `at` where there is none."""
        return max(
            (
                at - offset + length
                for offset, length in self._places.get(text[at : at + 1], ())
                if offset <= at and text[at - offset : at - offset + length] in self._words
                if _whole(text, at - offset, at - offset + length)
            ),
            default=at,
        )

    def covers(self, text: str, at: int) -> bool:
        """Whether the character at `at` belongs to one of the words (Latin ones as whole words)."""
        return self.end(text, at) > at


def _whole(text: str, start: int, end: int) -> bool:
    return not (_latin(text, start - 1) and _latin(text, start)) and not (_latin(text, end - 1) and _latin(text, end))


def _latin(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalpha()
