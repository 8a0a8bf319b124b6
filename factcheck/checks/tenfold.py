"""One number stands in the draft with two sizes, a power of ten apart.

What it does
    Finds two values of one unit with the same digits, one ten or a hundred times the other, in sentences that speak
    of the same thing.

Why
    万 and 亿, thousand and million, and the decimal point slip in typing and in translation.

Example
    finds en: The mine used 263,000 kWh a day. Inspectors said the mine used 26,300 kWh a day.
    clean en: The mine used 263,000 kWh a day. Inspectors said the mine used 263,000 kWh a day.
    finds zh: 矿场每天耗电26.3万度。检查人员说,矿场每天耗电2.63万度。
    clean zh: 矿场每天耗电26.3万度。检查人员说,矿场每天耗电26.3万度。
    finds ja: 鉱山の電力消費は1日26万3000キロワット時。当局によると鉱山の電力消費は1日2万6300キロワット時だった。
    clean ja: 鉱山の電力消費は1日26万3000キロワット時。当局によると鉱山の電力消費は1日26万3000キロワット時だった。

Limits
    Numbers of two digits or more that are not zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby

from factcheck.checks.arithmetic import middle
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.shown import significant
from factcheck.matching.align import align
from factcheck.model import Quantity, Severity, Statement

SEVERITY: Severity = "error"
_ALIKE = 0.5
_KINDS = ("money", "measure", "count")


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each second value that is a power of ten off the first."""
    placed = [(q, s, _digits(q)) for s in draft.statements if not s.excluded for q in s.quantities if not q.excluded]
    known = [(q, s, (digits, q.unit or "", q.kind)) for q, s, digits in placed if len(digits) >= 2]
    known.sort(key=lambda each: each[2])
    for _, group in groupby(known, key=lambda each: each[2]):
        yield from _slips([(q, s) for q, s, _ in group])


def _slips(alike: list[tuple[Quantity, Statement]]) -> Iterator[Flaw]:
    """The flaws among values of the same digits, unit and kind."""
    for (one, first), (two, second) in combinations(alike, 2):
        if middle(one) != middle(two) and first is not second and _alike(first, second):
            message = f"{one.text} and {two.text}: the same digits, a power of ten apart"
            repairs = (f"{two.text} -> {one.text}", f"{one.text} -> {two.text}")
            yield Flaw(two.span, message, repairs, (one.span,))


def _digits(value: Quantity) -> str:
    """The digits of a value without the zeros around them; none for what has no power of ten."""
    number = middle(value)
    if value.kind not in _KINDS or number is None or number <= 0 or value.low != value.high:
        return ""
    return significant(number)


def _alike(one: Statement, two: Statement) -> bool:
    return max(align(one, two).topic, align(two, one).topic) >= _ALIKE
