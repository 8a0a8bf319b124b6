"""The values of two passages that say the same (a sentence and its translation): which answers which.

What any value of the other passage bears out, or whose digits the other passage prints, is accounted for. Only what is
left over on both sides can differ, and it differs for certain where each side has one such value of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.checks.compare import Compared, compare
from factcheck.matching.align import kinship
from factcheck.matching.assignment import assign
from factcheck.model import Quantity, Statement
from factcheck.text import halve

LEAST_KINSHIP = 0.4
_DIGITS = re.compile(r"\d+(?:[,.]\d+)*")
_DATED = frozenset(("date", "daterange", "time"))


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and the statement that prints it."""

    statement: Statement
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Two values in one place of two passages; `sure` where no other value could be meant."""

    first: Stated
    second: Stated
    compared: Compared
    sure: bool


def counterparts(first: Sequence[Statement], second: Sequence[Statement]) -> tuple[Counterpart, ...]:
    """The pairs of values that agree and those that differ, in the order of the first passage."""
    ours, theirs = _stated(first), _stated(second)
    agreeing = _agreeing(ours, theirs)
    left = _left_over(ours, theirs, second)
    right = _left_over(theirs, ours, first)
    return (*agreeing, *_differing(left, right))


def _stated(statements: Sequence[Statement]) -> list[Stated]:
    return [Stated(one, q) for one in statements for q in one.quantities if not q.excluded]


def _agreeing(ours: Sequence[Stated], theirs: Sequence[Stated]) -> list[Counterpart]:
    found, used = [], set()
    for one in ours:
        for place, other in enumerate(theirs):
            compared = _either(one.quantity, other.quantity)
            if place not in used and compared.relation == "supports":
                used.add(place)
                found.append(Counterpart(one, other, compared, sure=True))
                break
    return found


def _either(one: Quantity, other: Quantity) -> Compared:
    """The comparison in the direction that speaks for agreement."""
    if not kinship(one, other):
        return Compared("incomparable", "")
    there = compare(one, other)
    return there if there.relation == "supports" else compare(other, one)


def _left_over(ours: Sequence[Stated], theirs: Sequence[Stated], passage: Sequence[Statement]) -> list[Stated]:
    """The values that nothing in the other passage accounts for."""
    printed = {digits.replace(",", "") for one in passage for digits in _DIGITS.findall(halve(one.text))}
    return [
        one
        for one in ours
        if not _printed(one.quantity, printed)
        and not any(_either(one.quantity, other.quantity).relation in ("supports", "compatible") for other in theirs)
    ]


def _printed(quantity: Quantity, digits: set[str]) -> bool:
    """Whether the other passage prints the same digits (of a date: all of them), however they were read."""
    own = {found.replace(",", "") for found in _DIGITS.findall(halve(quantity.text))}
    return bool(own) and own <= digits and (quantity.kind in _DATED or _scale(quantity.text) == "")


def _scale(text: str) -> str:
    return "".join(character for character in text if character in "千万萬亿億兆")


def _differing(left: Sequence[Stated], right: Sequence[Stated]) -> list[Counterpart]:
    scores = [[_likeness(a, b, x / len(left), y / len(right)) for y, b in enumerate(right)] for x, a in enumerate(left)]
    found = []
    for x, y in assign(scores):
        one, other = left[x], right[y]
        compared = compare(one.quantity, other.quantity)
        if compared.relation == "refutes":
            found.append(Counterpart(one, other, compared, sure=_sure(scores, x, y)))
    return found


def _likeness(one: Stated, other: Stated, place: float, counter: float) -> int:
    """How likely two left-over values stand in one place, in thousandths; 0 where they cannot be compared."""
    kind = kinship(one.quantity, other.quantity)
    if kind < LEAST_KINSHIP or compare(one.quantity, other.quantity).relation == "incomparable":
        return 0
    unit = 1.0 if one.quantity.unit == other.quantity.unit else 0.0
    return round(1000 * (0.6 * kind + 0.2 * unit + 0.2 * (1 - abs(place - counter))))


def _sure(scores: Sequence[Sequence[int]], x: int, y: int) -> bool:
    """Whether neither value could be paired with another nearly as well."""
    rivals = [score for at, score in enumerate(scores[x]) if at != y]
    rivals += [row[y] for at, row in enumerate(scores) if at != x]
    return all(score <= scores[x][y] - 150 for score in rivals)
