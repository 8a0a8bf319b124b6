"""What a value is counted per: 26万度/天, $15 per hour, 每吨3000元."""

from __future__ import annotations

from factcheck.languages import table
from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_STUFF = lazy(r" of((?: [a-z0-9-]{1,20}){1,2}?)(?= (?:an?|per|each|every) )")


def rate(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """Extend the unit of `value` by what stands behind it that it is per: kWh -> kWh/day, mi -> mph."""
    article = value.kind == "count" and value.low == value.high == 1  # 一项每周四天的计划 is one plan
    if value.unit is None or "/" in value.unit or article:
        return
    found = _after(plain, lower, max(value.end, value.noun_end), grammar)
    if found:
        value.end = value.right = found[0]
        value.unit = _per(value.unit, found[1])
        return
    time = stuff_rate(lower, max(value.end, value.noun_end), grammar)
    if time and value.kind in ("measure", "count"):
        value.unit = _per(value.unit, time)


def rate_ahead(lower: str, value: Value, grammar: Grammar) -> None:
    """Extend the unit of `value` by what stands before it, and before its words of hedge: 每吨超过3000元."""
    if value.unit is not None and "/" not in value.unit and value.kind in ("money", "measure"):
        _headed(lower, value, value.unit, grammar)
        _before(lower, value, grammar)


def _per(unit: str, time: str) -> str:
    """The symbol of a rate: its own where it has one (mph), else made of both."""
    rate = f"{unit}/{time}"
    return str(table("units")["rates"].get(rate, rate))


def stuff_rate(lower: str, end: int, grammar: Grammar) -> str | None:
    """80 barrels of oil a day: the time that follows what the value that ends at `end` is of."""
    stuff = _STUFF.match(lower, end) if grammar.spelled == "words" else None
    if stuff is None or not grammar.not_counted.isdisjoint(stuff[1].split()):
        return None
    joint = grammar.rate_joints.at(lower, stuff.end())
    time = grammar.rate_units.at(lower, joint[0]) if joint else None
    return None if time is None or grammar.not_rate.at(lower, time[0]) else time[1]


def _headed(lower: str, value: Value, unit: str, grammar: Grammar) -> None:
    """时速85英里, 時速約100キロ: a word before says what the measure is per, where that is a speed (not 时速30节)."""
    at = value.left
    for words in (grammar.hedges_before, grammar.fillers):
        between = words.before(lower, at)
        at = between[0] if between else at
    head = grammar.rate_heads.before(lower, at)
    if head and f"{unit}/{head[1]}" in table("units")["rates"]:
        value.unit = _per(unit, head[1])


def _after(plain: str, lower: str, end: int, grammar: Grammar) -> tuple[int, str] | None:
    joint = grammar.rate_joints.at(lower, end)
    if joint is None:
        return None
    time = grammar.rate_units.at(lower, joint[0])
    if time:
        return None if grammar.not_rate.at(lower, time[0]) else time
    unit = grammar.units.at(plain, joint[0])
    return (unit[0], unit[1].symbol) if unit and unit[1].kind == "measure" else None


def _before(lower: str, value: Value, grammar: Grammar) -> None:
    at = value.left - lower.startswith(" ", value.left - 1) if value.left else 0
    word = grammar.hedges_before.before(lower, at)
    if word and word[1] == "none":  # 一時 is for a while, not by the hour
        return
    if value.unit is None or "/" in value.unit or value.unit in table("units")["rates"].values():
        return
    verb = grammar.roles.before(lower, at)  # 每桶上涨1.5美元
    if verb:
        at = verb[0]
    for _ in range(2):
        time = grammar.rate_units.before(lower, at)
        mark = grammar.rate_before.before(lower, time[0]) if time else None
        if time and mark:
            value.left = value.left if verb else mark[0]
            value.unit = _per(value.unit, time[1])
        filler = None if time else grammar.fillers.before(lower, at)
        if filler is None:
            return
        at = filler[0]
