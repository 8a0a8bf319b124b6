"""Where do the sources disagree, with each other or with themselves?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from factcheck.answer.against_claims import against_claims
from factcheck.answer.headlines import of_headlines
from factcheck.answer.identity import identity
from factcheck.answer.links import Link, of_translations
from factcheck.answer.slot_links import of_slots
from factcheck.garbage import uncollected
from factcheck.matching.origins import origins
from factcheck.matching.parallel import Passage, passage
from factcheck.matching.slots import Stated, topic
from factcheck.matching.translations import translations
from factcheck.model import Agreement, Comparison, Conflict, Fact, Library, Statement, cite

Place = tuple[str, int, int]
_STRENGTHS = ("conflict", "possible")


def conflicts(library: Library, *, agreements: bool = False, explain: bool = False) -> Comparison:
    """Every conflict among the statements of `library`, its `agreements` if asked for, to `explain` every near miss.

    A claim of the library that the sources refute is a conflict too. Set-aside statements have no say.
    """
    with uncollected():
        return _compared(library, agreements=agreements, explain=explain)


def _compared(library: Library, *, agreements: bool, explain: bool) -> Comparison:
    usable = [statement for statement in library.statements if not statement.excluded]
    parallels = translations(_texts(usable)) if len({one.document.lang for one in usable}) > 1 else ()
    one_text = {frozenset((one.first.id, one.second.id)) for one in parallels}
    links = [*of_translations(parallels), *of_headlines(usable), *of_slots(usable, one_text, explain=explain)]
    groups = list(_groups(_turned_once([link for link in links if link.relation == "differs"])))
    disputed = {place for group in groups for place in _places(group)}
    agreed = _components(link for link in links if link.relation == "agrees")
    agreeing, allied = [], []
    for group in agreed:
        places = _places(group)
        if not disputed.isdisjoint(places):
            allied += group
        elif agreements and len({name for name, _, _ in places}) > 1:
            agreeing.append(group)
    allies = _by_place(allied)
    found = [*(_conflict(group, allies) for group in groups), *against_claims(library)]
    return Comparison(
        tuple(sorted(found, key=_order)),
        tuple(_agreement(group, one_text) for group in agreeing),
        tuple(_near_miss(link) for link in links if link.relation == "apart"),
    )


def _texts(statements: Sequence[Statement]) -> list[list[Passage]]:
    return [[passage(one) for one in own] for _, own in groupby(statements, key=lambda one: one.document.id)]


def _order(conflict: Conflict) -> tuple[int, str, int]:
    first = conflict.facts[0].citation
    return _STRENGTHS.index(conflict.strength), first.document.id, first.span.start


def _groups(differing: Iterable[Link]) -> Iterator[list[Link]]:
    """The differences by connection; what is only perhaps at odds with a side of a conflict is a group of its own."""
    for group in _components(differing):
        sure = _places(link for link in group if link.strength == "conflict")
        within = [link for link in group if sure >= _places([link])]
        if within:
            yield within
        yield from _components(link for link in group if link not in within)


def _turned_once(links: Sequence[Link]) -> Iterator[Link]:
    """The links, but of those that say of two sentences that they tell opposite things only one: best of a change."""
    best: dict[object, Link] = {}
    for link in links:
        if link.kind == "direction":
            sentences = link.first.statement, link.second.statement
            best[sentences] = min(best.get(sentences, link), link, key=_of_change)
    kept = {id(link) for link in best.values()}
    yield from (link for link in links if link.kind != "direction" or id(link) in kept)


def _of_change(link: Link) -> tuple[bool, float]:
    return link.first.quantity.kind != "percent", -link.score


def _components(links: Iterable[Link]) -> list[list[Link]]:
    """The links by connection: two links that share a stated value are of one group. Groups by their first place."""
    parent: dict[Place, Place] = {}

    def root(place: Place) -> Place:
        while (above := parent.setdefault(place, place)) != place:
            place = above
        return place

    firsts = []
    for link in links:
        first, second = link.first.place, link.second.place
        low, high = sorted((root(first), root(second)))
        parent[high] = low
        firsts.append((first, link))
    groups: dict[Place, list[Link]] = {}
    for first, link in firsts:
        groups.setdefault(root(first), []).append(link)
    return [groups[place] for place in sorted(groups)]


def _by_place(links: Iterable[Link]) -> dict[Place, list[Link]]:
    found: dict[Place, list[Link]] = {}
    for link in links:
        for fact in (link.first, link.second):
            found.setdefault(fact.place, []).append(link)
    return found


def _conflict(group: Sequence[Link], allies: Mapping[Place, Sequence[Link]]) -> Conflict:
    """One conflict of linked differences: the surest speaks for all; what agrees with either side is named too."""
    main = min(group, key=lambda link: (_STRENGTHS.index(link.strength), -link.score, link.first.place))
    agreeing = [link for fact in _facts(group) for link in allies.get(fact.place, ())]
    return Conflict(
        _identity(main),
        main.kind,
        main.strength,
        topic(main.first, main.second),
        main.message,
        tuple(_fact(one) for one in _facts([*group, *agreeing], (main.first, main.second))),
        main.reasons,
    )


def _places(links: Iterable[Link]) -> set[Place]:
    return {fact.place for link in links for fact in (link.first, link.second)}


def _facts(links: Iterable[Link], first: tuple[Stated, ...] = ()) -> list[Stated]:
    """The stated values of `links`, each once: those of `first`, then the rest in order of place."""
    every = {fact.place: fact for link in links for fact in (link.first, link.second)}
    head = [every.pop(fact.place) for fact in first]
    return [*head, *(every[place] for place in sorted(every))]


def _fact(stated: Stated) -> Fact:
    return Fact(cite(stated.statement.document, stated.statement.span), stated.quantity)


def _identity(link: Link) -> str:
    return identity(link.kind, [(one.statement.text, one.quantity.text) for one in (link.first, link.second)])


def _agreement(group: Sequence[Link], one_text: Collection[frozenset[str]]) -> Agreement:
    facts = _facts(group)
    found = origins([fact.statement for fact in facts], one_text)
    reasons = tuple(dict.fromkeys(reason for origin in found for reason in origin.reasons))
    return Agreement(topic(group[0].first, group[0].second), len(found), tuple(map(_fact, facts)), reasons)


def _near_miss(link: Link) -> Agreement:
    return Agreement(topic(link.first, link.second), 0, (_fact(link.first), _fact(link.second)), link.reasons)
