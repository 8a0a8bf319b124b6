"""The values of two passages that say the same (a sentence and its translation): which answers which.

Values that agree are paired first, one to one. Of the rest, what the other passage prints too (however it was read) is
accounted for. Only what is left over on both sides can differ, and it differs for certain where no other value of its
kind is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.checks.compare import Compared
from factcheck.checks.printed import parts
from factcheck.checks.rendered import agreement, broken, compared, definite, kin, same_print
from factcheck.matching.assignment import assign
from factcheck.matching.slots import Stated
from factcheck.model import Quantity, Statement
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

# What tells which left-over value answers which, in thousandths, and by how much the best must lead.
KIND, UNIT, ORDER, LEAD = 600, 200, 200, 150
_DIGITS = lazy(r"\d+(?:[,.]\d+)*")
_DATED = frozenset(("date", "daterange", "time"))


@record
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
    agreeing = assign([[agreement(one.quantity, other.quantity) for other in theirs] for one in ours])
    pairs = [Counterpart(ours[x], theirs[y], _either(ours[x], theirs[y]), agrees=True) for x, y in agreeing]
    left = [one for x, one in enumerate(ours) if x not in {x for x, _ in agreeing}]
    right = [one for y, one in enumerate(theirs) if y not in {y for _, y in agreeing}]
    return (*pairs, *_differing(_unaccounted(left, theirs, second), _unaccounted(right, ours, first)))


def _stated(statements: Sequence[Statement]) -> list[Stated]:
    return [Stated(one, q) for one in statements for q in one.quantities if not q.excluded]


def _either(one: Stated, other: Stated) -> Compared:
    """The comparison in the direction that speaks for agreement."""
    there = compared(one.quantity, other.quantity)
    return there if there.relation == "supports" else compared(other.quantity, one.quantity)


def _unaccounted(left: Sequence[Stated], others: Sequence[Stated], passage: Sequence[Statement]) -> list[Stated]:
    """The values that the other passage does not print as well, be it a second time or where nothing was read."""
    printed = _digits(halve(one.text) for one in passage)
    dated = _digits(map(_without_amounts, passage))
    return [
        one
        for one in left
        if not one.article
        and not _printed(one.quantity, dated if one.quantity.date else printed)
        and not any(same_print(one.quantity, other.quantity) for other in others)
    ]


def _digits(texts: Iterable[str]) -> set[str]:
    return {digits.replace(",", "") for text in texts for digits in _DIGITS.findall(text)}


def _without_amounts(statement: Statement) -> str:
    """The text without the values that are no dates: their digits are of no day."""
    text = halve(statement.text)
    for one in statement.quantities:
        if not one.date and one.unit:
            span = one.span.shift(-statement.span.start)
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _printed(quantity: Quantity, digits: set[str]) -> bool:
    """Whether the other passage prints the same digits (of a date: all of them), however they were read.

    A count that says how it counts is not accounted for by its digits: 11 in all are not 11 others.
    """
    own = {found.replace(",", "") for found in _DIGITS.findall(halve(quantity.text))}
    if own and quantity.kind in _DATED:
        return own | {str(number) for part, number in parts(quantity).items() if part != "weekday"} <= digits
    scaled = any(character in "千万萬亿億兆" for character in quantity.text)
    return bool(own) and own <= digits and not quantity.basis and not scaled


def _differing(left: Sequence[Stated], right: Sequence[Stated]) -> list[Counterpart]:
    scores = [[_likeness(a, b, x / len(left), y / len(right)) for y, b in enumerate(right)] for x, a in enumerate(left)]
    found = []
    for x, y in assign(scores):
        one, other = left[x], right[y]
        outcome = compared(one.quantity, other.quantity)
        if outcome.relation == "refutes":
            sure = _leads(scores, x, y) and definite(one.quantity, other.quantity)
            found.append(Counterpart(one, other, outcome, agrees=False, sure=sure))
    return found


def _likeness(one: Stated, other: Stated, place: float, counter: float) -> int:
    """How likely two left-over values stand in one place, in thousandths; 0 where they cannot be compared."""
    a, b = one.quantity, other.quantity
    if not kin(a, b) or broken(a) != broken(b) or compared(a, b).relation == "incomparable":
        return 0
    return round(KIND * kin(a, b) + UNIT * (a.unit == b.unit) + ORDER * (1 - abs(place - counter)))


def _leads(scores: Sequence[Sequence[int]], x: int, y: int) -> bool:
    """Whether neither value could be paired with another nearly as well."""
    rivals = [score for at, score in enumerate(scores[x]) if at != y]
    rivals += [row[y] for at, row in enumerate(scores) if at != x]
    return all(score <= scores[x][y] - LEAD for score in rivals)
