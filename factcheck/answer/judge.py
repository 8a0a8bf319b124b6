"""One statement's word on a claim: its values compared in place, and what is said beyond them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, prod

from factcheck.answer.beyond import covers, unnamed, unread
from factcheck.checks.compare import Compared, compare
from factcheck.checks.timeline import over_time
from factcheck.matching.align import Alignment, Pair, settled
from factcheck.matching.corpus import Corpus
from factcheck.matching.opposition import oppositions
from factcheck.matching.weights import STATEMENT
from factcheck.model import Quantity, Statement


@dataclass(frozen=True, slots=True)
class Ruling:
    """A value of the claim, the value of the source in its place, and what the one says of the other."""

    pair: Pair
    compared: Compared

    @property
    def relation(self) -> str:
        """What the source's value does to the claim's."""
        return self.compared.relation


@dataclass(frozen=True, slots=True)
class Judged:
    """An alignment with its values compared.

    `reasons` are the named shares, weighed into `score`: the chance that both speak of the same thing.
    `clashes` are what is said beyond the values and cannot be supported by the statement; `opposed` is the first of
    them that cannot be true beside it. `covers`: the statement says enough of what the claim says.
    """

    alignment: Alignment
    rulings: tuple[Ruling, ...]
    clashes: tuple[str, ...]
    opposed: str
    covers: bool
    reasons: tuple[tuple[str, float], ...]
    score: float

    @property
    def source(self) -> Statement:
        """The statement of the source."""
        return self.alignment.source

    @property
    def refuted(self) -> tuple[Ruling, ...]:
        """The values that the statement gives otherwise."""
        return tuple(ruling for ruling in self.rulings if ruling.relation == "refutes")

    @property
    def supports(self) -> bool:
        """Whether every value of the claim is borne out here and nothing speaks against it."""
        missing = any(not slight(quantity) for quantity in self.alignment.missing)
        return not self.clashes and not missing and all(ruling.relation == "supports" for ruling in self.rulings)

    @property
    def elsewhere(self) -> bool:
        """Whether the statement speaks of another time: its date and another value differ from the claim's."""
        kinds = {ruling.pair.claim.date is None for ruling in self.refuted}
        return len(kinds) == 2


def judge(
    alignment: Alignment, corpus: Corpus, passage: Sequence[Statement] = (), core: Statement | None = None
) -> Judged:
    """Compare the values that the alignment put together, and weigh how sure it is.

    `passage` is the statement with its neighbours, where time is told over several sentences; `core` is the sentence
    of a longer statement that says what the claim says.
    """
    timed = over_time(alignment.claim, passage) if passage else None
    rulings = tuple(Ruling(pair, _compared(pair, timed, alignment)) for pair in alignment.pairs)
    reasons = (*alignment.reasons, *_value_reasons(alignment, rulings, corpus))
    against = oppositions(alignment.claim, core or alignment.source)
    opposed = next((one.reason for one in against if one.refutes), "")
    claim, source = alignment.claim, alignment.source
    nameless = unnamed(claim, source) if corpus.few else ()
    clashes = (*alignment.clashes, *unread(claim, source), *nameless, *(one.reason for one in against))
    enough = timed is not None or covers(alignment)
    return Judged(alignment, rulings, clashes, opposed, enough, reasons, _chance(alignment, reasons, corpus))


def _compared(pair: Pair, timed: Compared | None, alignment: Alignment) -> Compared:
    """What the source says of the claim's value; of its date, what the passage tells over time comes first.

    Where the source prints the claim's value too, only the same wording around tells that it is in another place.
    """
    if timed and pair.claim.date:
        return timed
    compared = compare(pair.claim, pair.source)
    if compared.relation != "refutes" or dict(pair.reasons).get("step") == 1:
        return compared
    also = next(_printed(pair.claim, alignment), None)
    return Compared("compatible", f"{compared.reason}, but the source has {also.text} too") if also else compared


def _printed(claim: Quantity, alignment: Alignment) -> Iterator[Quantity]:
    """The source's values that bear out the claim's, unless they do so for another value of the claim."""
    agreeing = (pair for pair in alignment.pairs if compare(pair.claim, pair.source).relation == "supports")
    taken = {pair.source.span for pair in agreeing}
    free = (quantity for quantity in alignment.source.quantities if quantity.span not in taken)
    return (quantity for quantity in free if compare(claim, quantity).relation == "supports")


def slight(quantity: Quantity) -> bool:
    """Whether one text may print a value where another leaves it out: "one of them", "recently", "that day"."""
    if quantity.date:
        return not settled(quantity)
    return quantity.kind in ("number", "count", "ordinal") and quantity.low == quantity.high == 1


def _value_reasons(alignment: Alignment, rulings: tuple[Ruling, ...], corpus: Corpus) -> Iterator[tuple[str, float]]:
    """agree: how telling the values are that agree; differ, lost: the shares of the claim's values that do not."""
    agreeing = [ruling.pair.claim for ruling in rulings if ruling.relation == "supports"]
    values = len(alignment.claim.quantities) or 1
    yield "agree", 1 - prod(1 - 0.8 * corpus.telling(quantity) for quantity in agreeing)
    yield "differ", sum(ruling.relation == "refutes" for ruling in rulings) / values
    yield "lost", len(alignment.missing) / values


def _chance(alignment: Alignment, reasons: tuple[tuple[str, float], ...], corpus: Corpus) -> float:
    same = alignment.claim.document.lang == alignment.source.document.lang
    weights = STATEMENT[("given" if corpus.few else "same") if same else "cross"]
    return 1 / (1 + exp(-weights["bias"] - sum(weights[name] * share for name, share in reasons)))
