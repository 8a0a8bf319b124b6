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
    A heading whose value stands anywhere in the text is left alone, and so is one that adds up what the text tells
    apart, or of which the text says nothing alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.checks.arithmetic import middle
from factcheck.checks.catalogue import Flaw
from factcheck.checks.compare import compare
from factcheck.checks.draft import Draft
from factcheck.checks.sketch import LETTERS
from factcheck.checks.tables import patterns
from factcheck.languages import table
from factcheck.matching.align import Alignment, Pair, align
from factcheck.matching.counters import counter
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import counted
from factcheck.model import Quantity, Severity, Span, Statement

SEVERITY: Severity = "error"
KINDS = ("percent", "money", "measure", "count", "ratio")
_ALIKE, _ONLY, _SAME = 0.5, 0.6, 0.75
_FEW = 10
_MANY = 6  # so many counts are added up in all ways


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
    head = _unlabelled(head)
    for value in head.quantities:
        rivals = [other for s in text for other in s.quantities if _comparable(value, other)]
        relations = {compare(value, other).relation for other in rivals}
        if rivals and relations == {"refutes"} and _is_told(head, value, rivals) and not _summed(value, text):
            best = max((align(head, statement) for statement in text), key=lambda found: found.topic)
            pairs = (one for one in best.pairs if one.claim.span == value.span and _comparable(value, one.source))
            yield from ((best, one) for one in pairs if best.topic >= _ALIKE and _telling(one, best.topic, len(rivals)))


def _is_told(head: Statement, value: Quantity, rivals: Sequence[Quantity]) -> bool:
    """Whether a number without a noun counts people ("Landslide kills 14"), and not so few that each is named."""
    if value.kind != "number":
        return True
    span = value.span.shift(-head.span.start)
    marked = f"{head.text[: span.start]}{LETTERS['N']}{head.text[span.end :]}"
    told = any(pattern.search(marked) for pattern in patterns(head.lang, "toll"))
    people = all(counter(one.unit or "") == "person" for one in rivals)
    return told and people and all((middle(one) or 0) >= _FEW for one in (value, *rivals))


def _unlabelled(head: Statement) -> Statement:
    """The heading without a label that sums up nothing: "Annual report: 340,000 visitors"."""
    label = re.match(rf"(?:{table(head.lang)['words'].get('labels', '(?!)')}) ?[:：] ?", head.text, re.IGNORECASE)
    return replace(head, span=Span(head.span.start + label.end(), head.span.end)) if label else head


def _telling(pair: Pair, topic: float, rivals: int) -> bool:
    """Whether the two are the same count: small ones often count parts of each other, unless there is but one.

    A heading that leaves the noun out ("Landslide kills 14") must speak of the same thing in all else.
    """
    if pair.claim.kind == "number":
        return topic >= _SAME
    small = min(middle(pair.claim) or Decimal(0), middle(pair.source) or Decimal(0)) < _FEW
    return pair.claim.kind != "count" or not small or topic >= (_ONLY if rivals == 1 else _SAME)


def _summed(value: Quantity, text: Sequence[Statement]) -> bool:
    """Whether the heading adds up what a sentence tells apart: four workers and a passer-by are five hurt."""
    number = middle(value)
    if value.kind not in ("count", "number") or number is None:
        return False
    for one in text:
        counted = (middle(other) for other in one.quantities if other.kind in ("count", "number"))
        counts = [count for count in counted if count is not None][:_MANY]
        sums = {sum(group, Decimal(0)) for size in range(1, len(counts) + 1) for group in combinations(counts, size)}
        more = any(pattern.search(one.text) for pattern in patterns(one.lang, "one_more"))
        if number in sums or (more and number - 1 in sums):
            return True
    return False


def _comparable(value: Quantity, other: Quantity) -> bool:
    if value.kind == "number" and other.kind == "count":
        return value.unit is None and not other.excluded
    if value.kind not in KINDS or value.kind != other.kind or other.excluded:
        return False
    return value.unit == other.unit or _one_group(value, other)


def _one_group(value: Quantity, other: Quantity) -> bool:
    """Whether a count of a group in the text (the NDRC and 10 other departments) counts what the heading does."""
    if not other.basis:
        return False
    ours, theirs = counted(value.unit or ""), counted(other.unit or "")
    return any(likeness(one, it) >= _ALIKE for one in ours for it in theirs)
