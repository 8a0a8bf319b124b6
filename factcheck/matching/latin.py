"""Concepts of words in Latin letters: an English text, or the names and abbreviations in a Chinese or Japanese one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.languages import table
from factcheck.matching.concept import LIGHT, WEIGHTS, Concept, ConceptKind, light_words, stop_words, term_meaning
from factcheck.matching.sounds import latin_sounds, romanised
from factcheck.matching.stems import stem
from factcheck.matching.terms import WORD, Terms, cased_stem
from factcheck.model import Span

LONGEST = 8
_TITLE = 8  # characters in which a title lies


def latin_concepts(text: str, start: int, end: int, lang: str, known: Terms) -> Iterator[Concept]:
    """The concepts of the Latin words of `text` from `start` to `end`."""
    words = list(WORD.finditer(text, start, end))
    at = 0
    while at < len(words):
        count, ids = _term(words, at, known)
        first, last = words[at], words[at + max(count, 1) - 1]
        keys, light = _keys(first[0]) if count < 2 else (frozenset[str](), False)
        if ids:
            yield Concept(Span(first.start(), last.end()), *term_meaning(ids, keys, light, known))
        elif keys:
            capital = first[0][0].isupper() and (lang != "en" or _inside_sentence(text, first.start()))
            kind: ConceptKind = "name" if capital and not light else "word"
            yield Concept(Span(*first.span()), keys, kind, LIGHT if light else WEIGHTS[kind])
        at += max(count, 1)


def _inside_sentence(text: str, start: int) -> bool:
    """Whether what stands before is a word, a comma or a title (Mr.), so that a capital is the word's own."""
    before = text[:start].rstrip(" \"'“‘(")
    return bool(before) and (before[-1] not in ".!?:\n" or before[-_TITLE:].split()[-1] in _titles())


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("en")["words"]["titles"])


def _term(words: Sequence[re.Match[str]], at: int, known: Terms) -> tuple[int, str]:
    """How many words from `at` are a term, and its ids: the longest, written as it is or else in small letters."""
    for key_of in (_written, _lowered):
        longest, ids = known.starts["en"].begun(key_of(words[at][0]))
        if not longest:
            continue
        keys = [key_of(word[0]) for word in _unbroken(words[at : at + min(longest, LONGEST)])]
        for count in range(len(keys), 0, -1):
            if found := ids.get(" ".join(keys[:count])):
                return count, found
    return 0, ""


def _unbroken(words: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The words up to a number between two of them (fired 40 engineers)."""
    for at, (one, after) in enumerate(pairwise(words), 1):
        if after.start() - one.end() > 1 and any(map(str.isdigit, one.string[one.end() : after.start()])):
            return words[:at]
    return words


@lru_cache(20_000)
def _written(word: str) -> str:
    return cased_stem(word)


@lru_cache(20_000)
def _lowered(word: str) -> str:
    return cased_stem(word.lower())


@lru_cache(20_000)
def _keys(word: str) -> tuple[frozenset[str], bool]:
    """The keys of a word, and whether it is light; no keys for a stop word."""
    lower = word.lower()
    abbreviation = word.isupper() and len(word) > 1
    if len(lower) < 2 or (lower in stop_words("en") and not abbreviation):
        return frozenset(), True
    stemmed = stem(lower)
    sounds = latin_sounds(lower) | (latin_sounds(lower[:-1]) if lower.endswith("s") else frozenset())
    sounds |= romanised(lower) if word.istitle() else frozenset()
    return frozenset((f"l:{lower}", f"e:{stemmed}", *(f"x:{sound}" for sound in sounds))), stemmed in light_words("en")
