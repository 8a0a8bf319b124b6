"""The basis of a count of a group: 等11部门 (11 in all), 他の11部門 (the named and 11 more), ほか3社 (either)."""

from __future__ import annotations

import re

from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_REACH = 60


def group(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """Read the basis, the named members and the total of a count into `value`."""
    if value.kind not in ("count", "number") or value.low is None or value.low != value.low.to_integral_value():
        return
    at = value.left
    mark = grammar.groups.before(lower, at - 1 if at and lower[at - 1] == " " else at)
    if mark is None:
        return
    start, basis = mark
    if basis == "exclusive" and grammar.others and not grammar.others.at(lower, value.numeral.end + 1):
        return
    named = _named(plain, start, grammar)
    if not named and basis != "exclusive":
        return
    value.basis, value.named = basis, named
    value.left = start
    if basis == "inclusive":
        value.total = (value.low,)
    elif named:
        total = value.low + len(named)
        value.total = (total,) if basis == "exclusive" else (value.low, total)


def _named(plain: str, end: int, grammar: Grammar) -> tuple[str, ...]:
    """The names of the list that ends at `end`."""
    head = plain[max(0, end - _REACH) : end]
    head = re.split(r"[。！？；;，,\n「」“”]|[.!?:：] ", head)[-1]
    parts = [part.strip() for part in grammar.group_joints.split(head)]
    return tuple(part for part in parts if part)
