"""Shares of one whole add up to more than all of it.

What it does
    Adds up percentages that one sentence gives as shares of the same thing.

Why
    A share was updated and the others were not, or the shares come from two tables.

Example
    finds en: Coal accounted for 45%, oil for 38%, gas for 27% of the supply.
    clean en: Coal accounted for 45%, oil for 38%, gas for 17% of the supply.
    finds zh: 煤炭占45%,石油占38%,天然气占27%。
    clean zh: 煤炭占45%,石油占38%,天然气占17%。
    finds ja: 石炭が45%、石油が38%、天然ガスが27%を占めた。
    clean ja: 石炭が45%、石油が38%、天然ガスが17%を占めた。

Limits
    Three shares or more. Shares of shares ("of which") and surveys with several answers are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import added, middle, plain, worked_out
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.relations import relations
from factcheck.checks.tables import words
from factcheck.model import Severity

SEVERITY: Severity = "warning"
_NESTED = ("其中", "うち", "of which", "of whom", "of those", "从", "から", " from ", " to ", "升至", "降至")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each list of shares that is more than all."""
    body = draft.prose.body.lower()
    for relation in relations(draft, "shares"):
        if any(word in body for word in words(relation.lang, "several")):
            continue
        shares = relation.values["shares"]
        ranges = [found for share in shares if (found := worked_out(share))]
        text = draft.text(relation.span).lower()
        if len(shares) < 3 or len(ranges) < len(shares) or any(word in text for word in _NESTED):
            continue
        low = added(ranges).low
        if low is not None and low > 100:
            whole = plain(sum((middle(share) or Decimal(0) for share in shares), Decimal(0)), 5)
            message = f"{' + '.join(share.text for share in shares)} is {whole}%, more than all"
            yield Flaw(shares[-1].span, message, (), tuple(share.span for share in shares[:-1]))
