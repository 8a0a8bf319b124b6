"""The wording of a source with another thing in its place: a name, a season, any word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.languages import table
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import in_common
from factcheck.matching.swaps import Swap
from factcheck.model import Span, Statement

_NAMES = frozenset(("name", "entity", "place"))
_CAPITALS = 0.5
_EVERY = 0.7  # the share of a claim's wording that makes a swap of any word that differs
_LIGHT = 0.35  # concepts of less weight (make, take) are too common to be told apart


def replaced(claim: Statement, source: Statement, close: Sequence[Swap], *, every: bool) -> Iterator[str]:
    """The wording of the source with another thing in its place.

    Where a language has many words for a thing (`swap: names`), it is a swap of names only, unless `every` word counts.
    """
    marked = table(claim.lang)["opposition"]["swap"] == "names"
    if not close or (marked and (_headline(claim.text) or _headline(source.text))):
        return
    met = in_common(claim, source)
    times = table(claim.lang)["opposition"]["deictic"] if every else ()
    for swap in close:
        pieces = swap.claim.of(claim.text).lower(), swap.source.of(source.text).lower()
        if all(piece in times for piece in pieces):
            yield f"{pieces[0]!r} in place of {pieces[1]!r}"
        mine, its = _heaviest(met.missing, swap.claim), _heaviest(met.unused, swap.source)
        if every and not (mine or its):
            mine, its = _in_part(met.pairs, swap) or (None, None)
        if not mine or not its:
            unsaid = every and not marked and pieces[0] not in source.text
            if unsaid and swap.alike == 1 and _apart(*pieces):
                yield f"{pieces[0]!r} in place of {pieces[1]!r}"
            continue
        named = sum(one.kind in _NAMES for one in (mine, its))
        if not marked or named == 2 or (every and not named and swap.alike >= _EVERY):
            words = f"{mine.span.of(claim.text)!r} in place of {its.span.of(source.text)!r}"
            yield words


def _in_part(pairs: Sequence[tuple[Concept, Concept]], swap: Swap) -> tuple[Concept, Concept] | None:
    """Two words of one length that have characters in common, and no meaning that a table knows: 开馆 and 闭馆."""
    for mine, its in pairs:
        beside = mine.span.overlaps(swap.claim) and its.span.overlaps(swap.source)
        if beside and {key[0] for key in mine.keys & its.keys} == {"c"}:
            return mine, its
    return None


def _apart(one: str, other: str) -> bool:
    """Whether two pieces of one length, of two characters or more, have none in common: 在学 and 新入 before 生."""
    return len(one) == len(other) > 1 and not set(one) & set(other)


def _headline(text: str) -> bool:
    """Whether most words have a capital, so that it does not mark the names."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > len(words) * _CAPITALS


def _heaviest(concepts: Sequence[Concept], span: Span) -> Concept | None:
    """The most telling concept of a stretch that is more than a light word."""
    inside = [one for one in concepts if one.span.overlaps(span) and one.weight >= _LIGHT]
    return max(inside, key=lambda one: one.weight, default=None)
