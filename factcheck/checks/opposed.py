"""The sources say the opposite.

What it does
    Finds sentences whose values may be right, but of which a source in the draft's language denies what is said: not,
    no longer, up for down, before for after.

Why
    "Sales rose to 4,502" over a source that says they fell to 4,502 is no better than a wrong number.

Limits
    Denials are read from words, less surely than numbers: a warning, and only from sources in the draft's own language.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.shown import spaced
from factcheck.checks.sources import judged
from factcheck.model import Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each part that a source of the same language denies in words."""
    for part, told, _ in judged(draft, "refuted", beyond=True):
        evidence = tuple(piece for piece in told if piece.stance == "refutes")
        yield Flaw(part.span, f"the sources say otherwise: {spaced(part.reason)}", (), (), "refuted", evidence)
