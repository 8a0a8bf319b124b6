"""Values of one unit in one sentence, and what each is told of: 40 killed and 70 injured, 52% in Ohio and 48% in Texas.

Each has a field of its own, cut at the last comma or conjunction before the next one; the words nearest to a value in
its field are its label. A claim's value that carries the label of one sibling stands in that one's place, whatever
number the other has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.languages import table
from factcheck.matching.bases import is_base
from factcheck.matching.clauses import joints, stretch_of
from factcheck.matching.concept import LIGHT
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness
from factcheck.matching.poles import poles
from factcheck.matching.profile import about
from factcheck.model import Quantity, Span, Statement
from factcheck.record import record
from factcheck.text import sentences

_LABEL = 2  # so many words to either side of a value are its label
_ALIKE = 0.5
OTHER, TORN = -1.0, -0.5
_BETWEEN = 6  # characters between two names of a list: a comma, and
_WRITTEN = frozenset("tlhk")  # the kinds of keys of a term and of words as they are written
_PLAIN = frozenset(("number", "count"))


@record
class Field:
    """What belongs to one of several values: all concepts of its part of the sentence, and the nearest ones."""

    value: Quantity
    concepts: tuple[Concept, ...]
    label: tuple[Concept, ...]


def standing(value: Quantity, claim: Statement, source: Statement) -> dict[Span, float]:
    """The spans of the source's values that the label of a claim's value tells apart.

    -1 where a value carries another label and a sibling carries the claim's, 1 for that sibling; TORN where a claim has
    words of both and names the other's body. Across languages only the terms of the tables tell labels apart: that a
    plain word is met by none says little.
    """
    found: dict[Span, float] = {}
    if value.span not in wholes(claim):
        found = dict.fromkeys(wholes(source), TORN)
    if claim.lang == source.lang and len(source.quantities) > 1:
        found |= _elsewhere(value, claim, source)
    groups = fields(source)
    if groups:
        across = claim.lang != source.lang
        said = about(claim)
        several = any(value in group for group in alike(claim.quantities))
        label = _label_of(value, claim, _LABEL if across or several else len(said))
        for group in ([_known(field) for field in group] if across else group for group in groups):
            for own in group:
                sibling, share = _instead(own, group, label, said)
                if sibling is not None:
                    found[own.value.span] = share
                    if share == OTHER:
                        found.setdefault(sibling.value.span, 1.0)
    return found


def _elsewhere(value: Quantity, claim: Statement, source: Statement) -> dict[Span, float]:
    """The values in a sentence that has no word of the claim, where another one tells such a value with all of them.

    48 homes destroyed. Of flooded homes there are 310: 48 is not the number of the flooded ones.
    """
    several = any(value in group for group in alike(claim.quantities))
    said = [one for one in (_label_of(value, claim, _LABEL) if several else about(claim)) if one.weight > LIGHT]
    group = [one for one in source.quantities if (one.kind, one.unit) == (value.kind, value.unit) and not one.date]
    if len(group) < 2 or not said:
        return {}
    start, spoken = source.span.start, about(source)
    told: dict[Span, list[bool]] = {}
    for sentence in sentences(source.text, source.lang):
        words = [one for one in spoken if sentence.contains(one.span)]
        for one in group:
            if sentence.shift(start).contains(one.span):
                told[one.span] = [_met(word, words) for word in said]
    if not any(map(all, told.values())):
        return {}
    return {span: OTHER for span, met in told.items() if not any(met)}


@lru_cache(20_000)
def wholes(statement: Statement) -> frozenset[Span]:
    """The values that are told as a whole of which another is a part, and what is said is said of the part.

    Two of the five suspects were arrested, 五名嫌疑人中两人被捕: not five.
    """
    found = set()
    pattern, first = _part_of(statement.lang)
    for one, other in pairwise(statement.quantities):
        between = statement.document.body[one.span.end : other.span.start]
        if one.kind in _PLAIN and other.kind in _PLAIN and pattern.fullmatch(between):
            found.add((one if first else other).span)
    return frozenset(found)


@cache
def _part_of(lang: str) -> tuple[re.Pattern[str], bool]:
    """What stands between a part and its whole, and whether the whole comes first."""
    rule = table(lang)["words"]["part_of"]
    return re.compile(rule["between"]), rule["first"] == "whole"


def _known(field: Field) -> Field:
    """The field with those words of its label alone that a table knows."""
    return replace(field, label=tuple(one for one in field.label if any(key[0] == "t" for key in one.keys)))


def _instead(
    own: Field, group: Sequence[Field], label: Sequence[Concept], said: Sequence[Concept]
) -> tuple[Field | None, float]:
    """The sibling that carries a claim's label in place of `own`, which carries another, and whether both may.

    A later field takes over words of the one before it (Ohio had 52% of the vote and Texas 48%), so that a word of the
    earlier one alone says less than a word of the later one.
    """
    if _other(own.label, said):
        for sibling in group:
            if sibling is not own and _only(label, sibling.label, own.concepts):
                later = own.value.span > sibling.value.span
                mixed = _only(label, own.label, sibling.concepts) and (later or _other(sibling.label, said))
                if not mixed:
                    return sibling, OTHER
                torn = _other(_names(own.label), said) and _only(_names(label), sibling.label, own.concepts)
                return (sibling, TORN) if torn else (None, 0.0)
    return None, 0.0


def _names(label: Sequence[Concept]) -> list[Concept]:
    return [one for one in label if one.kind != "word"]


def _only(label: Sequence[Concept], here: Sequence[Concept], there: Sequence[Concept]) -> bool:
    """Whether a word of a claim's label is in one field's label and nowhere in another field."""
    return any(_met(one, here) and not _met(one, there) for one in label)


def _other(label: Sequence[Concept], said: Sequence[Concept]) -> bool:
    """Whether a label has a word that the claim does not say."""
    return any(not _met(one, said) for one in label)


def _met(one: Concept, among: Sequence[Concept]) -> bool:
    return any(_same(one, other) for other in among)


def _same(one: Concept, other: Concept) -> bool:
    """Whether two concepts are the same one: of two that a table knows, or of one script, a likeness is not enough."""
    ours, theirs = ({key[0] for key in concept.keys} for concept in (one, other))
    strong = {key[0] for key in one.keys & other.keys} & _WRITTEN
    if strong or "t" in ours & theirs or ours & theirs & _WRITTEN:
        return bool(strong)
    return likeness(one, other) >= _ALIKE


def _label_of(value: Quantity, claim: Statement, reach: int) -> tuple[Concept, ...]:
    """The label of the claim's value; where the claim tells only one of its kind, so many words to either side."""
    for group in fields(claim):
        for field in group:
            if field.value.span == value.span:
                return field.label
    return _nearest(value, claim, claim.span, reach)


@lru_cache(20_000)
def fields(statement: Statement) -> tuple[tuple[Field, ...], ...]:
    """The groups of siblings of a statement, each value with its field; none where no mark parts two of them."""
    found = []
    lang, start = statement.lang, statement.span.start
    if len(statement.quantities) > 1:
        for sentence in sentences(statement.text, lang):
            span = sentence.shift(start)
            told = [one for one in statement.quantities if span.contains(one.span)]
            for group in alike([one for one in told if one.date or not is_base(statement, one)]):
                found.append(_in_order(group, statement, span) or _parted(group, statement, span))
    return tuple(group for group in found if group)


def _parted(group: Sequence[Quantity], statement: Statement, span: Span) -> tuple[Field, ...]:
    """The fields of a sentence cut at the last mark between one value and the next."""
    cuts = list(_cuts(group, statement))
    if len(cuts) < len(group) - 1:
        return ()
    edges = pairwise([span.start, *cuts, span.end])
    found = tuple(_field(one, Span(*edge), statement) for one, edge in zip(group, edges, strict=True))
    shared = _behind(found[-1], statement) if table(statement.lang)["words"].get("verb") == "last" else []
    if shared:
        found = tuple(
            field if _behind(field, statement) else replace(field, concepts=(*field.concepts, *shared))
            for field in found
        )
    return (
        found if all(field.concepts for field in found) else ()
    )  # of a bare list (33, 34 and 39) no member has a label


def _behind(field: Field, statement: Statement) -> list[Concept]:
    """What a field says behind its value: the last one's is said of fields without any (桜が120本、梅が45本ある)."""
    end = field.value.span.end - statement.span.start
    return [one for one in field.concepts if one.span.start >= end]


def _in_order(group: Sequence[Quantity], statement: Statement, span: Span) -> tuple[Field, ...]:
    """Fields of one name each, where a word says that values go with as many names in order: respectively, 分别."""
    text = span.of(statement.document.body).lower()
    if not any(word in text for word in table(statement.lang)["words"]["in_order"]):
        return ()
    start, joint = statement.span.start, joints(statement.lang)
    chain: list[Concept] = []
    for one in about(statement):
        place = one.span.shift(start)
        if len(chain) == len(group) or not span.contains(place):
            continue
        between = statement.text[chain[-1].span.end : one.span.start] if chain else ""
        chain = [*chain, one] if chain and joint.search(between) and len(between) <= _BETWEEN else [one]
    if len(chain) != len(group):
        return ()
    return tuple(Field(value, (name,), (name,)) for value, name in zip(group, chain, strict=True))


def alike(quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Values that could stand in one another's place: of one kind and unit, plain numbers and counts together."""
    found: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for one in quantities:
        if one.date:
            found["date", one.date.precision].append(one)
        else:
            found[("plain", "") if one.kind in _PLAIN else (one.kind, one.unit or "")].append(one)
    yield from (group for group in found.values() if len(group) > 1)


def _cuts(group: Sequence[Quantity], statement: Statement) -> Iterator[int]:
    """Where the field of one value ends and that of the next begins."""
    body = statement.document.body
    for one, other in pairwise(group):
        marks = list(joints(statement.lang).finditer(body, one.span.end, other.span.start))
        if marks:
            yield marks[-1].end()


def _field(value: Quantity, span: Span, statement: Statement) -> Field:
    start = statement.span.start
    inside = tuple(one for one in about(statement) if span.contains(one.span.shift(start)))
    return Field(value, inside, _nearest(value, statement, stretch_of(statement, value)))


def _nearest(value: Quantity, statement: Statement, span: Span, reach: int = _LABEL) -> tuple[Concept, ...]:
    """The words nearest to a value; light ones (people, said) only where they stand against others (men, women)."""
    start, at = statement.span.start, value.span
    strong = [pole.span for pole in poles(statement.text, statement.lang)]
    before: list[Concept] = []
    after: list[Concept] = []
    for one in about(statement):
        place = one.span.shift(start)
        telling = one.weight > LIGHT or any(pole.overlaps(one.span) for pole in strong)
        if telling and span.contains(place):
            (before if place.start < at.start else after).append(one)
    return (*before[-reach:], *after[:reach])
