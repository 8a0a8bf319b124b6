"""Names by their consonants: Spieth, スピース and 斯皮思 are all SPS.

Each language's table (`words: sounds`) sends a letter group or character to coarse consonant classes that all three
writings keep apart: P (b p), T (d t), K (g k), S (all that hiss), F, H, L (l r), M, N, W. Vowels are dropped, and an N
that only closes the syllable before another nasal (Kennedy, 肯尼迪; James, 詹姆斯).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.pattern import lazy

FEWEST = 2
MOST_READINGS = 8
_SILENT = "-"
_GLIDE = lazy("ウ[ィェォ]")


@lru_cache(20_000)
def latin_sounds(word: str) -> frozenset[str]:
    """The consonant skeletons that a word in Latin letters may have, of two classes or more."""
    plain = "".join(ch for ch in unicodedata.normalize("NFD", word.lower()) if "a" <= ch <= "z")
    plain = re.sub(r"([^c])\1", r"\1", plain)
    readings = [found for match in _rules()[0].finditer(plain) if (found := _rules()[1][match.lastindex or 0])]
    return _skeletons(readings)


@lru_cache(20_000)
def written_sounds(word: str, lang: str) -> frozenset[str]:
    """The skeletons of a katakana word or of a Chinese transliteration; empty where a character is not for sounds."""
    known = characters(lang)
    word = _GLIDE.sub("ワ", word)
    if not all(character in known for character in word):
        return frozenset()
    return _skeletons([known[character] for character in word])


def romanised(name: str) -> frozenset[str]:
    """The one to three Chinese syllables that a name in Latin letters is made of (jinping: jin, ping), or none."""
    match = _syllables().fullmatch(name)
    return frozenset(filter(None, match.groups())) if match else frozenset()


@cache
def _syllables() -> re.Pattern[str]:
    parts = table("zh")["words"]["syllables"]
    syllable = f"((?:{'|'.join(parts['initials'])})?(?:{'|'.join(parts['finals'])}))"
    return re.compile(f"{syllable}'?{syllable}?'?{syllable}?")


@cache
def characters(lang: str) -> Mapping[str, tuple[str, ...]]:
    """The characters that a language writes foreign sounds with, folded, and the classes that each stands for."""
    readings: dict[str, tuple[str, ...]] = {}
    for classes, written in table(lang)["words"]["sounds"].items():
        for character in fold(written):
            readings[character] = (*readings.get(character, ()), _classes(classes))
    return readings


@cache
def _rules() -> tuple[re.Pattern[str], tuple[tuple[str, ...], ...]]:
    rules = table("en")["words"]["sounds"]
    pattern = re.compile("|".join(f"({letters})" for letters, _ in rules))
    return pattern, ((), *(tuple(map(_classes, classes.split("/"))) for _, classes in rules))


def _classes(written: str) -> str:
    return "" if written == _SILENT else written


def _skeletons(readings: list[tuple[str, ...]]) -> frozenset[str]:
    count, kept = 1, []
    for reading in readings:
        count *= len(reading)
        kept.append(reading if count <= MOST_READINGS else reading[:1])
    whole = ("".join(parts).replace("NN", "N").replace("NM", "M") for parts in product(*kept))
    return frozenset(skeleton for skeleton in whole if len(skeleton) >= FEWEST)
