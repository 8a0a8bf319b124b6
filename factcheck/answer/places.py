"""From prose back to the file: facts found in a text without its markup, placed in the text with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from factcheck.library.manuscript import Manuscript
from factcheck.model import Agreement, Comparison, Conflict, Evidence, Fact, Quantity, Span, cite


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


class Placing:
    """Values and evidence with their places in a text mapped to another; each is mapped once, whoever asks for it."""

    def __init__(self, place: Callable[[Span], Span]) -> None:
        self._place = place
        self._values: dict[int, tuple[Quantity, Quantity]] = {}
        self._pieces: dict[int, tuple[Evidence, Evidence]] = {}

    def value(self, value: Quantity) -> Quantity:
        """The value with its places mapped; its text stays as read."""
        if id(value) not in self._values:
            outer = self._place(value.outer) if value.outer else None
            self._values[id(value)] = value, value.placed(self._place(value.span), outer)
        return self._values[id(value)][1]

    def evidence(self, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """The evidence with the places of the claim's values mapped."""
        for piece in evidence:
            if id(piece) not in self._pieces:
                self._pieces[id(piece)] = piece, self._moved(piece)
        return tuple([self._pieces[id(piece)][1] for piece in evidence])

    def _moved(self, piece: Evidence) -> Evidence:
        if piece.claim_value is None:
            return piece
        value = self.value(piece.claim_value)
        return Evidence(piece.stance, piece.score, piece.citation, value, piece.source_value, piece.reasons)
