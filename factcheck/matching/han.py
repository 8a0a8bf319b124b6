"""Concepts of Chinese and Japanese text: the longest term, headword or name from left to right. No segmenter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.languages.fold import fold
from factcheck.matching import lexicon
from factcheck.matching.concept import CHARACTER, LIGHT, WEIGHTS, Concept, light_words, stop_words, term_concept
from factcheck.matching.latin import latin_concepts
from factcheck.matching.sounds import characters, written_sounds
from factcheck.matching.terms import Terms
from factcheck.model import Span
from factcheck.text import halve

# A katakana word is taken apart where a term of more characters begins it, or one of so many ends it.
PART = 3

_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ0-9.'’& -]*")
_KATAKANA = re.compile(r"[ァ-ヺー]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SPOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ\u3041-\u30ff\u3400-\u9fff]")


def han_concepts(text: str, lang: str, known: Terms) -> Iterator[Concept]:
    """The concepts of Chinese or Japanese `text` in order of place."""
    folded = fold(halve(text))
    spoken = _SPOKEN.search(folded)
    while spoken:
        at = spoken.start()
        if latin := _LATIN.match(folded, at):
            yield from latin_concepts(folded, at, latin.end(), lang, known)
            at = latin.end()
        else:
            katakana = _KATAKANA.match(folded, at)
            found = _loan(katakana, lang, known) if katakana else _word(folded, at, lang, known)
            if isinstance(found, Concept):
                yield found
                at = found.span.end
            else:
                at = found
        spoken = _SPOKEN.search(folded, at)


def _loan(katakana: re.Match[str], lang: str, known: Terms) -> Concept | int:
    """The concept of a katakana word: a term that it is or begins with, else a name; or where to go on."""
    text, (start, end) = katakana.string, katakana.span()
    length, ids = _term_at(text, start, lang, known)
    if length >= end - start or length > PART:
        end = start + length
        return term_concept(Span(start, end), ids, frozenset((f"k:{text[start:end]}",)), False, known)
    end = next(
        (at for at in range(start + PART, end - PART + 1) if _term_at(text, at, lang, known)[0] == end - at), end
    )
    word = text[start:end]
    if len(word) < 2 or word in stop_words(lang):
        return end
    light = word in light_words(lang)
    return Concept(Span(start, end), _loan_keys(word, lang), "name", LIGHT if light else WEIGHTS["name"])


def _word(folded: str, at: int, lang: str, known: Terms) -> Concept | int:
    """The concept that stands at `at`: a term, a foreign name, a headword; or where to go on."""
    length, ids = _term_at(folded, at, lang, known)
    word = _headword(folded, at, lang)
    if length and length >= len(word):
        span = Span(at, at + length)
        light = folded[at : at + length] in light_words(lang)
        return term_concept(span, ids, _han_keys(span.of(folded)), light, known)
    if name := _transliteration(folded, at, len(word), lang, known):
        span = Span(at, at + name)
        return Concept(span, _name_keys(span.of(folded), lang), "name", WEIGHTS["name"])
    if not word or word in stop_words(lang):
        return at + (len(word) or 1)
    span = Span(at, at + len(word))
    if lexicon.NAME in lexicon.words(word[0]).get(word, ()):
        return Concept(span, _name_keys(word, lang), "name", WEIGHTS["name"])
    weight = LIGHT if word in light_words(lang) else CHARACTER if len(word) == 1 else WEIGHTS["word"]
    return Concept(span, _han_keys(word), "word", weight)


def _term_at(folded: str, at: int, lang: str, known: Terms) -> tuple[int, Sequence[str]]:
    """The length and ids of the longest term from `at`."""
    longest = min(known.longest[lang].get(folded[at], 0), len(folded) - at)
    for length in range(longest, 0, -1):
        if ids := known.find(lang, folded[at : at + length]):
            return length, ids
    return 0, ()


def _headword(folded: str, at: int, lang: str) -> str:
    """The longest headword of the lexicon from `at`; a Han character that it lacks stands alone; else nothing."""
    if not _HAN.match(folded, at):
        return ""
    word = _longest(folded, at)
    if len(word) == 2 and lang == "zh" and folded[at] in stop_words(lang) and len(_longest(folded, at + 1)) > 1:
        return folded[at]
    return word


def _longest(folded: str, at: int) -> str:
    known = lexicon.words(folded[at])
    for length in range(min(lexicon.LONGEST, len(folded) - at), 1, -1):
        if folded[at : at + length] in known:
            return folded[at : at + length]
    return folded[at]


def _transliteration(folded: str, at: int, word: int, lang: str, known: Terms) -> int:
    """The length of the foreign name that Chinese characters for sounds write from `at`, 0 where there is none.

    Three such characters or more that no one headword holds (of `word` characters); or two that no headword joins.
    """
    sounds = characters(lang)
    end = at
    while end < len(folded) and folded[end] in sounds and not (end > at and _term_at(folded, end, lang, known)[0] > 1):
        end += 1
    length = end - at
    if length == 2 and word == 1:
        return 2 if len(_headword(folded, at + 1, lang)) == 1 else 0
    return length if length > max(2, word) else 0


@lru_cache(20_000)
def _loan_keys(word: str, lang: str) -> frozenset[str]:
    return frozenset((f"k:{word}", *(f"x:{sound}" for sound in written_sounds(word, lang))))


@lru_cache(20_000)
def _name_keys(name: str, lang: str) -> frozenset[str]:
    """Keys of a name in Chinese characters for sounds; a neighbour may stick to either end of it."""
    forms = (name, name[1:], name[:-1]) if len(name) > 3 else (name,)
    return _han_keys(name) | {f"x:{sound}" for form in forms for sound in written_sounds(form, lang)}


@lru_cache(20_000)
def _han_keys(word: str) -> frozenset[str]:
    keys = {f"h:{word}", *(f"c:{character}" for character in _HAN.findall(word))}
    keys.update(f"e:{gloss}" for gloss in lexicon.words(word[0]).get(word, ()) if gloss != lexicon.NAME)
    return frozenset(keys)
