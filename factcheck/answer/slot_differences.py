"""How two values of one slot differ: what kind of conflict it is, how certain, and what may explain it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.answer.apart import placed
from factcheck.answer.links import Link, sentence
from factcheck.checks.counterparts import counterparts
from factcheck.checks.differences import day_slip, difference, slip, unit_slip
from factcheck.matching.concepts import Concept
from factcheck.matching.sameness import Sameness, carried_apart, modified
from factcheck.matching.slots import Slot, Stated
from factcheck.matching.swapped import Swapped
from factcheck.model import Quantity, Strength

# From these scores on, two values are taken for one thing's for certain: where the time is one or the
# digits bear the mark of a slip, where the time is not told.
# In one document a writer sets like things side by side, so that more is asked: each says what the other says.
SAME, SAME_UNDATED = 0.5, 0.58
SAME_WITHIN, LEAST_WITHIN = 0.65, 0.5
# So much of either sentence must be said by the other where two days are taken for one event's for certain, and so
# many words must there be.
SAME_EVENT, EVENT_WORDS = 0.8, 3
# How it is said what two sentences differ in that tell one value.
_SAID_OF = {
    "scope": "one says it of {!r} and the other of {!r}: one may take a part for the whole",
    "attribution": "one has it from {!r} and the other from {!r}: one may name the wrong body",
}


def alike(same: Sameness, slot: Slot, days: tuple[Quantity, Quantity], *, within: bool) -> bool:
    """Whether two values may be of one thing at all. Of days, which are named for any event, as much is asked as within
    one document, but for two (`days`) that differ by what looks like a slip.
    """
    if slot.family == "date" and not within and day_slip(*days) and same.score >= SAME:
        return max(same.first_share, same.second_share) >= SAME_EVENT
    if within or slot.family in ("date", "term"):
        return same.score >= SAME_WITHIN and min(same.first_share, same.second_share) >= LEAST_WITHIN
    return True


def certain(same: Sameness, both: tuple[Slot, Slot], *, within: bool) -> bool:
    """Whether two values are of one thing for certain, from all that their sentences say."""
    if any(slot.fact.bare for slot in both):
        return False
    if both[0].family == "date":
        return not within and (_one_event(same, both) or _slipped_day(same, both))
    slipped = slip(both[0].fact.quantity, both[1].fact.quantity)
    if carried_apart(*both):
        return False
    if within and slipped:
        return not (same.only_first and same.only_second)
    if within:
        return not same.only_first and not same.only_second and not same.contrasted
    return same.score >= (SAME if same.same_time or slipped else SAME_UNDATED)


def _one_event(same: Sameness, both: tuple[Slot, Slot]) -> bool:
    """Whether two days are of one event for certain: each sentence tells nothing else, and names that day alone."""
    alone = all(sum(q.date is not None for q in slot.fact.statement.quantities) == 1 for slot in both)
    told = min(len(slot.words) for slot in both) >= EVENT_WORDS
    share = min(same.first_share, same.second_share)
    return alone and told and share >= SAME_EVENT and not (same.only_first or same.only_second or same.contrasted)


def _slipped_day(same: Sameness, both: tuple[Slot, Slot]) -> bool:
    """Whether two days of one event differ in one part of what they print, and no word tells two events.

    What comes back each year has a day in each: of two years another value must be told as the same.
    """
    part = day_slip(both[0].fact.quantity, both[1].fact.quantity)
    alike = min(same.first_share, same.second_share) >= LEAST_WITHIN and not same.contrasted
    if not part or not alike or max(same.first_share, same.second_share) < SAME_EVENT:
        return False
    found = counterparts([both[0].fact.statement], [both[1].fact.statement])
    told = [pair.agrees for pair in found if not pair.first.quantity.date]
    return all(told) and (part != "year" or any(told))


def of_swap(one: Stated, other: Stated, swap: Swapped, same: Sameness) -> Link:
    """A difference of two that tell one value: of what they say it, or from whom they have it."""
    message = sentence(one, other, f"the value is the same, but {_SAID_OF[swap.kind].format(swap.first, swap.second)}")
    strength: Strength = "conflict" if swap.sure else "possible"
    return Link(one, other, "differs", same.score, swap.kind, strength, message)


def differing(first: Slot, second: Slot, same: Sameness, *, within: bool) -> Link | None:
    """The difference of two values that cannot both be true of one thing; None where another value is the counterpart.

    It is not certain where a noun has another word before it in either sentence (free tier, pro tier), nor of two
    values that are told to be at least so much.
    """
    one, other = first.fact, second.fact
    least = one.quantity.hedge == other.quantity.hedge == "at_least"
    sure = certain(same, (first, second), within=within) and not least and not modified(first, second)
    if 1.0 in placed(first, second) or unit_slip(one.quantity, other.quantity):
        return _differs(one, other, same, certain=sure)
    found = [pair for pair in counterparts([one.statement], [other.statement]) if not pair.agrees]
    pair = next((pair for pair in found if pair.first.place == one.place and pair.second.place == other.place), None)
    if pair is None:
        return None
    slipped = not within and slip(one.quantity, other.quantity)
    return _differs(one, other, same, certain=(pair.sure or slipped) and sure)


def _differs(one: Stated, other: Stated, same: Sameness, *, certain: bool) -> Link:
    kind = difference(one, other)
    message = sentence(one, other, kind.explanation + ("" if kind.kind == "count-basis" else _doubt(one, other, same)))
    return Link(one, other, "differs", same.score, kind.kind, "conflict" if certain else "possible", message, ())


def _doubt(one: Stated, other: Stated, same: Sameness) -> str:
    """What may explain a difference: another measure or scope, another time."""
    doubts = []
    first, second = _word(one, other, same.only_first), _word(other, one, same.only_second)
    if first and second:
        doubts.append(f"the measure or scope may differ (only the first says {first!r}, only the second {second!r})")
    elif first or second:
        which = "first" if first else "second"
        doubts.append(f"the measure or scope may differ (only the {which} says {first or second!r})")
    if same.same_time is None and one.quantity.date is None:
        doubts.append("not both say of what time they speak")
    return "".join(f"; {doubt}" for doubt in doubts)


def _word(side: Stated, other: Stated, words: Sequence[Concept]) -> str:
    """The first of the words that the other sentence has not at all; of a Chinese one a character may be left over."""
    said = (one.span.of(side.statement.text) for one in words)
    return next((one for one in said if (len(one) > 1 or one.isascii()) and one not in other.statement.text), "")
