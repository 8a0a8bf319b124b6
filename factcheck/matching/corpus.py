"""What a library knows of its words and values: how rare each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from math import log

from factcheck.matching.concepts import Concept
from factcheck.matching.profile import about
from factcheck.model import Quantity, Statement

_LEAST = 0.15
_LARGE = 1000  # statements of a library from which on a value that stands in one of them only is as telling as can be
_FEW = 3
_DATES = {"day": 0.8, "week": 0.7, "month": 0.5, "year": 0.4}


def keys_of(statement: Statement) -> frozenset[str]:
    """What a statement is found by: the keys of its concepts, and its values after an equals sign."""
    return spoken_keys(statement).union(*(value_keys(quantity) for quantity in statement.quantities))


def spoken_keys(statement: Statement) -> frozenset[str]:
    """The keys of the concepts of a statement, values apart."""
    return frozenset[str]().union(*[concept.keys for concept in about(statement)])


def value_keys(quantity: Quantity) -> Iterator[str]:
    """The bounds or the days of a value as keys."""
    for bound in {quantity.low, quantity.high} - {None}:
        yield f"={bound.normalize() if bound is not None else ''}"
    if quantity.date:
        yield f"={quantity.date.start}"
        yield f"={quantity.date.end}"


class Corpus:
    """Counts over the statements of a library; an empty one takes all words to be equally rare."""

    def __init__(self, counts: Mapping[str, int] | None = None, total: int = 0) -> None:
        """`counts` says in how many of the `total` statements a key stands."""
        self._counts = counts or {}
        self._total = total
        self._rarities: dict[frozenset[str], float] = {}

    @classmethod
    def of(cls, keys: Sequence[Iterable[str]]) -> Corpus:
        """The corpus of statements that are found by these keys, each once a statement."""
        return cls(Counter(chain.from_iterable(keys)), len(keys))

    @property
    def few(self) -> bool:
        """Whether the statements are so few that they are there for the claim's sake."""
        return self._total <= _FEW

    def rarity(self, concept: Concept) -> float:
        """A factor from `_LEAST` (in every statement) to 1 (in one or none), by the rarest key that is known."""
        found = self._rarities.get(concept.keys)
        if found is None:
            found = self._rarities[concept.keys] = self._rarity(concept.keys)
        return found

    def _rarity(self, keys: frozenset[str]) -> float:
        known = [count for key in keys if (count := self._counts.get(key))]
        if not known:
            return 1.0
        return max(_LEAST, log(1 + self._total / min(known)) / log(1 + self._total))

    def telling(self, quantity: Quantity) -> float:
        """How much it says that two texts print this value, 0 to 1: a whole date or four digits much, "two" little."""
        count = max((self._counts.get(key, 0) for key in value_keys(quantity)), default=0)
        surprise = log(1 + self._total / max(count, 1)) / log(_LARGE)
        return max(min(1.0, surprise), telling(quantity))


def telling(quantity: Quantity) -> float:
    """How telling a value is by itself."""
    if quantity.date:
        return _DATES.get(quantity.date.precision, 0.6)
    value = quantity.high if quantity.low is None else quantity.low
    digits = len(value.normalize().as_tuple().digits) if value is not None else 1
    measured = quantity.kind in ("percent", "money", "measure")
    return min(1.0, 0.25 * digits + (0.15 if measured else 0.0))


@cache
def nowhere() -> Corpus:
    """The corpus without statements."""
    return Corpus()
