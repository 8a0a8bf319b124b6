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
    Three shares or more. Shares of shares ("of which") and surveys with several answers are left alone, and so are sums
    of more than 130 per cent and surveys in which nobody is against or undecided: there, several answers were given.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import added, middle, plain, worked_out
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.tables import words
from factcheck.model import Severity

SEVERITY: Severity = "warning"
_FAR = Decimal(130)  # a slip of arithmetic adds less: answers of which several could be chosen add more


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each list of shares that is more than all."""
    for relation in relations(draft, "shares"):
        shares = [share for share in relation.values["shares"] if share.unit == "%"]
        ranges = [found for share in shares if (found := worked_out(share))]
        if len(shares) < 3 or len(ranges) < len(shares) or _overlapping(draft, relation):
            continue
        low = added(ranges).low
        if low is not None and 100 < low <= _FAR:
            whole = plain(sum((middle(share) or Decimal(0) for share in shares), Decimal(0)), 5)
            message = f"{' + '.join(share.text for share in shares)} is {whole}%, more than all"
            yield Flaw(shares[-1].span, message, (), tuple(share.span for share in shares[:-1]))


def _overlapping(draft: Draft, relation: Relation) -> bool:
    """Whether the shares may be of one another, or of people who gave several answers.

    Answers to a survey exclude each other where one of them is "against" or "no opinion".
    """
    sentence = draft.sentence_at(relation.span)
    within, said = draft.text(relation.span).lower(), sentence.text.lower() if sentence else ""
    nested, several, asked, exclusive = (
        any(word in text for word in words(relation.lang, name))
        for name, text in (
            ("nested", within), ("several", draft.prose.body.lower()), ("asked", said), ("exclusive", within)
        )
    )  # fmt: skip
    return nested or several or (asked and not exclusive)
