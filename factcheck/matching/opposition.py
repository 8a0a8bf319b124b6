"""What is said beyond the values and cannot stand together: denied or not, up or down, begins or stops, only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.languages import table
from factcheck.matching.clauses import stretch
from factcheck.matching.concepts import Concept
from factcheck.matching.doers import other_doer
from factcheck.matching.figures import numeral_at
from factcheck.matching.modality import mark, posed, unreal
from factcheck.matching.negation import denied
from factcheck.matching.overlap import SAME, likeness, overlap
from factcheck.matching.poles import Pole, converse, poles
from factcheck.matching.profile import about
from factcheck.matching.roles import exchanged, turned
from factcheck.matching.swaps import Swap, swaps
from factcheck.model import Quantity, Span, Statement

_NAMES = frozenset(("name", "entity", "place"))
_VALUE = "@"  # what stands for a value in the patterns of the language tables
_CAPITALS = 0.5
_ALIKE = 0.6  # the share of a claim's wording that makes a swap of what differs
_EVERY = 0.7  # and of any word that does
_SAID = 0.5  # two concepts so alike are one word
_LIGHT = 0.35  # concepts of less weight (make, take) are too common to carry a denial


@dataclass(frozen=True, slots=True)
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
    )
    return said or tuple(_swapped(claim, source, close, every=every))


def contradictions(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Those of the oppositions that cannot both be true, found without looking for the others."""
    yield from (one for one in _poles(claim, source) if one.refutes)
    yield from denials(claim, source)
    yield from _figures(claim, source, _close(claim, source))


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


def other_pole(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> str:
    """The source's word beside its value that is the opposite of the claim's word beside its own; else "".

    "a loss of $9m, against a profit of $4m a year earlier" has both words, and each value has one; of two in one
    stretch the nearest counts (contracted 1.4 points because of higher costs).
    """
    ours, theirs = (
        _nearest_poles(statement, value.span.shift(-statement.span.start))
        for statement, value in ((claim, mine), (source, its))
    )
    for axis, (name, _) in ours.items():
        other, span = theirs.get(axis, (name, Span(0, 0)))
        if name != other:
            return span.of(source.text)
    return ""


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
    for mine, its in overlap(about(claim), about(source)).pairs:
        if mine.weight >= _LIGHT and _within(mine, ours) != _within(its, theirs):
            if _said_besides(mine, source, theirs, SAME if claim.lang == source.lang else _SAID):
                continue
            word = mine.span.of(claim.text)
            where = "the claim" if _within(mine, ours) else "the source"
            yield Opposition(f"{word!r} is denied in {where} only", True)
            return


def _said_besides(concept: Concept, statement: Statement, spans: tuple[Span, ...], least: float) -> bool:
    """Whether a statement that denies something also says the word where nothing is denied."""
    others = [one for one in about(statement) if not _within(one, spans)]
    return bool(spans) and any(likeness(concept, one) >= least for one in others)


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


def _swapped(claim: Statement, source: Statement, close: Sequence[Swap], *, every: bool) -> Iterator[Opposition]:
    """The wording of the source with another thing in its place.

    Where a language has many words for a thing (`swap: names`), it is a swap of names only, unless `every` word counts.
    """
    marked = table(claim.lang)["opposition"]["swap"] == "names"
    if not close or (marked and (_headline(claim.text) or _headline(source.text))):
        return
    met = overlap(about(claim), about(source))
    times = table(claim.lang)["opposition"]["deictic"] if every else ()
    for swap in close:
        pieces = swap.claim.of(claim.text).lower(), swap.source.of(source.text).lower()
        if all(piece in times for piece in pieces):
            yield Opposition(f"{pieces[0]!r} in place of {pieces[1]!r}", False)
        mine, its = _heaviest(met.missing, swap.claim), _heaviest(met.unused, swap.source)
        if every and not (mine or its):
            mine, its = _in_part(met.pairs, swap) or (None, None)
        if not mine or not its:
            continue
        named = sum(one.kind in _NAMES for one in (mine, its))
        if not marked or named == 2 or (every and not named and swap.alike >= _EVERY):
            words = f"{mine.span.of(claim.text)!r} in place of {its.span.of(source.text)!r}"
            yield Opposition(words, False)


def _in_part(pairs: Sequence[tuple[Concept, Concept]], swap: Swap) -> tuple[Concept, Concept] | None:
    """Two words of one length that have characters in common, and no meaning that a table knows: 开馆 and 闭馆."""
    for mine, its in pairs:
        beside = mine.span.overlaps(swap.claim) and its.span.overlaps(swap.source)
        if beside and {key[0] for key in mine.keys & its.keys} == {"c"}:
            return mine, its
    return None


def _headline(text: str) -> bool:
    """Whether most words have a capital, so that it does not mark the names."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > len(words) * _CAPITALS


def _heaviest(concepts: Sequence[Concept], span: Span) -> Concept | None:
    """The most telling concept of a stretch that is more than a light word."""
    inside = [one for one in concepts if one.span.overlaps(span) and one.weight >= _LIGHT]
    return max(inside, key=lambda one: one.weight, default=None)


def _only(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """The claim says that there is no other, the source does not."""
    words = [mark(statement.text, statement.lang, "only") for statement in (claim, source)]
    if words[0] and not words[1]:
        yield Opposition(f"{words[0]!r} is said in the claim only", False)


def said_of_all(claim: Statement, source: Statement) -> Iterator[str]:
    """The claim says of more that it holds for all there are than the source does; 17 of the 42 are not all 42."""
    found = [_marks(statement, "all") for statement in (claim, source)]
    if len(found[0]) > len(found[1]):
        yield f"{found[0][-1]!r} is said in the claim only"


def other_cause(claim: Statement, source: Statement) -> Iterator[str]:
    """The cause that the claim gives, where the source has hardly a word of it."""
    for match in re.finditer(table(claim.lang)["opposition"]["cause"], claim.text, re.IGNORECASE):
        named = Span(*match.span(match.lastgroup or 0))
        words = [one for one in about(claim) if named.contains(one.span)]
        told = [one for one in words if any(likeness(one, other) >= _SAID for other in about(source))]
        if 2 * sum(one.weight for one in told) < sum(one.weight for one in words):
            yield f"the source does not give {named.of(claim.text)!r} as the cause"


def _marks(statement: Statement, name: str) -> list[str]:
    """All the language's words of that name that a statement has outside its values."""
    words = table(statement.lang)["opposition"][name]
    edge = r"\b" if table(statement.lang)["opposition"]["edge"] == "true" else ""
    pattern = rf"{edge}(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))}){edge}"
    return re.findall(pattern, without_values(statement), re.IGNORECASE)


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


def compares(statement: Statement) -> str:
    """The word by which a statement sets one thing beside another, outside its values ("more than 3"), or ""."""
    return mark(without_values(statement), statement.lang, "compared")


def without_values(statement: Statement) -> str:
    """The text of a statement with its values blanked out."""
    text, start = statement.text, statement.span.start
    for one in statement.quantities:
        span = (one.outer or one.span).shift(-start)
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def differs(quantity: Quantity, statement: Statement) -> bool:
    """Whether a value tells by how much one thing differs from another: 12 more than, 比甲班多12人, 甲より12人多い."""
    start, text = statement.span.start, statement.text
    span = (quantity.outer or quantity.span).shift(-start)
    before, after = (part.replace(_VALUE, " ") for part in (text[: span.start], text[quantity.span.end - start :]))
    masked = f"{before}{_VALUE}{after}"
    return bool(re.search(table(statement.lang)["opposition"]["differs"], masked, re.IGNORECASE))
