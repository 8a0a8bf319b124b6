"""Dates of several pieces: joined, one within the other, so long before or after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.reading.dates.calendar import DAYS, MONTHS
from factcheck.reading.dates.lengths import in_unit
from factcheck.reading.dates.operations.named import set_unit
from factcheck.reading.dates.operations.parts import count, lengths, moments, number, steps, words
from factcheck.reading.dates.values import Length, Moment, Part, Step

RANKS = (
    "century", "decade", "year", "fiscal-year", "season", "term", "easter", "half", "quarter", "lunar-month",
    "month", "week", "lunar-day", "day", "weekday", "daytime", "hour", "minute", "second", "zone",
)  # fmt: skip
OLDEST = 1500  # years: what lies longer ago has no date
CALENDAR = frozenset((*MONTHS, *DAYS))
_FARTHER, _NEARER = frozenset(("over", "at-least")), frozenset(("less-than", "at-most"))
_HAS_PARTS = frozenset(("week", "month", "quarter", "year"))


def join(parts: Sequence[Part], unit: str) -> Moment | None:
    """One date whatever the order of its pieces: 14 October 2021; the coarse first. A bare numeral is of `unit`."""
    found = list(steps(parts))
    if unit:
        named = set_unit(parts, unit)
        if named is None:
            return None
        found.extend(named.steps)
    if _contradict(found):
        return None
    return Moment(tuple(sorted(dict.fromkeys(found), key=_rank)))


def one_year(parts: Sequence[Part], _: str) -> Moment | None:
    """令和3年(2021年): a year printed twice, in an era and in the common one; where the two differ it is unknown."""
    years = list(dict.fromkeys(step for step in steps(parts) if step.unit == "year"))
    if len(years) < 2:
        return join(parts, "")
    return Moment((Step("clash", "year", 0), *(step for step in steps(parts) if step.unit != "year")))


def _rank(step: Step) -> int:
    """How fine a step is; the fourth Thursday is as fine as a Thursday."""
    return RANKS.index(step.unit if step.unit in RANKS else "weekday")


def _contradict(found: Sequence[Step]) -> bool:
    """Whether a unit is named twice, differently."""
    distinct = {step for step in found if step.op in ("set", "rel")}
    return len({step.unit for step in distinct}) < len(distinct)


def narrow(parts: Sequence[Part], _: str) -> Moment:
    """The second within the first: 今年 + 下旬."""
    return Moment(steps(parts))


def of(parts: Sequence[Part], _: str) -> Moment:
    """The first within the second: the end of July."""
    return Moment(tuple(step for moment in reversed(moments(parts)) for step in moment.steps))


def nth(parts: Sequence[Part], direction: str) -> Moment | None:
    """The third week, the last Monday of what is named: a numeral, and a unit's name or a weekday."""
    sized = lengths(parts)
    n = 1 if direction == "last" else count(sized[0]) if sized else number(parts)
    weekdays = [step.n for step in steps(parts) if step.unit == "weekday"]
    units = [f"weekday-{day}" for day in weekdays] + [length.unit for length in sized] + words(parts)
    if n is None or not units:
        return None
    outer = tuple(step for step in steps(parts) if step.unit != "weekday")
    unit = units[0]
    return Moment((*outer, Step("nth", unit, -n if direction == "last" else n)))


def first(parts: Sequence[Part], direction: str) -> Moment | None:
    """The first (or last) three months of what is named, of the year of reference where nothing is."""
    found = lengths(parts)
    units = count(found[0]) if found else None
    if units is None or number(parts) not in (None, 1, -1):
        return None
    base = steps(parts) or (Step("rel", "year", 0),)
    return Moment((*base, Step("first", found[0].unit, -units if direction == "last" else units)))


def shift(parts: Sequence[Part], direction: str) -> Moment | tuple[Moment, tuple[int, int]] | None:
    """So long before or after a date, or the day of reference ("-1", "1"), or the date named last ("1 from").

    More than two years ago is before that day; the word of hedge is no part of the date.
    """
    sized = next((part for part in parts if isinstance(part.value, Length)), None)
    length = sized.value if sized and isinstance(sized.value, Length) else None
    open_ended = length is not None and length.hedge == "over" and length.high is not None  # 两年多
    if length is not None and open_ended:
        length = replace(length, high=length.low, hedge="none")
    whole = in_unit(length) if length is not None else None
    units = count(whole) if whole else None
    if whole is None or units is None or (whole.unit == "year" and units > OLDEST):
        return None
    how, _, start = direction.partition(" ")
    named = steps(parts)
    if named and named[0].op == "set" and named[0].unit != "year" and whole.unit not in DAYS:
        return None  # a year after 1 October: of which year is not known
    base = named or (Step(start or "rel", "day" if whole.unit in CALENDAR else "minute", 0),)
    away = [Step("shift", unit, int(how) * n) for unit, n in whole.parts or ((whole.unit, units),)]
    found = Moment((*base, *away), hedge=whole.hedge)
    if open_ended:
        return replace(found, bound="after" if how == "1" else "before")
    if parts[0].name in _FARTHER | _NEARER:
        beyond = (parts[0].name in _FARTHER) == (how == "1")
        return replace(found, bound="after" if beyond else "before"), (parts[1].start, parts[-1].end)
    return found


def weekday_away(parts: Sequence[Part], direction: str) -> Moment | None:
    """Monday two weeks from now: the day of the week in which the day so far away lies."""
    named, away = steps(parts[:1]), shift(parts[1:], direction)
    if not isinstance(away, Moment) or len(named) != 1 or named[0].unit != "weekday":
        return None
    return Moment((*away.steps, Step("around", "week", 0), *named))


def span_from(parts: Sequence[Part], _: str) -> Moment | None:
    """A week starting tomorrow: so long from a day on."""
    size, base = lengths(parts)[0], steps(parts)
    n = count(size)
    return Moment((*base, Step("span", size.unit, n))) if n and base[-1].unit in ("day", "weekday") else None


def part_of(parts: Sequence[Part], part: str) -> Moment | None:
    """A part of what is named, where its word has other uses: later this year; later in the year that is told of.

    With no `part` it is the one that a word names: the end of the week.
    """
    named = tuple(step for step in steps(parts) if step.op != "part")
    told = named or tuple(Step("same", unit, 0) for unit in words(parts) if unit in _HAS_PARTS)
    edge = tuple(step for step in steps(parts) if step.op == "part") if not part else (Step("part", part, 0),)
    return Moment((*told, *edge)) if told else None


def week_of(parts: Sequence[Part], how: str) -> Moment:
    """The week of 4 February (`around`), the week starting on it (`span`)."""
    return Moment((*steps(parts), Step(how, "week", int(how == "span"))))


def lunar(parts: Sequence[Part], argument: str) -> Moment | None:
    """农历十月, 五月初五: the month is of the moon (`leap`: the leap month of that number), and so is the day."""
    sign = -1 if argument == "leap" else 1
    found = [_of_the_moon(step, sign) for step in steps(parts)]
    n = number(parts)
    if n is not None:
        found.append(Step("set", "lunar-day", n))
    return Moment(tuple(found)) if n is None or 1 <= n <= 30 else None


def _of_the_moon(step: Step, sign: int) -> Step:
    if step.op == "set" and step.unit == "month":
        return Step("set", "lunar-month", sign * step.n)
    return Step("set", "lunar-day", step.n) if step.op == "set" and step.unit == "day" else step
