"""Links between values that speak of one thing, wherever they stand: blocked, weighed, told apart or compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from factcheck.answer.links import Link, sentence
from factcheck.checks.compare import compare
from factcheck.checks.counterparts import counterparts
from factcheck.checks.differences import difference
from factcheck.checks.rendered import compared, edges_differ
from factcheck.matching.blocks import pairs
from factcheck.matching.concepts import Concept
from factcheck.matching.corpus import Corpus
from factcheck.matching.memory import keys, recall
from factcheck.matching.opposition import oppositions
from factcheck.matching.profile import about
from factcheck.matching.sameness import (
    Rarity,
    Sameness,
    Weighed,
    contrasts,
    other_names,
    same_thing,
    same_time,
    sameness,
    stands_beside,
    weighed,
)
from factcheck.matching.siblings import standing
from factcheck.matching.slots import Slot, Stated, slots
from factcheck.matching.subject import of_two_things
from factcheck.matching.swapped import Swapped, swapped
from factcheck.model import Statement, Strength

# From these scores on, two values are taken for one thing's: for certain where the time is one or is not told, and
# perhaps. In one document a writer sets like things side by side, so that more is asked: each says what the other says.
SAME, SAME_UNDATED, PERHAPS = 0.5, 0.58, 0.42
SAME_WITHIN, LEAST_WITHIN = 0.65, 0.5
NEARLY = 0.05  # by so much the scores of two rivals may differ and both be meant
# How it is said what two sentences differ in that tell one value.
_SWAPPED = {
    "scope": "one says it of {!r} and the other of {!r}: one may take a part for the whole",
    "attribution": "one has it from {!r} and the other from {!r}: one may name the wrong body",
}

LEAST_WORDS = 3  # fewer words around a value are a heading or a table's cell
Names = Iterable[frozenset[str]]


def of_slots(
    statements: Sequence[Statement], one_text: Names = (), *, rarity: Rarity | None = None, explain: bool = False
) -> Iterator[Link]:
    """The links between values that speak of one thing, in any two documents or in one.

    Pairs of documents in `one_text` are left to `of_translations`. To `explain`, what was told apart is linked too.
    `rarity` is that of the library whose concepts are at hand, where the statements are only some of it.
    """
    before: list[Statement | None] = [None, *statements]
    every = [
        slot
        for last, statement in zip(before, statements, strict=False)
        for slot in slots(statement, last if last and last.document.id == statement.document.id else None)
    ]
    words = _Words(statements, every, rarity, explain=explain)
    rendered = frozenset(one_text)
    told, retold = _told_once(every)
    weights = [weighed(slot, words.rarity) for slot in told]
    found = (
        _slot_link(weights[one], weights[other], words)
        for one, other in pairs(told)
        if frozenset((told[one].fact.place[0], told[other].fact.place[0])) not in rendered
    )
    yield from _unrivalled([*retold, *(link for link in found if link)])


def _unrivalled(links: Sequence[Link]) -> Iterator[Link]:
    """The links but for differences from a value when another one of that document stands nearer to the same thing.

    The team plan's price is not held against the business plan's where the other page tells the team plan's too.
    """
    best = {end: 0.0 for link in links if link.relation == "differs" for end in _ends(link)}
    disputing = {name for _, name in best}
    for link in links:
        if link.relation != "apart" and link.second.statement.document.id in disputing:
            for end in _ends(link):
                if end in best:
                    best[end] = max(link.score, best[end])
    for link in links:
        if link.relation != "differs" or all(link.score >= best[end] - NEARLY for end in _ends(link)):
            yield link


def _ends(link: Link) -> tuple[tuple[object, str], tuple[object, str]]:
    """Each value of a link, with the document of the other."""
    one, other = link.first.place, link.second.place
    return (one, other[0]), (other, one[0])


def _told_once(every: Sequence[Slot]) -> tuple[list[Slot], list[Link]]:
    """One slot for each wording and value, and the links between those that say it in the same words."""
    first: dict[object, Slot] = {}
    told, links = [], []
    for slot in every:
        said = slot.fact.quantity
        value = (said.low, said.high, said.hedge, said.unit, said.basis, said.date)
        words = (slot.family, slot.when, slot.around, value, tuple(one.keys for one, _ in slot.words))
        known = first.setdefault(words, slot) if len(slot.words) >= LEAST_WORDS else slot
        if known is slot:
            told.append(slot)
        else:
            links.append(Link(known.fact, slot.fact, "agrees", 1.0))
    return told, links


class _Words:
    """How common each concept is among all statements, and which ones a document holds at all."""

    def __init__(
        self, statements: Sequence[Statement], slots: Sequence[Slot], rarity: Rarity | None, *, explain: bool
    ) -> None:
        self.explain = explain
        if rarity is None:
            recall(statements)
            rarity = Corpus.of(keys(statements)).rarity
        self.rarity = rarity
        self._statements, self._slots = statements, slots
        self._keys: dict[str, frozenset[str]] = {}

    @cached_property
    def _own(self) -> dict[str, list[Statement]]:
        """The statements of each document."""
        return {name: list(own) for name, own in groupby(self._statements, key=lambda one: one.document.id)}

    @cached_property
    def _told(self) -> dict[str, list[Slot]]:
        """The slots of each document."""
        return {name: list(own) for name, own in groupby(self._slots, key=lambda one: one.fact.statement.document.id)}

    def told_besides(self, word: Concept, slot: Slot) -> bool:
        """Whether the slot's document tells another value beside the word."""
        others = (one for one in self._told[slot.fact.place[0]] if one.fact.place != slot.fact.place)
        return any(stands_beside(word, one) for one in others)

    def of(self, slot: Slot) -> frozenset[str]:
        """The keys of all concepts of the slot's document."""
        name = slot.fact.statement.document.id
        found = self._keys.get(name)
        if found is None:
            every = (one.keys for statement in self._own[name] for one in about(statement))
            found = self._keys[name] = frozenset().union(*every)
        return found


def _slot_link(one: Weighed, other: Weighed, words: _Words) -> Link | None:
    first, second = one.slot, other.slot
    reason = _apart(first, second)
    swap = None if reason else swapped(first.fact, second.fact)
    reason = reason or ("" if swap else _stranger(first, second, words))
    if reason and not words.explain:
        return None
    same = sameness(one, other)
    if same.score < PERHAPS or not same_thing(first, second):
        return None
    values = first.fact.quantity, second.fact.quantity
    relations = {compared(*values).relation, compared(*values[::-1]).relation}
    if not relations & {"refutes", "supports"} or edges_differ(*values):
        return None  # "at least 384" and "at least 550" can both be true
    if reason:
        told_apart = Link(first.fact, second.fact, "apart", same.score, reasons=(reason,))
        return told_apart if "supports" not in relations else None
    within = first.fact.place[0] == second.fact.place[0]
    if not _alike(same, first, within=within):
        return None
    if swap:
        return _swapped(first.fact, second.fact, swap, same)
    if "supports" in relations:
        turned = _turned(first, second)
        if turned and _certain(same, (first, second), within=within):
            message = sentence(first.fact, second.fact, f"the value is the same, but {turned}")
            return Link(first.fact, second.fact, "differs", same.score, "direction", "conflict", message)
        return None if turned else Link(first.fact, second.fact, "agrees", same.score)
    if _of_two(first, second, words):
        reason = "one text speaks of both things that they are said of"
        return Link(first.fact, second.fact, "apart", same.score, reasons=(reason,)) if words.explain else None
    return _difference(first, second, same, within=within)


def _of_two(first: Slot, second: Slot, words: _Words) -> bool:
    """Whether the values are of two things (the team plan, the business plan), for one of the texts speaks of both."""
    return any(
        words.told_besides(mine, second) or words.told_besides(theirs, first)
        for mine, theirs in contrasts(first, second)
    )


def _swapped(one: Stated, other: Stated, swap: Swapped, same: Sameness) -> Link:
    """A difference of two that tell one value: of what they say it, or from whom they have it."""
    message = sentence(one, other, f"the value is the same, but {_SWAPPED[swap.kind].format(swap.first, swap.second)}")
    strength: Strength = "conflict" if swap.sure else "possible"
    return Link(one, other, "differs", same.score, swap.kind, strength, message)


def _alike(same: Sameness, slot: Slot, *, within: bool) -> bool:
    """Whether two values may be of one thing at all. Days are named for any event: of them as much is asked as within
    one document, and they are never taken for certain.
    """
    if within or slot.family == "date":
        return same.score >= SAME_WITHIN and min(same.first_share, same.second_share) >= LEAST_WITHIN
    return True


def _certain(same: Sameness, both: tuple[Slot, Slot], *, within: bool) -> bool:
    if any(slot.family == "date" or slot.fact.bare for slot in both):
        return False
    if within:
        return not same.only_first and not same.only_second and not same.contrasted
    return same.score >= (SAME if same.same_time else SAME_UNDATED)


def _apart(first: Slot, second: Slot) -> str:
    """Why two values that look alike are not of one thing, or ""."""
    if same_time(first.when, second.when) is False:
        return "they hold for different times"
    if of_two_things(first.fact.statement.document, second.fact.statement.document):
        return "the two texts are about different things"
    if -1.0 in _standing(first, second):
        return "in its sentence the one is said of something else"
    if first.family == "date" and _other_event(first, second):
        return "what else they say differs too, so they are two events"
    return ""


def _stranger(first: Slot, second: Slot, words: _Words) -> str:
    """Why two values are not of one body, place or person, or "" (so where a label gives either its place)."""
    for one, other in ((first, second), (second, first)):
        if name := other_names(one, other, words.of(other)):
            return "" if 1.0 in _standing(first, second) else f"only one speaks of {name}"
    return ""


def _standing(first: Slot, second: Slot) -> tuple[float, float]:
    """Whether a label in either sentence gives the value its place beside the other's (1) or another one's (-1)."""
    one, other = first.fact, second.fact
    return (
        standing(one.quantity, one.statement, other.statement).get(other.quantity.span, 0.0),
        standing(other.quantity, other.statement, one.statement).get(one.quantity.span, 0.0),
    )


def _other_event(first: Slot, second: Slot) -> bool:
    """Whether two days are of two events: the sentences tell amounts, none of them the same, or opposite things."""
    one, other = (slot.fact.statement for slot in (first, second))
    ours, theirs = ([q for q in statement.quantities if not q.date] for statement in (one, other))
    related = [compare(mine, its).relation for mine in ours for its in theirs]
    return bool(_turned(first, second) or ("refutes" in related and "supports" not in related))


def _turned(first: Slot, second: Slot) -> str:
    """What the two sentences say that cannot be true of one thing: up and down, opened and closed."""
    one, other = (slot.fact.statement for slot in (first, second))
    if one.lang != other.lang:
        return ""
    return next((found.reason for found in oppositions(one, other) if found.refutes), "")


def _difference(first: Slot, second: Slot, same: Sameness, *, within: bool) -> Link | None:
    one, other = first.fact, second.fact
    if 1.0 in _standing(first, second):
        return _differs(one, other, same, certain=_certain(same, (first, second), within=within))
    found = [pair for pair in counterparts([one.statement], [other.statement]) if not pair.agrees]
    pair = next((pair for pair in found if pair.first.place == one.place and pair.second.place == other.place), None)
    if pair is None:
        return None
    return _differs(one, other, same, certain=pair.sure and _certain(same, (first, second), within=within))


def _differs(one: Stated, other: Stated, same: Sameness, *, certain: bool) -> Link:
    kind = difference(one, other)
    message = sentence(one, other, kind.explanation + ("" if kind.kind == "count-basis" else _doubt(one, other, same)))
    return Link(one, other, "differs", same.score, kind.kind, "conflict" if certain else "possible", message, ())


def _doubt(one: Stated, other: Stated, same: Sameness) -> str:
    """What may explain a difference: another measure or scope, another time."""
    doubts = []
    first, second = (
        words[0].span.of(side.statement.text) if words else ""
        for side, words in ((one, same.only_first), (other, same.only_second))
    )
    if first and second:
        doubts.append(f"the measure or scope may differ (only the first says {first!r}, only the second {second!r})")
    elif first or second:
        which = "first" if first else "second"
        doubts.append(f"the measure or scope may differ (only the {which} says {first or second!r})")
    if same.same_time is None:
        doubts.append("the time is not stated in both")
    return "".join(f"; {doubt}" for doubt in doubts)
