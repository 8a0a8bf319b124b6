"""One thing that a text speaks of, and how much it tells."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.stems import stem
from factcheck.matching.terms import Terms
from factcheck.model import Span
from factcheck.record import record

ConceptKind = Literal["entity", "place", "word", "name"]

WEIGHTS: dict[ConceptKind, float] = {"entity": 2.0, "place": 1.5, "name": 1.5, "word": 1.0}
LIGHT = 0.3
CHARACTER = 0.4


@record
class Concept:
    """One term, word or name of a text; `weight` is how telling it is, 1 for a plain word."""

    span: Span
    keys: frozenset[str]
    kind: ConceptKind
    weight: float


# What a word means wherever it stands: keys, kind and weight of its concept; None for a stop word.
Meaning = tuple[frozenset[str], ConceptKind, float]


def term_meaning(ids: str, keys: frozenset[str], light: bool, known: Terms) -> Meaning:
    """What a term means; `keys` are what its words say by themselves, `ids` the terms' with blanks between.

    A katakana word, which the dictionary does not have, is glossed by the English words of its terms.
    """
    found = ids.split(" ")
    kind = cast(ConceptKind, known.kind(ids))  # the test of the tables admits these kinds only
    weight = LIGHT if light and kind == "word" else WEIGHTS[kind]
    glossed = known.glosses["ja"] if any(key[0] == "k" for key in keys) else {}
    glosses = (f"e:{one}" for name in found for one in glossed.get(name, "").split())
    return keys.union(glosses, (f"t:{one}" for one in found)), kind, weight


@cache
def stop_words(lang: str) -> frozenset[str]:
    """The words that say nothing of a topic, as written or folded."""
    return frozenset(map(fold, table(lang)["words"]["stop"]))


@cache
def light_words(lang: str) -> frozenset[str]:
    """The words that say little of it: English stems, or folded."""
    return frozenset(map(stem if lang == "en" else fold, table(lang)["words"]["light"]))
