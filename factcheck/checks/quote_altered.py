"""A quote differs from its source.

What it does
    Compares each quotation with the passage of the sources that is most like it, letter by letter; blanks, width and
    punctuation do not count.

Why
    Quotes are tidied, shortened and translated back, and end up as something that nobody said.

Limits
    A passage that shares less than three quarters is taken for another one. A changed number is C403.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.quotations import Quotation
from factcheck.model import Evidence, Severity, cite
from factcheck.text import halve

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each quotation that is nearly, but not quite, in a source."""
    for quotation in draft.quotations:
        if quotation.located and quotation.located.score < 100 and digits(quotation)[0] == digits(quotation)[1]:
            yield flaw(quotation, "the source has other words")


def flaw(quotation: Quotation, message: str) -> Flaw:
    """A flaw that shows the quotation beside the passage."""
    located = quotation.located
    assert located is not None, "only for quotations that were located"
    place = cite(located.document, located.span)
    evidence = Evidence("related", located.score / 100, place)
    return Flaw(quotation.span, message, (f"{quotation.text} -> {place.quote}",), (), None, (evidence,))


def digits(quotation: Quotation) -> tuple[str, str]:
    """The digits of the quotation and of its passage."""
    located = quotation.located
    there = located.span.of(located.document.body) if located else ""
    return _digits(quotation.text), _digits(there)


def _digits(text: str) -> str:
    return "".join(c for c in halve(text) if c.isdigit() or c in "一二三四五六七八九十百千万亿億兆")
