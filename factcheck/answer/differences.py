"""A claim that tells by how much two values differ, beside a source that prints the two: up 25 is from 285 to 310.

"The county's 55 schools that stayed open" are worked out as well, where the source has 31 of 86 closed. Which of two
values is the greater must be told, be it by a change (from, to) or by what one is compared with; else it is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from factcheck.checks.compare import PLAIN, compare
from factcheck.checks.derived import like
from factcheck.checks.outcome import Compared
from factcheck.checks.shown import plain, shown, significant
from factcheck.matching.ages import age_gap
from factcheck.matching.align import Alignment, Pair
from factcheck.matching.bases import is_base
from factcheck.matching.clauses import stretch_of
from factcheck.matching.comparisons import differs
from factcheck.matching.concepts import Concept
from factcheck.matching.modality import mark
from factcheck.matching.negation import denied
from factcheck.matching.overlap import likeness
from factcheck.matching.poles import poles
from factcheck.matching.profile import about
from factcheck.model import Quantity, Statement
from factcheck.record import record

_DIGITS = 2  # that two values make by chance all too often where there are fewer
_SAME = 0.5  # two concepts so alike are one word


@record
class _Told:
    """A value and the statement that prints it."""

    value: Quantity
    place: Statement

    @property
    def words(self) -> list[Concept]:
        """What stands in the stretch that holds the value."""
        beside = stretch_of(self.place, self.value).shift(-self.place.span.start)
        return [one for one in about(self.place) if beside.contains(one.span)]


def tells_gap(quantity: Quantity, statement: Statement) -> bool:
    """Whether a value tells by how much two things differ, or one changed."""
    told = quantity.role == "by" or differs(quantity, statement) or age_gap(quantity, statement.document)
    return told and not quantity.date


def worked_out(pair: Pair, alignment: Alignment, near: Sequence[Statement], *, many: bool) -> Compared | None:
    """What two values of the source say of the difference that a claim tells; None where the claim tells none.

    `near` are the statements that the source is read with. A difference is never refuted by a value of another kind;
    nor, where `many` texts are given, is a number by which two of the source's values differ: one that is not
    printed may have been worked out.
    """
    claim, source = alignment.claim, alignment.source
    if pair.claim.kind == "percent":
        return None
    if not tells_gap(pair.claim, claim):
        return (
            _rest(pair.claim, claim, source)
            or _beyond(pair.claim, source)
            or (_made(pair.claim, (source, *near)) if many else None)
        )
    if tells_gap(pair.source, source):
        return None
    found = list(_pairs(pair.claim, (source, *near)))
    way = _way(claim)
    ways = [_turn(one, other) or _order(one, other, claim) for one, other in found]
    for told, (one, other) in zip(ways, found, strict=True):
        if told == way != "":
            return Compared("supports", f"{shown(pair.claim)}: {_lie(one, other)}", computed=True)
    if not found:
        return Compared("compatible", "the claim tells a difference")
    if way and all(ways) and found[0][0].place == found[0][1].place:
        return Compared("refutes", f"{_lie(*found[0])}, the other way")
    return Compared("compatible", f"{_lie(*found[0])}, but which of the two is meant is not told")


def _rest(value: Quantity, claim: Statement, source: Statement) -> Compared | None:
    """What is left of a whole, where the claim tells that something is left, or was not done: 55 of 86 without 31."""
    told = mark(claim.text, claim.lang, "left") or denied(claim.text, claim.lang)
    if claim.lang != source.lang or not told:
        return None
    for one, other in _pairs(value, (source,)):
        return Compared("compatible", f"{_lie(one, other)}, if the one is a part of the other")
    return None


def _made(value: Quantity, places: Sequence[Statement]) -> Compared | None:
    """What two values of a passage differ by, where that is a number which is hardly chance."""
    if value.low is None or len(significant(value.low)) < _DIGITS or not _level(value):
        return None
    lie = next((_lie(one, other) for one, other in _pairs(value, places)), "")
    return Compared("compatible", lie) if lie else None


def _beyond(claim: Quantity, source: Statement) -> Compared | None:
    """What a difference that the source tells makes of another value: 6.8 metres, 1.2 above the record, so of 5.6."""
    kin = [one for one in source.quantities if _kin(claim, one) and one.low is not None]
    gaps = [one for one in kin if tells_gap(one, source)]
    for gap, value in product(gaps, (one for one in kin if one not in gaps and _level(one))):
        least, more = value.low or Decimal(0), gap.low or Decimal(0)
        for made, sign in ((least + more, "and"), (least - more, "less")):
            if compare(claim, like(claim, made)).relation == "supports":
                return Compared("compatible", f"{shown(value)} {sign} {shown(gap)} make {plain(made)}")
    return None


def _lie(one: _Told, other: _Told) -> str:
    return f"between {shown(one.value)} and {shown(other.value)} lie {plain(_gap(one, other))}"


def _pairs(claim: Quantity, places: Sequence[Statement]) -> Iterator[tuple[_Told, _Told]]:
    """Two values of the claim's unit, in order of place, that differ by the claim's; first those of one statement."""
    told = [_Told(one, place) for place in places for one in place.quantities if _kin(claim, one) and _level(one)]
    once = {one.value.span: one for one in reversed(told)}
    pairs = combinations(sorted(once.values(), key=lambda one: one.value.span), 2)
    for one, other in sorted(pairs, key=lambda pair: pair[0].place != pair[1].place):
        if _kin(one.value, other.value) and compare(claim, like(claim, _gap(one, other))).relation == "supports":
            yield one, other


def _kin(one: Quantity, other: Quantity) -> bool:
    """Whether two values are of one unit, or both are plain numbers of what may be one thing."""
    return {one.kind, other.kind} <= PLAIN or (one.kind == other.kind and one.unit == other.unit)


def _level(one: Quantity) -> bool:
    return one.low is not None and one.low == one.high and one.role != "by" and not one.excluded


def _gap(one: _Told, other: _Told) -> Decimal:
    return abs((one.value.low or Decimal(0)) - (other.value.low or Decimal(0)))


def _turn(one: _Told, other: _Told) -> str:
    """Whether it went up or down between two values of which one came first, else ""."""
    first = [told for told in (one, other) if told.value.role == "from" or is_base(told.place, told.value)]
    last = [told for told in (one, other) if told.value.role == "to" and told not in first]
    if len(first) == 1:
        return _up(first[0], other if first[0] is one else one)
    return _up(other if last[0] is one else one, last[0]) if len(last) == 1 else ""


def _order(one: _Told, other: _Told, claim: Statement) -> str:
    """Whether what the claim names first has the greater value; each of the two must have a word of its own there."""
    words = [told.words for told in (one, other)]
    found = []
    for concept in about(claim):
        beside = [any(likeness(concept, word) >= _SAME for word in side) for side in words]
        if beside[0] != beside[1] and beside[0] not in found:
            found.append(beside[0])
    if set(found) != {True, False}:
        return ""
    return _up(other, one) if found[0] else _up(one, other)


def _up(base: _Told, value: _Told) -> str:
    return "up" if (value.value.low or 0) > (base.value.low or 0) else "down"


def _way(claim: Statement) -> str:
    """Which way the claim says that it went; "" where it says both or nothing."""
    ways = {pole.name for pole in poles(claim.text, claim.lang) if pole.axis == "amount"} & {"up", "down"}
    ways |= {way for way, name in (("up", "more"), ("down", "less")) if mark(claim.text, claim.lang, name)}
    return ways.pop() if len(ways) == 1 else ""
