"""A claim's value that no text prints and that plain arithmetic on printed ones makes: 150 at $8,000 are 1.2 million.

Products of a number and what each costs, of a rate and its period, of a share and its whole; and the share that one
value has of another. What was worked out never refutes: where the text tells that the two belong together (each, of
which), it bears the claim out, else the claim is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import product

from factcheck.checks.compare import PLAIN, compare
from factcheck.checks.derived import like
from factcheck.checks.outcome import Compared
from factcheck.checks.shown import plain, shown
from factcheck.languages import table
from factcheck.matching.align import Alignment, Pair
from factcheck.matching.modality import mark
from factcheck.model import Quantity, Statement
from factcheck.record import record

_SHARES = frozenset(("percent", "ratio"))
_SUMS = frozenset(("money", "measure", "count", "number"))
_FINE = Decimal("0.0001")
# How often a period lies in a longer one.
_TIMES = {
    ("hour", "day"): (24,),
    ("day", "week"): (7,),
    ("day", "month"): (30, 31),
    ("day", "year"): (365, 366),
    ("week", "year"): (52,),
    ("month", "quarter"): (3,),
    ("month", "half"): (6,),
    ("month", "year"): (12,),
    ("quarter", "year"): (4,),
}
_LONGER = frozenset(longer for _, longer in _TIMES)


@record
class _Made:
    """A number that was worked out, how, and whether the text tells that its parts belong together."""

    value: Decimal
    how: str
    told: bool


def reckoned(pair: Pair, alignment: Alignment, near: Sequence[Statement] = ()) -> Compared | None:
    """What the source's values make that agrees with the claim's; None where they make no such thing.

    `near` are the statements that the source is read with: what is left of a whole is told over two sentences.
    """
    claim = pair.claim
    if claim.date or claim.low is None:
        return None
    same_kind = {claim.kind, pair.source.kind} <= PLAIN or claim.kind == pair.source.kind
    alike = same_kind and dict(pair.reasons).get("step") == 1  # in the same wording only what it is per differs
    for made in _over_a_period(claim, alignment) if alike else _makings(claim, alignment, near):
        if compare(claim, like(claim, made.value)).relation == "supports":
            sure = made.told and not _doubted(alignment)
            return Compared("supports" if sure else "compatible", made.how, computed=True)
    return None


def _doubted(alignment: Alignment) -> bool:
    """Whether the source tells what may be and the claim what is."""
    claim, source = alignment.claim, alignment.source
    doubts = [mark(one.text, one.lang, "uncertain") for one in (claim, source)]
    return bool(doubts[1]) and not doubts[0]


def _makings(claim: Quantity, alignment: Alignment, near: Sequence[Statement]) -> Iterator[_Made]:
    if claim.kind in _SHARES:
        yield from _shares(claim, alignment.source)
    elif claim.kind in _SUMS:
        yield from _each(claim, alignment)
        yield from _over_a_period(claim, alignment)
        yield from _parts(claim, alignment.source)
        yield from _rest(claim, (alignment.source, *near))


def _each(claim: Quantity, alignment: Alignment) -> Iterator[_Made]:
    """So many at so much each; the number may be the claim's own. A claim of each one's price is no product."""
    source, own = alignment.source, [one for one in alignment.claim.quantities if one.span != claim.span]
    each = _says(source, "each")
    if _says(alignment.claim, "each") or (claim.kind in PLAIN and not each):
        return
    numbers = [one for one in (*source.quantities, *own) if one.kind in PLAIN and _point(one) > 1]
    for number, single in product(numbers, source.quantities):
        if single != number and _unit(single) == _unit(claim) and single.kind == claim.kind and _point(single) > 1:
            value = _point(number) * _point(single)
            yield _Made(value, f"{shown(number)} × {shown(single)} = {plain(value)}", each)


def _over_a_period(claim: Quantity, alignment: Alignment) -> Iterator[_Made]:
    """So much a day, for so many days: as long as one of the texts says, or in a week, a month, a year."""
    texts = (*alignment.claim.quantities, *alignment.source.quantities)
    lengths = [one for one in texts if one.kind == "duration" and _point(one)]
    for rate in alignment.source.quantities:
        of, _, per = (rate.unit or "").partition("/")
        ours, _, its = (claim.unit or "").partition("/")
        if not per or per == its or not _point(rate) or (of, rate.kind) != (ours, claim.kind):
            continue
        spans = [(_point(one), shown(one)) for one in lengths if one.unit == per and not its]
        for longer in (its,) if its else sorted(_LONGER):
            spans += [(Decimal(many), f"{many} ({per}s a {longer})") for many in _TIMES.get((per, longer), ())]
        for many, text in spans:
            value = _point(rate) * many
            yield _Made(value, f"{shown(rate)} × {text} = {plain(value)}", False)


def _shares(claim: Quantity, source: Statement) -> Iterator[_Made]:
    """The share that one value has of another of its kind."""
    for part, whole in product(source.quantities, source.quantities):
        low, high = _point(part), _point(whole)
        if part.kind not in _SHARES and _kin(part, whole) and 0 < low < high:
            share = (low / high * (100 if claim.unit == "%" else 1)).quantize(_FINE)
            yield _Made(share, f"{shown(part)} of {shown(whole)} is {plain(share)}", _part_of(part, whole, source))


def _parts(claim: Quantity, source: Statement) -> Iterator[_Made]:
    """A share of a whole."""
    values = source.quantities
    for share, whole in product((one for one in values if one.kind in _SHARES), values):
        if _kin(whole, claim) and _point(share) > 0:
            value = _point(share) * _point(whole) / (100 if share.unit == "%" else 1)
            yield _Made(value, f"{shown(share)} of {shown(whole)} are {plain(value)}", _part_of(share, whole, source))


def _rest(claim: Quantity, places: Sequence[Statement]) -> Iterator[_Made]:
    """What is left of a whole without a part that the text tells as one."""
    values = [one for place in places for one in place.quantities]
    kin = [one for one in values if _kin(one, claim)]
    for part, whole in product(kin, kin):
        if 0 < _point(part) < _point(whole) and _part_of(part, whole, places[0]):
            value = _point(whole) - _point(part)
            yield _Made(value, f"{shown(whole)} without {shown(part)} are {plain(value)}", False)


def _part_of(part: Quantity, whole: Quantity, source: Statement) -> bool:
    """Whether the words between the two say that the one is of the other: three of the nine, 9个，其中3个."""
    first, last = sorted((part, whole), key=lambda one: one.span)
    between = source.document.body[first.span.end : (last.outer or last.span).start]
    turn = "part_first" if first is part else "whole_first"
    return bool(_pattern(source.lang, turn).search(between))


def _kin(one: Quantity, other: Quantity) -> bool:
    """Whether two values are of one unit, or both are plain numbers of what may be one thing."""
    return {one.kind, other.kind} <= PLAIN or (one.kind, one.unit) == (other.kind, other.unit)


def _says(statement: Statement, name: str) -> bool:
    return bool(_pattern(statement.lang, name).search(statement.text))


@cache
def _pattern(lang: str, name: str) -> re.Pattern[str]:
    return re.compile(table(lang)["opposition"][name], re.IGNORECASE)


def _unit(value: Quantity) -> str:
    """A unit without what it is per: a price is per what is counted."""
    return (value.unit or "").partition("/")[0] if value.kind != "count" else ""


def _point(value: Quantity) -> Decimal:
    """The one number that a value gives, else 0."""
    return value.low if value.low is not None and value.low == value.high and not value.excluded else Decimal(0)
