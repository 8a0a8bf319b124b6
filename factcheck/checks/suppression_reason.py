"""A comment accepts a finding without saying why.

What it does
    Finds `<!-- factcheck: ignore CODE -->` comments that give no reason behind the code.

Why
    The next editor has to know who decided what, or the check is dead in that place.

Limits
    Any words count as a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.suppressions import suppressions
from factcheck.model import Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each comment without a reason."""
    for one in suppressions(draft.manuscript):
        if not one.reason:
            codes = ", ".join(one.codes)
            yield Flaw(one.span, "no reason given", (f"<!-- factcheck: ignore {codes}: why -->",), in_body=True)
