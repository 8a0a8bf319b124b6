"""One telling value in two sentences that say the same but for a name: of another place, from another body.

Much is asked, because two things may well have one value: three digits printed alike, and no word of weight that only
one sentence has, but for the names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.concepts import Concept
from factcheck.matching.origins import named
from factcheck.matching.overlap import in_common
from factcheck.matching.profile import about
from factcheck.matching.slots import LIGHT, Stated
from factcheck.model import Quantity, Statement
from factcheck.record import record
from factcheck.text import halve

LEAST_DIGITS, SURE_DIGITS = 3, 4
LEAST_MET = 2  # words of weight that both sentences have


@record
class Swapped:
    """What the first value is said of (scope) or taken from (attribution), and what the second; `sure` of long ones."""

    kind: str
    first: str
    second: str
    sure: bool = False


def swapped(first: Stated, second: Stated) -> Swapped | None:
    """How two sentences of two documents differ that tell one value of two scopes, or have it from two bodies."""
    one, other = first.statement, second.statement
    digits = _digits(first.quantity, second.quantity)
    alone = all(sum(q.kind == side.quantity.kind for q in side.statement.quantities) == 1 for side in (first, second))
    if one.document.id == other.document.id or digits < LEAST_DIGITS or not alone:
        return None
    if not (_adds(about(one), about(other)) and _adds(about(other), about(one))):
        return None
    met = in_common(one, other)
    ours, theirs = ([word for word in side if word.weight > LIGHT] for side in (met.missing, met.unused))
    if not ours or not theirs or sum(word.weight > LIGHT for word, _ in met.pairs) < LEAST_MET:
        return None
    names = _words(ours, one), _words(theirs, other)
    told = any(_is_origin(word, one) for word in ours) or any(_is_origin(word, other) for word in theirs)
    if _all(_is_scope, ours, one) and _all(_is_scope, theirs, other):
        return Swapped("scope", *names, sure=digits >= SURE_DIGITS and not told)
    across = one.lang != other.lang and not all(word.kind == "entity" for word in (*ours, *theirs))
    if across or not (_all(_is_origin, ours, one) and _all(_is_origin, theirs, other)) or _one_name(*names):
        return None
    return Swapped("attribution", *names)


def _adds(ours: Sequence[Concept], theirs: Sequence[Concept]) -> bool:
    """Whether one sentence has a word of weight that the other has nothing of (told without pairing them all)."""
    known = frozenset[str]().union(*(word.keys for word in theirs))
    return any(word.weight > LIGHT and known.isdisjoint(word.keys) for word in ours)


def _digits(one: Quantity, other: Quantity) -> int:
    """The number of significant digits of two values that are exactly one; 0 of any others."""
    plain = one.hedge == other.hedge == "none" and "number" not in (one.kind, other.kind)
    if not plain or one.low is None or not one.low == one.high == other.low == other.high:
        return 0
    return len(one.low.normalize().as_tuple().digits)


def _words(names: Sequence[Concept], statement: Statement) -> str:
    return " ".join(word.span.of(statement.text) for word in names)


def _all(fits: Callable[[Concept, Statement], bool], names: Sequence[Concept], statement: Statement) -> bool:
    return all(fits(word, statement) for word in names)


def _is_scope(word: Concept, statement: Statement) -> bool:
    """Whether a word is a place, or says that all of a country or the world is meant."""
    return word.kind == "place" or word.span.of(statement.text).lower() in _wholes(statement.lang)


@cache
def _wholes(lang: str) -> frozenset[str]:
    return frozenset(table(lang)["words"]["everywhere"])


def _is_origin(word: Concept, statement: Statement) -> bool:
    """Whether a word names the body that the sentence says it has the value from."""
    text = word.span.of(statement.text)
    return any(text in name or name in text for name in named(statement))


def _one_name(first: str, second: str) -> bool:
    """Whether one name may be short for the other: its letters stand in it in the same order."""
    short, long = sorted((fold(halve(name)).lower() for name in (first, second)), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)
