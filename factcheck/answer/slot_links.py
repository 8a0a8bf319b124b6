"""Links between values that speak of one thing, wherever they stand: blocked, weighed, told apart or compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import chain, groupby

from factcheck.answer.apart import apart, marked, other_measure, placed, turned
from factcheck.answer.links import Link, sentence
from factcheck.answer.slot_differences import alike, certain, differing, of_swap
from factcheck.checks.differences import unit_slip
from factcheck.checks.rendered import compared, edges_differ
from factcheck.matching.blocks import pairs
from factcheck.matching.concepts import Concept
from factcheck.matching.corpus import Corpus, spoken_keys
from factcheck.matching.memory import recall
from factcheck.matching.named import two_towns
from factcheck.matching.profile import about
from factcheck.matching.sameness import (
    Rarity,
    Weighed,
    contrasts,
    other_names,
    same_thing,
    sameness,
    stands_beside,
    weighed,
    written,
)
from factcheck.matching.slots import Slot, carried, slots
from factcheck.matching.swapped import swapped
from factcheck.model import Quantity, Statement

PERHAPS = 0.42  # from this score on, two values may be of one thing
NEARLY = 0.05  # by so much the scores of two rivals may differ and both be meant
# Measures of which a limit is set.
_SET = frozenset(("KB", "MB", "GB", "TB"))
ALL = 0.9  # so much of either sentence the other says where they say the same
_NOTHING_IN_COMMON = "the two texts name nothing in common"
LEAST_WORDS = 3  # fewer words around a value are a heading or a table's cell
Names = Iterable[frozenset[str]]


def of_slots(
    statements: Sequence[Statement],
    one_text: Names = (),
    *,
    rarity: Rarity | None = None,
    explain: bool = False,
    home: str = "",
) -> Iterator[Link]:
    """The links between values that speak of one thing, in any two documents or in one; only those of `home`, if given.

    Pairs of documents in `one_text` are left to `of_translations`. To `explain`, what was told apart is linked too.
    `rarity` is that of the library whose concepts are at hand, where the statements are only some of it.
    """
    if rarity is None:
        recall(statements)
    every = [
        slot
        for statement, before in zip(statements, carried(statements), strict=True)
        for slot in slots(statement, before)
    ]
    told, retold = _told_once(every)
    rendered = frozenset(one_text)
    like = [
        (one, other)
        for one, other in pairs(told)
        if (names := frozenset((told[one].home, told[other].home))) not in rendered and (not home or home in names)
    ]
    rarity = rarity or _rarity(statements, [told[place] for place in set(chain.from_iterable(like))])
    words = _Words(statements, every, explain=explain)
    weight = cache(lambda place: weighed(told[place], rarity))
    found = (_slot_link(weight(one), weight(other), words) for one, other in like)
    yield from _unrivalled([*retold, *(link for link in found if link)])


def _unrivalled(links: Sequence[Link]) -> Iterator[Link]:
    """The links but for differences from a value when another one of that document stands nearer to the same thing.

    The team plan's price is not held against the business plan's where the other page tells the team plan's too.
    """
    best = {end: 0.0 for link in links if link.relation == "differs" for end in _ends(link)}
    disputing = {name for _, name in best}
    for link in links:
        if link.relation != "apart" and link.second.statement.document.id in disputing:
            rival = link.score + NEARLY * (link.relation == "agrees")  # the value itself is no near one
            for end in _ends(link):
                if end in best:
                    best[end] = max(rival, best[end])
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
        words = (slot.family, slot.when, slot.around, value, tuple([one.keys for one in slot.words]))
        known = first.setdefault(words, slot) if len(slot.words) >= LEAST_WORDS else slot
        if known is slot:
            told.append(slot)
        else:
            links.append(Link(known.fact, slot.fact, "agrees", 1.0))
    return told, links


def _rarity(statements: Sequence[Statement], slots: Iterable[Slot]) -> Rarity:
    """How rare the words of the slots are among all statements; most values have none that they are compared with."""
    asked = frozenset[str]().union(*(one.keys for slot in slots for one in slot.words))
    return Corpus.of([spoken_keys(one) & asked for one in statements]).rarity


class _Words:
    """Which concepts a document holds at all, and beside which of its values."""

    def __init__(self, statements: Sequence[Statement], slots: Sequence[Slot], *, explain: bool) -> None:
        self.explain = explain
        self._statements, self._slots = statements, slots
        self._keys: dict[str, frozenset[str]] = {}
        self._names: dict[str, frozenset[str]] = {}

    @cached_property
    def _own(self) -> dict[str, list[Statement]]:
        """The statements of each document."""
        return {name: list(own) for name, own in groupby(self._statements, key=lambda one: one.document.id)}

    @cached_property
    def _told(self) -> dict[str, list[Slot]]:
        """The slots of each document."""
        return {name: list(own) for name, own in groupby(self._slots, key=lambda one: one.home)}

    def told_besides(self, word: Concept, slot: Slot) -> bool:
        """Whether the slot's document tells another value beside the word."""
        others = (one for one in self._told[slot.home] if one.fact.place != slot.fact.place)
        return any(stands_beside(word, one) for one in others)

    def replaced(self, slot: Slot, other: Slot) -> bool:
        """Whether the slot's document tells the other's value as what went before (当初の発表は340棟だった)."""
        value = other.fact.quantity
        same = (one for one in self._told[slot.home] if one.family == other.family and _equal(one.fact.quantity, value))
        return any(marked(one.fact.statement, None, "superseded") for one in same)

    def of(self, slot: Slot) -> frozenset[str]:
        """The keys of all concepts of the slot's document."""
        name = slot.home
        found = self._keys.get(name)
        if found is None:
            found = self._keys[name] = frozenset().union(*map(spoken_keys, self._own[name]))
        return found

    def names_of(self, slot: Slot) -> frozenset[str]:
        """The keys of the names, bodies and places that the slot's document speaks of."""
        name = slot.fact.statement.document.id
        found = self._names.get(name)
        if found is None:
            spoken = chain.from_iterable(map(about, self._own[name]))
            found = frozenset[str]().union(*(written(one) for one in spoken if one.kind != "word"))
            self._names[name] = found
        return found


def _slot_link(one: Weighed, other: Weighed, words: _Words) -> Link | None:
    first, second = one.slot, other.slot
    reason = apart(first, second)
    swap = None if reason else swapped(first.fact, second.fact)
    reason = reason or ("" if swap else _stranger(first, second, words))
    nameless = reason == _NOTHING_IN_COMMON and _one_page(first, second)
    if reason and not words.explain and not nameless:
        return None
    same = sameness(one, other)
    if nameless and min(same.first_share, same.second_share) >= ALL:
        reason = ""
    elif reason and not words.explain:
        return None
    if same.score < PERHAPS or not same_thing(first, second):
        return None
    values = first.fact.quantity, second.fact.quantity
    relations = {compared(*values).relation, compared(*values[::-1]).relation}
    if unit_slip(*values) and _limits(*values):
        relations = {"refutes"}  # 25 MB at most, 25 KB at most
    if not relations & {"refutes", "supports"} or (edges_differ(*values) and not _limits(*values)):
        return None  # "at least 384" and "at least 550" can both be true
    if reason:
        told_apart = Link(first.fact, second.fact, "apart", same.score, reasons=(reason,))
        return told_apart if "supports" not in relations else None
    within = first.home == second.home
    if not alike(same, first, values, within=within):
        return None
    if swap:
        return of_swap(first.fact, second.fact, swap, same)
    if "supports" in relations:
        against = turned(first, second)
        if against and certain(same, (first, second), within=within):
            message = sentence(first.fact, second.fact, f"the value is the same, but {against}")
            return Link(first.fact, second.fact, "differs", same.score, "direction", "conflict", message)
        return None if against else Link(first.fact, second.fact, "agrees", same.score)
    reason = other_measure(first, second)
    reason = reason or _told_besides(first, second, words)
    if reason:
        return Link(first.fact, second.fact, "apart", same.score, reasons=(reason,)) if words.explain else None
    return differing(first, second, same, within=within)


def _told_besides(first: Slot, second: Slot, words: _Words) -> str:
    """Why two values are not at odds, by what else their documents tell, or ""."""
    if words.replaced(first, second) or words.replaced(second, first):
        return "one text tells the other value as what went before"
    return "one text speaks of both things that they are said of" if _of_two(first, second, words) else ""


def _equal(one: Quantity, other: Quantity) -> bool:
    return one.low is not None and (one.low, one.high) == (other.low, other.high)


def _limits(one: Quantity, other: Quantity) -> bool:
    """Whether both values are limits that somebody set (within 30 days, up to 3 users): of one thing there is one.

    A greatest length or weight is not set; of what is least only a length of time may be (at least 30 days' notice).
    """
    if one.hedge == other.hedge == "at_least":
        return one.kind == "duration"
    return one.hedge == other.hedge == "at_most" and (one.kind != "measure" or one.unit in _SET)


def _of_two(first: Slot, second: Slot, words: _Words) -> bool:
    """Whether the values are of two things (the team plan, the business plan), for one of the texts speaks of both."""
    return any(
        words.told_besides(mine, second) or words.told_besides(theirs, first)
        for mine, theirs in contrasts(first, second)
    )


def _stranger(first: Slot, second: Slot, words: _Words) -> str:
    """Why two values are not of one body, place or person, or "" (so where a label gives either its place)."""
    for one, other in ((first, second), (second, first)):
        if name := other_names(one, other, words.of(other)):
            return "" if 1.0 in placed(first, second) else f"only one speaks of {name}"
    if first.fact.statement.lang == second.fact.statement.lang:
        ours, theirs = words.names_of(first), words.names_of(second)
        if ours and theirs and ours.isdisjoint(theirs):
            return _NOTHING_IN_COMMON
        if two_towns(first.fact.statement.document, second.fact.statement.document):
            return "the two texts name other towns"
    return ""


def _one_page(first: Slot, second: Slot) -> bool:
    """Whether two sentences stand in pages that are of no day, so that both may be about one thing without its name.

    Backups are kept for 30 days, two pages of a manual say; of two reports each has its own fire and its own dead.
    """
    return not any(slot.fact.statement.document.published or slot.when or slot.around for slot in (first, second))
