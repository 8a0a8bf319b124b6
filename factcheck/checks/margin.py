"""A margin is not the difference of its two values.

What it does
    Where a sentence prints two values and the margin between them, takes the one from the other.

Why
    Votes are corrected as they are counted, and the majority stays what it was on the night.

Example
    finds en: She won 5,210 votes against 4,890, a margin of 420.
    clean en: She won 5,210 votes against 4,890, a margin of 320.
    finds en: The home side won 98-91, a nine-point victory.
    clean en: The home side won 98-91, a seven-point victory.
    finds zh: 甲得5210票,乙得4890票,相差420票。
    clean zh: 甲得5210票,乙得4890票,相差320票。
    finds ja: 甲は5210票、乙は4890票で、420票差だった。
    clean ja: 甲は5210票、乙は4890票で、320票差だった。

Limits
    Values of one unit in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import middle, printed, subtracted
from factcheck.checks.catalogue import Flaw, Holds
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.reprinted import reprinted
from factcheck.checks.tables import words
from factcheck.model import Severity
from factcheck.pattern import lazy

SEVERITY: Severity = "error"
_NUMBERS = lazy(r"\d+")


def find(draft: Draft) -> Iterator[Flaw | Holds]:
    """A flaw for each margin that its two values exclude."""
    for relation in relations(draft, "margin"):
        yield from _judge(relation)


def _judge(relation: Relation) -> Iterator[Flaw | Holds]:
    if "score" in relation.words:
        yield from _score(relation)
        return
    less, more = sorted((relation["more"], relation["less"]), key=lambda value: middle(value) or Decimal(0))
    by = relation["by"]
    low, high, said = printed(less), printed(more), printed(by)
    ballots = words(relation.lang, "ballots")
    units = {"" if value.unit in ballots else value.unit for value in (less, more, by) if value.unit}
    if low is None or high is None or said is None or low.low is None or len(units) > 1:
        return
    if subtracted(high, low).meets(said):
        yield Holds(by.span, f"{more.text} - {less.text}")
        return
    exact = (middle(more) or Decimal(0)) - (middle(less) or Decimal(0))
    message = f"{more.text} - {less.text} is {reprinted(exact, by, 12)}, the text says {by.text}"
    yield Flaw(by.span, message, (f"{by.text} -> {reprinted(exact, by, 12)}",), (more.span, less.span))


def _score(relation: Relation) -> Iterator[Flaw | Holds]:
    """A score is read as no value: its two numbers stand in the words of the match."""
    first, second = (int(number) for number in _NUMBERS.findall(relation.words["score"]))
    by, exact = relation["by"], abs(first - second)
    if middle(by) == exact:
        yield Holds(by.span, relation.words["score"])
    else:
        message = f"{relation.words['score']} is a margin of {exact}, the text says {by.text}"
        yield Flaw(by.span, message, (f"{by.text} -> {exact}",))
