"""Whose value it is: the bodies and places that are named beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.languages import table
from factcheck.matching.clauses import clause_at, clause_of, stretch
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness
from factcheck.matching.poles import poles
from factcheck.matching.profile import about, counted
from factcheck.model import Quantity, Span, Statement
from factcheck.text import sentences

_SAME = 0.5
_NAMES = frozenset(("name", "entity", "place"))
_FROM = 6  # characters between a name and where it is from
_TELLING = 0.9  # the weight of a thing that is not just "people" or "cases"
_LITTLE = 4  # concepts of a claim that says little besides what it counts


def whose(claim: Statement, source: Statement, value: Quantity) -> float:
    """1 where a source's value goes with a body or place of the claim, -1 where it goes with others only.

    What it goes with is named in its clause, else anywhere in the sentence. A place is told from a place alone.
    """
    found = 0.0
    said = about(claim)
    things = [thing for quantity in claim.quantities for thing in _thing(quantity)]
    for kind in ("entity", "place"):
        ours = [one for one in (*said, *things) if one.kind == kind]
        if not ours:
            continue
        theirs = [one for one in about(source) if one.kind == kind]
        at = clause_of(source, value.span)
        near = [one for one in theirs if clause_at(source, one.span.start) == at]
        near = [one for one in near if not _tells_name(one, said, source)]
        near += [one for one in _thing(value) if one.kind == kind]
        beside = near or theirs
        if beside:
            named = [one for one in said if one.kind == "name"]  # the tables may write a name otherwise
            shared = any(likeness(one, other) >= _SAME for one in (*ours, *named) for other in beside)
            found = 1.0 if shared and found >= 0 else -1.0
    return found


def _tells_name(place: Concept, said: Sequence[Concept], source: Statement) -> bool:
    """Whether a place only tells where somebody is from whom the claim names too: Ada Brel of France."""
    before = next((one for one in about(source) if place.span.start - _FROM <= one.span.end < place.span.start), None)
    if before is None or before.kind != "name" or not any(likeness(one, before) >= _SAME for one in said):
        return False
    between = source.text[before.span.end : place.span.start].strip()
    return between in table(source.lang)["opposition"].get("hailing", ())


def misplaced(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> str:
    """A name beside the claim's value that the source tells with a later value only, and so not with this one; else "".

    "It employs 1,200 people and opened a second factory in Porto" has nobody employed in Porto.
    """
    value, end = its.span.start - source.span.start, _stretch(source, _listed(its, source) - source.span.start)
    places = [one.span.start - source.span.start for one in source.quantities if not one.date]
    others = {_stretch(source, place) for place in places if place != value}
    own = _stretch(claim, mine.span.start - claim.span.start)
    after = _after(source, its)
    for one in about(claim):
        if one.kind in _NAMES and _stretch(claim, one.span.start) == own:
            at = [other.span.start for other in about(source) if likeness(one, other) >= _SAME]
            told = {_stretch(source, place) for place in at}
            if told and min(told) > end and (told <= others or all(place in after for place in at)):
                return one.span.of(claim.text)
    return ""


def _listed(value: Quantity, source: Statement) -> int:
    """Where the list of values ends in which `value` stands, by place in the body: 200 and 400 metres in Porto."""
    end, start = value.span.end, source.span.start
    told = [one.span.shift(start) for one in about(source)]
    home = [span.shift(start) for span in sentences(source.text, source.lang) if span.shift(start).contains(value.span)]
    for one in source.quantities:
        if one.span.start >= end and not one.date:
            between = Span(end, one.span.start)
            if any(map(between.overlaps, told)) or not any(span.contains(one.span) for span in home):
                break
            end = one.span.end
    return end


def told_of_another(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> str:
    """A word beside the claim's value that its sentence in the source has only beside a later value of its kind; or "".

    "17 drowned and 5 are missing" has not 17 missing. What stands before may hold on: fuel made up 29% of costs, wages
    24%.
    """
    told = about(source)
    value = its.span.shift(-source.span.start)
    own = _stretch(claim, mine.span.start - claim.span.start)
    like = [one.span.start - source.span.start for one in source.quantities if one != its and _kin(one, its)]
    others = {_stretch(source, place) for place in like} - {_stretch(source, value.start)}
    moved = [pole.span for pole in poles(claim.text, claim.lang) if pole.axis == "amount"]  # it is said of both ends
    sentence = next((span for span in sentences(source.text, source.lang) if span.contains(value)), value)
    for one in about(claim):
        plain = one.kind == "word" and one.weight >= _TELLING and not any(map(one.span.overlaps, moved))
        if plain and _stretch(claim, one.span.start) == own:
            at = [other.span for other in told if likeness(one, other) >= _SAME]
            later = (span.start > value.end and sentence.contains(span) for span in at)
            if at and all(later) and {_stretch(source, span.start) for span in at} <= others:
                return one.span.of(claim.text)
    return ""


def _kin(one: Quantity, other: Quantity) -> bool:
    """Whether two values could be told of one thing: of one kind, or a number and a count."""
    return one.kind == other.kind or {one.kind, other.kind} == {"number", "count"}


def _after(source: Statement, value: Quantity) -> range:
    """The places of the sentences behind the value's own, where they have a value of its kind too."""
    spans = [span for span in sentences(source.text, source.lang) if span.start >= value.span.end - source.span.start]
    if not spans:
        return range(0)
    start = spans[0].start
    like = any(one.kind == value.kind and one.span.start - source.span.start >= start for one in source.quantities)
    return range(start, len(source.text)) if like else range(0)


def _stretch(statement: Statement, place: int) -> int:
    """Where the stretch between two joints (a comma, and) begins that holds a place of the statement's own text."""
    return stretch(statement, Span(place, place)).start


def uncounted(claim: Statement, source: Statement, value: Quantity) -> bool:
    """Whether the thing that a value of the claim counts is nothing that the source speaks of.

    Across languages a word may be met by none although both mean one thing, so there only a claim tells that says
    little else.
    """
    things = [one for one in _thing(value) if one.weight >= _TELLING]
    said = about(source)
    few = claim.lang == source.lang or len(about(claim)) <= _LITTLE
    met = any(likeness(one, other) >= _SAME for one in (*things, *_head(value)) for other in said)
    return few and bool(things) and not met


def _thing(quantity: Quantity) -> tuple[Concept, ...]:
    return counted(quantity.unit) if quantity.kind == "count" and quantity.unit else ()


def _head(quantity: Quantity) -> tuple[Concept, ...]:
    """The last word of a counted thing that is a term of several words: the hikes of rate hikes."""
    *before, head = (quantity.unit or "").partition("/")[0].split() or [""]
    return tuple(one for one in counted(head) if one.weight >= _TELLING) if before else ()


def unmet(claim: Statement, passage: Iterable[Statement]) -> Iterator[str]:
    """The bodies of the claim that a passage does not name, where the tables know them in every language."""
    said = [one for statement in passage for one in about(statement)]
    for one in about(claim):
        known = one.kind == "entity" and any(key.startswith("t:") for key in one.keys)
        if known and not any(likeness(one, other) >= _SAME for other in said):
            yield one.span.of(claim.text)
