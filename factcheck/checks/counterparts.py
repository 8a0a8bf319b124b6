"""The values of two passages that say the same (a sentence and its translation): which answers which.

Values that agree are paired first, one to one. Of the rest, what the other passage prints too (however it was read) is
accounted for. Only what is left over on both sides can differ, and it differs for certain where no other value of its
kind is left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.checks.compare import Compared, compare
from factcheck.checks.printed import absolute, same_parts
from factcheck.matching.align import kinship
from factcheck.matching.assignment import assign
from factcheck.matching.slots import Stated
from factcheck.model import Quantity, Statement
from factcheck.text import halve

LEAST_KINSHIP = 0.5
PRINTED, UNIT, BORNE_OUT, COMPATIBLE = 100, 20, 60, 30
_DIGITS = re.compile(r"\d+(?:[,.]\d+)*")
_DATED = frozenset(("date", "daterange", "time"))


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Two values in one place of two passages; `sure`, if they differ, where no other value could be meant."""

    first: Stated
    second: Stated
    compared: Compared
    agrees: bool
    sure: bool = True


def counterparts(first: Sequence[Statement], second: Sequence[Statement]) -> tuple[Counterpart, ...]:
    """The pairs of values that agree, then those that differ, both in the order of the first passage."""
    ours, theirs = _stated(first), _stated(second)
    agreeing = assign([[_agreement(one.quantity, other.quantity) for other in theirs] for one in ours])
    pairs = [Counterpart(ours[x], theirs[y], _either(ours[x], theirs[y]), agrees=True) for x, y in agreeing]
    left = [one for x, one in enumerate(ours) if x not in {x for x, _ in agreeing}]
    right = [one for y, one in enumerate(theirs) if y not in {y for _, y in agreeing}]
    return (*pairs, *_differing(_unaccounted(left, theirs, second), _unaccounted(right, ours, first)))


def _stated(statements: Sequence[Statement]) -> list[Stated]:
    every = (Stated(one, q) for one in statements for q in one.quantities if not q.excluded)
    return [fact for fact in every if not fact.article]


def _agreement(one: Quantity, other: Quantity) -> int:
    """How well two values agree: the same printed value best, then one that bears the other out; 0 where neither."""
    if not _comparable(one, other):
        return 0
    unit = UNIT if one.unit == other.unit else 0
    if _same_print(one, other):
        return PRINTED + unit
    if _edges_differ(one, other) or same_parts(one, other) is False:
        return 0
    found = {compare(one, other).relation, compare(other, one).relation}
    return BORNE_OUT + unit if "supports" in found else COMPATIBLE if "compatible" in found else 0


def _edges_differ(one: Quantity, other: Quantity) -> bool:
    """Whether two values are open to one side from different numbers: a translation of "over 30" is "over 30"."""
    return _edge(one) is not None and _edge(other) is not None and _edge(one) != _edge(other) and _open(one) == _open(other)


def _open(quantity: Quantity) -> tuple[bool, bool]:
    return quantity.low is None, quantity.high is None


def _edge(quantity: Quantity) -> Decimal | None:
    """The printed end of a value that is open to one side; None for any other."""
    return None if quantity.low is not None is not quantity.high else quantity.low or quantity.high


def _comparable(one: Quantity, other: Quantity) -> bool:
    return kinship(one, other) >= LEAST_KINSHIP and (one.kind == "ordinal") == (other.kind == "ordinal")


def _same_print(one: Quantity, other: Quantity) -> bool:
    """Whether the printed values are one, whatever hedge stands before them."""
    if one.date or other.date:
        return bool(one.date and other.date and _same_days(one, other))
    ends = [{q.low, q.high} - {None} for q in (one, other)]
    return bool(ends[0]) and ends[0] == ends[1] and _same_group(one, other)


def _same_days(one: Quantity, other: Quantity) -> bool:
    same = same_parts(one, other)
    days = [(q.date.start, q.date.end) for q in (one, other) if q.date]
    return days[0] == days[1] if same is None else same


def _same_group(one: Quantity, other: Quantity) -> bool:
    """Whether two counts of one printed number count the same group: 11 in all are not one and 11 others."""
    return not (one.total and other.total) or bool(set(one.total) & set(other.total))


def _either(one: Stated, other: Stated) -> Compared:
    """The comparison in the direction that speaks for agreement."""
    there = compare(one.quantity, other.quantity)
    return there if there.relation == "supports" else compare(other.quantity, one.quantity)


def _unaccounted(left: Sequence[Stated], others: Sequence[Stated], passage: Sequence[Statement]) -> list[Stated]:
    """The values that the other passage does not print as well, be it a second time or where nothing was read."""
    printed = {digits.replace(",", "") for one in passage for digits in _DIGITS.findall(halve(one.text))}
    return [
        one
        for one in left
        if not _printed(one.quantity, printed)
        and not any(_comparable(one.quantity, o.quantity) and _same_print(one.quantity, o.quantity) for o in others)
    ]


def _printed(quantity: Quantity, digits: set[str]) -> bool:
    """Whether the other passage prints the same digits (of a date: all of them), however they were read.

    A count that says how it counts is not accounted for by its digits: 11 in all are not 11 others.
    """
    own = {found.replace(",", "") for found in _DIGITS.findall(halve(quantity.text))}
    scaled = any(character in "千万萬亿億兆" for character in quantity.text)
    return bool(own) and own <= digits and not quantity.basis and (quantity.kind in _DATED or not scaled)


def _differing(left: Sequence[Stated], right: Sequence[Stated]) -> list[Counterpart]:
    scores = [[_likeness(a, b, x / len(left), y / len(right)) for y, b in enumerate(right)] for x, a in enumerate(left)]
    found = []
    for x, y in assign(scores):
        one, other = left[x], right[y]
        compared = compare(one.quantity, other.quantity)
        if compared.relation == "refutes" or _edges_differ(one.quantity, other.quantity):
            sure = _sure(scores, x, y) and _definite(one.quantity, other.quantity)
            found.append(Counterpart(one, other, compared, agrees=False, sure=sure))
    return found


def _definite(one: Quantity, other: Quantity) -> bool:
    """Whether both name their value outright: a number, not "hundreds"; a date, not "Saturday" or "last week"."""
    if one.date and other.date:
        return absolute(one) and absolute(other) and same_parts(one, other) is False
    return _edges_differ(one, other) or all(q.low is not None and q.low == q.high for q in (one, other))


def _likeness(one: Stated, other: Stated, place: float, counter: float) -> int:
    """How likely two left-over values stand in one place, in thousandths; 0 where they cannot be compared."""
    a, b = one.quantity, other.quantity
    if not _comparable(a, b) or compare(a, b).relation == "incomparable":
        return 0
    unit = 1.0 if a.unit == b.unit else 0.0
    return round(1000 * (0.6 * kinship(a, b) + 0.2 * unit + 0.2 * (1 - abs(place - counter))))


def _sure(scores: Sequence[Sequence[int]], x: int, y: int) -> bool:
    """Whether neither value could be paired with another nearly as well."""
    rivals = [score for at, score in enumerate(scores[x]) if at != y]
    rivals += [row[y] for at, row in enumerate(scores) if at != x]
    return all(score <= scores[x][y] - 150 for score in rivals)
