"""Whether two stated values are values of one thing: topic both ways, the counted thing, the names, the time."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from factcheck.languages import table
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness, overlap
from factcheck.matching.slots import LIGHT, Slot
from factcheck.model import Dates, Statement
from factcheck.record import record

# The weights of the score, which is at most about 1.
NEAR, MOST, LEAST, TIME = 0.5, 0.35, 0.15, 0.15
BESIDE = 0.7  # so near to the value that it tells what is counted or measured
ABOUT = 0.4  # near enough to tell whom the value is said of
SAME_WORD = 0.5
_CLEAR = "measure temperature"  # what needs no word that says what is measured
_PERIODS = ("month", "quarter", "half", "year")  # that texts report on, the longest last
_LISTED = ("entity", "place")
_NAMES = (*_LISTED, "name")

Rarity = Callable[[Concept], float]


@record
class Sameness:
    """How far two slots are one.

    score          from 0 to about 1
    only_first     telling words beside the first value that the second's sentence lacks; `only_second` the reverse
    contrasted     either sentence has a telling word that the other lacks, however far from the value
    same_time      whether the days that both hold for meet; None where one does not say
    """

    score: float
    first_share: float
    second_share: float
    same_time: bool | None
    only_first: tuple[Concept, ...] = ()
    only_second: tuple[Concept, ...] = ()
    contrasted: bool = False


class Weighed(NamedTuple):
    """A slot with the weights of its words, ready to be compared with many.

    weights   for each word how much it tells, by how rare it is; `near` the same by how near it stands, `beside` again
    whole     the sum of `near`; `length` the root of the sum of `beside`
    """

    slot: Slot
    weights: Sequence[float]
    near: Sequence[float]
    whole: float
    length: float


def weighed(slot: Slot, rarity: Rarity) -> Weighed:
    """The slot with its words weighed: near and rare words tell more."""
    weights = [one.weight * rarity(one) for one in slot.words]
    near = [weight * share for weight, share in zip(weights, slot.near, strict=True)]
    length = sqrt(sum([weight * share for weight, share in zip(near, slot.near, strict=True)]))
    return Weighed(slot, weights, near, sum(near), length)


def sameness(first: Weighed, second: Weighed) -> Sameness:
    """Weigh what both sentences say around the two values."""
    ours = {one.span: at for at, one in enumerate(first.slot.words)}
    theirs = {one.span: at for at, one in enumerate(second.slot.words)}
    dot, met, met_there = 0.0, 0.0, 0.0
    both = overlap(first.slot.words, second.slot.words)
    for (one, other), like in zip(both.pairs, both.likes, strict=True):
        x, y = ours[one.span], theirs[other.span]
        nearness = first.slot.near[x] * second.slot.near[y]
        dot += like * min(first.weights[x], second.weights[y]) * nearness
        met += like * first.near[x]
        met_there += like * second.near[y]
    shares = met / (first.whole or 1.0), met_there / (second.whole or 1.0)
    when = _same_time(first.slot, second.slot)
    cosine = dot / (first.length * second.length or 1.0)
    score = NEAR * cosine + MOST * max(shares) + LEAST * min(shares) + TIME * (when is True)
    known, known_there = {one.span for one, _ in both.pairs}, {other.span for _, other in both.pairs}
    contrasted = _has_more(first.slot, known) and _has_more(second.slot, known_there)
    return Sameness(score, *shares, when, _only(first.slot, known), _only(second.slot, known_there), contrasted)


def _has_more(slot: Slot, met: Container[object]) -> bool:
    return any(one.weight >= 1 and one.span not in met for one in slot.words)


def _only(slot: Slot, met: Container[object]) -> tuple[Concept, ...]:
    return tuple(one for one in beside(slot) if one.weight >= 1 and one.span not in met)


def contrasts(first: Slot, second: Slot) -> Iterator[tuple[Concept, Concept]]:
    """The words of either sentence that stand in one place of a phrase: the team plan, the business plan.

    None between two languages, where a word may be the other's translation.
    """
    yield from ((one, other) for one, other, _, _ in _contrasts(first, second))


def modified(first: Slot, second: Slot) -> bool:
    """Whether a noun of both sentences has another word right before it in either: free tier, pro tier; 全市, 全省."""
    ours, theirs = (slot.fact.statement for slot in (first, second))
    return any(
        _touch(one, after, ours) and _touch(other, there, theirs)
        for one, other, after, there in _contrasts(first, second)
    )


def _touch(one: Concept, after: Concept, statement: Statement) -> bool:
    """Whether nothing stands between two words."""
    return not statement.text[one.span.end : after.span.start].strip(" -")


def _contrasts(first: Slot, second: Slot) -> Iterator[tuple[Concept, Concept, Concept, Concept]]:
    """The words of either sentence before a common one, and that one in both."""
    if first.fact.statement.lang != second.fact.statement.lang:
        return
    ours, theirs = first.words, second.words
    met = {one.span: other.span for one, other in overlap(ours, theirs).pairs}
    there = {other.span: before for before, other in pairwise(theirs)}
    met_there = {other.span: other for other in theirs}
    taken = set(met.values())
    for one, after in pairwise(ours):
        other = there.get(met[after.span]) if after.span in met else None
        if other and one.span not in met and other.span not in taken and min(one.weight, other.weight) > LIGHT:
            yield one, other, after, met_there[met[after.span]]


def stands_beside(word: Concept, slot: Slot) -> bool:
    """Whether a word stands right beside the value."""
    return any(not word.keys.isdisjoint(one.keys) for one in beside(slot))


def _same_time(first: Slot, second: Slot) -> bool | None:
    """By the days that the sentences name, else by those around, which can only speak for one time."""
    stated = same_time(first.when, second.when)
    return stated if stated is not None else same_time(first.when or first.around, second.when or second.around) or None


def same_time(first: Dates | None, second: Dates | None) -> bool | None:
    """Whether two periods meet; None where one is not known. Years are compared as years.

    Of days that the texts do not settle (the first quarter) what is printed of both may tell that they do not.
    """
    if not first or not second:
        return None
    if None in (first.start, first.end, second.start, second.end):
        ours, theirs = dict(first.printed), dict(second.printed)
        return False if any(ours[part] != theirs[part] for part in ours if part in theirs) else None
    if "year" in (first.precision, second.precision):
        one, other = ((when.start.year, when.end.year) for when in (first, second) if when.start and when.end)
        return one[0] <= other[1] and other[0] <= one[1]
    return not (first.end < second.start or second.end < first.start)  # type: ignore[operator]  # None is ruled out


def carried_apart(first: Slot, second: Slot) -> str:
    """The period carried over into a value from the sentences before it that another does not hold for, or "".

    A day that is carried over tells of its year alone.
    """
    ours, theirs = first.when or first.carried, second.when or second.carried
    carried = [slot.carried for slot in (first, second) if slot.when is None and slot.carried]
    if not carried or not ours or not theirs or same_time(ours, theirs) is not False:
        return ""
    periods = [one.precision for one in carried if one.precision in _PERIODS]
    other_year = ours.start and theirs.start and ours.start.year != theirs.start.year
    return min(periods, key=_PERIODS.index) if periods else "year" if other_year else ""


def same_thing(first: Slot, second: Slot) -> bool:
    """Whether what is counted or measured is one: by the unit where it names a thing, else by the words beside.

    A temperature is one of a day and place, whatever is said of it: reached 43.8 °C, recorded 48.3 °C.
    Of two sums in one language a name alone is not enough where both have plain words beside: a firm's loss, its sales.
    """
    if first.family.startswith(_CLEAR) and first.when and second.when and same_time(first.when, second.when):
        return True
    least = 0 if first.family == "date" else LIGHT  # what opens and begins is told of many things, but of one day
    ours, theirs = (slot.counted or [one for one in beside(slot) if one.weight > least] for slot in (first, second))
    plain = [
        [one for one in side if one.kind == "word" and not _capital(one, slot)]
        for slot, side in ((first, ours), (second, theirs))
    ]
    if first.family.startswith("money") and first.fact.statement.lang == second.fact.statement.lang and all(plain):
        ours, theirs = plain
    return any(likeness(one, other) >= SAME_WORD for one in ours for other in theirs)


def _capital(word: Concept, slot: Slot) -> bool:
    """Whether a word has a capital that no sentence gives it, or opens one and is in no table: of a firm's name."""
    named = word.span.start > 0 or not any(key[0] == "t" for key in word.keys)
    return named and slot.fact.statement.text[word.span.start].isupper()


def beside(slot: Slot) -> list[Concept]:
    """The words right beside the value."""
    return [one for one, near in zip(slot.words, slot.near, strict=True) if near >= BESIDE]


def other_names(first: Slot, second: Slot, known: Container[str]) -> str:
    """A body, place or person that the first value is said of and the second's document never speaks of, or "".

    `known` are the keys of all concepts of the second's document. Names that no table holds are written in another way
    in another language; they tell only texts of one language apart.
    """
    one, other = (slot.fact.statement for slot in (first, second))
    same_language = one.lang == other.lang
    kinds = _NAMES if same_language else _LISTED
    for concept, near in zip(first.words, first.near, strict=True):
        named = concept.kind in kinds or (concept.kind == "word" and same_language and _opens(concept, one, other))
        at_home = not same_language and not _at_home(other.lang).isdisjoint(concept.keys)
        if near >= ABOUT and named and not at_home and not any(key in known for key in written(concept)):
            return concept.span.of(one.text)
    return ""


@cache
def _at_home(lang: str) -> frozenset[str]:
    """The keys of the country that texts in a language need not name."""
    return frozenset(table(lang)["words"].get("home", ()))


def written(concept: Concept) -> frozenset[str]:
    """The keys that tell one name from another: those of the tables, else all but single characters.

    What the glosses of two cities share (a city in China) makes them no one city.
    """
    listed = frozenset(key for key in concept.keys if key[0] == "t")
    return listed or frozenset(key for key in concept.keys if key[0] != "c")


def _opens(concept: Concept, statement: Statement, other: Statement) -> bool:
    """Whether a word with a capital that no table knows opens an English sentence: it may be a name as well.

    People in general ("Buyers get") are no name, unless both sentences are said of some: tenants must, landlords must.
    """
    if statement.lang != "en" or concept.span.start > 0:
        return False
    word = concept.span.of(statement.text)
    known = any(key[0] == "t" for key in concept.keys)
    people = [re.match(table("en")["words"]["people"], one.text) for one in (statement, other)]
    general = people[0] and not people[1]
    return word[:1].isupper() and concept.weight >= 1 and not known and not general
