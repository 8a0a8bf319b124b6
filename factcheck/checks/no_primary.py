"""A value has no primary source.

What it does
    For the kinds of value that `primary-required` of the configuration lists, looks whether a supporting source has
    `tier: primary` in its front matter.

Why
    Figures should come from the one who counted: the notice, the filing, the data.

Limits
    Silent unless the configuration lists a kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.model import Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each supported value of such a kind that no primary source supports."""
    kinds = draft.policy.primary_required
    for statement in draft.statements if kinds else ():
        verdict = draft.verdicts.get(statement.span.start)
        if verdict is None:
            continue
        backed = [part.span for part in verdict.parts if part.verdict == "supported"]
        evidence = tuple(piece for piece in verdict.evidence if piece.stance == "supports")
        primary = any(piece.citation.document.tier == "primary" for piece in evidence)
        for value in statement.quantities:
            if value.kind in kinds and not primary and any(span.overlaps(value.span) for span in backed):
                message = f"no primary source for {value.text}"
                yield Flaw(value.span, message, (), (), "supported", evidence)
