"""Values of one sentence, told apart by what goes with each: 40 killed and 70 injured, 52% in Ohio and 48% in Texas.

Four things tell: what is counted; the poles of an axis (killed, injured; for, against), which the tables know in every
language; names on one side of each value; and other words there, which two texts may word in two ways, so that they
only hold back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.matching.clauses import joints
from factcheck.matching.concept import LIGHT
from factcheck.matching.concepts import Concept
from factcheck.matching.counters import counter
from factcheck.matching.figures import is_article
from factcheck.matching.overlap import among
from factcheck.matching.poles import poles
from factcheck.matching.profile import about, counted
from factcheck.matching.siblings import OTHER, TORN, alike
from factcheck.model import Quantity, Span, Statement
from factcheck.record import record
from factcheck.text import sentences

_WHO, _WHERE = frozenset(("name", "entity")), frozenset(("place",))

Poles = Mapping[str, frozenset[str]]  # axis -> the poles of it that are named


@record
class Part:
    """What goes with a value that has a like one in its sentence: poles, words, other words before and behind."""

    value: Quantity
    poles: Poles
    said: tuple[Concept, ...]
    before: tuple[Concept, ...]
    after: tuple[Concept, ...]


def contrasted(value: Quantity, claim: Statement, source: Statement) -> Mapping[Span, float]:
    """The source's values that what goes with a claim's value tells apart: 1 for its own; OTHER or TORN for others.

    Nothing where nothing tells; all are TORN where one thing tells otherwise than another does.
    """
    parts = _parts(source)
    if not parts:
        return {}
    own = next((part for group in _parts(claim) for part in group if part.value.span == value.span), None)
    said = own.said if own else about(claim)
    ours = own.poles if own else _poles(claim, claim.span)
    told: list[Mapping[Span, float]] = []
    for like in parts:
        group = [part for part in like if _alike(part.value, value)]
        if value.date:  # a day may be told of all that a sentence tells, so that words only hold back
            told += [_torn(one) for one in (*_by_poles(ours, group), *([] if own else [_by_words(said, group)]))]
            continue
        told += [_by_things(said, group), *_by_poles(ours, group)]
        # Two sentences of several values divide their words otherwise; in one language they only speak against poles.
        if not own and (claim.lang != source.lang or any(told)):
            told.append(_by_words(said, group))
    return _agreed(told)


def _torn(told: Mapping[Span, float]) -> dict[Span, float]:
    return {span: TORN for span, share in told.items() if share < 0}


def _agreed(told: Iterable[Mapping[Span, float]]) -> dict[Span, float]:
    """What several rules tell of the source's values; TORN where one tells otherwise than another does."""
    found: dict[Span, float] = {}
    for one in told:
        for span, share in one.items():
            found[span] = share if found.get(span, share) == share else TORN
    return found


def _alike(one: Quantity, other: Quantity) -> bool:
    """Whether two values may tell of the same thing, by kind and by counter: 31名 and 31 women, not 31岁 or a half."""
    counters = {counter(value.unit or "") for value in (one, other)} - {""}
    return len(counters) < 2 and any(alike((one, other)))


def _by_things(said: Sequence[Concept], group: Sequence[Part]) -> dict[Span, float]:
    """By what is counted: seven civilians beside two soldiers."""
    things = [counted(part.value.unit or "") if part.value.kind == "count" else () for part in group]
    met = [any(among(one, said) for one in mine) for mine in things]
    return _told(group, met, OTHER) if all(things) else {}


def _told(group: Sequence[Part], met: Sequence[bool], share: float) -> dict[Span, float]:
    """The values by whether the claim has what goes with them; nothing where it has that of all or none."""
    if not any(met) or all(met):
        return {}
    return {part.value.span: 1.0 if hit else share for part, hit in zip(group, met, strict=True)}


def _by_poles(ours: Poles, group: Sequence[Part]) -> Iterator[dict[Span, float]]:
    """By the poles that go with each: for every axis that tells."""
    for axis, names in ours.items():
        told = [(part, part.poles[axis]) for part in group if len(part.poles.get(axis, ())) == 1]
        if len(names) == 1 and len({at for _, at in told}) > 1:
            yield _told([part for part, _ in told], [at == names for _, at in told], OTHER)


def _by_words(said: Sequence[Concept], group: Sequence[Part]) -> dict[Span, float]:
    """By names, else by other words, on that side of the values where each has some of its own.

    Nothing where the claim has words of another value's other side too, but for a subject that all of them share. Where
    it has words of all, what their parts begin with tells: emissions of households fell 1%, transport rose 4%.
    """
    for telling, share in ((_is_who, OTHER), (_is_where, OTHER), (_is_word, TORN)):
        sides = {side: _own_words(side, group, telling) for side in ("before", "after")}
        hits = {side: [any(among(one, said) for one in mine) for mine in own] for side, own in sides.items()}
        if all(sides["before"]) and all(hits["before"]):
            hits["before"] = [among(mine[0], said) for mine in sides["before"]]
        for side, other in (("before", "after"), ("after", "before")):
            met = hits[side]
            if all(sides[side]) and any(met) and not all(met):
                shared = other == "before" and not all(sides[other])
                if not shared and any(there and not here for here, there in zip(met, hits[other], strict=True)):
                    return {}
                return _told(group, met, share)
    return {}


def _own_words(side: str, group: Sequence[Part], telling: Callable[[Concept], bool]) -> list[list[Concept]]:
    """The words on one side of each value that stand there at no other."""
    words = [[one for one in getattr(part, side) if telling(one)] for part in group]
    return [[one for one in mine if not among(one, _others(mine, words))] for mine in words]


def _others(words: Sequence[Concept], groups: Sequence[Sequence[Concept]]) -> list[Concept]:
    return [one for group in groups if group is not words for one in group]


def _is_who(one: Concept) -> bool:
    return one.kind in _WHO


def _is_where(one: Concept) -> bool:
    return one.kind in _WHERE


def _is_word(one: Concept) -> bool:
    return one.kind == "word" and one.weight > LIGHT


@lru_cache(20_000)
def _parts(statement: Statement) -> tuple[tuple[Part, ...], ...]:
    """The groups of like values of each sentence, with what goes with each."""
    found = []
    for sentence in sentences(statement.text, statement.lang) if len(statement.quantities) > 1 else ():
        span = sentence.shift(statement.span.start)
        inside = [one for one in statement.quantities if span.contains(one.span)]
        told = [one for one in inside if not (one.excluded or is_article(one))]
        for group in alike(told):
            edges = pairwise([span.start, *_cuts(group, statement), span.end])
            found.append(tuple(_part(one, Span(*edge), statement) for one, edge in zip(group, edges, strict=True)))
    return tuple(found)


def _cuts(group: Sequence[Quantity], statement: Statement) -> Iterator[int]:
    """Where the part of one value ends and that of the next begins: at the last comma or "and", else at the value.

    English verbs stand before a day: opens on 4 May and closes on 9 June.
    """
    body, joint = statement.document.body, joints(statement.lang)
    for one, other in pairwise(group):
        marks = joint.finditer(body, one.span.end, other.span.start)
        bare = one.span.end if one.date and statement.lang == "en" else other.span.start
        yield max((mark.end() for mark in marks), default=bare)


def _part(value: Quantity, span: Span, statement: Statement) -> Part:
    start = statement.span.start
    said = tuple(one for one in about(statement) if span.contains(one.span.shift(start)))
    polar = [pole.span for pole in poles(statement.text, statement.lang)]  # told by their axes
    others = [one for one in said if not any(map(one.span.overlaps, polar))]
    before = tuple(one for one in others if one.span.start + start < value.span.start)
    after = tuple(one for one in others if one.span.start + start >= value.span.start)
    return Part(value, _poles(statement, span, value), said, before, after)


def _poles(statement: Statement, span: Span, value: Quantity | None = None) -> Poles:
    """The poles of a part of a statement by axis; of two on one axis that which adjoins the value: 反対75票で可決."""
    start = statement.span.start
    found, near = defaultdict(set), defaultdict(set)
    for pole in poles(statement.text, statement.lang):
        place = pole.span.shift(start)
        named = pole.span.start > 0 and statement.text[pole.span.start].isupper()  # The Closer closes nothing
        if span.contains(place) and not named:
            found[pole.axis].add(pole.name)
            if value and (place.end == value.span.start or place.start == value.span.end):
                near[pole.axis].add(pole.name)
    return {axis: frozenset(near[axis] or names) for axis, names in found.items()}
