"""The headline (or a caption) says another value than the text.

What it does
    Looks for the sentence of the text that speaks of the same thing as a heading or caption, and compares their values.

Why
    Headlines are written last and by somebody else: "more than 30%" over a story that says 29.1%.

Example
    finds en: # Factory exports fall 12%\\n\\nFactory exports fell 21% in March, customs said.
    clean en: # Factory exports fall 21%\\n\\nFactory exports fell 21% in March, customs said.
    finds zh: # 出口下降12%\\n\\n海关数据显示,3月出口下降21%。
    clean zh: # 出口下降21%\\n\\n海关数据显示,3月出口下降21%。
    finds ja: # 輸出3割を超える減少\\n\\n税関によると、3月の輸出は29.1%減少した。
    clean ja: # 輸出3割近い減少\\n\\n税関によると、3月の輸出は29.1%減少した。

Limits
    A heading whose value stands anywhere in the text is left alone, and so is one that the text says nothing alike of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.arithmetic import middle
from factcheck.checks.catalogue import Flaw
from factcheck.checks.compare import compare
from factcheck.checks.draft import Draft
from factcheck.matching.align import Alignment, Pair, align
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import counted
from factcheck.model import Quantity, Severity, Statement

SEVERITY: Severity = "error"
KINDS = ("percent", "money", "measure", "count", "ratio")
_ALIKE, _SAME = 0.5, 0.75


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each value of a heading that the sentence it sums up denies."""
    heads = tuple(draft.heads())
    text = [s for s in draft.statements if s not in heads and not s.excluded and s.quantities]
    for head in heads:
        for _, pair in denied(head, text):
            said, told = pair.claim.text, pair.source.text
            message = f"{said} in the heading, {told} in the text"
            yield Flaw(pair.claim.span, message, (f"{said} -> {told}", f"{told} -> {said}"), (pair.source.span,))


def denied(head: Statement, text: Sequence[Statement]) -> Iterator[tuple[Alignment, Pair]]:
    """Each value of a heading that stands nowhere in the text, beside that of the sentence that the heading sums up."""
    for value in head.quantities:
        rivals = [other for s in text for other in s.quantities if _comparable(value, other)]
        relations = {compare(value, other).relation for other in rivals}
        if rivals and relations == {"refutes"}:
            best = max((align(head, statement) for statement in text), key=lambda found: found.topic)
            pairs = (one for one in best.pairs if one.claim.span == value.span and _comparable(value, one.source))
            yield from ((best, one) for one in pairs if best.topic >= _ALIKE and _telling(one, best.topic))


def _telling(pair: Pair, topic: float) -> bool:
    """Whether the two are the same count: small ones often count parts of each other."""
    small = min(middle(pair.claim) or Decimal(0), middle(pair.source) or Decimal(0)) < 10
    return pair.claim.kind != "count" or not small or topic >= _SAME


def _comparable(value: Quantity, other: Quantity) -> bool:
    if value.kind not in KINDS or value.kind != other.kind or other.excluded:
        return False
    return value.unit == other.unit or _one_group(value, other)


def _one_group(value: Quantity, other: Quantity) -> bool:
    """Whether a count of a group in the text (the NDRC and 10 other departments) counts what the heading does."""
    if not other.basis:
        return False
    ours, theirs = counted(value.unit or ""), counted(other.unit or "")
    return any(likeness(one, it) >= _ALIKE for one in ours for it in theirs)
