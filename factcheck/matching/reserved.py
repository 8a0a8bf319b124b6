"""What a passage in another language tells with a reserve that a claim leaves out: undecided, denied, averted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.languages import table
from factcheck.matching.clauses import clause_spans, clauses_of, stretch
from factcheck.matching.modality import mark
from factcheck.matching.overlap import ONE_WORD, likeness
from factcheck.matching.pairing import Pair
from factcheck.matching.profile import about
from factcheck.model import Span, Statement
from factcheck.record import record
from factcheck.text import sentences


@record
class _Reserve:
    """Words of the source (`opposition` in the language tables) that hold back what it tells of the claim's values.

    reach   how far from a value they may stand: in its clause or sentence, before it or behind it, or anywhere
    needed  the words that a claim must have for it to matter ("": it always does)
    clear   the words by which a claim tells of the same, besides those of the same name and `told_so`
    """

    name: str
    reach: str
    needed: str = ""
    clear: tuple[str, ...] = ()


_OPEN = (
    "undecided",
    "unsettled",
    "intended",
    "outlook",
    "planned",
    "ahead",
    "uncertain",
    "wished",
    "asking",
    "alleged",
    "undone",
)
_RESERVES = (
    _Reserve("undecided", "passage", "decided"),
    _Reserve("undecided", "clause", "done"),
    _Reserve("unsettled", "lead", clear=_OPEN),
    _Reserve("undone", "clause", clear=_OPEN),
    _Reserve("denied", "behind"),
    _Reserve("averted", "sentence"),
    _Reserve("branch", "sentence"),
    _Reserve("half", "sentence", "all"),
)
_TELLING = 0.9  # the weight of a word that is not just "people" or "cases"


def reserved(claim: Statement, source: Statement, pairs: Sequence[Pair]) -> Iterator[str]:
    """Why a passage does not tell outright what a claim does. A claim that denies anything itself is left alone."""
    if mark(claim.text, claim.lang, "negations"):
        return
    telling = [pair for pair in pairs if not pair.claim.date and pair.claim.low != 1]  # a date, an article tells little
    places = [pair.source.span.shift(-source.span.start) for pair in telling or pairs]
    reaches = {
        "passage": source.text,
        "sentence": " ".join(span.of(source.text) for span in _valued(source, places)),
        "lead": " ".join(_lead(source, place) for place in places),
        "behind": " ".join(_behind(source, place) for place in places),
        "clause": " ".join(clauses_of(source, [place.shift(source.span.start) for place in places])),
    }
    for one in _RESERVES:
        word = mark(reaches[one.reach], source.lang, one.name)
        told = any(mark(claim.text, claim.lang, name) for name in (one.name, "told_so", *one.clear))
        if word and not told and (not one.needed or mark(claim.text, claim.lang, one.needed)):
            yield f"{word!r} is said in the source only"
    turned = re.search(table(source.lang)["opposition"]["turned"], reaches["behind"])
    if turned and not any(mark(claim.text, claim.lang, name) for name in ("told_so", "undone", "uncertain")):
        yield f"{turned[0]!r} is said in the source only"
    yield from (f"{word!r} is ruled out there" for word in _ruled_out(claim, source, places))


def _ruled_out(claim: Statement, source: Statement, places: Sequence[Span]) -> Iterator[str]:
    """The claim's words that the source has only where it says what is not so: not lightning, a denied rumour."""
    kinds = table(source.lang)["opposition"]
    found = [match for name in ("ruled_out", "unrelated") for match in re.finditer(kinds[name], source.text, re.I)]
    spans = [Span(*match.span(match.lastgroup or 0)) for match in found]
    others = (one for one in sentences(source.text, source.lang) if not any(map(one.contains, places)))
    spans += [one for one in others if mark(one.of(source.text), source.lang, "denied")]
    for word in about(claim) if spans else ():
        places = [one.span for one in about(source) if likeness(word, one) >= ONE_WORD]
        if word.weight >= _TELLING and places and all(any(map(place.overlaps, spans)) for place in places):
            yield word.span.of(claim.text)


def _valued(source: Statement, places: Sequence[Span]) -> list[Span]:
    """The sentences of the source, in its own text, that hold one of the places."""
    return [span for span in sentences(source.text, source.lang) if any(map(span.contains, places))]


def _behind(source: Statement, place: Span) -> str:
    """The words around a value and all that its sentence says behind it."""
    start = stretch(source, place).start
    return " ".join(source.text[max(start, span.start) : span.end] for span in _valued(source, [place]))


def _lead(source: Statement, place: Span) -> str:
    """The clause of a value and what its sentence says before it, but for what goes with another value."""
    shift = -source.span.start
    clause = next(one for one in clause_spans(source) if one.end > place.start)
    start = max((span.start for span in _valued(source, [place])), default=0)
    others = [one.span.shift(shift) for one in source.quantities if not one.date]
    before = max((one.end for one in others if start <= one.start < one.end <= clause.start), default=start)
    return source.text[before : clause.end]
