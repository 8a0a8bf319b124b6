"""What a text prints: spans, days, quantities."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from factcheck.record import record

Kind = Literal[
    "number", "count", "percent", "money", "measure", "ratio", "ordinal", "date", "daterange", "time", "duration"
]
Hedge = Literal["none", "about", "over", "at_least", "nearly", "less_than", "at_most"]
Basis = Literal["inclusive", "exclusive", "ambiguous"]
Bound = Literal["none", "since", "before", "until", "after"]
Clock = Literal["second", "minute", "hour"]
Calendar = Literal["day", "week", "third-of-month", "month", "quarter", "half", "part-of-year", "year", "decade"]
Precision = Clock | Calendar
Side = Literal["", "forward", "backward"]
_OPENS: dict[Bound, Side] = {"since": "forward", "after": "forward", "before": "backward", "until": "backward"}


@record(order=True)
class Span:
    """A half-open range of code points, `start <= end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, offset: int) -> Span:
        """The same range in a text that this one's text starts at `offset` of."""
        return Span(self.start + offset, self.end + offset)

    def of(self, text: str) -> str:
        """The exact slice of `text`."""
        return text[self.start : self.end]


@record
class Dates:
    """Days, both inclusive. `None` at an end: unbounded, or not known from the text (then `Quantity.note` says why).

    `minute` is the minute of the day where a clock time is printed with the date (24:00 is 0 of the next day).
    `printed` holds what the text does say of days that it does not settle, coarse to fine: (("month", 5), ("day", 20)).
    `away` is how far from the day of writing it places them, where it tells no more: in days, a month being 30 (last
    quarter: -90).
    """

    start: date | None
    end: date | None
    precision: Precision = "day"
    bound: Bound = "none"
    minute: int | None = None
    printed: tuple[tuple[str, int], ...] = ()
    away: int | None = None

    @property
    def opens(self) -> Side:
        """To which side they are the edge of an open stretch: since and after, until and before."""
        return _OPENS.get(self.bound, "")

    @property
    def term(self) -> bool:
        """Whether they are a term counted back from an event that the text names: 解約は30日前まで."""
        return self.start is None and self.opens == "backward" and (self.away or 0) < 0


@record
class Quantity:
    """One value printed in a text: an interval [low, high] in plain units, or days.

    span       number and unit, without the hedge word; `text` is its exact slice
    outer      the span with its hedge and bound words: what is masked when the words around are compared
    low, high  bounds that the wording gives (`None` is unbounded); equal for an exact or an "about" value
    unit       ISO 4217, `%`, `times`/`fraction`, a unit symbol, a duration unit, or the thing counted as printed
    step       the size of the last printed digit (26万 -> 10000, 5.40 -> 0.01); `None` for an exact word
    named, total, basis   a count of a group; `total` has one element, or two where it is ambiguous
    role       of a change: "from", "to" or "by" (从44%降至0: from, to)
    note       why a value is ambiguous or how it was resolved, in plain words
    rule       the name of the pattern that read it
    """

    span: Span
    text: str
    kind: Kind
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    hedge: Hedge = "none"
    date: Dates | None = None
    basis: Basis | None = None
    named: tuple[str, ...] = ()
    total: tuple[Decimal, ...] = ()
    excluded: bool = False
    outer: Span | None = None
    step: Decimal | None = None
    role: Literal["", "from", "to", "by"] = ""
    note: str = ""
    rule: str = ""

    def __hash__(self) -> int:
        """By what tells two values of a text apart: much is kept by value, and to hash every field takes longer."""
        return hash((self.span.start, self.text, self.kind))

    def placed(self, span: Span, outer: Span | None) -> Quantity:
        """The same value at another place, which an editor asks for a thousand times a key: `replace` takes longer."""
        return Quantity(
            span, self.text, self.kind, self.low, self.high, self.low_open, self.high_open, self.unit, self.hedge,
            self.date, self.basis, self.named, self.total, self.excluded, outer, self.step, self.role, self.note,
            self.rule,
        )  # fmt: skip

    def shift(self, offset: int) -> Quantity:
        """The same value in a text that its own text starts at `offset` of."""
        return self.placed(self.span.shift(offset), self.outer.shift(offset) if self.outer else None)
