"""The first step of a date, and what it leaves out: the year, the month, the day that "the same day" means.

A date without a year lies near the publication: in its year, in the year before where it would else lie more than
eight months ahead and nothing in the sentence speaks of the future, in the year after where it
speaks of it and the date would lie half a year back. A bare
day is of the month of publication, or of the one before or after by the same reasoning.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.reading.dates.calendar import DAYS, MONTHS, Days, around, month_days, whole_months, years_on
from factcheck.reading.dates.context import Context, UnknownDaysError
from factcheck.reading.dates.values import Step
from factcheck.reading.dates.within import step_on

TWO_YEARS = "the two years do not agree"
_UNKNOWN = {"clash": TWO_YEARS, "untold": "the era of the year is not told", "part": "a part of what is not named"}
FAR_AHEAD, FAR_BACK = timedelta(260), timedelta(183)
FEAST_AHEAD = timedelta(300)  # quarters, seasons and feasts of the moon are mostly those of the year
FAR_DAY = timedelta(20)
COUNTED = frozenset((*MONTHS, *DAYS, "weekend", "workweek"))


def first_days(step: Step, rest: Sequence[Step], context: Context) -> Days:
    """The days of the first step of a date; `rest` are the steps after it."""
    if step.op == "rel":
        if step.unit not in COUNTED:
            raise UnknownDaysError("relative to the time of writing")
        return around(step.unit, context.reference(), step.n)
    if step.op == "same":
        return _same(step, context)
    if step.op == "from":
        return _from(rest[0].unit if rest else "", context)
    if step.op == "near":
        return _near(step, rest, context)
    if step.op in _UNKNOWN:
        raise UnknownDaysError(_UNKNOWN[step.op])
    if step.op == "set":
        return _named(step, rest, context)
    return step_on(around("year", context.reference()), step, context)


def _same(step: Step, context: Context) -> Days:
    last = context.last
    if step.unit not in COUNTED:
        if not (last and whole_months(last)):
            raise UnknownDaysError("a year before a period that is named elsewhere")
        context.note = "of the period named before"
        return years_on(last, step.n)
    if last and (step.unit != "day" or last.start == last.end):
        context.note = "relative to the date named before"
        return around(step.unit, last.start, step.n)
    if step.unit == "day" and step.n == 0:
        raise UnknownDaysError("no date named before that it could mean")
    context.note = "no date named before: relative to the day of publication"
    return around(step.unit, context.reference(), step.n)


def _from(unit: str, context: Context) -> Days:
    """The day that "three weeks later" counts from: the one named last; that of publication where none is named.

    A period is moved by years alone: a year earlier is the same quarter.
    """
    last = context.last
    if last is None:
        context.note = "no date named before: counted from the day of publication"
        return around("day", context.reference())
    if last.start != last.end and not (unit == "year" and whole_months(last)):
        raise UnknownDaysError("counted from a day that is not named")
    context.note = "counted from the date named before"
    return last


def _near(step: Step, rest: Sequence[Step], context: Context) -> Days:
    """What last May, next Easter, past Wednesday start from: their year, or the day itself."""
    day = context.reference()
    weekday = next((one.n for one in rest if one.unit == "weekday"), None)
    if weekday is not None:
        away = (day.isoweekday() - weekday) % 7 or 7
        return around("day", day, -away if step.n < 0 else 7 - away or 7)
    own = around("year", day)
    if not step.n:
        return own
    days = own
    for one in rest:
        days = step_on(days, one, context)
    passed = days.end < day if step.n < 0 else days.start > day
    return own if passed else around("year", day, step.n)


def _named(step: Step, rest: Sequence[Step], context: Context) -> Days:
    if step.unit == "year":
        return around("year", date(step.n, 1, 1))
    if step.unit == "fiscal-year":
        raise UnknownDaysError("when the fiscal year begins is not told")
    if step.unit == "decade":
        return month_days(step.n * 12, 120)
    if step.unit == "century":
        return month_days((step.n - 1) * 1200, 1200)
    if step.unit == "month":
        return _month(step.n, next((one.n for one in rest if one == ("set", "day", one.n)), None), context)
    if step.unit == "day":
        weekday = next((one.n for one in rest if one.unit == "weekday"), None)
        return _day(step.n, context) if weekday is None else _day_and_weekday(step.n, weekday, context)
    if step.unit == "weekday":
        return _weekday(step.n, context)
    return step_on(_year_of_part(step, context), step, context)


def _in_year(year: int, month: int) -> Days:
    return month_days(year * 12 + month - 1, 1)


def _month(month: int, day: int | None, context: Context) -> Days:
    if context.sentence and context.dated:
        context.note = "year named before in the sentence"
        return _in_year(context.sentence.start.year, month)
    if context.day is None:
        if context.last is None:
            raise UnknownDaysError("year not known")
        context.note = "year of the date named before"
        return _in_year(context.last.start.year, month)
    if (month, day) == (2, 29):
        year = _leap_year(context.day.year, context.future)
    else:
        first = _in_year(context.day.year, month).start
        year = _near_year(first.replace(day=min(day or 15, 28)), context)
    _note_year(year, context)
    return _in_year(year, month)


def _note_year(year: int, context: Context) -> None:
    own = year == context.reference().year
    context.note = "year of publication" if own else f"{year}: the year nearest to the publication"


def _near_year(day: date, context: Context, ahead: timedelta = FAR_AHEAD) -> int:
    """The year beside that of `day` where the tense asks for it and `day` lies far on the other side."""
    reference = context.reference()
    if day > reference + ahead and not context.future:
        return day.year - 1
    if day < reference - FAR_BACK and context.future:
        return day.year + 1
    return day.year


def _leap_year(year: int, future: bool) -> int:
    while not isleap(year):
        year += 1 if future else -1
    return year


def _day(day: int, context: Context) -> Days:
    """A bare day."""
    if context.sentence and context.sentence.start.month == context.sentence.end.month:
        month = around("month", context.sentence.start)
        if day <= month.end.day:
            context.note = "month named before in the sentence"
            return Days(month.start.replace(day=day), month.start.replace(day=day))
    reference = context.reference()
    month = around("month", reference)
    if day <= month.end.day:
        own = month.start.replace(day=day)
        if own > reference + FAR_DAY and not context.future:
            month = around("month", reference, -1)
        elif own < reference - FAR_DAY and context.future:
            month = around("month", reference, 1)
    while day > month.end.day:
        month = around("month", month.start, 1 if context.future else -1)
    own_month = month.start.month == reference.month
    context.note = "month of publication" if own_month else "the month nearest to the publication"
    return Days(month.start.replace(day=day), month.start.replace(day=day))


def _day_and_weekday(day: int, weekday: int, context: Context) -> Days:
    """Friday the 13th: of the month nearest to the publication in which they agree, the past one first."""
    month = around("month", context.reference())
    for on in (0, *(sign * distance for distance in range(1, 15) for sign in (-1, 1))):
        days = around("month", month.start, on)
        if day <= days.end.day and days.start.replace(day=day).isoweekday() == weekday:
            context.note = "the nearest month in which the day of the week agrees"
            return Days(days.start.replace(day=day), days.start.replace(day=day))
    raise UnknownDaysError("no such day")


def _weekday(weekday: int, context: Context) -> Days:
    reference = context.reference()
    back = (reference.isoweekday() - weekday) % 7
    ahead = context.future and back > 0
    day = reference - timedelta(back - 7 if ahead else back)
    context.note = "the next such day" if ahead else "the last such day up to the publication"
    return Days(day, day)


def _year_of_part(step: Step, context: Context) -> Days:
    """The year of a quarter or half that is named without one."""
    own = around("year", context.reference())
    year = _near_year(step_on(own, step, context).start, context, FEAST_AHEAD)
    _note_year(year, context)
    return around("year", date(year, 1, 1))
