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
    Only clear conflicts; what may be a difference of scope or time is left to the reader.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.model import Conflict, Fact, Severity, Span

SEVERITY: Severity = "error"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each conflict of the draft with itself, at its last statement."""
    for conflict in draft.own.conflicts:
        if conflict.strength == "conflict" and len(conflict.facts) > 1:
            yield _flaw(conflict)


def _flaw(conflict: Conflict) -> Flaw:
    places = sorted(conflict.facts, key=_span)
    last, others = places[-1], places[:-1]
    repairs = [f"{_text(last)} -> {_text(other)}" for other in others if _text(other) != _text(last)]
    repairs += [f"{_text(other)} -> {_text(last)}" for other in others if _text(other) != _text(last)]
    return Flaw(_span(last), conflict.message, tuple(dict.fromkeys(repairs)), tuple(_span(other) for other in others))


def _span(fact: Fact) -> Span:
    return fact.value.span if fact.value else fact.citation.span


def _text(fact: Fact) -> str:
    return fact.value.text if fact.value else fact.citation.quote
