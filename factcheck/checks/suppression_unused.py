"""A comment accepts a finding that is not there.

What it does
    Finds `<!-- factcheck: ignore CODE: reason -->` comments that no finding needs.

Why
    The figure was corrected, or moved. A comment that stays would hide the next mistake in that place.

Limits
    Only judged where the checks that it names ran.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.model import Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each comment that covers nothing; the report knows them when all other checks have run."""
    for unused in draft.unused:
        message = f"nothing to ignore here: {', '.join(unused.codes)}"
        yield Flaw(unused.span, message, ("remove the comment",), in_body=True)
