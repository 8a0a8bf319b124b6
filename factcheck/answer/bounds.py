"""Bounds and hedges of two values in one place: told short, shared by both texts, or printed in one only."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.checks.compare import PLAIN, Compared, compare
from factcheck.checks.days import edge
from factcheck.checks.hedges import edge as bound_of
from factcheck.checks.hedges import interval_of, other_bounds
from factcheck.checks.ranges import is_range
from factcheck.checks.shown import shown
from factcheck.matching.align import Alignment, Pair
from factcheck.matching.clauses import clauses_of
from factcheck.matching.poles import poles
from factcheck.model import Hedge, Quantity, Span, Statement
from factcheck.reading.grammar import grammar

# Bounds that are told short: in a headline beside a few sentences (at least 13 as 13), in a summary (up to 35%).
SHORT_BY_FEW: frozenset[Hedge] = frozenset(("over", "at_least", "nearly"))
SHORT_OF_TEXT: frozenset[Hedge] = frozenset(("nearly", "at_most"))
_UPWARD, _DOWNWARD = ("over", "at_least"), ("nearly", "less_than", "at_most")
_FAR = 3  # so many times a bound a value is told otherwise
_REACH = 40  # characters before a value that may hold the words of a bound


def told_short(pair: Pair, hedges: frozenset[Hedge] = SHORT_BY_FEW | SHORT_OF_TEXT) -> Compared | None:
    """The source's number without its hedge, as a headline or a summary prints it, if it is one of the `hedges`.

    In the same wording the hedge is what makes the difference.
    """
    claim, source = pair.claim, pair.source
    hedged = source.hedge in hedges and claim.hedge == "none"
    plain = claim.unit == source.unit or {claim.kind, source.kind} <= PLAIN
    if not (hedged and plain and claim.kind != "duration" and claim.low == claim.high == bound_of(source)):
        return None
    return Compared("supports", f"{shown(source)} is told short as {shown(claim)}")


def bounded(pair: Pair, compared: Compared) -> Compared | None:
    """Two bounds to one side, told in other words, as logic has it: over 30 is over 20 too, and may be over 40."""
    values = (pair.claim, pair.source)
    below = {one.low is None for one in values if one.low is None or one.high is None}
    open_ended = all(one.low is None or one.high is None for one in values)
    if compared.relation != "refutes" or not open_ended or len(below) > 1 or not other_bounds(*values):
        return None
    within = interval_of(pair.source).within(interval_of(pair.claim))
    texts = f"{shown(pair.source)} and {shown(pair.claim)}"
    return Compared("supports" if within else "compatible", f"{texts} are bounds to one side")


def far_beyond(pair: Pair, compared: Compared) -> Compared | None:
    """A bound that a value exceeds by far: nobody calls 510 million "over 100 million", so it is of something else."""
    claim, point = pair.claim, pair.source.low
    bound = claim.low if claim.high is None else claim.high if claim.low is None else None
    if compared.relation != "supports" or not bound or not point or point != pair.source.high:
        return None
    if claim.unit != pair.source.unit or max(bound, point) <= _FAR * min(bound, point):
        return None
    return Compared("compatible", f"{shown(pair.source)} lies far beyond {shown(claim)}")


def hedged_days(pair: Pair, alignment: Alignment) -> Compared | None:
    """A day told from one that nobody names, with a bound in one text only: (over) 3 years from now."""
    values = (pair.claim, pair.source)
    days = [one.date for one in values if one.date and not one.date.start]
    if len(days) < 2:
        return None
    statements = (alignment.claim, alignment.source)
    hedges = [_hedge_before(one, statement) for one, statement in zip(values, statements, strict=True)]
    if hedges[0] == hedges[1]:
        return None
    away = [one.away or 0 for one in days]
    if away[0] * away[1] > 0:
        said = compare(*(_length(far, hedge) for far, hedge in zip(away, hedges, strict=True))).relation
        texts = [f"{hedge} " * (hedge != "none") + one.text for one, hedge in zip(values, hedges, strict=True)]
        return Compared(said, f"{texts[0]} against {texts[1]}".replace("_", " "))
    return Compared("compatible", f"{pair.source.text} leaves open whether it was {pair.claim.text} with its bound")


def begun_or_ended(pair: Pair, alignment: Alignment) -> Compared | None:
    """The day on which the claim says that a thing began, or ended, beside the days from which to which it lasted.

    Where the source tells that it began or stopped over those days, they are no edges of it.
    """
    claim, source = pair.claim, pair.source
    if claim.kind != "date" or source.kind != "daterange" or not (source.date and source.date.start):
        return None
    said, told = (_turning(one, value) for one, value in ((alignment.claim, claim), (alignment.source, source)))
    if len(said) != 1 or told:
        return None
    return compare(claim, edge(source, "first" if said == {"begin"} else "last"))


def _turning(statement: Statement, value: Quantity) -> set[str]:
    clause = clauses_of(statement, [value.span])[0]
    return {pole.name for pole in poles(clause, statement.lang) if pole.axis == "beginning"}


def _length(days: int, hedge: Hedge) -> Quantity:
    """How far away a day is, with its bound, as a length of time in days: over 3 years from now."""
    far = Decimal(abs(days))
    low, high = (None if hedge in _DOWNWARD else far), (None if hedge in _UPWARD else far)
    return Quantity(
        Span(0, 0),
        f"{far}",
        "duration",
        low,
        high,
        low_open=hedge == "over",
        high_open=hedge in ("less_than", "nearly"),
        unit="day",
        hedge=hedge,
    )


def _hedge_before(quantity: Quantity, statement: Statement) -> Hedge:
    text = statement.document.body[max(0, quantity.span.start - _REACH) : quantity.span.start].rstrip().lower()
    found = grammar(statement.lang).hedges_before.before(text, len(text))
    return found[1] if found else "none"


def less_shared(pair: Pair, alignment: Alignment) -> Quantity:
    """The source's value without the bound that the claim prints as well, before one of its own: at least less than 5.

    What the claim's own bound must hold for is then the printed number.
    """
    claim, source = pair.claim, pair.source
    if "none" in (claim.hedge, source.hedge) or is_range(claim) or is_range(source):
        return source
    bound = _before(source, alignment.source)
    own = _before(claim, alignment.claim)
    start = (claim.outer or claim.span).start
    text = alignment.claim.document.body[max(0, start - _REACH) : start] + own
    twice = own != bound and text[: len(text) - len(own)].rstrip().lower().endswith(bound)
    if not (bound and own) or not (twice or own.startswith(f"{bound} ")):
        return source
    end = bound_of(source)
    return replace(source, low=end, high=end, low_open=False, high_open=False, hedge="none")


def _before(quantity: Quantity, statement: Statement) -> str:
    """The words of a value's bound or hedge that stand before it."""
    start = (quantity.outer or quantity.span).start
    return statement.document.body[start : quantity.span.start].strip().lower()
