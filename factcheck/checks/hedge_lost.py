"""The headline (or a caption) drops the text's hedge, or adds one.

What it does
    Compares each value of a heading or caption with the same number in the text: "70%" over "nearly 70%", "more than
    70%" over "70%".

Why
    A hedge is part of the figure. It is lost where space is short, which is where most readers look.

Example
    finds en: # 70% of clients live abroad\\n\\nNearly 70% of its clients live abroad, it said.
    clean en: # Nearly 70% of clients live abroad\\n\\nNearly 70% of its clients live abroad, it said.
    finds zh: # 70%客户在海外\\n\\n该公司近70%的客户在海外。
    clean zh: # 近70%客户在海外\\n\\n该公司近70%的客户在海外。
    finds ja: # 7割超が海外顧客\\n\\n同社の顧客は7割が海外にいる。
    clean ja: # 7割が海外顧客\\n\\n同社の顧客は7割が海外にいる。

Limits
    Silent where the text prints the number both with and without the hedge. "About" may be dropped, not turned into
    "more than".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.arithmetic import middle
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.headline import KINDS
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "warning"
_STRONG = ("over", "nearly", "less_than")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each heading value whose hedge is not that of the same number in the text."""
    heads = tuple(draft.heads())
    text = [q for s in draft.statements if s not in heads and not s.excluded for q in s.quantities]
    for value in (q for head in heads for q in head.quantities):
        same = [other for other in text if _same(value, other)]
        others = {other.hedge for other in same}
        if not same or value.hedge in others or not ({value.hedge, *others} & set(_STRONG)):
            continue
        if value.hedge == "about" or (value.hedge == "none" and not others <= set(_STRONG)):
            continue
        there, here = draft.text(same[0].outer or same[0].span), draft.text(value.outer or value.span)
        message = f'"{here}" in the heading, "{there}" in the text'
        yield Flaw(value.span, message, (f"{here} -> {there}", f"{there} -> {here}"), (same[0].span,))


def _same(value: Quantity, other: Quantity) -> bool:
    if value.kind not in KINDS or value.kind != other.kind or value.unit != other.unit or other.excluded:
        return False
    number = middle(value)
    return number is not None and number == middle(other)
