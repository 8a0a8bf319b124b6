"""What a question counts or measures, and whether a value does: workers, not vehicles; the width, not the length."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.clauses import clause_of, stretch
from factcheck.matching.concept import LIGHT
from factcheck.matching.concepts import Concept
from factcheck.matching.counters import counter
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about, around, counted
from factcheck.matching.question import Question
from factcheck.matching.siblings import wholes
from factcheck.model import Quantity, Statement
from factcheck.text import halve

COUNTED = frozenset(("count", "number"))
_SAME = 0.5
_GENERIC = frozenset("个個")  # counts anything
_PERSON = "人"
_COMMAS = frozenset("，,、；;")
_JOINT = "的の"  # may stand between a measure word and the noun: 3つの工場


def uncounted(question: Question, statement: Statement) -> bool:
    """Whether the thing that is counted in a question is nothing that a passage speaks of, or counts."""
    things = asked_for(question)
    said = [*about(statement), *around(statement)]
    return bool(things) and not _met(things, said)


def another_thing(question: Question, value: Quantity, statement: Statement) -> bool:
    """Whether a value counts a thing that is not the one asked for, nor one that its clause speaks of.

    Across languages only what the counters tell, where two words may well be one: machines, 设备; companies, 冊.
    """
    if value.kind != "count":
        return False
    if question.lang != statement.lang:
        classes = {counter(question.unit or ""), counter(value.unit or "")}
        return len(classes) > 1 and "" not in classes
    if _said_of_another(question, value, statement):
        return True
    things = asked_for(question)
    own = _counted(value, statement) if things else ()
    if things and not own and _named_before(value, statement):
        told = frozenset[str]().union(*(one.keys for one in _beside(value, statement)))
        return not any(key in told for one in things for key in one.keys if key[0] in "ht")
    if not own or _met(things, own):
        return _other_counter(question.unit or "", value.unit or "") or _no_people(question, value)
    return not _met(things, _rest(value, statement))


def _said_of_another(question: Question, value: Quantity, statement: Statement) -> bool:
    """Whether a value has another noun before it than the question, whose noun stands before another value.

    桜は何本 is asked, and 桜が320本、梅が45本 is told: the noun and a particle stand before the number.
    """
    asked = _noun_before(question.text[: question.asked.start], question.lang)
    told = {one.span: _noun_before(_up_to(one, statement), statement.lang) for one in statement.quantities}
    own = told.get(value.span)
    if not asked or (own and asked.endswith(own)):
        return False
    return any(noun.endswith(asked) or asked.endswith(noun) for noun in told.values() if noun)


def _up_to(value: Quantity, statement: Statement) -> str:
    return statement.text[: (value.outer or value.span).start - statement.span.start]


def _noun_before(text: str, lang: str) -> str:
    """The noun and particle that a text ends with, the noun alone; "" in a language that has none there."""
    joints = table(lang).get("counted_before")
    match = re.search(joints, text) if joints else None
    return match["noun"] if match else ""


def _named_before(value: Quantity, statement: Statement) -> bool:
    """Whether a text without blanks has the thing counted right before the value: 茶企35家."""
    start = value.span.start - statement.span.start
    return statement.lang != "en" and any(one.span.end == start and one.weight > LIGHT for one in about(statement))


def _beside(value: Quantity, statement: Statement) -> list[Concept]:
    """The words of the part of a sentence that tells a value."""
    part = clause_of(statement, value.span)
    return [one for one in about(statement) if clause_of(statement, one.span.shift(statement.span.start)) == part]


def _no_people(question: Question, value: Quantity) -> bool:
    """Whether people are counted where the question counts what is no word for people: 23 people, how many books."""
    ends = table(question.lang).get("question_people")
    asked = question.unit or ""
    return bool(ends and asked and counter(value.unit or "") == "person" and not re.search(ends, asked, re.IGNORECASE))


def _rest(value: Quantity, statement: Statement) -> list[Concept]:
    """The words that follow a value in its clause: 26 of its old workers."""
    clause, start = clause_of(statement, value.span), statement.span.start
    said = [(one, one.span.shift(start)) for one in about(statement)]
    return [one for one, span in said if span.start >= value.span.end and clause_of(statement, span) == clause]


def _other_counter(asked: str, unit: str) -> bool:
    """Whether one of two measure words counts people and the other what is no person: 人, 棟."""
    people = [counter(one) == "person" for one in (asked, unit)]
    return len(asked) == len(unit) == 1 and people[0] != people[1] and not _GENERIC & {asked, unit}


def another_measure(question: Question, value: Quantity, statement: Statement) -> bool:
    """Whether a value is told as another measure, sum or number than the one asked for: 32 metres wide, 5 hurt."""
    if value.kind not in ("measure", "money", *COUNTED):
        return False
    asked, told = _measures(question.text, question.lang), told_measures(value, statement)
    return bool(asked and told) and asked.isdisjoint(told)


def told_measures(value: Quantity, statement: Statement) -> frozenset[str]:
    """The measures, sums and numbers that the part of a sentence names in which a value is told: width, profit."""
    return _measures(_part(value, statement), statement.lang)


def as_part(question: Question, value: Quantity, statement: Statement) -> Quantity:
    """A number without a thing of its own, told as a part, counts what its whole does: 23,000 of its 81,000 books."""
    if value.kind != "number" or value.unit or asks_the_whole(question):
        return value
    whole = next((one for one in statement.quantities if one.span in wholes(statement)), None)
    beside = whole and whole.span != value.span and abs(_place(statement, whole) - _place(statement, value)) == 1
    return replace(value, kind=whole.kind, unit=whole.unit) if whole and beside and whole.kind == "count" else value


def _place(statement: Statement, value: Quantity) -> int:
    return statement.quantities.index(value)


def asks_the_whole(question: Question) -> bool:
    """Whether a question asks what there is in all: how many books does it have."""
    words = table(question.lang).get("question_wholes")
    return bool(words and re.search(words, question.text, re.IGNORECASE))


def _measures(text: str, lang: str) -> frozenset[str]:
    plain = fold(halve(text)) if lang == "zh" else text
    listed = table(lang).get("question_measures", {})
    return frozenset(name for name, words in listed.items() if re.search(words, plain, re.IGNORECASE))


def _part(value: Quantity, statement: Statement) -> str:
    """The part of a sentence that tells a value: from the last comma or conjunction before it to the next one.

    A comma before the next value ends it too, be it right before a digit.
    """
    own = value.span.shift(-statement.span.start)
    part, text = stretch(statement, own), statement.text
    for other in statement.quantities:
        start = other.span.start - statement.span.start
        if own.end < start <= part.end and text[start - 1] in _COMMAS:
            return text[part.start : start - 1]
    return part.of(text)


def asked_for(question: Question) -> tuple[Concept, ...]:
    """What a question counts: what its unit names, or the noun behind a mere measure word (多少名员工); else none."""
    unit = question.unit or ""
    if not unit and question.lang == "zh" and question.kinds[:1] == ("count",):
        return _behind(question.statement, question.asked.end)  # 多少茶农, without a measure word
    if not unit or not COUNTED & set(question.kinds):
        return ()
    if counter(unit) or len(unit) < 2:
        end = question.asked.end
        return _behind(question.statement, end + len(unit) * question.text.startswith(unit, end))
    return counted(unit)


def _counted(value: Quantity, statement: Statement) -> tuple[Concept, ...]:
    unit = value.unit or ""
    if counter(unit) or len(unit) < 2:
        return _behind(statement, value.span.end - statement.span.start)
    return counted(unit)


def _behind(statement: Statement, end: int) -> tuple[Concept, ...]:
    """The word right behind a place of a text written without blanks; behind 人, a noun itself, one that is joined."""
    if statement.lang == "en":
        return ()
    joined = statement.text[end : end + 1] in _JOINT and end < len(statement.text)
    if statement.text[end - 1 : end] == _PERSON and not joined:
        return ()
    end += joined
    return tuple(one for one in about(statement) if one.span.start == end)


def _met(things: tuple[Concept, ...], said: tuple[Concept, ...] | list[Concept]) -> bool:
    return any(likeness(thing, one) >= _SAME and not _sounds(thing, one) for thing in things for one in said)


def _sounds(thing: Concept, one: Concept) -> bool:
    """Whether two plain words have nothing but a sound in common."""
    return thing.kind == one.kind == "word" and all(key[0] == "x" for key in thing.keys & one.keys)
