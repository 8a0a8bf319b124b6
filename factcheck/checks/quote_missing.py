"""A quote is in no source.

What it does
    Looks for each quotation that somebody is said to have said in the sources of the draft's language.

Why
    A quote cannot be reconstructed. If nobody has it on file, nobody can defend it.

Limits
    Short quotations (names, titles, single words) are left alone. A quote translated from another language is not in
    the sources of this one: accept the finding with the source's words as the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.model import Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each quotation that no source comes near."""
    for quotation in draft.quotations:
        if quotation.located is None:
            yield Flaw(
                quotation.span, "no source has this quote", ("add its source", "tell it without quotation marks")
            )
