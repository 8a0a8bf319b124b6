"""What a date expression means before it is resolved: steps on the calendar, stretches of it, lengths of time."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Bound, Hedge
from factcheck.record import record


class Step(NamedTuple):
    """One step from the coarse to the fine: narrow the days reached so far, or move them.

    set     the n-th `unit` of what was reached (month 5, year 2021)
    rel     the `unit` that lies n units from that of the day of reference
    same    the `unit` that lies n units from that of the date named before
    near    the last (-1), next (1) or own (0) of what the steps after it name
    clash   a year that is printed twice, differently: no days
    untold  a year of an era that is not named: no days
    from    the day named before, or that of reference
    part    the part of what was reached that `unit` names
    nth     its n-th `unit`, from the end if negative
    first   its first n units, its last if negative
    shift   n units from there
    around  the `unit` that holds it
    span    n units from its first day on
    """

    op: str
    unit: str
    n: int


@record
class Moment:
    """A date or a clock time as a path of steps, and on which side of it the wording lies."""

    steps: tuple[Step, ...]
    bound: Bound = "none"
    hedge: Hedge = "none"


@record
class Stretch:
    """From one date to another, both included; `lender` is the end that the other has its year or month from."""

    first: Moment
    last: Moment
    bound: Bound = "none"
    lender: str = ""


@record
class Length:
    """A length of time: an interval of `unit`, and the days it covers where the wording ties it to a date.

    `toward` is -1 for the time up to the day of reference (the past three years), +1 for the time from it, 2 for the
    day that lies so far ahead (in three years). `parts` are the units and numbers of a sum (2 years and 1 month).
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    low_open: bool = False
    high_open: bool = False
    hedge: Hedge = "none"
    step: Decimal | None = None
    toward: int = 0
    parts: tuple[tuple[str, int], ...] = ()


Value = Moment | Stretch | Length


class Amount(NamedTuple):
    """A numeral: its bounds (equal where exact), the size of its last digit, whether `high` itself is left out.

    `tens` is whether its tens or hundreds are spelled (三十), where in others digits stand one after another (九八).
    """

    low: Decimal
    high: Decimal
    step: Decimal | None = Decimal(1)
    open: bool = False
    tens: bool = False


class Part(NamedTuple):
    """A stretch of a chain and what it means. `core` is the place without words of hedge or bound."""

    name: str
    value: object
    start: int
    end: int
    core: tuple[int, int]
