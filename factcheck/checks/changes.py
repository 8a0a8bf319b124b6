"""Changes that a draft prints: a value before, a value after, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.checks.arithmetic import Range, middle, printed, quotient, scaled, subtracted
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
        """The change of a match, where its two values are of one kind and unit; a later value is the one after.

        Where no verb tells the way, the times do: "doubled".
        """
        before, after = relation["from"], relation["to"]
        if not _alike(before, after) or middle(before) is None or middle(after) is None or not middle(before):
            return None
        if "first" in relation.values:
            first, second = (_start(relation[name]) for name in ("first", "second"))
            if first is None or second is None or first == second:
                return None
            before, after = (before, after) if first < second else (after, before)
        by = relation["by"] if "by" in relation.values else None
        word = relation.words.get("rise") or (by.text if by else "")
        verb = "rise" in relation.words
        up = word.lower() in words(relation.lang, "rise") if verb else _middle(by or after) >= 1
        return Change(relation, before, after, by, word, up)

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
    def exactly(self) -> bool:
        """Whether the times are those of the value before ("doubled"), and not of what was added."""
        return "rise" not in self.relation.words

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
        return subtracted(more, less)


def changes(draft: Draft) -> Iterator[Change]:
    """The changes that print all three: before, after, by how much."""
    for relation in relations(draft, "growth"):
        found = Change.of(relation)
        yearly = any(word in draft.text(relation.span).lower() for word in words(relation.lang, "averaged"))
        if found and not yearly:
            yield found


def _alike(before: Quantity, after: Quantity) -> bool:
    """Whether two values can be of one thing; a bare number takes the other's unit (from 60 to 45 million euros)."""
    if before.kind != after.kind and "number" not in (before.kind, after.kind):
        return False
    units = [value.unit or "" for value in (before, after)]
    if sum("/" in unit for unit in units) == 1:  # what a sum is per need not be printed twice
        units = [unit.partition("/")[0] for unit in units]
    return units[0] == units[1] or not all(units)


def _start(value: Quantity) -> date | None:
    return value.date.start if value.date else None


def _middle(quantity: Quantity) -> Decimal:
    return middle(quantity) or Decimal(0)
