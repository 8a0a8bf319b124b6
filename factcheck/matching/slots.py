"""A stated value and what it is a value of: the words that stand around it, its time, the family of its kind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from factcheck.languages.scales import scale_of
from factcheck.matching.concepts import Concept, concepts
from factcheck.matching.counters import counter
from factcheck.matching.overlap import overlap
from factcheck.matching.pairing import counted_on
from factcheck.matching.profile import about
from factcheck.matching.terms import Terms, terms
from factcheck.model import Dates, Quantity, Statement
from factcheck.pattern import lazy
from factcheck.text import halve

_MOST_WORDS = 4
SMALL = 10
LIGHT = 0.35  # a word of no more weight (make, take) tells nothing of a thing
# A word counts less the further it stands from the value; another clause is further off than its words tell.
REACH, CLAUSE, LEAST_NEARNESS = 12, 3, 0.15
# How near a word stands, by the number of words between: looked up for every word of every value.
_NEAR = [max(LEAST_NEARNESS, 1 - distance / REACH) for distance in range(REACH)]
# A comma or a colon between digits ends no clause: 12,345 and 14:30. (What begins with one of a few characters is
# found several times as fast as what begins with a look behind.)
_BREAK = lazy(r"[,:](?!\d)|[,:](?<!\d.)|[;、。；：?!]|\. ")
_START, _END = attrgetter("span.start"), attrgetter("span.end")
_DIGIT = lazy(r"\d")
FAMILIES = {"percent": "share", "ratio": "share", "number": "count", "count": "count", "daterange": "date"}


class Stated(NamedTuple):
    """A value and the statement that prints it."""

    statement: Statement
    quantity: Quantity

    @property
    def place(self) -> tuple[str, int, int]:
        """Where the value stands: document id, start, end. The order of all lists of stated values."""
        span = self.quantity.span
        return self.statement.document.id, span.start, span.end

    @property
    def bare(self) -> bool:
        """Whether the value is a small number of nothing (exit code 2, the two of them): it tells little by itself."""
        quantity = self.quantity
        return quantity.kind == "number" and all(
            abs(end or Decimal(0)) < SMALL for end in (quantity.low, quantity.high)
        )

    @property
    def article(self) -> bool:
        """Whether the value is a word for one (一名, 一つ, one): languages drop and add it like an article."""
        quantity = self.quantity
        return quantity.low == quantity.high == 1 and not _DIGIT.search(halve(quantity.text))


class Slot(NamedTuple):
    """What a value is a value of.

    family   values of another family are never compared: share, count, duration, date, sum (per time), what is measured
    words    the concepts of the sentence to either side of the value, in order
    near     how near each of them stands to the value, 0 to 1
    counted  the concepts of the counted thing as printed, or of the noun behind a mere measure word (个); else none
    when     the days that the value holds for, where its sentence says so
    around   the days that the sentence before it names last, where its own names none
    carried  the same, or where that sentence names none either those of an earlier one of the paragraph
    """

    fact: Stated
    family: str
    words: tuple[Concept, ...]
    near: tuple[float, ...]
    counted: tuple[Concept, ...] = ()
    when: Dates | None = None
    around: Dates | None = None
    carried: Dates | None = None

    @property
    def home(self) -> str:
        """The id of the document that prints the value."""
        return self.fact.statement.document.id


def carried(statements: Sequence[Statement]) -> Iterator[tuple[Dates | None, Dates | None]]:
    """For each statement the days that the one before it names last, and those carried over its paragraph into it."""
    known, last = None, None
    for one in statements:
        near = None
        if last and last.document.id == one.document.id:
            near = _last_date(last)
            known = near or (None if "\n" in last.document.body[last.span.end : one.span.start] else known)
        else:
            known = None
        yield near, known
        last = one


def slots(statement: Statement, before: tuple[Dates | None, Dates | None] = (None, None)) -> tuple[Slot, ...]:
    """The slots of the values of one statement that can be compared with those of others.

    `before` are the days that are carried over into it, from the sentence before it and from its paragraph.
    """
    facts = [Stated(statement, quantity) for quantity in statement.quantities if not quantity.excluded]
    if not facts:
        return ()
    dated = [quantity for quantity in statement.quantities if quantity.date]
    around, over = (None, None) if dated else before
    said, breaks = about(statement), [match.span() for match in _BREAK.finditer(halve(statement.text))]
    return tuple(
        [
            Slot(fact, family, *_words(fact, said, breaks), _counted(fact, said), _when(fact, dated), around, over)
            for fact in facts
            if (family := _family(fact.quantity)) and not fact.article
        ]
    )


def _family(quantity: Quantity) -> str:
    """The family of a value, or "" for one that is no statement of fact by itself (a rank, a time of day)."""
    if quantity.kind in ("ordinal", "time"):
        return ""
    if quantity.kind == "ratio" and quantity.unit == "times":
        return "times"
    if quantity.date and quantity.date.term:
        return "term"
    if quantity.kind == "money":
        return f"money/{(quantity.unit or '').partition('/')[2]}"
    if quantity.kind == "measure":
        scale = scale_of(quantity.unit or "")
        return f"measure {scale.dimension}/{scale.rate}" if scale else f"measure {quantity.unit}"
    return FAMILIES.get(quantity.kind, quantity.kind)


def _counted(fact: Stated, said: Sequence[Concept]) -> tuple[Concept, ...]:
    """What the unit names; of a mere measure word (三个班级) the noun right behind it, unless it counts people."""
    quantity, lang = fact.quantity, fact.statement.lang
    if quantity.kind != "count" or not quantity.unit:
        return ()
    if lang != "en" and len(quantity.unit) < 2:
        end = quantity.span.end - fact.statement.span.start
        behind = tuple(one for one in said if one.span.start == end and one.weight > LIGHT)
        return () if counter(quantity.unit) else behind
    return _things(quantity.unit, lang, terms())


@lru_cache(4_000)
def _things(unit: str, lang: str, known: Terms) -> tuple[Concept, ...]:
    return tuple(one for one in concepts(unit, lang, known) if one.weight > LIGHT)


def _words(
    fact: Stated, said: tuple[Concept, ...], breaks: Sequence[tuple[int, int]]
) -> tuple[tuple[Concept, ...], tuple[float, ...]]:
    """The concepts `said` (in order, none over another) to either side of the value, and how near each of them stands.

    `breaks` part clauses.
    """
    start = fact.statement.span.start
    here = fact.quantity.outer or fact.quantity.span
    first, last = here.start - start, here.end - start
    left, right = said[: bisect_right(said, first, key=_END)], said[bisect_left(said, last, key=_START) :]
    words = left + right
    if not breaks:
        return words, _in_one_clause(len(left), len(right))
    before = [_nearness(at, breaks, one.span.end, first) for at, one in enumerate(reversed(left))]
    return words, (*reversed(before), *[_nearness(at, breaks, last, one.span.start) for at, one in enumerate(right)])


@lru_cache(4_000)
def _in_one_clause(before: int, after: int) -> tuple[float, ...]:
    """How near so many words before a value and after it stand, where no clause ends between them."""
    near = [_nearness(distance, (), 0, 0) for distance in range(max(before, after))]
    return (*near[:before][::-1], *near[:after])


def _nearness(distance: int, breaks: Sequence[tuple[int, int]], start: int, end: int) -> float:
    """How near a word stands that `distance` words, and the breaks of clauses from `start` to `end`, part from it."""
    for first, last in breaks:
        if start <= first and last <= end:
            distance += CLAUSE
    return _NEAR[distance] if distance < REACH else LEAST_NEARNESS


def _last_date(statement: Statement) -> Dates | None:
    dated = [q.date for q in statement.quantities if q.date and not q.excluded and not counted_on(q)]
    return dated[-1] if dated else None


def _when(fact: Stated, dated: Sequence[Quantity]) -> Dates | None:
    """The days named nearest to the value, of those that are `dated` in its sentence: before it, or else after it.

    A change is not of the time that it is counted from: up 8% from a year earlier, 前年同期比8%増.
    """
    if fact.quantity.date:
        return None
    at = fact.quantity.span.start
    days = [q for q in dated if q.kind != "time" and not (fact.quantity.kind == "percent" and counted_on(q))]
    before = [q for q in days if q.span.end <= at]
    nearest = before[-1:] or [q for q in days if q.span.start > at][:1]
    return nearest[0].date if nearest else None


def topic(first: Stated, second: Stated) -> str:
    """What both are about, in the words of the first: its most telling words that the second has too, in order."""
    ours, theirs = about(first.statement), about(second.statement)
    alike = ours is theirs or [one.keys for one in ours] == [one.keys for one in theirs]
    met = ours if alike else [one for one, _ in overlap(ours, theirs).pairs]  # one sentence twice needs no pairing
    spans = [one.span for one in sorted(met, key=lambda one: (-one.weight, one.span.start, one.span.end))]
    text = first.statement.text
    words = [span.of(text) for span in sorted(spans[:_MOST_WORDS], key=lambda span: (span.start, span.end))]
    return " ".join(dict.fromkeys(words)) or first.quantity.unit or first.quantity.text
