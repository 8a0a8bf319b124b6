"""The draft says two things of one slot.

What it does
    Compares the statements of the draft with each other as `factcheck conflicts` does with sources: the same thing, at
    the same time, with two values.

Why
    A figure was updated in one paragraph and not in the other.

Example
    finds en: The fire destroyed 14 homes in Linden. Officials praised the crews. The fire destroyed 41 homes in Linden.
    clean en: The fire destroyed 14 homes in Linden. Officials praised the crews. The fire destroyed 14 homes in Linden.

Limits
    Only clear conflicts of sentences that do not stand side by side; what may be a difference of
    scope or time is left to the reader.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.tables import words
from factcheck.model import Fact, Severity, Span

SEVERITY: Severity = "error"
HEADLINE = "headline"  # has a check of its own


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each conflict of the draft with itself, at its last statement."""
    for conflict in draft.own.conflicts:
        places = sorted(conflict.facts, key=_span)
        certain = conflict.kind != HEADLINE and conflict.strength == "conflict"
        if certain and len(places) > 1 and _apart(draft, places[0], places[-1]) and not _another(draft, places):
            yield _flaw(places)


def _apart(draft: Draft, first: Fact, last: Fact) -> bool:
    """Whether other words stand between the two: sentences side by side mostly tell two things of one kind."""
    start, end = first.citation.span.end, last.citation.span.start
    return "\n" in draft.text(Span(start, max(start, end))) or any(
        start <= statement.span.start and statement.span.end <= end for statement in draft.statements
    )


def _another(draft: Draft, places: list[Fact]) -> bool:
    """Whether a sentence says that it tells of another such thing."""
    sentences = (sentence for place in places if (sentence := draft.sentence_at(_span(place))))
    return any(word in one.text.lower() for one in sentences for word in words(one.lang, "another"))


def _flaw(places: list[Fact]) -> Flaw:
    last, others = places[-1], places[:-1]
    repairs = [f"{_text(last)} -> {_text(other)}" for other in others if _text(other) != _text(last)]
    repairs += [f"{_text(other)} -> {_text(last)}" for other in others if _text(other) != _text(last)]
    message = f"the draft says {', '.join(dict.fromkeys(map(_text, places)))} of the same thing"
    return Flaw(_span(last), message, tuple(dict.fromkeys(repairs)), tuple(_span(other) for other in others))


def _span(fact: Fact) -> Span:
    return fact.value.span if fact.value else fact.citation.span


def _text(fact: Fact) -> str:
    return fact.value.text if fact.value else fact.citation.quote
