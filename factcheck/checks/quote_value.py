"""A number in a quote is not the one in its source.

What it does
    Where a quotation is nearly a passage of the sources, compares the numerals of both.

Why
    The words make the reader trust the number. This is the worst kind of altered quote.

Limits
    Compares numerals as printed, in order; what is written out in English words is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.quote_altered import digits, flaw
from factcheck.model import Severity

SEVERITY: Severity = "error"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each quotation with other numerals than its passage."""
    for quotation in draft.quotations:
        if quotation.located and quotation.located.score < 100 and digits(quotation)[0] != digits(quotation)[1]:
            found = flaw(quotation, "the source has other numbers in these words")
            evidence = tuple(replace(piece, stance="refutes") for piece in found.evidence)
            yield replace(found, verdict="refuted", evidence=evidence)
