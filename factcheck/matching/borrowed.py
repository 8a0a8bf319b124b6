"""Words that a claim puts to its value and a passage to another one: 44% of staff, of 720 staff and 44% of sales."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.clauses import stretch_of
from factcheck.matching.concepts import Concept
from factcheck.matching.corpus import Corpus
from factcheck.matching.figures import is_article
from factcheck.matching.overlap import ONE_WORD, among, likeness
from factcheck.matching.pairing import Pair, same_value
from factcheck.matching.profile import about, counted
from factcheck.model import Quantity, Span, Statement
from factcheck.text import sentences

_RARE = 0.5  # of a hundred sentences, a word of ten is as rare as this
_TELLING = 0.9  # the weight of a word that is not just "people" or "cases"


def borrowed(claim: Statement, source: Statement, pairs: Sequence[Pair], corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The telling words beside a claim's values that the source has, but only beside values that the claim leaves out.

    Each with the first such value as it is printed. Dates are told of all that a sentence tells, as are words that much
    of the library or, in a neighbouring sentence, of the document has, and names, unless another stands by the value.
    """
    taken = [pair.source for pair in pairs]
    left = _left(source, taken)
    own = [stretch_of(source, one) for one in taken]
    things = [thing for one in taken for thing in counted(one.unit or "")]
    names = left and _other_names(claim, source, own)
    unplaced = [pair for pair in pairs if dict(pair.reasons).get("own", 0.0) <= 0]
    home = [span for span in _sentences(source) if any(span.contains(one.span) for one in taken)]
    for word in _beside(claim, unplaced) if left else ():
        places = [one.span.shift(source.span.start) for one in about(source) if likeness(word, one) >= ONE_WORD]
        told = among(word, things) or _overlap(own, places)
        if told or not places or corpus.rarity(word) < _RARE or (word.kind != "word" and not names):
            continue
        others = [next((value for stretch, value in left if stretch.overlaps(place)), None) for place in places]
        met = [
            one and (_overlap(home, [at]) or not _topic(at, one, source))
            for at, one in zip(places, others, strict=True)
        ]
        if all(met) and others[0]:
            yield word.span.of(claim.text), others[0].text


def _left(source: Statement, taken: Sequence[Quantity]) -> list[tuple[Span, Quantity]]:
    """The source's values that the claim leaves out, with their stretches."""
    return [
        (stretch_of(source, one), one)
        for one in source.quantities
        if not (one.date or is_article(one) or any(_same(one, other) for other in taken))
    ]


def _overlap(stretches: Sequence[Span], places: Sequence[Span]) -> bool:
    return any(stretch.overlaps(place) for stretch in stretches for place in places)


def _adjoins(word: Span, value: Span) -> bool:
    return max(word.start - value.end, value.start - word.end) <= 1


def _topic(word: Span, value: Quantity, source: Statement) -> bool:
    """Whether a word, unless it stands right at the value, is one that its document speaks of again: the bridge."""
    body = source.document.body.casefold()
    return not _adjoins(word, value.span) and body.count(word.of(body)) > 1


def _sentences(statement: Statement) -> list[Span]:
    return [span.shift(statement.span.start) for span in sentences(statement.text, statement.lang)]


def _other_names(claim: Statement, source: Statement, stretches: Sequence[Span]) -> bool:
    """Whether a name stands in the stretches that the claim does not have."""
    said = about(claim)
    names = [one for one in about(source) if one.kind != "word"]
    beside = [one for one in names if any(map(one.span.shift(source.span.start).overlaps, stretches))]
    return any(not any(likeness(one, other) > 0 for other in said) for one in beside)


def _beside(claim: Statement, pairs: Sequence[Pair]) -> Iterator[Concept]:
    """The telling words and names of the stretches that hold the claim's values."""
    stretches = [stretch_of(claim, pair.claim).shift(-claim.span.start) for pair in pairs if not pair.claim.date]
    for one in about(claim):
        if one.weight >= _TELLING and any(map(one.span.overlaps, stretches)):
            yield one


def _same(one: Quantity, other: Quantity) -> bool:
    """Whether two values are one, or the unit tells what both measure, so that words go with both: 26万度, 3.5万度."""
    measured = one.kind == other.kind == "measure"
    units = [(value.unit or "").split("/")[0] for value in (one, other)]
    return one.span == other.span or same_value(one, other) or (measured and units[0] == units[1])
