"""How near a place of a passage stands to what is asked: each word of the question by the characters between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about, around, titled
from factcheck.matching.question import Question
from factcheck.model import Span, Statement

Focus = tuple[tuple[Concept, float], ...]
"""The question's concepts and what each tells of the thing asked for, all weights together 1."""

NEAR_CHARACTERS = 10
COMMA = 10  # a comma keeps a word and a value apart like so many characters
MARKS = {"ja": ",，;；、", "": ",，;；"}
OPENING = 2  # a value that so few characters of its clause precede opens it: 在1950年，
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
    near = total = 0.0
    for one, told in focus:
        weight = told * TITLED if one.keys & heading else told
        total += weight
        met = ((likeness(one, other), span) for other, span in spoken if one.keys & other.keys)
        close = (alike / (1 + _gap(span, place, statement) / NEAR_CHARACTERS) for alike, span in met)
        told_before = (CARRIED * likeness(one, other) for other in carried if one.keys & other.keys)
        near += weight * max(chain(close, told_before), default=0.0)
    return near / (total or 1.0)


def _gap(word: Span, place: Span, statement: Statement) -> int:
    start, end = min(word.end, place.end), max(word.start, place.start)
    body, marks = statement.document.body, MARKS["ja" if statement.document.lang == "ja" else ""]
    between = body[start:end]
    commas = sum(map(between.count, marks))
    before = body[max(place.start - OPENING, statement.span.start) : place.start]
    opens = place.start - statement.span.start <= OPENING or any(map(before.count, marks))
    if opens and word.start > place.end and between[0] in ",，、":
        commas -= 1  # what a clause opens with is told of the next one (1950年1月，…)
    return len(between) + COMMA * commas
