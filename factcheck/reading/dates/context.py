"""What a date that leaves something out is read against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from factcheck.reading.dates.calendar import Days


@dataclass
class Context:
    """What is known at a place of the text.

    day          the day of publication, or of the newsflash that the place lies in: never the clock
    last         the days named last, for "the same day"
    year         the year named before in the same sentence, for a month without one
    is_future    whether the sentence speaks of what is to come, looked up where it matters
    full_weeks   whether the weeks of a month are those whose Monday lies in it (else: whose Thursday does)
    note         how the last date was resolved
    """

    day: date | None = None
    last: Days | None = None
    year: int | None = None
    is_future: Callable[[], bool] = bool
    full_weeks: bool = False
    note: str = ""

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
