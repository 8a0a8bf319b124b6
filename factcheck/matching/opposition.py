"""What is said beyond the values and cannot stand together: denied or not, up or down, begins or stops, only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.languages import table
from factcheck.matching.clauses import clause_spans, stretch
from factcheck.matching.comparisons import compares
from factcheck.matching.concepts import Concept
from factcheck.matching.doers import other_doer
from factcheck.matching.figures import numeral_at, other_number
from factcheck.matching.modality import fullest, mark, posed, unreal
from factcheck.matching.negation import denied
from factcheck.matching.overlap import SAME, in_common, likeness
from factcheck.matching.poles import Pole, converse, poles
from factcheck.matching.profile import about
from factcheck.matching.replaced import replaced
from factcheck.matching.roles import exchanged, turned
from factcheck.matching.swaps import Swap, swaps
from factcheck.model import Quantity, Span, Statement
from factcheck.record import record

_ALIKE = 0.6  # the share of a claim's wording that makes a swap of what differs
_SAID = 0.5  # two concepts so alike are one word
_LIGHT = 0.35  # concepts of less weight (make, take) are too common to carry a denial
_WHOLE = 0.9  # the weight of a word of more than one character: across languages those are held alone


@record
class Opposition:
    """Why two statements do not say the same. `refutes`: they cannot both be true, if they speak of one thing."""

    reason: str
    refutes: bool


def oppositions(claim: Statement, source: Statement, *, every: bool = False) -> tuple[Opposition, ...]:
    """All that the two say against each other beside their values, in a fixed order; nothing where they agree.

    `every`: each word counts that stands in the place of another one, where many texts tell of like things.
    """
    close = _close(claim, source)
    said = (
        *_poles(claim, source),
        *denials(claim, source),
        *_only(claim, source),
        *_ranked(claim, source),
        *(Opposition(reason, False) for reason in unreal(claim, source)),
        *(Opposition(reason, False) for reason in turned(claim, source)),
        *(Opposition(reason, False) for reason in (exchanged(claim, source) if every else ())),
        *_compared(claim, source),
        *_told_of(claim, source),
        *_posed(claim, source),
        *_figures(claim, source, close),
        *_renumbered(claim, source),
    )
    return (
        said
        or tuple(_said_there(claim, source))
        or tuple(Opposition(reason, False) for reason in replaced(claim, source, close, every=every))
    )


def contradictions(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Those of the oppositions that cannot both be true, found without looking for the others."""
    yield from (one for one in _poles(claim, source) if one.refutes)
    yield from denials(claim, source)
    yield from _figures(claim, source, _close(claim, source))


def refuting(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Those of the `oppositions` that cannot both be true, in the same order, found without looking for the others."""
    yield from (one for one in _poles(claim, source) if one.refutes)
    yield from denials(claim, source)
    yield from (one for one in _posed(claim, source) if one.refutes)
    yield from _figures(claim, source, _close(claim, source))


def unlike(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Poles of which both may be true, but not of one thing: a primary and a middle school."""
    yield from (one for one in _poles(claim, source) if not one.refutes)


def _close(claim: Statement, source: Statement) -> list[Swap]:
    """The swaps of two sentences that are worded much alike."""
    return [swap for swap in swaps(claim, source) if swap.alike >= _ALIKE]


def _poles(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Axes on which the claim says one pole and the source nothing but another. A denied pole is left to `denials`."""
    ours, theirs = _said(claim), _said(source)
    for axis in ours:
        if axis in theirs and not ours[axis].keys() & theirs[axis].keys():
            (said, mine), (other, its) = (next(iter(found[axis].items())) for found in (ours, theirs))
            words = f"{mine.of(claim.text)!r} against {its.of(source.text)!r}"
            yield Opposition(f"{words} ({said} against {other})", axis not in converse())


def other_pole(claim: Statement, mine: Quantity, source: Statement, its: Quantity, axis: str = "") -> str:
    """The source's word beside its value that is the opposite of the claim's word beside its own; else "".

    "a loss of $9m, against a profit of $4m a year earlier" has both words, and each value has one; of two in one
    stretch the nearest counts (contracted 1.4 points because of higher costs). Only of the `axis`, where one is given.
    """
    ours, theirs = (
        _nearest_poles(statement, value.span.shift(-statement.span.start))
        for statement, value in ((claim, mine), (source, its))
    )
    for one, (name, _) in ours.items():
        other, span = theirs.get(one, (name, Span(0, 0)))
        if name != other and axis in ("", one):
            return span.of(source.text)
    return ""


@lru_cache(20_000)
def _nearest_poles(statement: Statement, value: Span) -> dict[str, tuple[str, Span]]:
    """The pole of each axis that is said nearest to a value, in the stretch of the own text that holds it.

    One before the value comes first, where a language has its verbs there.
    """
    within, behind = stretch(statement, value), table(statement.lang)["opposition"]["backward"] == "true"
    near = [one for one in _undenied(statement) if within.contains(one.span)]
    near.sort(key=lambda one: max(one.span.start - value.end, value.start - one.span.end), reverse=True)
    near.sort(key=lambda one: (one.span.start >= value.end) == behind)
    return {one.axis: (one.name, one.span) for one in near}


@lru_cache(20_000)
def _said(statement: Statement) -> dict[str, dict[str, Span]]:
    """axis -> pole -> its first place."""
    found: dict[str, dict[str, Span]] = {}
    for span, axis, name in _undenied(statement):
        found.setdefault(axis, {}).setdefault(name, span)
    return found


@lru_cache(20_000)
def _undenied(statement: Statement) -> tuple[Pole, ...]:
    """The poles that are neither denied nor part of a date (last year), in order of place."""
    text, lang = statement.text, statement.lang
    dates = [one.span.shift(-statement.span.start) for one in statement.quantities if one.date]
    reach = (*denied(text, lang), *dates)
    return tuple(one for one in poles(text, lang) if not any(piece.overlaps(one.span) for piece in reach))


def denials(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Words of both that one denies and the other does not."""
    ours, theirs = denied(claim.text, claim.lang), denied(source.text, source.lang)
    if bool(ours) == bool(theirs):  # two denials may be worded otherwise: "no threat", "never risky"
        return
    least = _LIGHT if claim.lang == source.lang else _WHOLE
    for mine, its in in_common(claim, source).pairs:
        said = [
            _within(one, spans) or _rid(one, text) for one, spans, text in ((mine, ours, claim), (its, theirs, source))
        ]
        if mine.weight >= least and said[0] != said[1]:
            if _said_besides(mine, source, theirs, SAME if claim.lang == source.lang else _SAID):
                continue
            word = mine.span.of(claim.text)
            where = "the claim" if said[0] else "the source"
            yield Opposition(f"{word!r} is denied in {where} only", True)
            return


def _said_besides(concept: Concept, statement: Statement, spans: tuple[Span, ...], least: float) -> bool:
    """Whether a statement that denies something also says the word where nothing is denied."""
    others = [one for one in about(statement) if not _within(one, spans)]
    return bool(spans) and any(likeness(concept, one) >= least for one in others)


def _rid(concept: Concept, statement: Statement) -> bool:
    """Whether what stands right beside a word denies it: risk-free, lost power."""
    rules, text = table(statement.lang)["opposition"], statement.text.lower()
    suffix, before = rules.get("rid", ""), rules.get("lost", "")
    behind = bool(suffix) and bool(re.match(suffix, text[concept.span.end :]))
    return behind or bool(before and re.search(before, text[: concept.span.start]))


def _within(concept: Concept, spans: tuple[Span, ...]) -> bool:
    return any(span.overlaps(concept.span) for span in spans)


def _figures(claim: Statement, source: Statement, close: Sequence[Swap]) -> Iterator[Opposition]:
    """Numerals that are read as no value (a 2004 film, every tenth) where the same wording of the source has others."""
    for swap in close:
        mine, its = (
            numeral_at(one.text, span.start, one.lang) for one, span in ((claim, swap.claim), (source, swap.source))
        )
        if mine and its and mine != its:
            yield Opposition(f"{mine} against {its}", True)


def _said_there(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """An opposite in the clause that says most of a claim without values; the rest of the sentence may say the like."""
    if claim.quantities or claim.lang != source.lang:
        return
    clause = fullest(claim, source, clause_spans(source))
    if clause is None:
        return
    ours = _said(claim)
    for axis in ours:
        theirs = [pole for pole in _undenied(source) if pole.axis == axis and clause.contains(pole.span)]
        if theirs and not ours[axis].keys() & {pole.name for pole in theirs}:
            yield Opposition(f"there the source says {theirs[0].span.of(source.text)!r}", False)
            return


def _renumbered(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """A name with another number: Line 4 where the source tells of Line 3."""
    found = other_number(claim, source) if claim.lang == source.lang else ""
    if found:
        yield Opposition(found, False)


def _only(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """The claim says that there is no other, the source does not."""
    words = [mark(statement.text, statement.lang, "only") for statement in (claim, source)]
    if words[0] and not words[1]:
        yield Opposition(f"{words[0]!r} is said in the claim only", False)


def _ranked(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """The largest in the claim, the second largest in the source."""
    ours, theirs = (
        re.search(table(one.lang)["opposition"]["ranked"], one.text, re.IGNORECASE) for one in (claim, source)
    )
    if theirs and not ours and "rank" in _said(claim) and not _ranks_besides(claim, source, Span(*theirs.span())):
        yield Opposition(f"{theirs[0]!r} is said in the source only", False)


def _ranks_besides(claim: Statement, source: Statement, ranked: Span) -> bool:
    """Whether the source has the claim's word elsewhere too: most of the traffic at the second-largest port."""
    ours, theirs = (poles(one.text, one.lang) for one in (claim, source))
    mine = {pole.name for pole in ours if pole.axis == "rank"}
    return any(pole.name in mine and pole.axis == "rank" and not pole.span.overlaps(ranked) for pole in theirs)


def _told_of(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """A claim without values that the source tells of another; the values of others are told apart one by one."""
    name = "" if claim.quantities else other_doer(claim, source)
    if name:
        yield Opposition(f"the source tells it of {name}", False)


def _posed(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """The source only asks what the claim says; the values of a claim are looked at one by one."""
    said = "" if claim.quantities or posed(claim) else posed(source)
    if said:
        yield Opposition(f"the source only asks it{' and says no' * (said == 'denies')}", said == "denies")


def _compared(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """The claim sets one thing beside another (than, 比, より) and gives no value; the source does no such thing."""
    word = compares(claim)
    if word and not compares(source) and all(one.low == 1 for one in claim.quantities):
        yield Opposition(f"{word!r} compares in the claim only", False)
