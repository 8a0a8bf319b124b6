"""Alignment: which value of a statement is the claim's value, and how far both speak of the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from factcheck.matching.assignment import assign
from factcheck.matching.corpus import Corpus, nowhere
from factcheck.matching.overlap import Overlap, overlap
from factcheck.matching.profile import about, around
from factcheck.matching.step import in_step
from factcheck.matching.topic import shares
from factcheck.matching.weights import KINDS, VALUE
from factcheck.model import Quantity, Span, Statement

Places = tuple[Span, Span]

_REACH = 6  # concepts to either side that still tell what a value is about


@dataclass(frozen=True, slots=True)
class Pair:
    """A value of the claim and the value of the source that is in its place; `score` from 0 to about 1."""

    claim: Quantity
    source: Quantity
    score: float
    reasons: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """A claim laid beside a statement.

    topic    the share of the claim's concepts that the source has
    pairs    values one to one, in the claim's order; `missing` are the claim's values without a counterpart
    clashes  what else speaks against the two being about the same thing
    """

    claim: Statement
    source: Statement
    topic: float
    pairs: tuple[Pair, ...]
    missing: tuple[Quantity, ...] = ()
    clashes: tuple[str, ...] = ()
    reasons: tuple[tuple[str, float], ...] = ()


def align(claim: Statement, source: Statement, corpus: Corpus | None = None) -> Alignment:
    """Assign each value of `claim` to at most one value of `source`, and weigh what both say besides.

    `corpus` tells how common each word and value is.
    """
    corpus = corpus or nowhere()
    met = overlap(about(claim), about(source))
    pairs = _pairs(claim, source, met)
    taken = {pair.claim.span for pair in pairs}
    missing = tuple(q for q in claim.quantities if q.span not in taken)
    places = [pair.source.span for pair in pairs]
    reasons = shares(met, overlap(met.missing, around(source)), source, places, corpus)
    return Alignment(claim, source, reasons[0][1], pairs, missing, (), reasons)


def _pairs(claim: Statement, source: Statement, met: Overlap) -> tuple[Pair, ...]:
    """The best one-to-one assignment: the dates first, for the other values are told apart by them."""
    near = [(one.span.shift(claim.span.start), other.span.shift(source.span.start)) for one, other in met.pairs]
    ours, theirs = claim.quantities, source.quantities
    step = {(ours[row].span, theirs[column].span): share for (row, column), share in in_step(claim, source).items()}
    dated = _assigned(_of(claim, True), _of(source, True), near, step)
    near += [(pair.claim.span, pair.source.span) for pair in dated if same_value(pair.claim, pair.source)]
    taken = {pair.source.span for pair in dated}
    rest = [q for q in source.quantities if q.date is None or q.span not in taken]
    found = [*dated, *_assigned(_of(claim, False), rest, near, step)]
    return tuple(sorted(found, key=lambda pair: pair.claim.span))


def _of(statement: Statement, dated: bool) -> list[Quantity]:
    return [quantity for quantity in statement.quantities if (quantity.date is not None) == dated]


def _assigned(
    claim: Sequence[Quantity], source: Sequence[Quantity], near: Sequence[Places], step: Mapping[Places, float]
) -> list[Pair]:
    """The values of the claim one to one with those of the source.

    `near` are the places where the two say the same, `step` those of values that are worded alike.
    """
    ours = [_nearness(quantity, [one for one, _ in near]) for quantity in claim]
    theirs = [_nearness(quantity, [other for _, other in near]) for quantity in source]
    table = []
    for row, one in enumerate(claim):
        line = []
        for column, other in enumerate(source):
            order = 1 - abs(row / len(claim) - column / len(source))
            alike = step.get((one.span, other.span), 0.0)
            line.append(_reasons(one, other, _cosine(ours[row], theirs[column]), order, alike))
        table.append(line)
    scores = [[round(1000 * sum(VALUE[name] * share for name, share in reasons)) for reasons in line] for line in table]
    return [
        Pair(claim[row], source[column], scores[row][column] / 1000, table[row][column])
        for row, column in assign(scores)
    ]


def _reasons(
    claim: Quantity, source: Quantity, near: float, order: float, step: float
) -> tuple[tuple[str, float], ...]:
    """The named shares that speak for one slot; nothing where the kinds cannot be compared."""
    kind = kinship(claim, source)
    if not kind or source.excluded:
        return ()
    role = 0.0 if not (claim.role and source.role) else 1.0 if claim.role == source.role else -1.0
    return (
        ("kind", kind),
        ("unit", _unit(claim, source)),
        ("near", near),
        ("order", order),
        ("step", step),
        ("when" if claim.date else "equal", float(same_value(claim, source))),
        ("role", role),
    )


def kinship(one: Quantity, other: Quantity) -> float:
    """How far the kinds of two values can stand for the same slot, 0 to 1."""
    if one.date and other.date and settled(one) != settled(other):
        return 0.3
    return 1.0 if one.kind == other.kind else KINDS.get(frozenset((one.kind, other.kind)), 0.0)


def settled(quantity: Quantity) -> bool:
    """Whether a date names days, or a part of them, and is not just "recently" or "that day"."""
    dates = quantity.date
    return dates is not None and bool(dates.start or dates.end or dates.printed or dates.minute is not None)


def same_value(one: Quantity, other: Quantity) -> bool:
    """Whether two values print the same bounds or the same days."""
    if one.date and other.date:
        return (one.date.start, one.date.end) == (other.date.start, other.date.end)
    return one.low is not None and (one.low, one.high) == (other.low, other.high)


def _unit(one: Quantity, other: Quantity) -> float:
    """Whether the units are the same; of dates, whether both name a day, a month, a year."""
    if one.date and other.date:
        return 1.0 if one.date.precision == other.date.precision else 0.0
    if one.unit is None or other.unit is None:
        return 0.0 if one.unit != other.unit else 0.5
    return 1.0 if one.unit == other.unit else -0.5 if one.kind == other.kind != "count" else 0.0


def _nearness(quantity: Quantity, around: Sequence[Span]) -> list[float]:
    """For each of the places how near it is to the value: 1 beside it, 0 where it is out of reach."""
    span = quantity.outer or quantity.span
    shares = [0.0] * len(around)
    left = sorted((at for at, other in enumerate(around) if other.end <= span.start), key=lambda at: -around[at].end)
    right = sorted((at for at, other in enumerate(around) if other.start >= span.end), key=lambda at: around[at].start)
    for side in (left, right):
        for distance, at in enumerate(side[:_REACH]):
            shares[at] = 1 - distance / _REACH
    return shares


def _cosine(one: Sequence[float], other: Sequence[float]) -> float:
    length = sqrt(sum(x * x for x in one) * sum(y * y for y in other))
    return sum(x * y for x, y in zip(one, other, strict=True)) / length if length else 0.0
