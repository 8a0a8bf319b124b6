"""What the sources say of a draft, part by part: the common ground of the checks against sources.

A finding in a draft needs more than a verdict: a false alarm costs the reader's trust in all others.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.draft import Draft
from factcheck.checks.stood import Stood
from factcheck.model import Evidence, Label, Quantity, Statement

_LABELS: tuple[Label, ...] = ("refuted", "conflicting", "supported")


def judged(draft: Draft, label: Label, *, beyond: bool = False) -> Iterator[Stood]:
    """The parts of the draft's sentences with this verdict that stand.

    With `beyond` the parts that are decided by what is said of a value, else those that the value itself decides.
    """
    for answers in draft.stood.values():
        yield from (one for one in answers if one.part.verdict == label and one.part.beyond == beyond)


def standing(draft: Draft, statement: Statement, value: Quantity) -> tuple[Label, tuple[Evidence, ...]]:
    """What the sources say of one value of a sentence, and the passages that say it."""
    answers = [one for one in draft.stood.get(statement.span.start, ()) if one.part.span.overlaps(value.span)]
    for label in _LABELS:
        for part, told, _ in answers:
            if part.verdict == label:
                return label, told
    return "not_enough_info", ()
