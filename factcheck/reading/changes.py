"""The part that a value has in a change: 从44%降至0 (from, to), rose by 5% (by)."""

from __future__ import annotations

from factcheck.reading.grammar import Grammar
from factcheck.reading.ranges import changed
from factcheck.reading.value import Value

_REACH = 40


def change(lower: str, values: list[Value], grammar: Grammar) -> None:
    """Give the values of a change their role; the one that is printed without a unit takes that of the other."""
    for index, value in enumerate(values):
        earlier = values[index - 1] if index else None
        mark = grammar.roles.before(lower, _blank(lower, value.left))
        if value.kind == "ordinal" or (mark is None and not _ends(lower, earlier, value, grammar)):
            continue
        value.role = mark[1] if mark else "to"  # type: ignore[assignment]  # the table is keyed by the roles
        if value.role != "to" or earlier is None or value.start - earlier.end > _REACH:
            continue
        if _opens(lower, earlier, value, grammar):
            earlier.role = "from"
            _share_unit(earlier, value)


def _ends(lower: str, first: Value | None, value: Value, grammar: Grammar) -> bool:
    """Whether the value is the end of a change that `first` opens: from 5 to 4.5 percent, rose $2 to $80."""
    if first is None or lower[first.end : value.start].strip() not in grammar.change_joints:
        return False
    return first.role == "by" or _opens(lower, first, value, grammar)


def _opens(lower: str, first: Value, value: Value, grammar: Grammar) -> bool:
    """Whether the change begins with `first`: from 5 to 4.5 percent, 30%から90%に."""
    return changed(lower, value, grammar) or grammar.range_openers.before(lower, _blank(lower, first.left)) is not None


def _share_unit(first: Value, second: Value) -> None:
    if second.unit is None and first.unit is not None and second.kind == "number":
        second.kind, second.unit = first.kind, first.unit
    elif first.unit is None and second.unit is not None and first.kind == "number":
        first.kind, first.unit = second.kind, second.unit


def _blank(lower: str, at: int) -> int:
    return at - 1 if at and lower[at - 1] == " " else at
