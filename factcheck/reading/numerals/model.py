"""A numeral as printed, before its unit, hedge and neighbours are read."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from factcheck.reading.unit_table import Unit
from factcheck.record import record

Form = Literal["digits", "characters", "words", "fraction", "percent", "ordinal", "fixed"]


@record
class Numeral:
    """The bounds [low, high] that the printed numeral gives, `high` None where it gives none.

    scale      what its last scale word multiplies by (3.5万 -> 10000), 1 where there is none
    step       the size of the last printed digit; None for a word such as 半
    open       whether `high` itself is left out (50余 is [50, 60))
    vague      whether it is printed with a mark such as 余, 多, 几 or 数
    pair       two neighbouring digits that name a span (四五千), which is always about so many
    unit       of a word that is a whole value (一半, 翻番)
    lone       a single spelled digit, which is a value only in company (a counter, a hedge, 第)
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    form: Form
    scale: Decimal = Decimal(1)
    step: Decimal | None = Decimal(1)
    open: bool = False
    vague: bool = False
    pair: bool = False
    lone: bool = False
    note: str = ""
    unit: Unit | None = None
