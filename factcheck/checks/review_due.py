"""A claim of the registry that the draft repeats is due for review.

What it does
    Finds sentences that say what a registered claim says whose `review_after` has passed, or whose status is
    `disputed` or `retracted`.

Why
    The registry is where a newsroom notes that a figure will change. A draft is where it is forgotten.

Limits
    `review_after` needs --today or the day of publication. A sentence repeats a claim where it has its values and most
    of its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.checks.catalogue import Flaw
from factcheck.checks.compare import compare
from factcheck.checks.draft import Draft
from factcheck.matching.align import align
from factcheck.model import Claim, Document, Severity, Span, Statement
from factcheck.reading import read
from factcheck.text import language_of

SEVERITY: Severity = "warning"
_ALIKE = 0.6


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each sentence that repeats a claim which is due."""
    today = draft.today or draft.published
    due = [(claim, why) for claim in draft.library.claims if (why := _due(claim, today))]
    for claim, why in due:
        said = _statement(claim)
        for statement in draft.statements:
            if not statement.excluded and said.quantities and _repeats(statement, said):
                yield Flaw(statement.span, f"the claim {claim.id} {why} ({claim.path}:{claim.line})")


def _due(claim: Claim, today: date | None) -> str:
    if claim.status in ("disputed", "retracted"):
        return f"is {claim.status}"
    if claim.review_after and today and today > claim.review_after:
        return f"was to be reviewed after {claim.review_after}"
    return ""


def _statement(claim: Claim) -> Statement:
    lang = claim.lang or language_of(claim.text)
    document = Document(claim.id, claim.text, lang)
    return Statement(document, Span(0, len(claim.text)), read(claim.text, lang, claim.as_of))


def _repeats(statement: Statement, claim: Statement) -> bool:
    found = align(claim, statement)
    same = all(compare(pair.claim, pair.source).relation == "supports" for pair in found.pairs)
    return bool(found.pairs) and not found.missing and same and found.topic >= _ALIKE
