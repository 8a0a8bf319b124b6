"""The part that a value has in a change: 从44%降至0 (from, to), rose by 5% (by)."""

from __future__ import annotations

from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_REACH = 40


def change(lower: str, values: list[Value], grammar: Grammar) -> None:
    """Give the values of a change their role; the one that is printed without a unit takes that of the other."""
    for index, value in enumerate(values):
        mark = grammar.roles.before(lower, _blank(lower, value.left))
        if mark is None or value.kind == "ordinal":
            continue
        value.role = mark[1]  # type: ignore[assignment]  # the table is keyed by the roles
        earlier = values[index - 1] if index else None
        if value.role != "to" or earlier is None or value.start - earlier.end > _REACH:
            continue
        if grammar.range_openers.before(lower, _blank(lower, earlier.left)):
            earlier.role = "from"
            _share_unit(earlier, value)


def _share_unit(first: Value, second: Value) -> None:
    if second.unit is None and first.unit is not None and second.kind == "number":
        second.kind, second.unit = first.kind, first.unit
    elif first.unit is None and second.unit is not None and first.kind == "number":
        first.kind, first.unit = second.kind, second.unit


def _blank(lower: str, at: int) -> int:
    return at - 1 if at and lower[at - 1] == " " else at
