"""How telling a concept is in a library: a word that stands in every other statement tells little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

from factcheck.matching.concepts import Concept

LEAST = 0.15


class Rarity:
    """Inverse document frequency of concepts over statements, from `LEAST` (in all of them) to 1 (in one or none)."""

    def __init__(self, counts: Mapping[str, Sequence[int]], total: int) -> None:
        self._counts = counts
        self._top = log(1 + total) or 1.0
        self._total = total

    def __call__(self, concept: Concept) -> float:
        """The factor of a concept: by its rarest key that the library has at all."""
        known = [len(places) for key in concept.keys if (places := self._counts.get(key))]
        return self.of_count(min(known)) if known else 1.0

    def of_count(self, count: int) -> float:
        """The factor of what stands in `count` statements."""
        return max(LEAST, log(1 + self._total / max(count, 1)) / self._top)
