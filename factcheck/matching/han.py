"""Concepts of Chinese and Japanese text: the longest term, headword or name from left to right. No segmenter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.languages.fold import fold
from factcheck.matching import lexicon
from factcheck.matching.cedict import LONGEST
from factcheck.matching.concept import (
    CHARACTER,
    LIGHT,
    WEIGHTS,
    Concept,
    Meaning,
    light_words,
    stop_words,
    term_meaning,
)
from factcheck.matching.latin import latin_concepts
from factcheck.matching.persons import personal
from factcheck.matching.sounds import characters, written_sounds
from factcheck.matching.terms import Terms
from factcheck.model import Span
from factcheck.pattern import lazy
from factcheck.text import halve

# A katakana word is taken apart where a term of more characters begins it, or one of so many ends it.
PART = 3

# Each stretch that is looked into: Latin words, a katakana word, or one other character.
_STRETCH = lazy(
    r"(?P<latin>[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ0-9.'’& -]*)|(?P<loan>[ァ-ヺー]+)|[\u3041-\u3096\u3400-\u9fff]"
)


def han_concepts(text: str, lang: str, known: Terms) -> Iterator[Concept]:
    """The concepts of Chinese or Japanese `text` in order of place."""
    folded = fold(halve(text))
    at = 0
    while stretch := _STRETCH.search(folded, at):
        at = stretch.start()
        if stretch.lastgroup == "latin" and not _latin_term(folded, at, lang, known):
            yield from latin_concepts(folded, at, stretch.end(), lang, known)
            at = stretch.end()
            continue
        of = _loan if stretch.lastgroup == "loan" else _word
        length, meaning = of(folded, at, stretch.end(), lang, known)
        if meaning:
            yield Concept(Span(at, at + length), *meaning)
        at += length


def _latin_term(folded: str, at: int, lang: str, known: Terms) -> bool:
    """Whether a term of the language begins with the Latin letters at `at` (IP地址, FRB) and ends with a word."""
    length, _ = _term_at(folded, at, lang, known)
    edge = folded[at + length - 1 : at + length + 1]
    return length > 0 and not (len(edge) == 2 and edge.isascii() and edge.isalnum())


def _loan(folded: str, at: int, end: int, lang: str, known: Terms) -> tuple[int, Meaning | None]:
    """The length and meaning of what a katakana word from `at` to `end` begins with: a term, or else a name."""
    length, ids = _term_at(folded, at, lang, known)
    if length >= end - at or length > PART:
        word = folded[at : at + length]
        keys = frozenset((f"k:{word}", *_spoken(word, ids, lang, known)))
        return length, term_meaning(ids, keys, word in light_words(lang), known)
    tails = range(at + PART, end - PART + 1)
    end = next((tail for tail in tails if _term_at(folded, tail, lang, known)[0] == end - tail), end)
    return end - at, _loan_meaning(folded[at:end], lang)


def _word(folded: str, at: int, _: int, lang: str, known: Terms) -> tuple[int, Meaning | None]:
    """The length and meaning of what stands at `at`: a term, a foreign name, a headword."""
    length, meaning = _plain_word(folded, at, lang, known)
    named, readings = personal(folded, at) if folded[at] >= "\u3400" else (0, ())
    read = frozenset(f"l:{reading}" for reading in readings)
    if named > length:
        return named, (_han_keys(folded[at : at + named]) | read, "name", WEIGHTS["name"])
    if named == length and meaning:
        return length, (meaning[0] | read, *meaning[1:])
    return length, meaning


def _plain_word(folded: str, at: int, lang: str, known: Terms) -> tuple[int, Meaning | None]:
    """What stands at `at` unless it is the name of a person."""
    length, ids = _term_at(folded, at, lang, known)
    if folded[at] < "\u3400":
        return (length, _term_meaning(folded[at : at + length], ids, lang, known)) if length else (1, None)
    word = _headword(folded, at, lang)
    if length and length >= len(word):
        return length, _term_meaning(folded[at : at + length], ids, lang, known)
    if name := _transliteration(folded, at, len(word), lang, known):
        return name, (_name_keys(folded[at : at + name], lang), "name", WEIGHTS["name"])
    return len(word), _meaning(word, lang)


def _term_at(folded: str, at: int, lang: str, known: Terms) -> tuple[int, str]:
    """The length and ids of the longest term from `at`."""
    starts = known.starts[lang]
    longest, ids = starts.begun(folded[at : at + 2])
    for length in range(min(longest, len(folded) - at), 0, -1):
        if found := ids.get(folded[at : at + length]):
            return length, found
    alone = starts.begun(folded[at])[1].get(folded[at])
    return (1, alone) if alone else (0, "")


def _headword(folded: str, at: int, lang: str) -> str:
    """The longest headword of the lexicon from `at`, or else one character.

    In Chinese a stop word lets the next word go first, where it is one (对|价值, not 对价|值).
    """
    word = _longest(folded, at)
    if len(word) == 2 and lang == "zh" and folded[at] in stop_words(lang) and len(_longest(folded, at + 1)) > 1:
        return folded[at]
    return word


def _longest(folded: str, at: int) -> str:
    known = lexicon.words(folded[at])
    for length in range(min(LONGEST, len(folded) - at), 1, -1):
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
        return 2 if len(_longest(folded, at + 1)) == 1 else 0
    return length if length > max(2, word) else 0


@lru_cache(20_000)
def _meaning(word: str, lang: str) -> Meaning | None:
    """What a headword or a single character means, None for a stop word."""
    if word in stop_words(lang):
        return None
    if lexicon.is_name(word):
        return _name_keys(word, lang), "name", WEIGHTS["name"]
    weight = LIGHT if word in light_words(lang) else CHARACTER if len(word) == 1 else WEIGHTS["word"]
    spoken = (f"x:{reading}" for reading in lexicon.readings(word)) if len(word) == 1 else ()
    return _han_keys(word).union(spoken), "word", weight


@lru_cache(20_000)
def _term_meaning(word: str, ids: str, lang: str, known: Terms) -> Meaning:
    return term_meaning(ids, _han_keys(word).union(_spoken(word, ids, lang, known)), word in light_words(lang), known)


def _spoken(word: str, ids: str, lang: str, known: Terms) -> Iterator[str]:
    """The sounds of a name that the tables know: the other text may write it as they do not (メルケル, メアケル)."""
    if known.kind(ids) != "word":
        yield from (f"x:{sound}" for sound in written_sounds(word, lang))


@lru_cache(20_000)
def _loan_meaning(word: str, lang: str) -> Meaning | None:
    if len(word) < 2 or word in stop_words(lang):
        return None
    keys = frozenset((f"k:{word}", *(f"x:{sound}" for sound in written_sounds(word, lang))))
    return keys, "name", LIGHT if word in light_words(lang) else WEIGHTS["name"]


@lru_cache(20_000)
def _name_keys(name: str, lang: str) -> frozenset[str]:
    """Keys of a name in Chinese characters for sounds; a neighbour may stick to either end of it."""
    forms = (name, name[1:], name[:-1]) if len(name) > 3 else (name,)
    return _han_keys(name) | {f"x:{sound}" for form in forms for sound in written_sounds(form, lang)}


@lru_cache(20_000)
def _han_keys(word: str) -> frozenset[str]:
    characters = (f"c:{character}" for character in word if character >= "\u3400")
    return frozenset((f"h:{word}", *characters, *(f"e:{gloss}" for gloss in lexicon.glosses(word))))
