"""Words that a claim puts to its value and a passage to another one: 44% of staff, of 720 staff and 44% of sales."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.clauses import stretch_of
from factcheck.matching.concepts import Concept
from factcheck.matching.corpus import Corpus
from factcheck.matching.overlap import likeness
from factcheck.matching.pairing import Pair, same_value
from factcheck.matching.profile import about, counted
from factcheck.model import Quantity, Statement

_ONE = 0.7  # two concepts so alike are one word
_RARE = 0.5  # of a hundred sentences, a word of ten is as rare as this
_TELLING = 0.9  # the weight of a word that is not just "people" or "cases"


def borrowed(claim: Statement, source: Statement, pairs: Sequence[Pair], corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The telling words beside a claim's values that the source has, but only beside values that the claim leaves out.

    Each with the first such value as it is printed. Names and dates are told of all that a sentence tells, as is a word
    that much of the library has.
    """
    taken = [pair.source for pair in pairs]
    left = [
        (stretch_of(source, one), one)
        for one in source.quantities
        if not (one.date or _slight(one) or any(_same(one, other) for other in taken))
    ]
    if not left:
        return
    own = [stretch_of(source, one) for one in taken]
    things = [thing for one in taken for thing in counted(one.unit or "")]
    for word in _beside(claim, pairs):
        places = [one.span.shift(source.span.start) for one in about(source) if likeness(word, one) >= _ONE]
        met = any(likeness(word, one) >= _ONE for one in things)
        met = met or any(stretch.overlaps(place) for stretch in own for place in places)
        others = [next((value for stretch, value in left if stretch.overlaps(place)), None) for place in places]
        if not met and others and all(others) and others[0] and corpus.rarity(word) >= _RARE:
            yield word.span.of(claim.text), others[0].text


def _beside(claim: Statement, pairs: Sequence[Pair]) -> Iterator[Concept]:
    """The telling words of the stretches that hold the claim's values."""
    stretches = [stretch_of(claim, pair.claim).shift(-claim.span.start) for pair in pairs if not pair.claim.date]
    for one in about(claim):
        if one.kind == "word" and one.weight >= _TELLING and any(map(one.span.overlaps, stretches)):
            yield one


def _slight(quantity: Quantity) -> bool:
    """Whether a value is hardly more than an article: 一项, one of them."""
    return quantity.low == quantity.high == 1 and not any(map(str.isdigit, quantity.text))


def _same(one: Quantity, other: Quantity) -> bool:
    """Whether two values are one, or the unit tells what both measure, so that words go with both: 26万度, 3.5万度."""
    measured = one.kind == other.kind == "measure"
    units = [(value.unit or "").split("/")[0] for value in (one, other)]
    return one.span == other.span or same_value(one, other) or (measured and units[0] == units[1])
