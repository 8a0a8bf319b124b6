"""One value while it is being read: a numeral that unit, hedge, range and group are attached to, one after another."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.model import Basis, Hedge, Kind, Quantity, Span
from factcheck.reading.numerals.model import Numeral


@dataclass(slots=True)
class Value:
    """The fields of `Quantity`, mutable; `start` and `end` are number and unit, `left` and `right` with the hedge.

    Nothing before `floor` belongs to it: there the value before it ends. A counted noun ends at `noun_end`, which
    lies behind `end` where other words stand between (300,000 new homes).
    """

    numeral: Numeral
    start: int
    end: int
    left: int
    right: int
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    kind: Kind = "number"
    unit: str | None = None
    hedge: Hedge = "none"
    step: Decimal | None = None
    basis: Basis | None = None
    named: tuple[str, ...] = ()
    total: tuple[Decimal, ...] = ()
    role: Literal["", "from", "to", "by"] = ""
    note: str = ""
    floor: int = 0
    noun_end: int = 0

    def quantity(self, text: str) -> Quantity:
        """The finished record of this value in `text`."""
        span = Span(self.start, self.end)
        rule = self.numeral.form if self.kind == "number" else f"{self.numeral.form} {self.kind}"
        return Quantity(
            span,
            text[self.start : self.end],
            self.kind,
            _plain(self.low),
            _plain(self.high),
            self.low_open,
            self.high_open,
            self.unit,
            self.hedge,
            basis=self.basis,
            named=self.named,
            total=self.total,
            outer=Span(min(self.left, self.start), max(self.right, self.end)),
            step=self.step,
            role=self.role,
            note=self.note,
            rule=rule,
        )


def value_of(numeral: Numeral, floor: int) -> Value:
    """The value of a numeral by itself; the value before it ends at `floor`."""
    high_open = numeral.open
    return Value(
        numeral,
        numeral.start,
        numeral.end,
        numeral.start,
        numeral.end,
        numeral.low,
        numeral.high,
        high_open=high_open,
        hedge="over" if numeral.vague else "about" if numeral.pair else "none",
        step=numeral.step,
        note=numeral.note,
        floor=floor,
    )


def _plain(value: Decimal | None) -> Decimal | None:
    """The value without trailing zeros or exponent: 2500000.0 -> 2500000, 5.40 -> 5.4."""
    if value is None or value == value.to_integral_value():
        return value if value is None else value.quantize(Decimal(1)) if value.adjusted() < 27 else value
    return value.normalize()
