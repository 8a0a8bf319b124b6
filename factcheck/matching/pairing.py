"""Pairs of values: which value of a source stands in the place of which value of a claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from factcheck.matching.ages import age_gap, aged, is_age
from factcheck.matching.assignment import assign
from factcheck.matching.attached import told_with
from factcheck.matching.concepts import Concept
from factcheck.matching.contrast import contrasted
from factcheck.matching.counters import counter
from factcheck.matching.figures import heads_item
from factcheck.matching.overlap import Overlap, likeness
from factcheck.matching.profile import counted
from factcheck.matching.siblings import OTHER, standing
from factcheck.matching.step import in_step
from factcheck.matching.weights import KINDS, VALUE
from factcheck.matching.who import whose
from factcheck.model import Quantity, Span, Statement
from factcheck.record import record

_TELLING = 0.9  # the weight of a thing that is not just "people" or "cases"
_REACH = 6  # concepts to either side that still tell what a value is about
_ALIKE = 0.5
SAME_DAY = "no date named before that it could mean"  # the note of "that day" where no day is named
NO_DAY = "no date of publication to count from"  # the note of "last year" in a text that has no date
_YEARLIKE = 0.5  # kinship of a number and a year in one place of the same wording
_PERSON = "person"
_TOLD = 0.9  # a day that the source tells by words (that day) is nearly as good as one that it prints
_WITHIN = 0.8  # a day of the claim's month is nearly as good as the same month


@record
class Pair:
    """A value of the claim and the value of the source that is in its place; `score` from 0 to about 1."""

    claim: Quantity
    source: Quantity
    score: float
    reasons: tuple[tuple[str, float], ...]


def paired(claim: Statement, source: Statement, met: Overlap) -> tuple[Pair, ...]:
    """The best one-to-one assignment: the dates first, for the other values are told apart by them."""
    slots = _Slots(claim, source, met)
    dated = slots.best([q for q in claim.quantities if q.date], [q for q in source.quantities if q.date])
    slots.meet([pair for pair in dated if same_value(pair.claim, pair.source)])
    placed, taken = ({getattr(pair, side).span for pair in dated} for side in ("claim", "source"))
    left = [q for q in claim.quantities if not q.date or (year_of(q) and q.span not in placed)]
    rest = [q for q in source.quantities if not q.date or q.span not in taken]
    found = [*dated, *slots.best(left, rest)]
    return tuple(sorted(found, key=lambda pair: pair.claim.span))


class _Slots:
    """A claim beside a source, and the places where the two say the same."""

    def __init__(self, claim: Statement, source: Statement, met: Overlap) -> None:
        self._claim, self._source = claim, source
        self._met = [
            (one.span.shift(claim.span.start), other.span.shift(source.span.start)) for one, other in met.pairs
        ]
        ours, theirs = claim.quantities, source.quantities
        step = in_step(claim, source).items()
        self._days: dict[Span, Span] = {}
        self._standing: dict[Span, Mapping[Span, float]] = {}
        self._ours, self._theirs = told_with(claim), told_with(source)
        self._step = {(ours[row].span, theirs[column].span): share for (row, column), share in step}

    def meet(self, pairs: Sequence[Pair]) -> None:
        """Take the dates of `pairs` for places where the two say the same."""
        self._met += [(pair.claim.span, pair.source.span) for pair in pairs]
        self._days = {pair.claim.span: pair.source.span for pair in pairs}

    def best(self, claim: Sequence[Quantity], source: Sequence[Quantity]) -> list[Pair]:
        """The values one to one, so that the sum of their scores is greatest."""
        ours = [_nearness(quantity, [one for one, _ in self._met]) for quantity in claim]
        theirs = [_nearness(quantity, [other for _, other in self._met]) for quantity in source]
        table = []
        for row, one in enumerate(claim):
            line = []
            for column, other in enumerate(source):
                order = 1 - abs(row / len(claim) - column / len(source))
                line.append(self._reasons(one, other, _cosine(ours[row], theirs[column]), order))
            table.append(line)
        scores = [[round(1000 * sum([VALUE[name] * share for name, share in cell])) for cell in line] for line in table]
        return [
            Pair(claim[row], source[column], scores[row][column] / 1000, table[row][column])
            for row, column in assign(scores)
        ]

    def _reasons(self, claim: Quantity, source: Quantity, near: float, order: float) -> tuple[tuple[str, float], ...]:
        """The named shares that speak for one slot; nothing where the kinds cannot be compared."""
        step = self._step.get((claim.span, source.span), 0.0)
        gap = age_gap(claim, self._claim.document)
        if gap != age_gap(source, self._source.document):
            return ()
        kind = gap or kinship(claim, source) or (_YEARLIKE if step == 1 and yearlike(claim, source) else 0.0)
        if not kind or source.excluded:
            return ()
        aside = is_age(source, self._source.document) and claim.kind == "count" and not aged(claim)
        if aside or heads_item(source, self._source.document):
            return ()
        own = self._own(claim, source)
        if claim.date:
            own = min(own, 0.0)
        elif own == OTHER:
            return ()
        role = 0.0 if not (claim.role and source.role) else 1.0 if claim.role == source.role else -1.0
        return (
            ("kind", kind),
            ("unit", _unit(claim, source)),
            ("near", near),
            ("order", order),
            ("step", step),
            ("when", _when(claim, source)) if claim.date else ("equal", float(same_value(claim, source))),
            ("edge", _edge(claim, source)),
            ("role", role),
            ("own", own),
            ("who", 0.0 if claim.date else whose(self._claim, self._source, source)),
        )

    def _own(self, claim: Quantity, source: Quantity) -> float:
        """1 where the source tells its value with the claim's date or label, -1 where another of its values is."""
        if (theirs := self._theirs.get(source.span)) and not claim.date:
            day = self._day(claim)
            if day is not None:
                return 1.0 if day == theirs.span else OTHER
        if claim.span not in self._standing:
            sides = claim, self._claim, self._source
            across = self._claim.lang != self._source.lang and not claim.date  # there plain words tell nothing
            apart = {} if claim.date else contrasted(*sides)
            self._standing[claim.span] = apart if across else {**standing(*sides), **apart}
        return self._standing[claim.span].get(source.span, 0.0)

    def _day(self, claim: Quantity) -> Span | None:
        """The source's date that stands for the one that a value of the claim is told with."""
        ours = self._ours.get(claim.span)
        if ours:
            return self._days.get(ours.span)
        told = {one.span for one in self._theirs.values()}
        days = [self._days.get(one.span) for one in self._claim.quantities if one.date]
        found = [day for day in days if day is None or day in told]
        return found[0] if len(found) == 1 else None


def kinship(one: Quantity, other: Quantity) -> float:
    """How far the kinds of two values can stand for the same slot, 0 to 1."""
    if one.date and other.date and settled(one) != settled(other):
        return 1.0 if all(guessed(side) or counted_on(side) for side in (one, other)) else 0.3
    if bool(one.date) != bool(other.date) and not (year_of(one) and year_of(other)):
        return 0.0
    if {one.kind, other.kind} == {"count", "duration"} and aged(one) != aged(other):
        return 0.0
    return 1.0 if one.kind == other.kind else KINDS.get(frozenset((one.kind, other.kind)), 0.0)


def year_of(quantity: Quantity) -> int | None:
    """The year that a date of that precision names, or that a bare number may (the 2012 Games)."""
    if quantity.date:
        return quantity.date.start.year if quantity.date.start and quantity.date.precision == "year" else None
    low = quantity.low
    if low is None or low != quantity.high or low != int(low) or not quantity.text[:4].isdecimal():
        return None
    return int(low) if quantity.kind in ("number", "count") and 1800 <= low < 2100 else None


def yearlike(one: Quantity, other: Quantity) -> bool:
    """Whether one is a number that looks like a year, and was read as one, and the other a plain number."""
    dated, plain = (one, other) if one.date else (other, one)
    return dated.date is not None and dated.text.isdecimal() and plain.kind == "number" and plain.unit is None


def settled(quantity: Quantity) -> bool:
    """Whether a date names days, or a part of them, and is not just "recently", or "the next day" after no day."""
    dates = quantity.date
    named = dates is not None and bool(dates.start or dates.end or dates.printed or dates.minute is not None)
    return named and not guessed(quantity)


def guessed(quantity: Quantity) -> bool:
    """Whether a day is told from another one that the text does not name before it: the next day, 翌年."""
    return quantity.note.startswith("no date named")


def counted_on(quantity: Quantity) -> bool:
    """Whether a day is told from one that the text names before it: a year earlier, 去年同期."""
    return quantity.note in ("counted from the date named before", "of the period named before")


def same_value(one: Quantity, other: Quantity) -> bool:
    """Whether two values print the same bounds or the same days."""
    if one.date and other.date:
        days = [(dates.start, dates.end, dates.printed, dates.away) for dates in (one.date, other.date)]
        return days[0] == days[1]
    return one.low is not None and (one.low, one.high) == (other.low, other.high)


def _when(claim: Quantity, source: Quantity) -> float:
    """Whether two dates are the same, best where both print them, or the source's lies within the claim's."""
    if same_value(claim, source):
        return 1.0 if _printed(claim) <= _printed(source) else _TOLD
    ours, theirs = claim.date, source.date
    if not (ours and theirs and ours.start and ours.end and theirs.start and theirs.end):
        return 0.0
    return _WITHIN if ours.start <= theirs.start and theirs.end <= ours.end else 0.0


def _edge(claim: Quantity, source: Quantity) -> float:
    """Whether two dates are both the last day of an open stretch (by, until, before), or both the first."""
    sides = [one.date.opens for one in (claim, source) if one.date]
    return float(len(sides) == 2 and sides[0] == sides[1] != "")


def _printed(quantity: Quantity) -> bool:
    return any(map(str.isnumeric, quantity.text))


def _unit(one: Quantity, other: Quantity) -> float:
    """Whether the units are the same; of dates, whether both name a day, a month, a year."""
    if one.date and other.date:
        return 1.0 if one.date.precision == other.date.precision else 0.0
    if one.kind == other.kind == "count" and one.unit and other.unit:
        return _things(one.unit, other.unit)
    if one.unit is None or other.unit is None:
        return 0.0 if one.unit != other.unit else 0.5
    if one.unit != other.unit and one.unit.partition("/")[0] == other.unit.partition("/")[0]:
        return 0.0  # what a sum is per may be told elsewhere in its sentence
    return 1.0 if one.unit == other.unit else -0.5 if one.kind == other.kind else 0.0


def _things(one: str, other: str) -> float:
    """Whether the same is counted, be it with another counter (名, 人); one that stands for a thing says nothing."""
    ours_by, theirs_by = counter(one), counter(other)
    if one == other or (ours_by and theirs_by):
        return 1.0 if one == other or ours_by == theirs_by else -_ALIKE
    ours, theirs = (counted(unit) for unit in (one, other))
    if not ours or not theirs:
        return 0.0
    return 1.0 if any(likeness(left, right) >= _ALIKE for left in ours for right in theirs) else -_ALIKE


def other_thing(one: Quantity, other: Quantity) -> bool:
    """Whether two counts are of two things: 27人 and 27輛, staff and passengers, office and apartment buildings.

    "People" may be of any calling, and a thing that a table of counters does not know may be told by one that it does.
    """
    if one.kind != "count" or other.kind != "count" or not one.unit or not other.unit:
        return {one.kind, other.kind} == {"count", "ordinal"}
    by = counter(one.unit), counter(other.unit)
    if any(by):
        return all(by) and by[0] != by[1]
    ours, theirs = (counted(unit) for unit in (one.unit, other.unit))
    left = [[word for word in side if not _met(word, against)] for side, against in ((ours, theirs), (theirs, ours))]
    return all(any(word.weight >= _TELLING for word in side) for side in left)


def people_and_things(one: Quantity, other: Quantity) -> bool:
    """Whether of two counts one is of people and the other of what is no person, by their counters: 4名, 4件."""
    by = {counter(one.unit or ""), counter(other.unit or "")}
    return len(by) > 1 and "" not in by and _PERSON in by


def _met(word: Concept, others: Sequence[Concept]) -> bool:
    return any(likeness(word, other) >= _ALIKE for other in others)


def _nearness(quantity: Quantity, around: Sequence[Span]) -> list[float]:
    """For each of the places how near it is to the value: 1 beside it, 0 where it is out of reach."""
    span = quantity.outer or quantity.span
    shares = [0.0] * len(around)
    left = sorted([(-other.end, at) for at, other in enumerate(around) if other.end <= span.start])
    right = sorted([(other.start, at) for at, other in enumerate(around) if other.start >= span.end])
    for side in (left, right):
        for distance, (_, at) in enumerate(side[:_REACH]):
            shares[at] = 1 - distance / _REACH
    return shares


def _cosine(one: Sequence[float], other: Sequence[float]) -> float:
    length = sqrt(sum([x * x for x in one]) * sum([y * y for y in other]))
    return sum([x * y for x, y in zip(one, other, strict=True)]) / length if length else 0.0
