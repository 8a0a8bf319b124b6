"""What the sources say of a draft, part by part: the common ground of the checks against sources.

A finding in a draft needs more than a verdict: a false alarm costs the reader's trust in all others.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.draft import Draft
from factcheck.checks.plausible import plausible
from factcheck.model import Dates, Evidence, Label, Part, Quantity, Statement, Verdict

_LABELS: tuple[Label, ...] = ("refuted", "conflicting", "supported")
_WEEKDAY = ("such day", "such day up to the publication")


def judged(draft: Draft, label: Label, *, beyond: bool = False) -> Iterator[tuple[Part, tuple[Evidence, ...], Verdict]]:
    """The parts of the draft's sentences with this verdict, the passages that decide it, and the whole verdict.

    With `beyond` the parts that are decided by what is said of a value, else those that the value itself decides.
    """
    for statement in draft.statements:
        verdict = draft.verdicts.get(statement.span.start)
        for part in verdict.parts if verdict else ():
            if verdict and part.verdict == label and part.beyond == beyond:
                told = passages(verdict, part)
                if _stands(statement, part, told):
                    yield part, told, verdict


def standing(statement: Statement, value: Quantity, verdict: Verdict) -> tuple[Label, tuple[Evidence, ...]]:
    """What the sources say of one value of a sentence, and the passages that say it."""
    for label in _LABELS:
        for part in verdict.parts:
            if part.span.overlaps(value.span) and part.verdict == label:
                told = passages(verdict, part)
                if _stands(statement, part, told):
                    return label, told
    return "not_enough_info", ()


def passages(verdict: Verdict, part: Part) -> tuple[Evidence, ...]:
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
