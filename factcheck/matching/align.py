"""Alignment: which value of a statement is the claim's value, and how far both speak of the same thing."""

from __future__ import annotations

from factcheck.matching.corpus import Corpus, nowhere
from factcheck.matching.overlap import in_common, overlap
from factcheck.matching.pairing import Pair, kinship, paired
from factcheck.matching.profile import about, around
from factcheck.matching.subject import asked
from factcheck.matching.topic import shares
from factcheck.model import Quantity, Statement
from factcheck.record import record

__all__ = ["Alignment", "Pair", "align", "kinship"]


@record
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
    said, told = about(claim), about(source)
    met = overlap(asked(claim, said, source, told), told) if corpus.few else in_common(claim, source)
    pairs = paired(claim, source, met)
    taken = {pair.claim.span for pair in pairs}
    missing = tuple(q for q in claim.quantities if q.span not in taken)
    places = [pair.source.span for pair in pairs]
    reasons = shares(met, overlap(met.missing, around(source)), source, places, corpus)
    return Alignment(claim, source, reasons[0][1], pairs, missing, (), reasons)
