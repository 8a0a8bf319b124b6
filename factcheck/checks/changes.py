"""Changes that a draft prints: a value before, a value after, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.checks.arithmetic import Range, added, middle, printed, quotient, scaled
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.tables import words
from factcheck.model import Quantity, Span

_ONE = Decimal(1)
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Change:
    """From `before` to `after`, said to go up or down, `by` so much where that is printed."""

    relation: Relation
    before: Quantity
    after: Quantity
    by: Quantity | None
    word: str
    up: bool

    @staticmethod
    def of(relation: Relation) -> Change | None:
        """The change of a match, where its two values are of one kind and unit."""
        before, after = relation["from"], relation["to"]
        if before.kind != after.kind or (before.unit and after.unit and before.unit != after.unit):
            return None
        if middle(before) is None or middle(after) is None or not middle(before):
            return None
        word = relation.words["rise"]
        by = relation["by"] if "by" in relation.values else None
        return Change(relation, before, after, by, word, word.lower() in words(relation.lang, "rise"))

    @property
    def pair(self) -> tuple[Span, ...]:
        """The places of the two values."""
        return tuple(sorted((self.before.span, self.after.span)))

    @property
    def exact(self) -> Decimal:
        """The change of the printed numbers in per cent, without a sign."""
        return abs(_middle(self.after) - _middle(self.before)) / _middle(self.before) * _HUNDRED

    @property
    def wrong_way(self) -> bool:
        """Whether the values go the other way than the verb."""
        before, after = printed(self.before), printed(self.after)
        if not before or not after or before.meets(after):
            return False
        return self.up != (_middle(self.after) > _middle(self.before))

    @property
    def by_times(self) -> bool:
        """Whether the change is printed as so many times."""
        return self.by is not None and self.by.kind == "ratio"

    @property
    def percent(self) -> Range | None:
        """What the change in per cent can be."""
        ratio = self.ratio
        if ratio is None:
            return None
        if self.up:
            return scaled(ratio, _HUNDRED, -_HUNDRED)
        low = (_ONE - ratio.high) * _HUNDRED if ratio.high is not None else None
        return Range(low, (_ONE - ratio.low) * _HUNDRED if ratio.low is not None else None)

    @property
    def ratio(self) -> Range | None:
        """What after / before can be."""
        before, after = printed(self.before), printed(self.after)
        return quotient(after, before) if before and after else None

    @property
    def points(self) -> Range | None:
        """Between two percentages: what the difference in percentage points can be, where it is printed as such."""
        if self.before.kind != "percent" or self.by is None or self.by.unit == "%":
            return None
        return self.difference

    @property
    def difference(self) -> Range | None:
        """What the larger minus the smaller can be."""
        pair = sorted((self.before, self.after), key=_middle)
        less, more = printed(pair[0]), printed(pair[1])
        if not less or not more:
            return None
        minus = Range(-less.high if less.high is not None else None, -less.low if less.low is not None else None)
        return added([more, minus])


def changes(draft: Draft) -> Iterator[Change]:
    """The changes that print all three: before, after, by how much."""
    for relation in relations(draft, "growth"):
        found = Change.of(relation)
        if found:
            yield found


def _middle(quantity: Quantity) -> Decimal:
    return middle(quantity) or Decimal(0)
