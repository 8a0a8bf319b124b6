"""What a source's value says of the claim's value in whose place it stands, with its bounds and hedges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.checks.compare import PLAIN, Compared, compare
from factcheck.checks.derived import derived
from factcheck.checks.hedges import edge
from factcheck.checks.ranges import is_range
from factcheck.checks.shown import shown
from factcheck.checks.tables import weekday_of
from factcheck.matching.align import Alignment, Pair
from factcheck.matching.corpus import Corpus
from factcheck.matching.pairing import year_of, yearlike
from factcheck.matching.poles import poles
from factcheck.matching.who import uncounted, whose
from factcheck.model import Quantity, Statement


def ruled(pair: Pair, timed: Compared | None, alignment: Alignment, corpus: Corpus) -> Compared:
    """What the source says of the claim's value; of its date, what the passage tells over time comes first.

    Where the source prints the claim's value too, only the same wording around tells that it is in another place.
    """
    reasons = dict(pair.reasons)
    if reasons.get("who", 0.0) < 0:
        return Compared("incomparable", f"{pair.source.text} is of another body or place")
    if timed and pair.claim.date:
        return timed
    compared = _years(pair) or _weekdays(pair, alignment) or compare(pair.claim, _less_shared(pair, alignment))
    if corpus.few and reasons.get("step") != 1 and _told_short(pair):
        compared = Compared("supports", f"{shown(pair.source)} is told short as {shown(pair.claim)}")
    if compared.relation == "supports" and uncounted(alignment.claim, alignment.source, pair.claim):
        return Compared("compatible", f"{compared.reason}, but the source counts something else")
    if compared.relation in ("supports", "compatible") or reasons.get("step") == 1:
        return compared
    if computed := _computed(pair.claim, alignment):
        return computed
    also = next(_printed(pair.claim, alignment), None) if compared.relation == "refutes" else None
    return Compared("compatible", f"{compared.reason}, but the source has {also.text} too") if also else compared


def _told_short(pair: Pair) -> bool:
    """Whether the claim prints the source's number without its hedge, as a headline does ("at least 13" as 13).

    In the same wording the hedge is what makes the difference.
    """
    claim, source = pair.claim, pair.source
    hedged = source.hedge in ("over", "at_least", "nearly") and claim.hedge == "none"
    plain = claim.unit == source.unit or {claim.kind, source.kind} <= PLAIN
    return hedged and plain and claim.kind != "duration" and claim.low == claim.high == edge(source)


def _computed(claim: Quantity, alignment: Alignment) -> Compared | None:
    """What arithmetic on the source's values bears out; a share is computed only where the claim tells of a change."""
    said = poles(alignment.claim.text, alignment.claim.document.lang)
    if claim.kind in ("percent", "ratio") and not any(pole.axis == "amount" for pole in said):
        return None
    return derived(claim, alignment.source.quantities)


def _years(pair: Pair) -> Compared | None:
    """A year that only one text prints as a date: the 2012 Games, 2012年の五輪."""
    if bool(pair.claim.date) == bool(pair.source.date):
        return None
    year = year_of(pair.source)
    if not year and not yearlike(pair.claim, pair.source):
        return None
    if year == year_of(pair.claim):
        return Compared("supports", f"{pair.claim.text} = {pair.source.text}")
    return Compared("refutes", f"{pair.claim.text} against {pair.source.text}")


def _weekdays(pair: Pair, alignment: Alignment) -> Compared | None:
    """Two weekdays of a week that nobody names: one cannot be the other."""
    langs = (alignment.claim.document.lang, alignment.source.document.lang)
    days = [
        weekday_of(one.text, lang) if one.date and not (one.date.start or one.date.printed) else None
        for one, lang in zip((pair.claim, pair.source), langs, strict=True)
    ]
    if None in days or days[0] == days[1]:
        return None
    return Compared("refutes", f"{pair.claim.text} against {pair.source.text}")


def _less_shared(pair: Pair, alignment: Alignment) -> Quantity:
    """The source's value without the bound that the claim prints as well, before one of its own: at least less than 5.

    What the claim's own bound must hold for is then the printed number.
    """
    claim, source = pair.claim, pair.source
    if "none" in (claim.hedge, source.hedge) or is_range(claim) or is_range(source):
        return source
    bound = _before(source, alignment.source)
    own = _before(claim, alignment.claim)
    text = alignment.claim.document.body[: (claim.outer or claim.span).start] + own
    twice = own != bound and text[: len(text) - len(own)].rstrip().lower().endswith(bound)
    if not (bound and own) or not (twice or own.startswith(f"{bound} ")):
        return source
    end = edge(source)
    return replace(source, low=end, high=end, low_open=False, high_open=False, hedge="none")


def _before(quantity: Quantity, statement: Statement) -> str:
    """The words of a value's bound or hedge that stand before it."""
    start = (quantity.outer or quantity.span).start
    return statement.document.body[start : quantity.span.start].strip().lower()


def _printed(claim: Quantity, alignment: Alignment) -> Iterator[Quantity]:
    """The source's values that bear out the claim's, unless they do so for another value of the claim."""
    agreeing = (pair for pair in alignment.pairs if compare(pair.claim, pair.source).relation == "supports")
    taken = {pair.source.span for pair in agreeing}
    free = (
        quantity
        for quantity in alignment.source.quantities
        if quantity.span not in taken and whose(alignment.claim, alignment.source, quantity) >= 0
    )
    return (quantity for quantity in free if compare(claim, quantity).relation == "supports")
