"""One thing that a text speaks of, and how much it tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.stems import stem
from factcheck.matching.terms import Terms
from factcheck.model import Span

ConceptKind = Literal["entity", "place", "word", "name"]

WEIGHTS: dict[ConceptKind, float] = {"entity": 2.0, "place": 1.5, "name": 1.5, "word": 1.0}
LIGHT = 0.3
CHARACTER = 0.4


@dataclass(frozen=True, slots=True)
class Concept:
    """One term, word or name of a text; `weight` is how telling it is, 1 for a plain word."""

    span: Span
    keys: frozenset[str]
    kind: ConceptKind
    weight: float


def term_concept(span: Span, ids: Iterable[str], keys: frozenset[str], light: bool, known: Terms) -> Concept:
    """The concept of a term that a text writes at `span`; `keys` are what its words say by themselves."""
    kind = cast(ConceptKind, known.kinds[next(iter(ids))])  # the test of the tables admits these kinds only
    weight = LIGHT if light and kind == "word" else WEIGHTS[kind]
    return Concept(span, keys | {f"t:{one}" for one in ids}, kind, weight)


@cache
def stop_words(lang: str) -> frozenset[str]:
    """The words that say nothing of a topic, as written or folded."""
    return frozenset(map(fold, table(lang)["words"]["stop"]))


@cache
def light_words(lang: str) -> frozenset[str]:
    """The words that say little of it: English stems, or folded."""
    return frozenset(map(stem if lang == "en" else fold, table(lang)["words"]["light"]))
