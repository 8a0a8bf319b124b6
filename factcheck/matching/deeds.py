"""Deeds: what is done to somebody or something, so that a claim of another deed is not borne out.

Police who arrested two managers did not question them, and four workers who were killed were not injured.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.languages import table
from factcheck.matching.clauses import stretch
from factcheck.matching.concepts import Concept
from factcheck.matching.profile import about
from factcheck.model import Quantity, Span, Statement

JOINED = 6  # characters between two values of a list: 23名球迷和6名警察, 23 fans and 6 officers


def untold(claim: Statement, source: Statement) -> Iterator[str]:
    """The claim's words for a deed that the source has no word for."""
    said = _ids(about(source))
    for one in about(claim):
        if (known := _deed(one)) and not known & said:
            yield one.span.of(claim.text)


def other_deed(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> str:
    """The source's word for what is done to its value, where it is another deed than the claim's; else "".

    Another language may have the words of a claim in another order: there it is told apart from all its deeds.
    """
    ours, theirs = _beside(mine, claim), _beside(its, source)
    if ours is None or theirs is None:
        return ""
    said = [ours] if claim.lang == source.lang else about(claim)
    if _deed(ours) & _ids([theirs]) or _deed(theirs) & _ids(said):
        return ""
    return theirs.span.of(source.text)


def _beside(value: Quantity, statement: Statement) -> Concept | None:
    """The deed that stands nearest to a value, with no comma and no "and" between the two.

    Values that an "and" joins have one deed: 23 fans and 6 officers injured.
    """
    span = (value.outer or value.span).shift(-statement.span.start)
    deeds = [one for one in about(statement) if _deed(one)]
    for one in statement.quantities:
        gap = Span(span.end, one.span.start - statement.span.start)
        joined = one.kind == value.kind and gap.start <= gap.end <= gap.start + JOINED
        if joined and not any(map(gap.overlaps, (deed.span for deed in deeds))):
            span = Span(span.start, one.span.end - statement.span.start)
    beside = stretch(statement, span)
    deeds = [one for one in deeds if beside.contains(one.span)]
    return min(deeds, key=lambda one: _distance(one.span, span), default=None)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _deed(concept: Concept) -> frozenset[str]:
    """The ids of all terms that may tell the deed that a word names; none where it names no deed."""
    return frozenset().union(*(_deeds().get(key[2:], frozenset()) for key in concept.keys if key[:2] == "t:"))


def _ids(concepts: Sequence[Concept]) -> frozenset[str]:
    return frozenset(key[2:] for one in concepts for key in one.keys if key[:2] == "t:")


@cache
def _deeds() -> dict[str, frozenset[str]]:
    """For each term that names a deed all terms that may tell it."""
    found: dict[str, frozenset[str]] = {}
    for deed in table("opposites")["deeds"].values():
        for name in deed["by"]:
            found[name] = found.get(name, frozenset()).union(deed["by"], deed["also"])
    return found
