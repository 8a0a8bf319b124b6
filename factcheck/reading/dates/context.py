"""What a date that leaves something out is read against."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from factcheck.reading.dates.calendar import Days

LONG_AGO = 100  # years: what is told of then is history, not the news of today


@dataclass
class Context:
    """What is known at a place of the text.

    day          the day of publication, or of the newsflash that the place lies in: never the clock
    last         the days named last, for "the same day"
    sentence     the days of the date with a year, or a month, that the same sentence names before
    dated        whether its year is printed
    is_future    whether the sentence speaks of what is to come, looked up where it matters
    full_weeks   whether the weeks of a month are those whose Monday lies in it (else: whose Thursday does)
    note         how the last date was resolved
    """

    day: date | None = None
    last: Days | None = None
    sentence: Days | None = None
    dated: bool = False
    is_future: Callable[[], bool] = bool
    full_weeks: bool = False
    note: str = ""

    def begin_sentence(self, paragraph: bool = True) -> None:
        """Nothing is named before in a new sentence; in the same paragraph a year of long ago holds on."""
        if paragraph or not self._long_ago():
            self.sentence, self.dated = None, False

    def _long_ago(self) -> bool:
        """Whether the year named before is no year of the news: a month after March 1453 is of 1453."""
        if not (self.dated and self.sentence and self.day):
            return False
        return self.sentence.start.year < self.day.year - LONG_AGO

    def name(self, days: Days, units: Collection[str]) -> None:
        """Take note of a date and of the units that its wording names."""
        self.last = days
        if "month" in units:
            self.sentence, self.dated = days, self.dated or "year" in units
        elif "year" in units:
            self.begin_sentence()

    @property
    def future(self) -> bool:
        """Whether the sentence speaks of what is to come."""
        return self.is_future()

    def reference(self) -> date:
        """The day to count from."""
        if self.day is None:
            raise UnknownDaysError("no date of publication to count from")
        return self.day


class UnknownDaysError(Exception):
    """The days cannot be told from the text; the message says why."""
