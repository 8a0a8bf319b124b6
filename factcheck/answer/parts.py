"""The values of a claim together: what no one source bears out at once, and what a text numbers rather than says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.answer.judge import Judged
from factcheck.answer.weigh import SAME, Weighed
from factcheck.checks.compare import compare
from factcheck.matching.listed import named_items, numbered
from factcheck.model import Document, Label, Quantity, Span, Statement

_PLACED = 0.7  # from here on a pair of values is sure to be in one place
_LABELS: dict[str, Label] = {"supports": "supported", "refutes": "refuted"}


def told_apart(claim: Statement, parts: Mapping[Span, Weighed], judged: Sequence[Judged]) -> dict[Span, Weighed]:
    """The values of a sentence that no one source bears out together: who says the one gives the other otherwise."""
    own = [(quantity, parts[quantity.span]) for quantity in claim.quantities]
    told = [(quantity.text, part.side.judged) for quantity, part in own if part.side]
    together = any(one.supports and one.score >= SAME for one in judged)
    if together or any(part.label != "supported" for _, part in own):
        return {}
    against: dict[Span, Weighed] = {}
    for text, source in told:
        for ruling in source.refuted:
            other = parts.get(ruling.pair.claim.span)
            if other and other.side and ruling.pair.score >= _PLACED:
                reason = f"the source of {text} says {ruling.pair.source.text} here"
                against[ruling.pair.claim.span] = Weighed(other.quantity, "not_enough_info", reason, 0.0)
    return against


def by_number(claim: Statement, parts: Mapping[Span, Weighed], document: Document) -> dict[Span, Weighed]:
    """The counts that the sentences leave open, where the text numbers what they count."""
    found: dict[Span, Weighed] = {}
    for quantity in claim.quantities:
        listed = quantity.kind == "count" and parts[quantity.span].label == "not_enough_info"
        if listed and (of := numbered(quantity, document)):
            compared = compare(quantity, replace(quantity, low=Decimal(of[1]), high=Decimal(of[1]), hedge="none"))
            label = _LABELS.get(compared.relation)
            if label:
                found[quantity.span] = Weighed(quantity, label, f"{of[1]} items are numbered below {of[0]!r}", SAME)
        if parts[quantity.span].label == "not_enough_info" and _names_all(quantity, claim, document):
            found[quantity.span] = Weighed(quantity, "supported", f"the text numbers {quantity.text} by name", SAME)
    return found


def _names_all(quantity: Quantity, claim: Statement, document: Document) -> bool:
    """Whether a claim tells a plain number of things, then names all items of a numbered list, and has them right."""
    plain = quantity.kind in ("count", "number") and quantity.low is not None and quantity.low == quantity.high
    return plain and named_items(quantity, claim, document) == quantity.low
