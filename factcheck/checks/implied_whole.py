"""Two values and their shares imply two different wholes.

What it does
    Divides each value by the share printed with it. Where a sentence gives two such pairs of one unit, the wholes must
    be the same.

Why
    "412,000 km, 35 per cent; 86,000 km, 6 per cent" cannot be parts of one network; a reader wrote in to say so.

Example
    finds en: Roads take 412,000 km (35%) and railways 86,000 km (16%).
    clean en: Roads take 412,000 km (35%) and railways 188,000 km (16%).
    finds zh: 公路41.2万公里(35%),铁路8.6万公里(16%)。
    clean zh: 公路41.2万公里(35%),铁路18.8万公里(16%)。
    finds ja: 道路は41.2万km（35%）、鉄道は8.6万km（16%）だった。
    clean ja: 道路は41.2万km（35%）、鉄道は18.8万km（16%）だった。

Limits
    Only pairs with the share right behind the value. Counts (of people, of homes) are often shares of two groups: they
    are compared only where they answer one question, for and against. Years and changes are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import Range, middle, plain, printed, quotient, scaled, worked_out
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.tables import patterns, words
from factcheck.model import Quantity, Severity, Span

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each second pair that implies another whole than the first."""
    for relation in relations(draft, "portions"):
        first, second = relation["first"], relation["second"]
        one, two = _whole(first, relation["share"]), _whole(second, relation["other"])
        if not _of_one_whole(draft, relation) or one is None or two is None or one.meets(two):
            continue
        wholes = [_exact(first, relation["share"]), _exact(second, relation["other"])]
        message = (
            f"{first.text} as {relation['share'].text} implies {plain(wholes[0])} in all, "
            f"{second.text} as {relation['other'].text} implies {plain(wholes[1])}"
        )
        share = middle(relation["other"]) or Decimal(0)
        repairs = (
            f"{second.text} -> {plain(wholes[0] * share / 100)}",
            f"{relation['other'].text} -> {plain((middle(second) or Decimal(0)) / wholes[0] * 100)}%",
        )
        yield Flaw(second.span, message, repairs, (first.span, relation["share"].span, relation["other"].span))


def _of_one_whole(draft: Draft, relation: Relation) -> bool:
    """Whether both can be shares of one whole: of one unit, at one time, and no change; counts are often of two groups.

    Counts are of one whole where they answer one question (for and against). The second may leave its unit out.
    """
    first, second = relation["first"], relation["second"]
    if first.unit != second.unit and (first.kind != "count" or second.kind != "number"):
        return False
    start, end = draft.sentence_at(first.span), draft.sentence_at(second.span)
    if start is None or end is None:
        return False
    told, between = draft.text(Span(start.span.start, end.span.end)), Span(first.span.end, second.span.start)
    if any(value.date and value.span.overlaps(between) for value in (*start.quantities, *end.quantities)):
        return False
    if first.kind in ("count", "number"):
        return any(word in told.lower() for word in words(relation.lang, "exclusive"))
    return not any(pattern.search(told) for pattern in patterns(relation.lang, "changed"))


def _whole(part: Quantity, share: Quantity) -> Range | None:
    top, bottom = printed(part), worked_out(share)
    found = quotient(top, bottom) if top and bottom else None
    return scaled(found, Decimal(100)) if found else None


def _exact(part: Quantity, share: Quantity) -> Decimal:
    return (middle(part) or Decimal(0)) / (middle(share) or Decimal(1)) * 100
