"""Which passages speak of what a question asks: an index of concept keys over statements and their documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import TypeVar

from factcheck.matching.concepts import Concept, concepts
from factcheck.model import Document, Statement

# How much a key says that two concepts are one, by its prefix: a term, a written name or word, a gloss, a character.
TRUST = {"t": 1.0, "l": 1.0, "h": 1.0, "k": 1.0, "e": 0.8, "c": 0.35}
# A concept that the question needs and only the neighbours or the rest of the document hold counts by this much.
NEAR, FAR = 0.55, 0.35

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement and the share (0 to 1) of the question's weight that it and its document hold."""

    statement: Statement
    share: float
    own: float


class Passages:
    """An index over `statements`, built once; the statements that are set aside are left out."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = [statement for statement in statements if not statement.excluded]
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._documents: dict[str, dict[str, None]] = defaultdict(dict)  # a set that keeps its order
        self._members: dict[str, list[int]] = defaultdict(list)
        for place, statement in enumerate(self.statements):
            document = statement.document
            if document.id not in self._members:
                self._note(document)
            self._members[document.id].append(place)
            for key in {key for concept in concepts(statement.text, document.lang) for key in concept.keys}:
                self._postings[key].append(place)
                self._documents[key][document.id] = None

    def _note(self, document: Document) -> None:
        for concept in concepts(document.title, document.lang):
            for key in concept.keys:
                self._documents[key][document.id] = None

    def rank(self, asked: Sequence[Concept], limit: int = 40) -> list[Passage]:
        """The passages that hold most of the asked concepts, best first; ties in document order."""
        weights = [concept.weight * self._rarity(concept) for concept in asked]
        total = sum(weights) or 1.0
        own: dict[int, float] = defaultdict(float)
        whole: dict[str, float] = defaultdict(float)
        for concept, weight in zip(asked, weights, strict=True):
            for place, trust in self._best(concept.keys, self._postings).items():
                own[place] += weight * trust
            for name, trust in self._best(concept.keys, self._documents).items():
                whole[name] += weight * trust
        ranked = [
            Passage(self.statements[place], self._share(place, own, whole) / total, own[place] / total)
            for name in sorted(whole, key=lambda name: -whole[name])[:limit]
            for place in self._members[name]
        ]
        return sorted(ranked, key=lambda passage: -passage.share)[:limit]

    def _share(self, place: int, own: dict[int, float], whole: dict[str, float]) -> float:
        """What the statement holds, then what its neighbours add, then what the rest of its document adds."""
        here, name = own[place], self.statements[place].document.id
        members = self._members[name]
        at = place - members[0]
        beside = max((own[other] for other in members[max(at - 1, 0) : at + 2] if other != place), default=0.0)
        rest = max(whole[name] - here, 0.0)
        near = min(beside, rest)
        return here + NEAR * near + FAR * (rest - near)

    def _rarity(self, concept: Concept) -> float:
        """Up to 1 for what one document speaks of, towards 0 for what all speak of."""
        count = len(self._members) or 1
        telling = [key for key in concept.keys if key[0] != "c"] or concept.keys
        held = max((len(self._documents[key]) for key in telling if key in self._documents), default=0)
        return log(1 + count / (1 + held)) / log(1 + count)

    @staticmethod
    def _best(keys: Iterable[str], postings: Mapping[str, Iterable[T]]) -> dict[T, float]:
        """For each place that holds one of the keys, how much is to be trusted: characters add up, others do not."""
        found: dict[T, float] = {}
        characters = [key for key in keys if key[0] == "c"]
        for key in characters:
            for place in postings.get(key, ()):
                found[place] = found.get(place, 0.0) + TRUST["c"] / len(characters) * 2
        for key in sorted(keys):
            trust = TRUST[key[0]]
            if key[0] != "c":
                for place in postings.get(key, ()):
                    found[place] = max(found.get(place, 0.0), trust)
        return found
