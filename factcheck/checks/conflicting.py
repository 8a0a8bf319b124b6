"""The sources disagree with each other on what the draft says.

What it does
    Finds the values that one source supports and another contradicts, and cites both sides.

Why
    A newsroom that prints one of two figures should know that there are two.

Limits
    A source that contradicts itself is not shown here. Says nothing of which side is right: `factcheck conflicts`
    shows all that the sources disagree on.
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
    """A flaw for each value that the sources conflict on."""
    for beyond in (False, True):
        for part, told, _ in judged(draft, "conflicting", beyond=beyond):
            reason = part.reason.removeprefix("the sources disagree: ")
            yield Flaw(part.span, f"the sources disagree: {spaced(reason)}", (), (), "conflicting", told)
