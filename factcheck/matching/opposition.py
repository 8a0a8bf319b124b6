"""What is said beyond the values and cannot stand together: denied or not, up or down, begins or stops, only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.clauses import clauses_of
from factcheck.matching.concepts import Concept, concepts
from factcheck.matching.doers import other_doer
from factcheck.matching.figures import numeral_at
from factcheck.matching.negation import denied, without_idioms
from factcheck.matching.overlap import likeness, overlap
from factcheck.matching.poles import converse, poles
from factcheck.matching.profile import about
from factcheck.matching.roles import turned
from factcheck.matching.swaps import Swap, swaps
from factcheck.model import Quantity, Span, Statement

_NAMES = frozenset(("name", "entity", "place"))
_CAPITALS = 0.5
_ALIKE = 0.6  # the share of a claim's wording that makes a swap of what differs
_SAID = 0.5  # two concepts so alike are one word
_LIGHT = 0.35  # concepts of less weight (make, take) are too common to carry a denial


@dataclass(frozen=True, slots=True)
class Opposition:
    """Why two statements do not say the same. `refutes`: they cannot both be true, if they speak of one thing."""

    reason: str
    refutes: bool


def oppositions(claim: Statement, source: Statement) -> tuple[Opposition, ...]:
    """All that the two say against each other beside their values, in a fixed order; nothing where they agree."""
    close = _close(claim, source)
    said = (
        *_poles(claim, source),
        *_denials(claim, source),
        *_only(claim, source),
        *_not_done(claim, source),
        *planned(claim, source),
        *_uncertain(claim, source),
        *(Opposition(reason, False) for reason in turned(claim, source)),
        *_compared(claim, source),
        *_told_of(claim, source),
        *_figures(claim, source, close),
    )
    return said or tuple(_swapped(claim, source, close))


def contradictions(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Those of the oppositions that cannot both be true, found without looking for the others."""
    yield from (one for one in _poles(claim, source) if one.refutes)
    yield from _denials(claim, source)
    yield from _figures(claim, source, _close(claim, source))


def _close(claim: Statement, source: Statement) -> list[Swap]:
    """The swaps of two sentences that are worded much alike."""
    return [swap for swap in swaps(claim, source) if swap.alike >= _ALIKE]


def _poles(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Axes on which the claim says one pole and the source nothing but another. A denied pole is left to `_denials`."""
    ours, theirs = _said(claim), _said(source)
    for axis in ours:
        if axis in theirs and not ours[axis].keys() & theirs[axis].keys():
            (said, mine), (other, its) = (next(iter(found[axis].items())) for found in (ours, theirs))
            words = f"{mine.of(claim.text)!r} against {its.of(source.text)!r}"
            yield Opposition(f"{words} ({said} against {other})", axis not in converse())


@lru_cache(20_000)
def _said(statement: Statement) -> dict[str, dict[str, Span]]:
    """axis -> pole -> its first place, of the poles that are neither denied nor part of a date (last year)."""
    text, lang = statement.text, statement.lang
    dates = [one.span.shift(-statement.span.start) for one in statement.quantities if one.date]
    reach = (*denied(text, lang), *dates)
    found: dict[str, dict[str, Span]] = {}
    for span, axis, name in poles(text, lang):
        if not any(piece.overlaps(span) for piece in reach):
            found.setdefault(axis, {}).setdefault(name, span)
    return found


def _denials(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """Words of both that one denies and the other does not."""
    ours, theirs = denied(claim.text, claim.lang), denied(source.text, source.lang)
    if bool(ours) == bool(theirs):  # two denials may be worded otherwise: "no threat", "never risky"
        return
    for mine, its in overlap(about(claim), about(source)).pairs:
        if mine.weight >= _LIGHT and _within(mine, ours) != _within(its, theirs):
            if _said_besides(mine, source, theirs):
                continue
            word = mine.span.of(claim.text)
            where = "the claim" if _within(mine, ours) else "the source"
            yield Opposition(f"{word!r} is denied in {where} only", True)
            return


def _said_besides(concept: Concept, statement: Statement, spans: tuple[Span, ...]) -> bool:
    """Whether a statement that denies something also says the word where nothing is denied."""
    others = [one for one in about(statement) if not _within(one, spans)]
    return bool(spans) and any(likeness(concept, one) >= _SAID for one in others)


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


def _swapped(claim: Statement, source: Statement, close: Sequence[Swap]) -> Iterator[Opposition]:
    """The wording of the source with another thing in its place.

    Where a language has many words for a thing (`swap: names`), it is a swap of names only.
    """
    names_only = table(claim.lang)["opposition"]["swap"] == "names"
    if not close or (names_only and (_headline(claim.text) or _headline(source.text))):
        return
    met = overlap(about(claim), about(source))
    for swap in close:
        mine, its = _heaviest(met.missing, swap.claim), _heaviest(met.unused, swap.source)
        if mine and its and not (names_only and {mine.kind, its.kind} - _NAMES):
            words = f"{mine.span.of(claim.text)!r} in place of {its.span.of(source.text)!r}"
            yield Opposition(words, False)


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
    words = [_mark(statement.text, statement.lang, "only") for statement in (claim, source)]
    if words[0] and not words[1]:
        yield Opposition(f"{words[0]!r} is said in the claim only", False)


def _not_done(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """The source tells what was about to happen, the claim what happened."""
    words = [_mark(statement.text, statement.lang, "undone") for statement in (claim, source)]
    if words[1] and not words[0]:
        yield Opposition(f"{words[1]!r} is said in the source only", False)


def planned(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """One tells what is to be where it has its values, the other what was; of two languages a source's plain plans."""
    lang, theirs = claim.lang, source.lang
    said = _to_be(claim.text, lang)
    clauses = _valued(source)
    if said:
        done = clauses and all(_past(clause, theirs) and not _to_be(clause, theirs) for clause in clauses)
        if lang == theirs and done and not _past(claim.text, lang):
            yield Opposition(f"{said!r} is said in the claim only", False)
        return
    words = [_to_be(clause, theirs) if lang == theirs else _mark(clause, theirs, "intended") for clause in clauses]
    if words and all(words) and _past(claim.text, lang) and not (lang != theirs and _met(words[0], theirs, claim)):
        yield Opposition(f"{words[0]!r} is said in the source only", False)


def _met(word: str, lang: str, claim: Statement) -> bool:
    """Whether a claim in another language has a word for what is meant: it may be of the plan itself."""
    return any(likeness(one, other) >= _SAID for one in concepts(word, lang) for other in about(claim))


def _uncertain(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """The source tells its values as what may be, the claim as what is."""
    words = [_mark(clause, source.lang, "uncertain") for clause in _valued(source)]
    if words and all(words) and not _mark(claim.text, claim.lang, "uncertain"):
        yield Opposition(f"{words[0]!r} is said in the source only", False)


def _valued(statement: Statement) -> list[str]:
    """The clauses that hold a value other than a date."""
    return clauses_of(statement, [one.span for one in statement.quantities if not one.date])


def _past(text: str, lang: str) -> bool:
    return bool(re.search(table(lang)["opposition"]["past"], text))


def foretold(statement: Statement, value: Quantity) -> str:
    """The word by which the clause of a value tells what is expected or aimed at (预计, 見通し, expected to), or ""."""
    clause = clauses_of(statement, [value.span])[0]
    return _mark(clause, statement.lang, "outlook") or _mark(clause, statement.lang, "intended")


def to_be(statement: Statement, value: Quantity) -> str:
    """The word by which the clause of a value tells what is to be, by a plan or otherwise, or ""."""
    return foretold(statement, value) or _to_be(clauses_of(statement, [value.span])[0], statement.lang)


def _to_be(text: str, lang: str) -> str:
    return _mark(text, lang, "intended") or _mark(text, lang, "planned")


def _told_of(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """A claim without values that the source tells of another; the values of others are told apart one by one."""
    name = "" if claim.quantities else other_doer(claim, source)
    if name:
        yield Opposition(f"the source tells it of {name}", False)


def _compared(claim: Statement, source: Statement) -> Iterator[Opposition]:
    """The claim sets one thing beside another (than, 比, より) and gives no value; the source does no such thing."""
    word = compares(claim)
    if word and not compares(source) and all(one.low == 1 for one in claim.quantities):
        yield Opposition(f"{word!r} compares in the claim only", False)


def compares(statement: Statement) -> str:
    """The word by which a statement sets one thing beside another, outside its values ("more than 3"), or ""."""
    text, start = statement.text, statement.span.start
    for one in statement.quantities:
        span = (one.outer or one.span).shift(-start)
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return _mark(text, statement.lang, "compared")


def differs(quantity: Quantity, statement: Statement) -> bool:
    """Whether a value tells by how much one thing differs from another: 12 more than, 比甲班多12人, 甲より12人多い."""
    rule = table(statement.lang)["opposition"]["differs"]
    start, body = statement.span.start, statement.document.body
    span = quantity.outer or quantity.span
    before, after = body[start : span.start], body[quantity.span.end : statement.span.end]
    told = bool(re.search(rule["before"], before, re.IGNORECASE))
    follows = bool(re.match(rule["after"], after, re.IGNORECASE))
    return follows and told if statement.lang == "ja" else told or follows


@lru_cache(20_000)
def _mark(said: str, lang: str, name: str) -> str:
    """The first of the language's words of that name that a text holds."""
    plain = without_idioms(said, lang)
    text = f" {plain.lower()} " if lang == "en" else fold(plain)
    marks = table(lang)["opposition"][name]
    return next((mark for mark in marks if (f" {mark} " if lang == "en" else fold(mark)) in text), "")
