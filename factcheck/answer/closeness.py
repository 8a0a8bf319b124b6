"""How near a place of a passage stands to what is asked: each word of the question by the characters between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from factcheck.matching.clauses import joints
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about, around, titled
from factcheck.matching.question import Question
from factcheck.model import Span, Statement

Focus = tuple[tuple[Concept, float], ...]
"""The question's concepts and what each tells of the thing asked for, all weights together 1."""

NEAR_CHARACTERS = 10
COMMA = 10  # a comma keeps a word and a value apart like so many characters
# So many characters of a clause may precede what opens it; the comma before it counts for so many more.
OPENING, AWAY = 4, 2
ANOTHER = 20  # another value of the same unit between a value and a word behind it, like so many
LISTED = 24  # characters between two values of which what stands before the first is said of both
# A concept next to the asking words tells most of what is asked; the weight of others falls with their distance.
FOCUS, FOCUS_CHARACTERS = 3.0, 6
# What the sentence before says is carried over into this one, for this much.
CARRIED = 0.25
# What the title says is said of each value under it: nearness to it tells little.
TITLED = 0.3


def focus_of(question: Question, asked: Sequence[Concept]) -> Focus:
    """What each concept of a question tells of the thing asked for."""
    place = question.asked
    weights = []
    for one in asked:
        gap = max(one.span.start - place.end, place.start - one.span.end, 0) if place.end else FOCUS_CHARACTERS
        weights.append(one.weight * (1 + FOCUS / (1 + gap / FOCUS_CHARACTERS)))
    total = sum(weights) or 1.0
    return tuple((one, weight / total) for one, weight in zip(asked, weights, strict=True))


def nearness(focus: Focus, statement: Statement, place: Span) -> float:
    """The share (0 to 1) of what is asked that stands near a place of a passage; less with each character between."""
    spoken = [(one, one.span.shift(statement.span.start)) for one in about(statement)]
    carried = around(statement)
    heading = frozenset().union(*(one.keys for one in titled(statement.document)))
    opening = _opens(place, statement)
    near = total = 0.0
    for one, told in focus:
        weight = told * TITLED if one.keys & heading else told
        total += weight
        met = ((likeness(one, other), span) for other, span in spoken if one.keys & other.keys)
        close = (alike / (1 + _gap(span, place, statement, opening) / NEAR_CHARACTERS) for alike, span in met)
        told_before = (CARRIED * likeness(one, other) for other in carried if one.keys & other.keys)
        near += weight * max(chain(close, told_before), default=0.0)
    return near / (total or 1.0)


def _gap(word: Span, place: Span, statement: Statement, opening: bool) -> int:
    """How far a word stands from a place, in characters: a day that opens a clause is told of what follows it."""
    start, end = min(word.end, place.end), max(word.start, place.start)
    between = statement.document.body[start:end]
    if statement.lang == "en":
        among = _between(statement, word, place)
        if among and word.end <= place.start and place.start - among[-1].end <= LISTED:
            between = statement.document.body[
                start : among[0].start
            ]  # tickets cost 12 euros for adults and 6 for children
        taken = ANOTHER * (word.start >= place.end and bool(among))
        return len(between) + COMMA * len(joints("en").findall(between)) + taken
    commas = sum(map(between.count, _marks(statement)))
    if opening and commas:
        commas += AWAY if word.end <= place.start else -(between[0] in ",，、")
    return len(between) + COMMA * commas


def _between(statement: Statement, word: Span, place: Span) -> list[Span]:
    """The values of the same unit that stand between a value and a word."""
    own = next((one for one in statement.quantities if one.span == place), None)
    start, end = min(word.end, place.end), max(word.start, place.start)
    alike = (one for one in statement.quantities if own and (one.kind, one.unit) == (own.kind, own.unit))
    return [one.span for one in alike if start <= one.span.start and one.span.end <= end]


def _opens(place: Span, statement: Statement) -> bool:
    """Whether a place is a day that opens its clause: 在1950年，…"""
    if not any(one.span == place and one.date for one in statement.quantities):
        return False
    start = max(place.start - OPENING, statement.span.start)
    before = statement.document.body[start : place.start]
    return start == statement.span.start or any(map(before.count, _marks(statement)))


def _marks(statement: Statement) -> str:
    return ",，;；、" if statement.document.lang == "ja" else ",，;；"
