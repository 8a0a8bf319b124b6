"""Two values joined to a range (1万～2万, between 5 and 10) or to a change (从44%降至0)."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Hedge
from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_REACH = 24
_FAR = 48  # characters before a range in which a verb tells that it is a change
_CLAUSE = lazy(r"[.,:;!?()\n]")
_SET_BEFORE = lazy(r"(?<![0-9.])[0-9]{1,2}-[0-9]{1,2}(?: \([0-9-]{1,6}\))?,? $")
_SET_AFTER = lazy(r"(?: \([0-9-]{1,6}\))?,? [0-9]{1,2}-[0-9]{1,2}(?![0-9.%])")
_SET = 16
_BANDED = frozenset(("money", "percent", "measure", "ratio"))
_WIDEST = 5  # times the low end of a range without a unit may its high end be
_FEW = 1000  # of which one is a share
_MARGIN = ("±", "+/-", "+-")


def joined(plain: str, lower: str, values: list[Value], grammar: Grammar) -> list[Value]:
    """The values with ranges made one and the two sides of a change marked."""
    found: list[Value] = []
    for value in values:
        if found and value.start - found[-1].end <= _REACH:
            first = found[-1]
            gap = lower[first.end : value.start].strip()
            if gap in _MARGIN and _widen(first, value):
                continue
            if not gap and _dashed(lower, first, value):
                gap = "-"
            if gap == "-" and _is_score(lower, first, value, grammar):
                found.pop()
                continue
            if gap in grammar.weak_joints or gap in grammar.size_joints:
                _share_unit(first, value)
                _share_list(lower, found, grammar)
            if gap in grammar.odds_joints and _odds(first, value):
                continue
            if gap in grammar.pair_joints and _neighbours(first, value):
                _merge(lower, first, value, grammar)
                continue
            if _is_range(lower, first, value, gap, grammar):
                _merge(lower, first, value, grammar)
                continue
        found.append(value)
    return found


def _widen(value: Value, margin: Value) -> bool:
    """2,000.45±0.01 pounds: the interval around the first number."""
    if value.low is None or value.low != value.high or margin.low is None or value.unit is not None:
        return False
    value.low, value.high = value.low - margin.low, value.low + margin.low
    value.kind, value.unit, value.step = margin.kind, margin.unit, None
    value.end = value.right = margin.end
    return True


def _dashed(lower: str, first: Value, second: Value) -> bool:
    """75 -300mm: the hyphen that stands apart from the first number joins the second to it, rather than make it
    negative. Degrees are left as printed: 3 -5°C."""
    if first.kind != "number" or second.kind == "number" or lower[second.start] not in "-−–":
        return False
    if first.low is None or second.high is None:
        return False
    if second.high >= 0 or -second.high <= first.low or (second.unit or "").startswith("°"):
        return False
    second.low, second.high, second.start = -second.high, second.low and -second.low, second.start + 1
    return True


def _is_score(lower: str, first: Value, second: Value, grammar: Grammar) -> bool:
    """3-2, a 2-3 defeat: the points of two sides, which are no values."""
    if first.kind != "number" or first.numeral.form != "digits" or second.numeral.form != "digits":
        return False
    if first.numeral.low == 0 and second.kind == "number" and second.numeral.low < 8:  # a lost set
        return True
    if max(first.numeral.low, second.numeral.low) > 150 or second.kind not in ("number", "count"):
        return False
    if first.numeral.low >= second.numeral.low or _beside_score(lower, first.start, second.end):
        return second.kind == "number"
    return grammar.score_words.at(lower, second.numeral.end + 1) is not None


def _beside_score(lower: str, start: int, end: int) -> bool:
    """Whether the points of another set stand beside: 6-4 3-6 7-5."""
    before, after = lower[max(0, start - _SET) : start], lower[end : end + _SET]
    return _SET_BEFORE.search(before) is not None or _SET_AFTER.match(after) is not None


def _share_unit(first: Value, second: Value) -> None:
    """45 and 50 mg, 5 or 10 percent: the unit holds for both."""
    if first.kind == "number" and second.kind in ("percent", "measure") and second.numeral.high == second.high:
        first.kind, first.unit = second.kind, second.unit


def _odds(whole: Value, part: Value) -> bool:
    """3人に1人: one of so many is a share of them, which `whole` then is."""
    if whole.kind != "count" or whole.unit != part.unit or not part.low == part.high == 1:
        return False
    if whole.low is None or whole.low != whole.high or not 2 <= whole.low <= _FEW:
        return False
    whole.low = whole.high = 1 / whole.low
    whole.kind, whole.unit, whole.step = "ratio", "fraction", None
    whole.end = whole.right = part.end
    return True


def _neighbours(first: Value, second: Value) -> bool:
    """Whether the second is one more than the first, which has no unit of its own: two or three people."""
    if first.kind != "number" or first.low != first.high or first.numeral.form == "ordinal":
        return False
    return second.numeral.form == first.numeral.form and second.numeral.low == first.numeral.low + 1 < 100


def _share_list(lower: str, found: list[Value], grammar: Grammar) -> None:
    """10, 20 and 30 percent: the unit holds for the numbers that commas join to the last but one, too."""
    for earlier, later in zip(found[-2::-1], found[:0:-1], strict=True):
        if lower[earlier.end : later.start].strip() not in grammar.list_joints:
            return
        _share_unit(earlier, later)


def _is_range(lower: str, first: Value, second: Value, gap: str, grammar: Grammar) -> bool:
    if gap not in grammar.range_joints or first.low is None or second.high is None:
        return False
    if gap in grammar.change_joints and _is_change(lower, first, second, grammar):
        return False
    counted = first.kind == "count" and second.kind in ("count", "number")
    shared = first.unit == second.unit or first.unit is None or counted
    if not shared and not (first.kind == "money" and second.kind == "number"):  # $5-10 billion
        return False
    if first.numeral.form == "ordinal" or second.numeral.form == "ordinal":
        return False
    opened = _opener(lower, first, grammar) is not None
    closed = grammar.range_closers.at(lower, _stripped_after(lower, second.end)) is not None
    alone = opened and grammar.to_openers.before(lower, _stripped(lower, first.start)) is not None
    if gap in grammar.weak_joints and (alone or not (opened or closed)):
        return False
    low, high = _rescaled(first, second), second.high
    return low < high


def _is_change(lower: str, first: Value, second: Value, grammar: Grammar) -> bool:
    """Whether the second is the end of a change: `rose $2 to $80`, `rose from 20 % to 30 %`, 30%から90%に."""
    if first.kind == "count" and second.unit is None:
        return True
    if changed(lower, second, grammar) or _tells_a_change(lower, first, grammar):
        return True
    mark = grammar.roles.before(lower, _stripped(lower, first.start))
    if mark is None or mark[1] != "by":
        return False
    large = first.numeral.scale > 1 or "," in lower[first.start : first.end]
    scaled = large and lower[mark[0] : first.start].rstrip().endswith(" by")
    if first.kind == second.kind == "number" and first.low and second.low and second.low > _WIDEST * first.low:
        return True  # up 3 to 45
    return (first.kind == "money" and second.kind == "money") or (first.kind == "number" and scaled)


def changed(lower: str, second: Value, grammar: Grammar) -> bool:
    """Whether what follows makes the second value the end of a change: 30%から90%に上昇, not 90%にわたり."""
    after = grammar.change_after.at(lower, second.end)
    return after is not None and after[1] == "to"


def _tells_a_change(lower: str, first: Value, grammar: Grammar) -> bool:
    """Whether a verb of change stands before the word that opens the range: rose from, raised its forecast from."""
    opened = _opener(lower, first, grammar)
    if opened is None or grammar.spelled != "words":
        return False
    clause = _CLAUSE.split(lower[max(0, opened[0] - _FAR) : opened[0]])[-1]
    return any(word in grammar.change_verbs for word in clause.split())


def _opener(lower: str, first: Value, grammar: Grammar) -> tuple[int, Hedge] | None:
    """Where the word that opens a range begins, and the hedge between it and the range: between about 5 and 10."""
    at, hedge = _stripped(lower, first.start), first.hedge
    doubt = grammar.hedges_before.before(lower, at)
    if doubt and doubt[1] == "about":
        at, hedge = _stripped(lower, doubt[0]), "about"
    opened = grammar.range_openers.before(lower, at)
    return (opened[0], hedge) if opened else None


def _rescaled(first: Value, second: Value) -> Decimal:
    """The low end, in the scale of the high end where it was left out: 3至5万 is 30000 to 50000."""
    low, high = first.low or Decimal(0), second.high or Decimal(0)
    scale = second.numeral.scale
    if first.numeral.scale < scale and first.numeral.low <= second.numeral.low / scale:
        low *= scale
    if first.unit is None and first.low == first.numeral.low and second.numeral.low and high != second.numeral.high:
        low *= high / (second.numeral.high or high)
    return low


def _merge(lower: str, first: Value, second: Value, grammar: Grammar) -> None:
    low = _rescaled(first, second)
    opened = _opener(lower, first, grammar)
    first.low, first.high, first.high_open = low, second.high, second.high_open
    if second.unit is not None or first.unit is None:
        first.kind, first.unit = second.kind, second.unit
    first.end = first.right = second.end
    if opened:
        first.left, first.hedge = opened
    closed = grammar.range_closers.at(lower, _stripped_after(lower, second.end))
    if closed:
        first.right = closed[0]
    first.step = second.step


def bounded(lower: str, values: list[Value], grammar: Grammar) -> list[Value]:
    """The values, with a lower and an upper bound that stand together made one: 20以上30未満."""
    found: list[Value] = []
    for value in values:
        first = found[-1] if found else None
        if first and _bounds_meet(lower, first, value, grammar):
            _bind(first, value)
        else:
            found.append(value)
    return found


def decade(lower: str, value: Value, grammar: Grammar) -> None:
    """20代 are the ages from 20 up to 30; but 10代続く老舗 and 10代目 count generations."""
    unit = grammar.decades.get(value.unit or "")
    printed = value.low if value.high is None else value.high
    if unit is None or printed is None or printed % 10 or not 10 <= printed <= 90:
        return
    if not grammar.not_decades.at(lower, value.right):
        value.unit = unit
        if value.high is not None:
            value.high, value.high_open = value.high + 10, True


def band(lower: str, value: Value, grammar: Grammar) -> None:
    """157円台 is from 157 up to 158 yen, 60%台 from 60 up to 70: what shares the last digit that is not 0."""
    found = grammar.bands.at(lower, value.end)
    if found is None or value.kind not in _BANDED or value.low is None or value.low != value.high or value.low <= 0:
        return
    last = value.low.normalize().as_tuple().exponent
    value.high, value.high_open, value.step = value.low + Decimal(1).scaleb(int(last)), True, None
    value.right = max(value.right, found[0])


def _bounds_meet(lower: str, first: Value, second: Value, grammar: Grammar) -> bool:
    if second.left - first.right > _REACH or (first.low is None) == (second.low is None):
        return False
    if (first.high is None) == (second.high is None) or (first.unit or second.unit) != (second.unit or first.unit):
        return False
    below, above = (first, second) if first.high is None else (second, first)
    if below.low is None or above.high is None or below.low >= above.high:
        return False
    between = lower[first.right : second.left].strip()
    return not between or between in grammar.bound_joints


def _bind(first: Value, second: Value) -> None:
    low, high = (first, second) if first.high is None else (second, first)
    first.low, first.high, first.low_open, first.high_open = low.low, high.high, low.low_open, high.high_open
    if first.unit is None:
        first.kind, first.unit = second.kind, second.unit
    first.end, first.right = second.end, second.right
    first.hedge, first.step = "none", second.step


def _stripped(lower: str, at: int) -> int:
    return at - 1 if at and lower[at - 1] == " " else at


def _stripped_after(lower: str, at: int) -> int:
    return at + 1 if lower.startswith(" ", at) else at
