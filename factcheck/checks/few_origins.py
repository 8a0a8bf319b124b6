"""A value rests on too few independent origins.

What it does
    Counts the independent origins behind each supported value, and compares with `min-origins` of the configuration.

Why
    Three articles that copied one agency are one source.

Limits
    Silent unless the configuration asks for two origins or more.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.sources import judged
from factcheck.model import Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each supported part with fewer origins than the newsroom asks for."""
    wanted = draft.policy.min_origins
    for part, told, verdict in judged(draft, "supported") if wanted > 1 else ():
        if 0 < verdict.origins < wanted:
            evidence = tuple(piece for piece in told if piece.stance == "supports")
            count = "one origin" if verdict.origins == 1 else f"{verdict.origins} origins"
            message = f"{part.text} rests on {count}, {wanted} are wanted"
            yield Flaw(part.span, message, (), (), "supported", evidence)
