"""Candidates: the statements that may speak of what a claim speaks of, found by their words and values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property, lru_cache
from heapq import nlargest
from math import log
from typing import TypeVar

from factcheck.matching.corpus import Corpus, keys_of
from factcheck.matching.memory import keys, recall
from factcheck.model import Statement

_VALUE_WEIGHT = 2.0
_COMMON = 200  # a key of more statements than this, and of a fourth of all, finds nothing
_LIKELY = 0.35  # of the best score: what is less likely is not looked at,
_FEW = 8  # but so many are

_KEPT = 8_000  # so many of the things that were concluded last are kept

Made = TypeVar("Made")
Among = Callable[[Statement], bool]


class Index:
    """Statements by the words and values that they hold; set-aside ones are left out."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.statements = tuple(statement for statement in statements if not statement.excluded)
        self._postings: dict[str, list[int]] = defaultdict(list)
        for place, found in enumerate(keys(self.statements)):
            for key in found:
                self._postings[key].append(place)
        counts = {key: len(places) for key, places in self._postings.items()}
        self.corpus = Corpus(counts, len(self.statements))
        self._recalled: set[str] = set()
        self._concluded = lru_cache(_KEPT)(self._conclude)

    def once(self, make: Callable[..., Made], *of: Hashable) -> Made:
        """`make(*of, index)`, a pure function: what was made of the same lately is not made again."""
        made: Made = self._concluded(make, *of)
        return made

    def _conclude(self, make: Callable[..., Made], *of: Hashable) -> Made:
        return make(*of, self)

    @cached_property
    def lone(self) -> bool:
        """Whether one text of more than a few sentences is given, so that a claim is told to be about it."""
        return not self.corpus.few and len(self._places) == 1

    def candidates(self, claim: Statement, limit: int = 40, among: Among | None = None) -> list[Statement]:
        """At most `limit` statements that share a word or a value with `claim`, the likeliest first.

        One that is far less likely than the first is left out, once there are a few. `among` tells those asked for.
        """
        scores: dict[int, float] = defaultdict(float)
        common = max(_COMMON, len(self.statements) // 4)
        for key in sorted(keys_of(claim)):
            places = self._postings.get(key, ())
            if not places or len(places) > common:
                continue
            weight = log(1 + len(self.statements) / len(places)) * (_VALUE_WEIGHT if key[0] == "=" else 1)
            for place in places:
                scores[place] += weight
        if among:
            scores = {place: score for place, score in scores.items() if among(self.statements[place])}
        found = [self.statements[place] for place in self._best(scores, limit)]
        self._recall({statement.document.id for statement in found})
        return found

    def _best(self, scores: Mapping[int, float], limit: int) -> list[int]:
        """The places of the greatest scores, equal ones in the order of documents and text."""
        greatest = nlargest(limit, scores.values())
        if not greatest:
            return []
        least = max(greatest[-1], min(greatest[0] * _LIKELY, greatest[min(_FEW, len(greatest)) - 1]))
        near = [place for place, score in scores.items() if score >= least]
        return sorted(near, key=lambda place: (-scores[place], *self._place(place)))[:limit]

    def _recall(self, documents: set[str]) -> None:
        """Have the concepts at hand of the documents that will be looked at, and not of the whole archive."""
        new = sorted(documents - self._recalled)
        if not new:
            return
        recall(self.statements[place] for name in new for place in self._places[name])
        self._recalled.update(new)

    def passage(self, statement: Statement) -> tuple[Statement, ...]:
        """The statements of a stretch of a document, with the one before and the one after it."""
        places = self._places[statement.document.id]
        first = bisect_right(places, statement.span.start, key=self._start) - 1
        last = bisect_left(places, statement.span.end, key=self._start)
        return tuple(self.statements[place] for place in places[max(first - 1, 0) : last + 1])

    def _start(self, place: int) -> int:
        return self.statements[place].span.start

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The places of each document's statements, in the order of its text."""
        places: dict[str, list[int]] = defaultdict(list)
        for place in sorted(range(len(self.statements)), key=self._start):
            places[self.statements[place].document.id].append(place)
        return places

    def _place(self, place: int) -> tuple[str, int]:
        statement = self.statements[place]
        return statement.document.id, statement.span.start
