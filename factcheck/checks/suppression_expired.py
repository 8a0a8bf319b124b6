"""The day until which a comment accepts a finding has passed.

What it does
    Finds `(until YYYY-MM-DD)` in factcheck comments that lie before today, as --today gives it. The findings come back.

Why
    What was accepted for a while has to be decided again.

Limits
    Needs --today: the tool never asks the clock.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.suppressions import suppressions
from factcheck.model import Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each comment whose day has passed."""
    for one in suppressions(draft.manuscript):
        if one.expired(draft.today):
            yield Flaw(one.span, f"accepted until {one.until}, which has passed", ("decide again",), in_body=True)
