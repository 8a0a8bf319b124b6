"""A stated value and what it is a value of: the words that stand around it, its time, the family of its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.matching.concepts import Concept, concepts
from factcheck.matching.overlap import overlap
from factcheck.matching.profile import about
from factcheck.model import Dates, Quantity, Statement
from factcheck.text import halve

_MOST_WORDS = 4
LIGHT = 0.35  # a word of no more weight (make, take) tells nothing of a thing
# A word counts less the further it stands from the value; another clause is further off than its words tell.
REACH, CLAUSE, LEAST_NEARNESS = 12, 3, 0.15
_BREAK = re.compile(r"[,;:、。；：?!]|\. ")
_DIGIT = re.compile(r"\d")
FAMILIES = {"percent": "share", "ratio": "share", "number": "count", "count": "count", "daterange": "date"}


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and the statement that prints it."""

    statement: Statement
    quantity: Quantity

    @property
    def place(self) -> tuple[str, int, int]:
        """Where the value stands: document id, start, end. The order of all lists of stated values."""
        return self.statement.document.id, self.quantity.span.start, self.quantity.span.end

    @property
    def article(self) -> bool:
        """Whether the value is a word for one (一名, 一つ, one): languages drop and add it like an article."""
        quantity = self.quantity
        return quantity.low == quantity.high == 1 and not _DIGIT.search(halve(quantity.text))


@dataclass(frozen=True, slots=True)
class Slot:
    """What a value is a value of.

    family   values of another family are never compared: share, count, duration, date, money or measure and its unit
    words    the concepts of the sentence, each with how near it stands to the value, 0 to 1
    counted  the concepts of the counted thing as printed; none for a mere measure word (个, 名) and for other kinds
    when     the days that the value holds for, where its sentence says so
    around   the days that the sentence before it names last, where its own sentence names none
    """

    fact: Stated
    family: str
    words: tuple[tuple[Concept, float], ...]
    counted: tuple[Concept, ...] = ()
    when: Dates | None = None
    around: Dates | None = None


def slots(statement: Statement, before: Statement | None = None) -> tuple[Slot, ...]:
    """The slots of the values of one statement that can be compared with those of others.

    `before` is the sentence before it in the same document.
    """
    around = None if any(q.date for q in statement.quantities) else _last_date(before)
    facts = (Stated(statement, quantity) for quantity in statement.quantities if not quantity.excluded)
    return tuple(
        Slot(fact, family, _words(fact), _counted(fact), _when(fact), around)
        for fact in facts
        if not fact.article and (family := _family(fact.quantity))
    )


def _family(quantity: Quantity) -> str:
    """The family of a value, or "" for one that is no statement of fact by itself (a rank, a time of day)."""
    if quantity.kind in ("ordinal", "time"):
        return ""
    if quantity.kind == "ratio" and quantity.unit == "times":
        return "times"
    if quantity.kind in ("money", "measure"):
        return f"{quantity.kind} {quantity.unit}"
    return FAMILIES.get(quantity.kind, quantity.kind)


def _counted(fact: Stated) -> tuple[Concept, ...]:
    quantity, lang = fact.quantity, fact.statement.lang
    if quantity.kind != "count" or not quantity.unit or (lang != "en" and len(quantity.unit) < 2):
        return ()
    return tuple(one for one in concepts(quantity.unit, lang) if one.weight > LIGHT)


def _words(fact: Stated) -> tuple[tuple[Concept, float], ...]:
    text, start = halve(fact.statement.text), fact.statement.span.start
    here = (fact.quantity.outer or fact.quantity.span).shift(-start)
    every = about(fact.statement)
    left = [(one, text[one.span.end : here.start]) for one in reversed(every) if one.span.end <= here.start]
    right = [(one, text[here.end : one.span.start]) for one in every if one.span.start >= here.end]
    found = [(one, _nearness(at, between)) for side in (left, right) for at, (one, between) in enumerate(side)]
    return tuple(sorted(found, key=lambda pair: pair[0].span))


def _nearness(distance: int, between: str) -> float:
    """How near a word stands that `distance` words and the text `between` part from the value."""
    return max(LEAST_NEARNESS, 1 - (distance + CLAUSE * len(_BREAK.findall(between))) / REACH)


def _last_date(statement: Statement | None) -> Dates | None:
    dated = [q.date for q in statement.quantities if q.date and not q.excluded] if statement else []
    return dated[-1] if dated else None


def _when(fact: Stated) -> Dates | None:
    """The days named nearest to the value in its sentence: before it, or else after it."""
    if fact.quantity.date:
        return None
    at = fact.quantity.span.start
    dated = [q for q in fact.statement.quantities if q.date and q.kind != "time"]
    before = [q for q in dated if q.span.end <= at]
    nearest = before[-1:] or [q for q in dated if q.span.start > at][:1]
    return nearest[0].date if nearest else None


def topic(first: Stated, second: Stated) -> str:
    """What both are about, in the words of the first: its most telling words that the second has too, in order."""
    met = overlap(about(first.statement), about(second.statement))
    shared = sorted((one for one, _ in met.pairs), key=lambda one: (-one.weight, one.span))[:_MOST_WORDS]
    words = [one.span.of(first.statement.text) for one in sorted(shared, key=lambda one: one.span)]
    return " ".join(dict.fromkeys(words)) or first.quantity.unit or first.quantity.text
