"""The thing that a number of a language with spelled words counts: the noun that follows it."""

from __future__ import annotations

import re

from factcheck.model import Span
from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_WORD = lazy(r"[ -]((?:[A-Z]\.){2,}|[A-Za-z][A-Za-z0-9'’&.-]*[A-Za-z])")
_NAMED = lazy(r" [A-Z]")
_TIED = lazy(r"-([A-Za-z]{3,20})(?![A-Za-z-])")  # a six-point lead, the 281-store chain
_SIZED = lazy(r" [0-9][0-9,.]*-[a-z]{2,12}(?:-[a-z]{2,12})?(?= )")  # two 15-year-old girls
_LONGEST = 4  # words up to the counted noun: `20 large trading platforms`
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")


def count_noun(plain: str, lower: str, value: Value, grammar: Grammar) -> Span | None:
    """The counted noun with the nouns that name it (`IP addresses`).

    English marks the noun by its plural: the words up to the first plural, but for those that only describe.
    """
    if grammar.spelled != "words":
        return None
    if value.numeral.lone:
        return _single(plain, lower, value.end, grammar)
    tied = _TIED.match(plain, value.end)
    if tied and not grammar.is_numeral(tied[1].lower()) and tied[1].lower() not in grammar.not_counted:
        return Span(*tied.span(1))
    start = at = max(value.end, value.right)
    sized = _SIZED.match(plain, at)
    if sized:
        start = at = sized.end()
    for _ in range(_LONGEST):
        word = _WORD.match(plain, at)
        if word is None:
            return None
        name = lower[word.start(1) : word.end()]
        if name in grammar.conjunctions and start == at > value.end:  # small and medium-sized firms
            word = _WORD.match(plain, word.end())
            name = lower[word.start(1) : word.end()] if word else ""
            if word is None or not _describes(name, grammar):
                return None
        if name in grammar.not_counted:
            return None
        at = word.end()
        if _describes(name, grammar) and not _in_name(plain, word):
            start = at
        if name in grammar.plurals:
            return Span(start + 1, _members(plain, lower, at, grammar))
        if _plural(word[1], name):
            return Span(start + 1, at)
    return None


def _describes(name: str, grammar: Grammar) -> bool:
    """Whether a word before the counted noun only describes it: new, surveyed, medium-sized."""
    return name in grammar.describing or name.endswith("ed")


def _in_name(plain: str, word: re.Match[str]) -> bool:
    """Whether a describing word belongs to a name: 1,000 New Yorkers."""
    return word[1][0].isupper() and _NAMED.match(plain, word.end()) is not None


def _single(plain: str, lower: str, end: int, grammar: Grammar) -> Span | None:
    """One person, one soldier: what a single spelled digit does count."""
    word = _WORD.match(plain, end)
    counted = word is not None and lower[word.start(1) : word.end()] in grammar.singulars
    return Span(*word.span(1)) if word and counted else None


def _members(plain: str, lower: str, end: int, grammar: Grammar) -> int:
    """The end of the noun that a plural without an s goes before: crew members, police officers."""
    word = _WORD.match(plain, end)
    name = lower[word.start(1) : word.end()] if word else ""
    return word.end() if word and name not in grammar.not_counted and _plural(word[1], name) else end


def _plural(word: str, name: str) -> bool:
    """Whether the word, `name` in lower case, looks like a plural: homes, MPs."""
    if not name.endswith("s") or name.endswith(_NO_PLURAL):
        return False
    return len(name) > 3 or (len(name) == 3 and word[:-1].isupper())
