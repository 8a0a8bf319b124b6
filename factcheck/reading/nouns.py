"""The thing that an English number counts: the noun phrase that follows it."""

from __future__ import annotations

import re

from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_WORD = re.compile(r"[ -]([A-Za-z][A-Za-z'’&-]*)")


def counted(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    """Take the noun after a number of a language with spelled words into `value`; False where there is none."""
    if grammar.spelled != "words":
        return False
    words: list[str] = []
    at = value.end
    while len(words) < 4 and (word := _WORD.match(plain, at)):
        if lower[word.start(1) : word.end(1)] in grammar.not_counted:
            break
        words.append(word[1])
        at = word.end()
        if _plural(lower[word.start(1) : word.end(1)]):
            value.kind, value.unit = "count", _phrase(words)
            value.end = value.right = at
            return True
    return False


def _plural(word: str) -> bool:
    return (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))) or word in _PLURALS


_PLURALS = {"people", "men", "women", "children", "police", "data", "media", "staff", "mice", "feet", "teeth"}


def _phrase(words: list[str]) -> str:
    return " ".join(words)
