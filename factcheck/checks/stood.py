"""Which of the sources' verdicts on the parts of a sentence are sure enough to be held against a draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.checks.plausible import plausible
from factcheck.model import Dates, Evidence, Part, Statement, Verdict

_WEEKDAY = ("such day", "such day up to the publication")


class Stood(NamedTuple):
    """A part of a sentence, the passages that decide it, those about its value first, and the verdict on the whole."""

    part: Part
    told: tuple[Evidence, ...]
    verdict: Verdict


def stood(statement: Statement, verdict: Verdict) -> Iterator[Stood]:
    """The parts of a sentence that the sources answer and whose answer stands, in order."""
    for part in verdict.parts:
        if part.verdict != "not_enough_info":
            told = _passages(verdict, part)
            if _stands(statement, part, told):
                yield Stood(part, told, verdict)


def _passages(verdict: Verdict, part: Part) -> tuple[Evidence, ...]:
    """The passages that speak for or against a part: those about its value first, the surest first."""

    def others(piece: Evidence) -> bool:
        return piece.claim_value is None or not piece.claim_value.span.overlaps(part.span)

    return tuple(sorted((piece for piece in verdict.evidence if piece.stance != "related"), key=others))


def _stands(statement: Statement, part: Part, told: tuple[Evidence, ...]) -> bool:
    """Whether a part that is not supported is sure enough to be held against the draft."""
    if part.verdict == "supported":
        return True
    own = next((q for q in statement.quantities if q.span == part.span), None)
    if own and part.source_value and not part.beyond and not plausible(own, part.source_value):
        return False
    if _of_a_week(statement, part, told) or (part.verdict == "conflicting" and not _two_sources(told)):
        return False
    against = [piece.citation.document.lang for piece in told if piece.stance == "refutes"]
    return not part.beyond or against[:1] == [statement.lang]


def _two_sources(told: tuple[Evidence, ...]) -> bool:
    """Whether one source speaks for it and another one against it."""
    sides = {stance: {p.citation.document.id for p in told if p.stance == stance} for stance in ("supports", "refutes")}
    return any(one != other for one in sides["supports"] for other in sides["refutes"])


def _of_a_week(statement: Statement, part: Part, told: tuple[Evidence, ...]) -> bool:
    """Whether a day is told by its weekday alone and the passages give the same weekday of another week.

    Which Sunday "Sunday" is depends on the day that each text was written.
    """
    own = next((q.date for q in statement.quantities if q.span == part.span and q.note.endswith(_WEEKDAY)), None)
    others = (piece.source_value.date for piece in told if piece.source_value)
    return own is not None and any(_same_weekday(own, other) for other in others if other)


def _same_weekday(one: Dates, other: Dates) -> bool:
    return bool(one.start and other.start and one.start != other.start and (one.start - other.start).days % 7 == 0)
