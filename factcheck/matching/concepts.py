"""What a sentence speaks of, in keys that can be compared across Chinese, Japanese and English.

A concept is one term, word or name of a text in its place. Its keys say how it may be met elsewhere:

    t:ndrc      a term of the tables
    l:antminer  a Latin word or name as written, in lower case
    e:investig  an English stem, of the word itself or of the dictionary's gloss of a Chinese or Japanese word
    h:调查      a Han word, folded
    c:调        each Han character of it, folded: Chinese and Japanese share characters more often than words
    k:アントマイナー  a katakana word
    x:NTMN      the consonants of a name or loan word, for meeting it in another script (Antminer, アントマイナー)

Stop words and plain numerals are left out: values are compared by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching import lexicon
from factcheck.matching.sounds import characters, latin_sounds, written_sounds
from factcheck.matching.stems import stem
from factcheck.matching.terms import WORD, Terms, english_key, terms
from factcheck.model import Span
from factcheck.text import halve

ConceptKind = Literal["entity", "place", "word", "name"]

WEIGHTS = {"entity": 2.0, "place": 1.5, "name": 1.5, "word": 1.0}
LIGHT = 0.3
CHARACTER = 0.4

_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ0-9.'’& -]*")
_KATAKANA = re.compile(r"[ァ-ヺー]+")


@dataclass(frozen=True, slots=True)
class Concept:
    """One term, word or name of a text; `weight` is how telling it is, 1 for a plain word."""

    span: Span
    keys: frozenset[str]
    kind: ConceptKind
    weight: float


def concepts(text: str, lang: str, known: Terms | None = None) -> tuple[Concept, ...]:
    """The concepts of `text` in order of place; `known` are the terms to look for (the house's, unless given)."""
    known = known or terms()
    if lang == "en":
        return tuple(_latin(text, 0, len(text), lang, known))
    return tuple(_han(text, lang, known))


def _latin(text: str, start: int, end: int, lang: str, known: Terms) -> Iterator[Concept]:
    """The concepts of a stretch of Latin letters."""
    words = list(WORD.finditer(text, start, end))
    at = 0
    while at < len(words):
        count, ids = _latin_term(words, at, known)
        if ids:
            alone = _latin_keys(words[at][0])[0] if count == 1 else frozenset()
            yield _term(Span(words[at].start(), words[at + count - 1].end()), ids, known, alone)
        else:
            word = words[at][0]
            keys, light = _latin_keys(word)
            if keys:
                capital = word[0].isupper() and (lang != "en" or _inside_sentence(text, words[at].start()))
                kind: ConceptKind = "name" if capital and not light else "word"
                yield Concept(Span(*words[at].span()), keys, kind, LIGHT if light else WEIGHTS[kind])
        at += max(count, 1)


def _inside_sentence(text: str, start: int) -> bool:
    """Whether what stands before is a word or a comma, so that a capital is the word's own."""
    before = text[:start].rstrip(" \"'“‘(")
    return bool(before) and before[-1] not in ".!?:\n"


def _latin_term(words: list[re.Match[str]], at: int, known: Terms) -> tuple[int, tuple[str, ...]]:
    """How many words from `at` are a term, and its ids: the longest, written as it is or else in small letters."""
    written = [word[0] for word in words[at : at + 8]]
    for keys in (_word_keys(written), _word_keys([word.lower() for word in written])):
        for count in range(min(known.longest["en"].get(keys[0], 0), len(keys)), 0, -1):
            if ids := known.find("en", " ".join(keys[:count])):
                return count, tuple(ids)
    return 0, ()


def _word_keys(words: list[str]) -> list[str]:
    return [_word_key(word) for word in words]


@lru_cache(20_000)
def _word_key(word: str) -> str:
    return english_key((word,))


@lru_cache(20_000)
def _latin_keys(word: str) -> tuple[frozenset[str], bool]:
    """The keys of a Latin word that is no term, and whether it is light; no keys for a stop word."""
    lower, stop, light = word.lower(), *_listed("en")
    if len(lower) < 2 or (lower in stop and not (word.isupper() and len(word) > 1)):
        return frozenset(), True
    stemmed = stem(lower)
    sounds = latin_sounds(word) | (latin_sounds(lower[:-1]) if lower.endswith("s") else frozenset())
    return frozenset((f"l:{lower}", f"e:{stemmed}", *(f"x:{sound}" for sound in sounds))), stemmed in light


@cache
def _listed(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stop words and the light words of a language, as keys."""
    words = table(lang)["words"]
    if lang == "en":
        return frozenset(words["stop"]), frozenset(map(stem, words["light"]))
    return frozenset(map(fold, words["stop"])), frozenset(map(fold, words["light"]))


def _term(span: Span, ids: tuple[str, ...], known: Terms, keys: frozenset[str] = frozenset()) -> Concept:
    kind: ConceptKind = known.kinds[ids[0]]  # type: ignore[assignment]  # the tables' check admits these kinds only
    return Concept(span, keys | {f"t:{one}" for one in ids}, kind, WEIGHTS[kind])


def _han(text: str, lang: str, known: Terms) -> Iterator[Concept]:
    """The concepts of Chinese or Japanese text: the longest term or headword from left to right."""
    folded = fold(halve(text))
    at = 0
    while at < len(folded):
        if match := _LATIN.match(folded, at):
            yield from _latin(folded, at, match.end(), lang, known)
            at = match.end()
            continue
        length, ids = _term_at(folded, at, lang, known)
        if match := _KATAKANA.match(folded, at):
            whole = match.end() - at
            if length == whole or length > 3:
                yield _term(Span(at, at + length), ids, known, frozenset((f"k:{folded[at : at + length]}",)))
                at += length
                continue
            if whole > 1:
                yield Concept(Span(*match.span()), _name_keys(match[0], lang), "name", WEIGHTS["name"])
            at = match.end()
            continue
        word = _headword(folded, at)
        if length and length >= len(word):
            yield _term(Span(at, at + length), ids, known, _han_keys(folded[at : at + length]))
            at += length
            continue
        if length := _transliteration(folded, at, word, lang, known):
            yield Concept(Span(at, at + length), _name_keys(folded[at : at + length], lang), "name", WEIGHTS["name"])
            at += length
            continue
        if word:
            stop, light = _listed(lang)
            if word not in stop:
                weight = LIGHT if word in light else CHARACTER if len(word) == 1 else WEIGHTS["word"]
                keys = _name_keys(word, lang) if len(word) > 2 else _han_keys(word)
                yield Concept(Span(at, at + len(word)), keys, "word", weight)
        at += len(word) or 1


def _term_at(folded: str, at: int, lang: str, known: Terms) -> tuple[int, tuple[str, ...]]:
    """The length and ids of the longest term from `at`."""
    longest = min(known.longest[lang].get(folded[at], 0), len(folded) - at)
    for length in range(longest, 0, -1):
        if ids := known.find(lang, folded[at : at + length]):
            return length, tuple(ids)
    return 0, ()


def _headword(folded: str, at: int) -> str:
    """The longest headword of the lexicon from `at`; a Han character that it lacks stands alone; else nothing."""
    if not "\u3400" <= folded[at] <= "\u9fff":
        return ""
    known = lexicon.words(folded[at])
    for length in range(min(lexicon.LONGEST, len(folded) - at), 1, -1):
        if folded[at : at + length] in known:
            return folded[at : at + length]
    return folded[at]


def _transliteration(folded: str, at: int, word: str, lang: str, known: Terms) -> int:
    """The length of the foreign name that Chinese characters for sounds write from `at`, 0 where there is none.

    Three such characters or more that no one headword holds; or two that no headword joins.
    """
    sounds = characters(lang)
    end = at
    while end < len(folded) and folded[end] in sounds and not (end > at and _term_at(folded, end, lang, known)[0] > 1):
        end += 1
    length = end - at
    if length == 2 and len(word) == 1:
        return 2 if len(_headword(folded, at + 1)) == 1 else 0
    return length if length > max(2, len(word)) else 0


@lru_cache(20_000)
def _name_keys(name: str, lang: str) -> frozenset[str]:
    """Keys of a name in katakana or in Chinese characters for sounds; a neighbour may stick to the latter's ends."""
    if _KATAKANA.fullmatch(name):
        return frozenset((f"k:{name}", *(f"x:{sound}" for sound in written_sounds(name, lang))))
    forms = (name, name[1:], name[:-1]) if len(name) > 3 else (name,)
    return _han_keys(name) | {f"x:{sound}" for form in forms for sound in written_sounds(form, lang)}


@lru_cache(20_000)
def _han_keys(word: str) -> frozenset[str]:
    keys = {f"h:{word}", *(f"c:{character}" for character in word if "\u3400" <= character <= "\u9fff")}
    keys.update(f"e:{gloss}" for gloss in lexicon.words(word[0]).get(word, ()))
    return frozenset(keys)
