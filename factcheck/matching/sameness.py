"""Whether two stated values are values of one thing: topic both ways, the counted thing, the names, the time."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from math import sqrt

from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness, overlap
from factcheck.matching.slots import LIGHT, Slot
from factcheck.model import Dates

# The weights of the score, which is at most about 1.
NEAR, MOST, LEAST, TIME = 0.5, 0.35, 0.15, 0.15
BESIDE = 0.7  # so near to the value that it tells what is counted or measured
ABOUT = 0.4  # near enough to tell whom the value is said of
SAME_WORD = 0.5
_LISTED = ("entity", "place")
_NAMES = (*_LISTED, "name")

Rarity = Callable[[Concept], float]


@dataclass(frozen=True, slots=True)
class Sameness:
    """How far two slots are one.

    score          from 0 to about 1
    only_first     telling words beside the first value that the second's sentence lacks; `only_second` the reverse
    same_time      whether the days that both hold for meet; None where one does not say
    """

    score: float
    first_share: float
    second_share: float
    same_time: bool | None
    only_first: tuple[str, ...] = ()
    only_second: tuple[str, ...] = ()


def sameness(first: Slot, second: Slot, rarity: Rarity) -> Sameness:
    """Weigh what both sentences say around the two values; near and rare words weigh more."""
    met = overlap([one for one, _ in first.words], [one for one, _ in second.words]).pairs
    ours, theirs = _near(first), _near(second)
    like = [(one, other, likeness(one, other)) for one, other in met]
    shares = (
        _share(first, {one.span: found for one, _, found in like}, rarity),
        _share(second, {other.span: found for _, other, found in like}, rarity),
    )
    dot = sum(
        found * min(_weight(one, rarity), _weight(other, rarity)) * ours[one.span] * theirs[other.span]
        for one, other, found in like
    )
    length = sqrt(_length(first, rarity) * _length(second, rarity))
    when = _same_time(first, second)
    score = NEAR * (dot / length if length else 0.0) + MOST * max(shares) + LEAST * min(shares) + TIME * (when is True)
    known, known_there = {one.span for one, _, _ in like}, {other.span for _, other, _ in like}
    return Sameness(score, *shares, when, _only(first, known), _only(second, known_there))


def _near(slot: Slot) -> dict[object, float]:
    return {one.span: near for one, near in slot.words}


def _weight(one: Concept, rarity: Rarity) -> float:
    return one.weight * rarity(one)


def _share(slot: Slot, like: dict[object, float], rarity: Rarity) -> float:
    whole = sum(_weight(one, rarity) * near for one, near in slot.words)
    met = sum(_weight(one, rarity) * near * like.get(one.span, 0.0) for one, near in slot.words)
    return met / whole if whole else 0.0


def _length(slot: Slot, rarity: Rarity) -> float:
    return sum(_weight(one, rarity) * near * near for one, near in slot.words)


def _only(slot: Slot, met: Container[object]) -> tuple[str, ...]:
    text = slot.fact.statement.text
    near = (one for one, near in slot.words if near >= BESIDE and one.weight >= 1 and one.span not in met)
    return tuple(dict.fromkeys(one.span.of(text) for one in near))


def _same_time(first: Slot, second: Slot) -> bool | None:
    """By the days that the sentences name, else by those around, which can only speak for one time."""
    stated = same_time(first.when, second.when)
    return stated if stated is not None else same_time(first.when or first.around, second.when or second.around) or None


def same_time(first: Dates | None, second: Dates | None) -> bool | None:
    """Whether two periods meet; None where one is not known. Years are compared as years."""
    if not first or not second or None in (first.start, first.end, second.start, second.end):
        return None
    if "year" in (first.precision, second.precision):
        ours, theirs = ((when.start.year, when.end.year) for when in (first, second) if when.start and when.end)
        return ours[0] <= theirs[1] and theirs[0] <= ours[1]
    return not (first.end < second.start or second.end < first.start)  # type: ignore[operator]  # None is ruled out


def same_thing(first: Slot, second: Slot) -> bool:
    """Whether what is counted or measured is one: by the unit where it names a thing, else by the words beside."""
    ours, theirs = first.counted or _beside(first), second.counted or _beside(second)
    return any(likeness(one, other) >= SAME_WORD for one in ours for other in theirs)


def _beside(slot: Slot) -> tuple[Concept, ...]:
    return tuple(one for one, near in slot.words if near >= BESIDE and one.weight > LIGHT)


def other_names(first: Slot, second: Slot, known: Container[str]) -> str:
    """A body, place or person that the first value is said of and the second's document never speaks of, or "".

    `known` are the keys of all concepts of the second's document. Names that no table holds are written in another way
    in another language; they tell only texts of one language apart.
    """
    one, other = (slot.fact.statement for slot in (first, second))
    kinds = _NAMES if one.document.lang == other.document.lang else _LISTED
    for concept, near in first.words:
        if near >= ABOUT and concept.kind in kinds and not any(key in known for key in concept.keys if key[0] != "c"):
            return concept.span.of(one.text)
    return ""
