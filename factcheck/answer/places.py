"""From prose back to the file: facts found in a text without its markup, cited in the text with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.library.manuscript import Manuscript
from factcheck.model import Agreement, Comparison, Conflict, Fact, Span, cite


def in_files(found: Comparison, manuscripts: Mapping[str, Manuscript]) -> Comparison:
    """`found` with every citation and value in the body of its file; `manuscripts` are by document id."""

    def moved(fact: Fact) -> Fact:
        one = manuscripts[fact.citation.document.id]
        value = fact.value and replace(fact.value, span=(span := one.span(fact.value.span)), text=_slice(one, span))
        return Fact(cite(one.document, one.span(fact.citation.span)), value)

    def all_moved(group: Conflict | Agreement) -> tuple[Fact, ...]:
        return tuple(map(moved, group.facts))

    return Comparison(
        tuple(replace(one, facts=all_moved(one)) for one in found.conflicts),
        tuple(replace(one, facts=all_moved(one)) for one in found.agreements),
        tuple(replace(one, facts=all_moved(one)) for one in found.near_misses),
    )


def _slice(one: Manuscript, span: Span) -> str:
    return span.of(one.document.body)
