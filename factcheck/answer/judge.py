"""One statement's word on a claim: its values compared in place, and what is said beyond them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, prod

from factcheck.checks.compare import Compared, compare
from factcheck.checks.timeline import over_time
from factcheck.matching.align import Alignment, Pair, settled
from factcheck.matching.corpus import Corpus
from factcheck.matching.opposition import oppositions
from factcheck.matching.weights import STATEMENT
from factcheck.model import Quantity, Statement
from factcheck.text import halve


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
    them that cannot be true beside it.
    """

    alignment: Alignment
    rulings: tuple[Ruling, ...]
    clashes: tuple[str, ...]
    opposed: str
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
    rulings = tuple(Ruling(pair, _compared(pair, timed)) for pair in alignment.pairs)
    reasons = (*alignment.reasons, *_value_reasons(alignment, rulings, corpus))
    against = oppositions(alignment.claim, core or alignment.source)
    opposed = next((one.reason for one in against if one.refutes), "")
    unread = _unread(alignment.claim, alignment.source)
    clashes = (*alignment.clashes, *unread, *(one.reason for one in against))
    return Judged(alignment, rulings, clashes, opposed, reasons, _chance(alignment, reasons))


def _compared(pair: Pair, timed: Compared | None) -> Compared:
    """What the source says of the claim's value; of its date, what the passage tells over time comes first."""
    return timed if timed and pair.claim.date else compare(pair.claim, pair.source)


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


def _chance(alignment: Alignment, reasons: tuple[tuple[str, float], ...]) -> float:
    same = alignment.claim.document.lang == alignment.source.document.lang
    weights = STATEMENT["same" if same else "cross"]
    return 1 / (1 + exp(-weights["bias"] - sum(weights[name] * share for name, share in reasons)))


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*")


def _unread(claim: Statement, source: Statement) -> Iterator[str]:
    """Digits of the claim that were read as no value: the source must print the same ones."""
    spans = [(quantity.outer or quantity.span).shift(-claim.span.start) for quantity in claim.quantities]
    printed = halve(source.text)
    for match in _digits().finditer(halve(claim.text)):
        if not any(span.start < match.end() and match.start() < span.end for span in spans) and match[0] not in printed:
            yield f"{match[0]} is not in the source"
