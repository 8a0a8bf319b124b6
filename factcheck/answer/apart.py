"""Why two values that look alike are not of one thing: another time, another event, another side of a pair of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.answer.things import told_measures
from factcheck.checks.compare import compare
from factcheck.checks.periods import told_per
from factcheck.checks.tables import words
from factcheck.languages import table
from factcheck.matching.clauses import clauses_of
from factcheck.matching.concepts import Concept
from factcheck.matching.counters import counter
from factcheck.matching.modality import foretold, to_be
from factcheck.matching.named import renamed
from factcheck.matching.opposition import contradictions, other_pole
from factcheck.matching.poles import poles
from factcheck.matching.profile import counted
from factcheck.matching.sameness import beside, carried_apart, same_time
from factcheck.matching.serial import another_of_a_series
from factcheck.matching.siblings import standing
from factcheck.matching.slots import Slot
from factcheck.matching.subject import of_two_things
from factcheck.model import Dates, Quantity, Statement

_PARTS = ("half", "quarter", "month", "part-of-year")
_BOUNDS = ("over", "at_least", "less_than", "at_most")
_DEGREE = "degree"  # how hard somebody is hit: of all the injured some are injured seriously
# The axis on which one thing may have moved either way: two texts that tell it otherwise are at odds.
_CHANGE = "amount"


def apart(first: Slot, second: Slot) -> str:
    """Why two values are not of one thing, whatever else their sentences say, or ""."""
    if same_time(first.when, second.when) is False:
        return "they hold for different times"
    if of_two_things(first.fact.statement, second.fact.statement):
        return "the two texts are about different things"
    if _other_times(first, second):
        return "they name different times"
    if carried_apart(first, second) not in ("", "year"):
        return "the sentences before them name different times"
    if _other_year(first, second) or _other_year(second, first):
        return "only one tells of another year than that of its text"
    if _ended(first, second) or _ended(second, first):
        return "the one held until a day, the other says of none"
    if _part_and_whole(first, second) or _part_and_whole(second, first):
        return "the one is of a year, the other of a part of it"
    if _now_and_then(first, second) or _now_and_then(second, first):
        return "the one is of now, the other of another time"
    if thing := another_of_a_series(first.fact, second.fact):
        return f"they are said of two of a series ({thing})"
    if -1.0 in placed(first, second):
        return "in its sentence the one is said of something else"
    if first.family == "date" and _other_event(first, second):
        return "what else they say differs too, so they are two events"
    return ""


def other_measure(first: Slot, second: Slot) -> str:
    """Why two values that differ are of two measures of one thing, or ""."""
    for one, other in ((first, second), (second, first)):
        word = foretold(one.fact.statement, one.fact.quantity)
        if word and not to_be(other.fact.statement, other.fact.quantity):
            return f"only one tells what is expected ({word!r})"
    counters = {counter(slot.fact.quantity.unit or "") for slot in (first, second)} - {""}
    if len(counters) > 1:
        return f"the one counts by {min(counters)}, the other by {max(counters)}"
    roles = {slot.fact.quantity.role for slot in (first, second)}
    if roles == {"to", "by"}:
        return "the one is a change, the other what it came to"
    if reason := _other_scope(first, second) or _other_scope(second, first):
        return reason
    if len({marked(slot.fact.statement, None, "superseded") for slot in (first, second)}) > 1:
        return "only one is told of what went before"
    if _marked(first, "of_a_day") != _marked(second, "of_a_day"):
        return "only one is told of a single day"
    rates = [_rate(slot) for slot in (first, second)]
    if any(rates) and any(map(_summed, (first, second))) and not all(map(_summed, (first, second))):
        return "the one is per time, the other a sum over all of it"
    if all(rates) and rates[0] != rates[1]:
        return f"the one is per {rates[0]}, the other per {rates[1]}"
    measures = [told_measures(slot.fact.quantity, slot.fact.statement) for slot in (first, second)]
    if all(measures) and measures[0].isdisjoint(measures[1]):
        return f"the one is of {min(measures[0])}, the other of {min(measures[1])}"
    ours, theirs = _sides(first), _sides(second)
    if ours.get(_DEGREE) != theirs.get(_DEGREE):
        return "only one is of those that are hit hard, or lightly"
    axis = next((axis for axis in ours if axis in theirs and ours[axis].isdisjoint(theirs[axis])), None)
    return f"the one is of {min(ours[axis])}, the other of {min(theirs[axis])}" if axis else ""


def _other_year(first: Slot, second: Slot) -> bool:
    """Whether one tells of a year that the other's text, of a later one, never names, and says of no time itself."""
    document, when = second.fact.statement.document, first.when or first.carried
    if not (when and when.end) or second.when or second.carried:
        return False
    known = [slot.fact.statement.document.published for slot in (first, second)]
    later = all(one and one.start and one.start.year > when.end.year for one in known)
    return later and str(when.end.year) not in document.body


def _ended(first: Slot, second: Slot) -> bool:
    """Whether a sum or a number held until a day (admission was $12 until June), and the other is of no time."""
    return bool(first.when and first.when.bound == "until" and not second.when)


def _other_times(first: Slot, second: Slot) -> bool:
    """Whether two texts that nobody dated name other times by words alone: Monday, Tuesday; this year, last year."""
    when = [_named_time(slot) for slot in (first, second)]
    if not when[0] or not when[1]:
        return False
    (one, said), (other, said_there) = when[0], when[1]
    if one.precision != other.precision:
        return True
    if one.printed or other.printed or one.bound != other.bound:
        return False
    return (one.away or 0) != (other.away or 0) or (one.precision == "day" and said != said_there)


def _part_and_whole(first: Slot, second: Slot) -> bool:
    """Whether the first value is told of a part of a year, and the second in words of a whole one (通期, 全年)."""
    part = first.when and first.when.precision in _PARTS
    whole = second.when is None or second.when.precision == "year"
    return bool(part) and whole and _says(second, "whole_year") and not _says(first, "whole_year")


def _now_and_then(first: Slot, second: Slot) -> bool:
    """Whether the first sentence tells what is so now, and the second names a time and does not."""
    return second.when is not None and first.when is None and _says(first, "now") and not _says(second, "now")


def _says(slot: Slot, name: str) -> bool:
    statement = slot.fact.statement
    return _holds(statement.text, statement.lang, name)


@lru_cache(20_000)
def _holds(text: str, lang: str, name: str) -> bool:
    pattern = _words(lang, name)
    return bool(pattern and pattern.search(text))


@cache
def _words(lang: str, name: str) -> re.Pattern[str] | None:
    listed = "|".join(map(re.escape, words(lang, name)))
    edge = r"\b" if lang == "en" else ""
    return re.compile(f"{edge}(?:{listed}){edge}", re.IGNORECASE) if listed else None


def _named_time(slot: Slot) -> tuple[Dates, str] | None:
    """The time that a value holds for where its text does not settle it, and its words."""
    told = (one for one in slot.fact.statement.quantities if one.date and one.date is slot.when)
    return next(((one.date, one.text.lower()) for one in told if one.date and one.date.start is None), None)


def _other_scope(first: Slot, second: Slot) -> str:
    """Why the first value is of fewer than the second: only its sentence counts a thing that both name, they are of
    towns called otherwise, or of those under an age and those over one.
    """
    one, other = first.fact.statement, second.fact.statement
    if one.lang == other.lang and renamed(one.text, other.text, one.lang) and renamed(other.text, one.text, one.lang):
        return "they are said of two places"
    bounds = [
        {q.hedge for q in fact.statement.quantities if q is not fact.quantity and not q.date and q.hedge in _BOUNDS}
        for fact in (first.fact, second.fact)
    ]
    if all(bounds) and bounds[0].isdisjoint(bounds[1]):
        return "they are said of two groups"
    for q in one.quantities:
        if q is first.fact.quantity or q.kind != "count" or q.low is None or q.low < 2:
            continue
        things = counted(q.unit or "")
        counted_there = [thing for its in other.quantities if its.kind == "count" for thing in counted(its.unit or "")]
        if _share(things, second.words) and not _share(things, counted_there):
            return f"only one counts the {q.unit}"
    return ""


def _marked(slot: Slot, name: str) -> bool:
    return marked(slot.fact.statement, slot.fact.quantity, name)


def marked(statement: Statement, value: Quantity | None, name: str) -> bool:
    """Whether the clause of a value, or all of a text, has words of a list: the previous plan, 旧合同; 首日."""
    words = table(statement.lang)["words"].get(name)
    text = clauses_of(statement, [value.span])[0] if value else statement.text
    return bool(words and re.search(words, text, re.IGNORECASE))


def _summed(slot: Slot) -> bool:
    """Whether a value is told as a total."""
    return any("t:total_sum" in one.keys for one in beside(slot))


def _share(some: Sequence[Concept], others: Sequence[Concept]) -> bool:
    """Whether a word is among others as it is written or by its stem."""
    return any(key[0] in "le" for one in some for other in others for key in one.keys & other.keys)


def _rate(slot: Slot) -> str:
    """The period that a count or a sum is told for (a minute, a day), or ""."""
    unit = told_per(slot.fact.quantity, slot.fact.statement).unit or ""
    return unit.partition("/")[2]


def _sides(slot: Slot) -> dict[str, set[str]]:
    """Of the words beside a value: axis -> poles (harm: killed), but for rise and fall."""
    spans = [word.span for word in beside(slot)]
    found: dict[str, set[str]] = {}
    for one in poles(slot.fact.statement.text, slot.fact.statement.lang):
        if one.axis != _CHANGE and any(one.span.overlaps(span) for span in spans):
            found.setdefault(one.axis, set()).add(one.name)
    return found


def placed(first: Slot, second: Slot) -> tuple[float, float]:
    """Whether a label in either sentence gives the value its place beside the other's (1) or another one's (-1)."""
    one, other = first.fact, second.fact
    return (
        standing(one.quantity, one.statement, other.statement).get(other.quantity.span, 0.0),
        standing(other.quantity, other.statement, one.statement).get(one.quantity.span, 0.0),
    )


def _other_event(first: Slot, second: Slot) -> bool:
    """Whether two days are of two events: the sentences tell amounts, none of them the same, or opposite things."""
    one, other = (slot.fact.statement for slot in (first, second))
    ours, theirs = ([q for q in statement.quantities if not q.date] for statement in (one, other))
    related = [compare(mine, its).relation for mine in ours for its in theirs]
    return bool(turned(first, second) or ("refutes" in related and "supports" not in related))


def turned(first: Slot, second: Slot) -> str:
    """What the two sentences say that cannot be true of one thing: up and down, opened and closed."""
    one, other = (slot.fact.statement for slot in (first, second))
    if one.lang != other.lang:
        word = other_pole(one, first.fact.quantity, other, second.fact.quantity, axis=_CHANGE)
        return word and f"{word!r} is said of the one, the opposite of the other"
    return next((found.reason for found in contradictions(one, other)), "")
