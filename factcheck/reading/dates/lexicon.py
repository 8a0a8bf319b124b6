"""The words of dates in one language: the `dates` section of its table, made ready for lookup.

The section:
  forms    "true" where each word also stands for its traditional forms
  spaced   "true" where blanks separate words
  order    how 1/2/2020 is read: mdy, dmy or ymd
  words    NAME: MEANING: [surfaces]. NAME is what the rules call the token; MEANING says what it stands for:
           "rel year -1" (steps on the calendar, "; " between several), "2.5 day" (a length), a number or a
           range of numbers (3..9), or a word that the rule's operation knows. An empty MEANING is a word without one.
  opening  names of words that only open a chain (年初 is none within 2021年初)
  following  NAME: the names that words of this name directly follow (一 is a day of the week after 下周)
  idioms   surfaces that hold date words but are none (三三两两, second-hand): longer than what they hold, they win
  sets     NAME: names that the rules speak of together
  rules    STAGE: rules (see the grammar); an item that is no name of a word stands for itself as a surface
  telling  names of words without a MEANING that still tell a date (where blanks separate words)
  articles  words that may begin a numeral (a hundred); plurals: plurals that do not end as such
  tense    how many characters before and after a date its tense is looked for; past: words that rule the future out
  future   words of a sentence that speaks of what is to come
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from factcheck.languages import section
from factcheck.pattern import lazy
from factcheck.reading.dates.grammar import Grammar
from factcheck.reading.dates.values import Amount, Length, Moment, Step

NUMBERS = {
    "int": ("n0", "z0", "n12", "z9", "n24", "n31", "n59", "n99", "y4", "nn", "k9"),
    "num": ("n0", "z0", "n12", "z9", "n24", "n31", "n59", "n99", "y4", "nn", "k9", "dec", "some"),
    "mm": ("n12", "z9", "k9"),
    "dd": ("n12", "z9", "n24", "n31", "k9"),
    "hh": ("n0", "z0", "n12", "z9", "n24", "n31", "k9"),
    "mi": ("n0", "z0", "n12", "z9", "n24", "n31", "n59", "k9"),
    "yy": ("z0", "z9", "n12", "n24", "n31", "n59", "n99"),
}
IDIOM = "idiom"
VALUES = frozenset(("date", "range", "time", "length"))  # results that are read; the others only build them
_HEAD = lazy(r"[a-z]+|.", re.DOTALL)


class Word(NamedTuple):
    """A surface, the name of its token, and its meaning."""

    surface: str
    name: str
    value: object


class Lexicon:
    """The words of a language by their first characters (or first word), longest first, and its grammar."""

    def __init__(self, section: Any) -> None:
        self.spaced = section.get("spaced") == "true"
        self.order = section.get("order", "ymd")
        self.full_weeks = section.get("weeks") == "full"
        self._opening = frozenset(section.get("opening") or ())
        self._following = {name: frozenset(after) for name, after in (section.get("following") or {}).items()}
        self.articles = tuple(section.get("articles") or ())
        self.plurals = frozenset(section.get("plurals") or ())
        self.future = tuple(section.get("future") or ())
        tense = section.get("tense") or {}
        self.before, self.after = int(tense.get("before", 20)), int(tense.get("after", 20))
        self.past = tuple(section.get("past") or ())
        self.grammar = Grammar(section["rules"], {**NUMBERS, **(section.get("sets") or {})})
        self.idioms = tuple(section.get("idioms") or ())
        words = [*_words(section["words"]), *(Word(surface, IDIOM, None) for surface in self.idioms)]
        known = {word.name for word in words} | {rule.result for rules in self.grammar.rules for rule in rules}
        known |= {name for group in NUMBERS.values() for name in group} | SHAPES | ORDINALS | set(FOLLOWING)
        known |= {word.name.rstrip(WEAK) for word in words}
        words += [Word(name, name, None) for name in sorted(self.grammar.names - known)]
        self.words = tuple(words)
        self.inert = self._inert(frozenset(section.get("telling") or ())) if self.spaced else frozenset()
        self._by_head: dict[str, list[Word]] = {}
        for word in sorted(words, key=lambda word: (-len(word.surface), word.surface)):
            self._by_head.setdefault(self._head(word.surface), []).append(word)

    def _inert(self, telling: frozenset[str]) -> frozenset[str]:
        """The names of tokens that are no value among themselves: words without a meaning of time, small numerals."""
        words = {word.name for word in self.words if word.value is None or isinstance(word.value, Amount)}
        return frozenset((*words, *NUMBERS["num"], "word", "plural", "name")) - telling - {"y4"}

    def _head(self, surface: str) -> str:
        return head_of(surface) if self.spaced else surface[:2]

    def longest(self, text: str, at: int, head: str, before: str) -> Word | None:
        """The longest word at a place; `head` is the first word there, or the first two characters.

        `before` is the name of the token before it in the chain, empty at its start.
        """
        for word in self._by_head.get(head, ()):
            if not text.startswith(word.surface, at) or not self._fits(word.name, before):
                continue
            if not self.spaced or self._is_whole(text, at + len(word.surface), word):
                return word
        for word in () if self.spaced else self._by_head.get(head[:1], ()):
            if self._fits(word.name, before):
                return word
        return None

    @staticmethod
    def _is_whole(text: str, end: int, word: Word) -> bool:
        """Whether a word of letters ends where it does, and is not the beginning of another."""
        return not (word.surface[-1].isalpha() and text[end : end + 1].isalpha())

    def is_placed(self, name: str) -> bool:
        """Whether words of this name are only taken at certain places."""
        return name in self._opening or name in self._following

    def _fits(self, name: str, before: str) -> bool:
        after = self._following.get(name)
        return before in after if after else not (before and name in self._opening)


SHAPES = frozenset(("clock", "ymd", "ym", "md"))
ORDINALS = frozenset(("o12", "o31", "o99"))
FOLLOWING = ("word", "plural", "name")  # what comes after a chain: another word, one in -s, one with a capital
WEAK = "~"  # ends the names of words that are also quite other words (may, sat)


def _words(groups: dict[str, dict[str, Iterable[str]]]) -> Iterator[Word]:
    for name, meanings in groups.items():
        for meaning, surfaces in meanings.items():
            value = _meaning(meaning)
            for surface in surfaces:
                yield Word(surface, name, value)


def _meaning(text: str) -> object:
    fields = [part.split() for part in text.split("; ")]
    if all(len(field) == 3 for field in fields):
        return Moment(tuple(Step(op, unit, int(n)) for op, unit, n in fields))
    number, _, unit = text.partition(" ")
    low, _, high = number.partition("..")
    if not low.lstrip("-").replace(".", "", 1).isdigit():
        return text or None
    bounds = Decimal(low), Decimal(high or low)
    return Length(*bounds, unit) if unit else Amount(*bounds)


def head_of(text: str, at: int = 0) -> str:
    """The word at a place of a text in lower case, or the character."""
    match = _HEAD.match(text, at)
    return match.group() if match else ""


@cache
def lexicon(lang: str) -> Lexicon | None:
    """The date words of a language; None where its table has none."""
    found = section(lang, "dates")
    return Lexicon(found) if found else None
