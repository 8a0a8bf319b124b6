"""What stands right beside a numeral: currency, unit, half, ordinal mark."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.pattern import lazy
from factcheck.reading.bare import count, part_of_word, without_unit
from factcheck.reading.grammar import Grammar
from factcheck.reading.nouns import count_noun
from factcheck.reading.numerals.wording import WORD
from factcheck.reading.signs import below_zero, bracketed, joining, sign
from factcheck.reading.unit_table import Meaning, Unit
from factcheck.reading.value import Value

_HALF = Decimal("0.5")
_UP_TO = lazy(r"^(?: to |-|–| or | and )[0-9.,]{1,9} ?m(?= )")
_OF_A = lazy(r"(?: of)? an? | of (?:one|1) ?(?=%|per)")
_QUOTATION = 300  # characters of the longest quotation that a sign for inches is told from
_MANY = 3  # words are too many for a counted noun
_FOLLOWING = 80  # characters behind a unit word in which the noun stands that it may count
_OPERATORS = tuple("+=*^×÷")  # signs of a sum, as a formula has them between blanks
_NEAR = 24  # characters on each side in which a word decides between the meanings of a unit


def attach(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    """Read sign and unit into `value`; False where the numeral turns out to be no value at all."""
    form = value.numeral.form
    if form == "ordinal" or _ordinal(plain, lower, value, grammar):
        value.kind, value.step = "ordinal", None
        return True
    sign(plain, lower, value, grammar)
    if form == "percent":
        value.kind, value.unit = "percent", "%"
        return True
    if value.numeral.unit is not None:
        value.kind, value.unit = value.numeral.unit.kind, value.numeral.unit.symbol or None
        return True
    before = _accounted(plain, value, grammar) or _unit_before(plain, lower, value, grammar)
    after = _unit_after(plain, lower, value, before, grammar)
    if after is None and before is None:
        return without_unit(plain, lower, value, grammar)
    if after is not None and after.kind == "number":
        _apply(value, after)  # 2m tonnes, 三打鸡蛋
        after = _unit_after(plain, lower, value, before, grammar)
    if after is not None and not (before and after.kind != "money" and before.kind == "money"):
        _apply(value, after)
        _currency_before(plain, value, before, grammar)
        _scale_after(lower, value, grammar)
        _half(lower, value, after.factor, grammar)
    if before is not None and before.kind == "money":
        _scale_after(lower, value, grammar)
    if before is not None and before.kind != "money":
        value.kind, value.unit = before.kind, before.symbol
    bracketed(plain, lower, value, grammar)
    below_zero(plain, lower, value, grammar)
    if value.kind == "number":
        count(plain, lower, value, grammar)
    return not _article(plain, value, grammar)


def _article(plain: str, value: Value, grammar: Grammar) -> bool:
    """Whether one of something is no count: 有一名男子 is a man."""
    one = value.kind == "count" and value.numeral.lone and value.low == value.high == 1
    return one and grammar.article_before.before(plain, value.start) is not None


def attach_behind(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """Read the unit that stands behind the hedge word that follows a number: 50-odd miles, 10 or more people."""
    if value.kind != "number" or value.right <= value.end or not plain.startswith(" ", value.right):
        return
    at = value.right + 1
    found = grammar.units.at(lower, at)
    unit = _meant(plain, value, at, found, grammar) if found and not part_of_word(plain, found[0]) else None
    if unit is None or found is None:
        count(plain, lower, value, grammar)
        return
    _apply(value, unit)
    value.end = value.right = found[0]


def _accounted(plain: str, value: Value, grammar: Grammar) -> Unit | None:
    """$(1.5) million: only the digits of a loss stand in brackets."""
    start, end = value.start - 1, value.end + 1
    if plain[start:end] != f"({plain[value.start : value.end]})" or value.low is None or value.high is None:
        return None
    found = grammar.signs.before(plain, start)
    if found is None or found[0] < value.floor:
        return None
    _apply(value, found[1])
    value.low, value.high = -value.high, -value.low
    value.start, value.end = found[0], end
    value.left, value.right = value.start, value.end
    return found[1]


def _ordinal(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    before = grammar.ordinal_before.before(lower, value.start)
    if before:
        value.start = value.left = before[0]
        found = grammar.units.at(plain, value.end)
        if found and found[1].kind == "count":
            value.end = value.right = found[0]
            value.unit = found[1].symbol
        return True
    after = grammar.ordinal_after.at(lower, value.end)
    if after:
        value.end = value.right = after[0]
        return True
    return False


def _unit_before(plain: str, lower: str, value: Value, grammar: Grammar) -> Unit | None:
    """A currency sign or name, or another unit that stands before its number (时速120公里)."""
    end = value.start
    while end > value.start - 2 and end and plain[end - 1] == " ":
        end -= 1
    found = grammar.signs.before(plain, end) or grammar.signs.before(lower, end)
    if found is None or found[0] < value.floor:
        return None
    start, unit = found
    _apply(value, unit)
    value.start = value.left = start
    if start and plain[start - 1] in "-−" and not joining(plain, start - 1, grammar) and value.low and value.high:
        value.low, value.high = -value.high, -value.low
        value.start = value.left = start - 1
    return unit


def _currency_before(plain: str, value: Value, before: Unit | None, grammar: Grammar) -> None:
    """港币5000元: the name or the sign before the number tells the currency, and what follows it is a unit of any."""
    if not grammar.generic_money.before(plain, value.end):
        return
    if before and before.kind == "money":
        value.unit = before.symbol
        return
    named = grammar.units.before(plain, value.start)
    if named and named[1].kind == "money" and named[0] >= value.floor:
        value.start, value.unit = named[0], named[1].symbol
        value.left = value.start


def _unit_after(plain: str, lower: str, value: Value, before: Unit | None, grammar: Grammar) -> Unit | None:
    small = value.numeral.form == "fraction" or 0 < abs(value.numeral.low) < 1  # half a mile, 0.7 of a point
    part = _OF_A.match(lower, value.end) if small else None
    for at in (*_places(plain, value.end), *((part.end(),) if part else ())):
        exact = grammar.units.at(plain, at)
        folded = exact if lower is plain else grammar.units.at(lower, at)
        if folded and folded[0] == at + 1 and plain[at].isupper():
            folded = None  # 10 G are no grams
        found = folded if exact is None or (folded and folded[0] > exact[0]) else exact
        time = grammar.time_units.at(plain, at) if found else None
        if time and found and time[0] > found[0]:
            continue  # 3世紀 is no third of his name
        if found is None or part_of_word(plain, found[0]) or (before and _next_sum(plain, found)):
            continue
        if found[1].symbol == "times" and _side_of(plain, at, found[0], grammar):
            continue
        unit = _meant(plain, value, at, found, grammar)
        if unit is not None:
            value.end = value.right = found[0]
            return _counted_thing(plain, value, unit, grammar)
    joint = grammar.noun_joints.at(plain, value.end)
    thing = grammar.units.at(plain, joint[0]) if joint else None
    if thing and thing[1].kind == "count":
        value.end = value.right = thing[0]
        return thing[1]
    return None


def _counted_thing(plain: str, value: Value, unit: Unit, grammar: Grammar) -> Unit:
    """11个部门: behind a counter of anything the noun says what is counted."""
    if unit.symbol not in grammar.generic_counters:
        return unit
    noun = grammar.units.at(plain, value.end)
    if noun is None or noun[1].kind != "count" or len(noun[1].symbol) < 2:
        return unit
    value.end = value.right = noun[0]
    return noun[1]


def _next_sum(plain: str, found: tuple[int, Unit]) -> bool:
    """Whether the currency sign found after a sum belongs to the next one: `$ 20.00 $ 37.30`."""
    end, unit = found
    return unit.kind == "money" and plain[end : end + 2].strip()[:1].isdigit()


def _side_of(plain: str, at: int, end: int, grammar: Grammar) -> bool:
    """Whether the sign stands between two sides, 10 x 12 inches, rather than behind so many times."""
    return plain[at:end] in grammar.size_joints and plain[end : end + 2].lstrip(" ")[:1].isdigit()


def _places(plain: str, end: int) -> tuple[int, ...]:
    """Right after the number, after one to three blanks, or after a hyphen (a 45-acre farm)."""
    if plain.startswith((" ", "-"), end):
        return (end, end + 1 + sum(plain.startswith(blanks, end) for blanks in ("  ", "   ")))
    return (end,)


def _meant(plain: str, value: Value, at: int, found: tuple[int, Unit], grammar: Grammar) -> Unit | None:
    """The meaning of a unit word that has several, by the words near it; None where none of them fits."""
    end, unit = found
    word = plain[at:end].lower()
    if word == '"' and (value.numeral.scale > 1 or _quoted(plain, at) or plain[end : end + 1].isalnum()):
        return None
    loose = plain[at:end] in grammar.loose_units and at > value.end and _goes_on(plain, end)
    meanings = grammar.contexts.get(word)
    if meanings is None:
        return None if loose else unit
    near, after = plain[max(0, value.start - _NEAR) : end + _NEAR].lower(), plain[end : end + _FOLLOWING]
    for meaning in meanings:
        if meaning.counted:
            fits = _counts(after, value, meaning, grammar)
        elif meaning.near or meaning.then:
            fits = meaning.told(near, after)
        else:
            fits = not loose
        if fits:
            return meaning.unit
    return None


def _counts(after: str, value: Value, meaning: Meaning, grammar: Grammar) -> bool:
    """Whether what follows a unit word is counted, not measured: 4.2m containers, 3m-4m users, not 4.2m waves."""
    after = _UP_TO.sub("", after)
    lower = after.lower()
    noun = count_noun(after, lower, replace(value, end=0, right=0), grammar) if after.startswith(" ") else None
    words = noun.of(lower).split() if noun else []
    return 0 < len(words) < _MANY and not meaning.sized.intersection(words)


def _quoted(plain: str, at: int) -> bool:
    """Whether the sign at `at` closes a quotation rather than mean inches."""
    line = plain.rfind("\n", 0, at) + 1
    return plain.count('"', max(line, at - _QUOTATION), at) % 2 == 1


def _goes_on(plain: str, end: int) -> bool:
    """Whether a word or a sign of a sum follows: a short symbol is rather a word, or unknown (2 in April, 2 p + 1)."""
    following = plain[end + 1 : end + 2]
    return plain[end : end + 1] == " " and (following.isalnum() or following in _OPERATORS)


def _apply(value: Value, unit: Unit) -> None:
    value.kind, value.unit = unit.kind, unit.symbol or None
    factor = unit.factor
    if unit.tenths and value.low is not None and value.low > 10:
        factor = factor / 10
    if factor != 1:
        value.low = None if value.low is None else value.low * factor
        value.high = None if value.high is None else value.high * factor
        value.step = None if value.step is None else value.step * factor


def _scale_after(lower: str, value: Value, grammar: Grammar) -> None:
    """`75 USD million`: the scale stands behind the currency."""
    word = WORD.match(lower, value.end) if value.kind == "money" and value.numeral.scale == 1 else None
    times = grammar.scales.get(word[1]) if word else None
    if word is None or times is None or value.low is None or value.high is None:
        return
    value.low, value.high, value.end = value.low * times, value.high * times, word.end()
    value.right, value.step = value.end, value.step * times if value.step else None


def _half(lower: str, value: Value, factor: Decimal, grammar: Grammar) -> None:
    """一吨半, 1本半, 3倍半: and a half."""
    half = grammar.half.at(lower, value.end)
    if half is None or value.low is None or value.high is None or grammar.idioms.covers(lower, value.end):
        return
    if grammar.time_units.at(lower, half[0]):
        return
    value.low, value.high, value.step = value.low + _HALF * factor, value.high + _HALF * factor, None
    value.end = value.right = half[0]
