"""Whether the sources disagree about a value that one of them prints, whatever the words of the claim are.

Two articles are worded more alike than a claim and an article, so that what the claim alone leaves open is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.answer.slot_links import of_slots
from factcheck.answer.weigh import Weighed
from factcheck.checks.compare import compare
from factcheck.matching.candidates import Index
from factcheck.matching.pairing import kinship
from factcheck.model import Citation, Evidence, Quantity, Span, Stance, Statement, cite
from factcheck.record import record

_OTHERS = 8  # so many of the statements that are likest to one, and tell a like value, are held against it


@record
class _Contested:
    """What another document gives in a value's place, how sure that is, 0 to 1, and what differs, in one sentence."""

    value: Quantity
    citation: Citation
    score: float
    reason: str


def disputed(parts: Sequence[Weighed], index: Index) -> dict[Span, Evidence]:
    """The other side of each part that one source bears out and another, in conflict with it, does not."""
    found: dict[Span, Evidence] = {}
    for part in parts:
        value, side = part.quantity, part.side
        if value and side and not value.date and part.label in ("supported", "refuted"):
            against = index.once(_contested, side.judged.source, side.ruling.pair.source)
            relation = compare(value, against.value).relation if against else ""
            if against and {side.ruling.relation, relation} == {"supports", "refutes"}:
                stance: Stance = "supports" if relation == "supports" else "refutes"
                found[value.span] = Evidence(
                    stance, against.score, against.citation, value, against.value, (against.reason,)
                )
    return found


def torn(part: Weighed, sides: Mapping[Span, Evidence]) -> Weighed:
    """A part with the other side of what the sources say of its value, where they disagree."""
    other = sides.get(part.quantity.span) if part.quantity else None
    if other is None:
        return part
    return replace(part, label="conflicting", reason=f"the sources disagree: {other.reasons[0]}", beyond=False)


def with_sides(evidence: tuple[Evidence, ...], sides: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence with the other sides behind its first passage, and not as passages that are only related."""
    others = list(sides)
    rest = [one for one in evidence if one.stance != "related" or not any(_overlap(one, other) for other in others)]
    new = [other for other in others if not any(_overlap(one, other) for one in rest)]
    return (*rest[:1], *new, *rest[1:])


def _overlap(one: Evidence, other: Evidence) -> bool:
    same = one.citation.document.id == other.citation.document.id
    return same and one.citation.span.overlaps(other.citation.span)


def _contested(statement: Statement, value: Quantity, index: Index) -> _Contested | None:
    """The surest conflict of another document with `value` of `statement`; None where no other speaks of it."""

    def like(other: Statement) -> bool:
        elsewhere = other.document.id != statement.document.id
        return elsewhere and any(kinship(value, one) == 1 for one in other.quantities)

    near = index.candidates(statement, _OTHERS, like)
    around = {one for each in (statement, *near) for one in index.passage(each)}
    told = sorted(around, key=lambda one: (one.document.id, one.span))
    place = statement.document.id, value.span
    found: list[_Contested] = []
    for link in of_slots(told, rarity=index.corpus.rarity, home=statement.document.id):
        sides = [link.first, link.second]
        at = [(one.statement.document.id, one.quantity.span) for one in sides]
        if link.relation == "differs" and link.strength == "conflict" and place in at:
            other = sides[1 - at.index(place)]
            citation = cite(other.statement.document, other.statement.span)
            found.append(_Contested(other.quantity, citation, link.score, link.message))
    return max(found, key=lambda one: one.score, default=None)
