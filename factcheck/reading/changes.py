"""The part that a value has in a change: 从44%降至0 (from, to), rose by 5% (by)."""

from __future__ import annotations

from factcheck.reading.grammar import Grammar
from factcheck.reading.ranges import changed
from factcheck.reading.value import Value

_REACH = 40
_WORD = 8  # characters in which the word before a value stands


def change(lower: str, values: list[Value], grammar: Grammar) -> None:
    """Give the values of a change their role; the one that is printed without a unit takes that of the other."""
    for index, value in enumerate(values):
        earlier, later = (values[at] if 0 <= at < len(values) else None for at in (index - 1, index + 1))
        if value.role == "from" or value.kind == "ordinal":
            continue
        mark, ends = grammar.roles.before(lower, _blank(lower, value.left)), _ends(lower, earlier, value, grammar)
        found = mark or grammar.roles_after.at(lower, value.end) or grammar.roles_after.at(lower, value.right)
        begun = _begun(lower, value, later, grammar)
        if not (found or ends or begun):
            continue
        value.role = found[1] if found else "to"  # type: ignore[assignment]  # the table is keyed by the roles
        if value.role != "to":
            continue
        if begun and later:
            later.role = "from"
        near = earlier is not None and value.start - earlier.end <= _REACH
        if earlier and near and earlier.role != "by" and (ends or (mark and _opens(lower, earlier, value, grammar))):
            earlier.role = "from"
            _share_unit(earlier, value)


def _begun(lower: str, value: Value, later: Value | None, grammar: Grammar) -> bool:
    """Whether the value is the end of a change that began at the one behind it: cut the rate to 4.25% from 4.5%."""
    like = later is not None and (value.kind, value.unit) == (later.kind, later.unit)
    if not (later and like and lower[value.end : later.start].strip() in grammar.change_origins):
        return False
    return lower[max(0, value.left - _WORD) : value.left].split()[-1:] in [[joint] for joint in grammar.change_joints]


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
