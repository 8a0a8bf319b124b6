"""Why two values that look alike are not of one thing: another time, another event, another side of a pair of words."""

from __future__ import annotations

from factcheck.checks.compare import compare
from factcheck.checks.periods import told_per
from factcheck.matching.modality import foretold, to_be
from factcheck.matching.opposition import contradictions
from factcheck.matching.poles import poles
from factcheck.matching.sameness import beside, same_time
from factcheck.matching.siblings import standing
from factcheck.matching.slots import Slot
from factcheck.matching.subject import of_two_things

# The axis on which one thing may have moved either way: two texts that tell it otherwise are at odds.
_CHANGE = "amount"


def apart(first: Slot, second: Slot) -> str:
    """Why two values are not of one thing, whatever else their sentences say, or ""."""
    if same_time(first.when, second.when) is False:
        return "they hold for different times"
    if of_two_things(first.fact.statement.document, second.fact.statement.document):
        return "the two texts are about different things"
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
    rates = [_rate(slot) for slot in (first, second)]
    if all(rates) and rates[0] != rates[1]:
        return f"the one is per {rates[0]}, the other per {rates[1]}"
    ours, theirs = _sides(first), _sides(second)
    axis = next((axis for axis in ours if axis in theirs and ours[axis].isdisjoint(theirs[axis])), None)
    return f"the one is of {min(ours[axis])}, the other of {min(theirs[axis])}" if axis else ""


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
        return ""
    return next((found.reason for found in contradictions(one, other)), "")
