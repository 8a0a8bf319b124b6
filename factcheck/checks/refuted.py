"""The sources contradict a value or a statement.

What it does
    Looks for what the project's sources say of each sentence, aligns the values of both, and compares them as
    intervals. A finding cites the sentences that contradict the draft, word for word.

Why
    This is the figure that must not be printed. Either the draft or the source is wrong; the tool does not say which.

Limits
    Needs sources that speak of the same thing. What no source speaks of is S304, what they disagree on is S306, what
    they deny without another value is S308.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.shown import spaced
from factcheck.checks.sources import judged
from factcheck.model import Severity

SEVERITY: Severity = "error"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each part of a sentence that the sources refute."""
    for part, told, _ in judged(draft, "refuted"):
        evidence = tuple(piece for piece in told if piece.stance == "refutes")
        repairs = tuple(
            f"{part.text} -> {piece.source_value.text}"
            for piece in evidence[:1]
            if piece.source_value and piece.claim_value and piece.claim_value.span == part.span
            and piece.source_value.text != part.text
        )  # fmt: skip
        yield Flaw(part.span, f"the sources contradict this: {spaced(part.reason)}", repairs, (), "refuted", evidence)
