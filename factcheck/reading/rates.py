"""What a value is counted per: 26万度/天, $15 per hour, 每吨3000元."""

from __future__ import annotations

from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value


def rate(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """Extend the unit of `value` by what it is per: kWh -> kWh/day."""
    if value.unit is None or "/" in value.unit:
        return
    found = _after(plain, lower, max(value.end, value.noun_end), grammar)
    if found:
        value.end = value.right = found[0]
        value.unit = f"{value.unit}/{found[1]}"
    elif value.kind in ("money", "measure"):
        _before(lower, value, grammar)


def _after(plain: str, lower: str, end: int, grammar: Grammar) -> tuple[int, str] | None:
    joint = grammar.rate_joints.at(lower, end)
    if joint is None:
        return None
    per = grammar.rate_units.at(lower, joint[0])
    if per:
        return None if grammar.not_rate.at(lower, per[0]) else per
    unit = grammar.units.at(plain, joint[0])
    return (unit[0], unit[1].symbol) if unit and unit[1].kind == "measure" else None


def _before(lower: str, value: Value, grammar: Grammar) -> None:
    at = value.left
    for _ in range(2):
        per = grammar.rate_units.before(lower, at) or None
        start = per[0] if per else None
        if start is not None:
            mark = grammar.rate_before.before(lower, start)
            if mark and per:
                value.left = mark[0]
                value.unit = f"{value.unit}/{per[1]}"
            return
        filler = grammar.fillers.before(lower, at)
        if filler is None:
            return
        at = filler[0]
