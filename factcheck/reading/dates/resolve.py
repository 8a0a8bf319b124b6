"""Steps on the calendar → days and the minute of the day, with a note on how they were found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from factcheck.model import Dates, Precision
from factcheck.reading.dates.calendar import DAYS, MONTHS, Days, around, month_number, whole_months
from factcheck.reading.dates.context import Context, UnknownDaysError
from factcheck.reading.dates.missing import first_days
from factcheck.reading.dates.values import Moment, Step
from factcheck.reading.dates.within import step_on

CLOCK = frozenset(("daytime", "hour", "minute", "second", "zone"))
DAY_MINUTES = 24 * 60
_PRECISIONS = {
    "weekday": "day", "weekend": "week", "workweek": "week", "fortnight": "week", "century": "decade", "easter": "day",
    "fiscal-year": "year", "period": "part-of-year", "term": "day", "season": "part-of-year",
    "lunar-month": "month", "lunar-day": "day",
}  # fmt: skip
_LENGTHS = {**DAYS, **{unit: 30 * months for unit, months in MONTHS.items()}}
_TOLD = frozenset(("fiscal-year", "month", "day", "quarter", "half"))
_PERIODS: tuple[Precision, ...] = ("month", "quarter", "half", "year")
_PARTS = {"1": "third-of-month", "2": "third-of-month", "3": "third-of-month", "half-1": "half", "half-2": "half"}


def resolve(moment: Moment, context: Context) -> tuple[Dates, str]:
    """The days of a moment and a note on how they were found, or why they were not."""
    context.note = ""
    calendar = [step for step in moment.steps if step.unit not in CLOCK]
    minute, of_clock = clock(moment)
    precision = of_clock or _precision(calendar)
    try:
        days = _days(calendar, context)
    except UnknownDaysError as unknown:
        return Dates(None, None, precision, moment.bound, minute, _printed(calendar), _away(calendar)), str(unknown)
    except (ValueError, OverflowError):
        return Dates(None, None, precision, moment.bound, minute), "beyond the calendar"
    if days is None:
        return Dates(None, None, precision, moment.bound, minute), ""
    if minute is not None and minute >= DAY_MINUTES:
        days, minute = around("day", days.start, minute // DAY_MINUTES), minute % DAY_MINUTES
    if calendar[0].op in ("same", "from") and days.start < days.end and whole_months(days):
        months = month_number(days.end) - month_number(days.start) + 1  # a year before the quarter is a quarter
        precision = next((unit for unit in _PERIODS if MONTHS[unit] == months), precision)
    return Dates(days.start, days.end, precision, moment.bound, minute), context.note


def _printed(steps: Sequence[Step]) -> tuple[tuple[str, int], ...]:
    """What is printed of days that cannot be told: the quarter, the month and the day of a date without a year."""
    return tuple((step.unit, step.n) for step in steps if step.op == "set" and step.unit in _TOLD)


def _away(steps: Sequence[Step]) -> int | None:
    """How many days from the day of writing a date lies that is told from there alone; of a part of it, or 0, None."""
    if not steps or any(step.op not in ("rel", "same", "from", "shift") or step.unit not in _LENGTHS for step in steps):
        return None
    return sum(step.n * _LENGTHS[step.unit] for step in steps) or None


def clock(moment: Moment) -> tuple[int | None, Precision | None]:
    """The minute of the day (past 1440: of the next) and how finely it is printed; None where no hour is."""
    printed = {step.unit: step.n for step in moment.steps if step.unit in CLOCK}
    if "hour" not in printed:
        return None, None
    hour, half_of_day = printed["hour"], printed.get("daytime", 0)
    if half_of_day >= 6 and 1 <= hour < half_of_day:  # from 6 on it is noon, from 12 on the afternoon
        hour += 12
    elif half_of_day == 1 and hour == 12:
        hour = 0
    finest = next(unit for unit in ("second", "minute", "hour") if unit in printed)
    return hour * 60 + printed.get("minute", 0), cast(Precision, finest)


def _precision(steps: Sequence[Step]) -> Precision:
    if not steps:
        return "day"
    last = steps[-1]
    if last.op == "part":
        return cast(Precision, _PARTS.get(last.unit, "part-of-year"))
    unit = "weekday" if last.unit.startswith("weekday") else last.unit
    return cast(Precision, _PRECISIONS.get(unit, unit))


def _days(steps: Sequence[Step], context: Context) -> Days | None:
    days: Days | None = None
    for index, step in enumerate(steps):
        days = first_days(step, steps[index + 1 :], context) if days is None else step_on(days, step, context)
    return days
