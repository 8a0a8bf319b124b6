"""Two values of one slot: contained supports, disjoint refutes, overlap alone leaves it open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checks.compare import compare
from factcheck.model import Dates, Quantity, Span

SPAN = Span(0, 1)


def value(low: str | None, high: str | None = None, **more: Any) -> Quantity:
    """A number; `high` is `low` where it is not given."""
    ends = [None if end in (None, "") else Decimal(end) for end in (low, low if high is None else high)]
    more = {"kind": "number", "step": None if low is None else Decimal(1), **more}
    return Quantity(SPAN, "x", low=ends[0], high=ends[1], **more)


def over(low: str, **more: Any) -> Quantity:
    return value(low, "", low_open=True, hedge="over", **more)


def under(high: str, **more: Any) -> Quantity:
    return value(None, high, high_open=True, hedge="less_than", **more)


def about(low: str, **more: Any) -> Quantity:
    return value(low, hedge="about", **more)


def share(low: str, unit: str = "%", **more: Any) -> Quantity:
    kind = "percent" if unit == "%" else "ratio"
    return value(low, kind=kind, unit=unit, **{"step": Decimal(1).scaleb(-len(low.partition(".")[2])), **more})


def money(low: str, unit: str, step: str = "1") -> Quantity:
    return value(low, kind="money", unit=unit, step=Decimal(step))


def measure(low: str, unit: str, step: str = "1") -> Quantity:
    return value(low, kind="measure", unit=unit, step=Decimal(step))


def lasting(low: str, unit: str, high: str | None = None) -> Quantity:
    return value(low, high, kind="duration", unit=unit)


def group(low: str, basis: str, *total: str) -> Quantity:
    return value(low, kind="count", basis=basis, total=tuple(map(Decimal, total)))


def on(start: str, end: str | None = None, **more: Any) -> Quantity:
    first, last = date.fromisoformat(start), date.fromisoformat(end or start)
    return Quantity(SPAN, "x", "date", date=Dates(first, last, **more))


def over_days(start: str, end: str) -> Quantity:
    return replace(on(start, end), kind="daterange")


def yearless(text: str, *printed: int) -> Quantity:
    """A day without a year: its month and its day, one of them only where the text says 月 or 日 alone."""
    units = ("month", "day") if len(printed) == 2 or "月" in text else ("day",)
    return Quantity(SPAN, text, "date", date=Dates(None, None, printed=tuple(zip(units, printed, strict=False))))


SEPTEMBER = ("2021-09-01", "2021-09-30")

CASES = [
    # the same, and not the same
    (value("4502"), value("4502"), "supports", "4502 = 4502"),
    (value("11"), value("12"), "refutes", "11 against 12"),
    (value("4205"), value("4502"), "refutes", "4205 against 4502"),
    # open ends
    (over("20"), value("25"), "supports", "25 lies within over 20"),
    (over("20"), value("20"), "refutes", "over 20 against 20"),
    (value("20"), over("20"), "refutes", "20 against over 20"),
    (value("30"), over("20"), "compatible", "over 20 does not exclude 30, nor bear it out"),
    (over("20"), over("20"), "supports", "over 20 = over 20"),
    (over("20"), over("30"), "refutes", "over 20 against over 30"),
    (over("500"), over("530"), "supports", "over 530 lies within over 500"),
    (over("30"), over("20"), "refutes", "over 30 against over 20"),
    (under("270"), under("470"), "refutes", "less than 270 against less than 470"),
    (lasting("30", "day", ""), lasting("20", "day", ""), "refutes",
     "at least 30 days against at least 20 days"),
    (value("54", "135"), value("74", "135"), "refutes", "54 to 135 against 74 to 135"),
    (value("54", "135"), value("74", "130"), "compatible", "74 to 130 does not exclude 54 to 135, nor bear it out"),
    (value("4", "7", hedge="less_than"), value("3", "7"), "supports", "3 to 7 lies within less than 4 to 7"),
    (value("3", "7"), value("4", "7", hedge="less_than"), "compatible",
     "less than 4 to 7 does not exclude 3 to 7, nor bear it out"),
    (value("6", "7", hedge="over"), value("6", "7"), "refutes", "over 6 to 7 against 6 to 7"),
    (value("3500000000"), money("3500000000", "USD"), "supports", "3500000000 = 3500000000 USD"),
    (over("20"), value("20", "", hedge="at_least"), "supports", "over 20 = at least 20"),
    (value("4", "", hedge="at_least"), value("4"), "supports", "4 lies within at least 4"),
    (value("50", "60", high_open=True), over("50"), "compatible", "over 50 does not exclude 50 to 60, nor bear it out"),
    (over("50"), value("50", "60", high_open=True, hedge="over"), "supports", "over 50 = over 50 to 60"),
    (value("4000", "5000"), value("4502"), "supports", "4502 lies within 4000 to 5000"),
    (value("4502"), value("4000", "5000"), "compatible", "4000 to 5000 does not exclude 4502, nor bear it out"),
    # hedges
    (about("21"), value("21.3", step=Decimal("0.1")), "supports", "21.3 lies within about 21"),
    (about("20"), about("21"), "supports", "about 21 lies within about 20"),
    (value("21"), about("21"), "supports", "21 = about 21"),
    (value("20"), about("21"), "refutes", "20 against about 21"),
    (about("11"), value("12"), "refutes", "about 11 against 12"),
    (about("270000", step=Decimal(10000)), value("260000", step=Decimal(10000)), "refutes",
     "about 270000 against 260000"),
    (value(None, "70", hedge="nearly"), value("69"), "supports", "69 lies within nearly 70"),
    (value(None, "70", hedge="nearly"), value("5"), "refutes", "nearly 70 against 5"),
    (value(None, "4000", hedge="nearly"), under("4000"), "supports", "nearly 4000 = less than 4000"),
    # precision
    (value("4500"), value("4502"), "compatible", "4502 does not exclude 4500, nor bear it out"),
    (value("4500", step=Decimal(100)), value("4502"), "supports", "4500 agrees with 4502 after rounding"),
    (value("4502"), value("4500", step=Decimal(100)), "compatible", "4500 does not exclude 4502, nor bear it out"),
    (value("3E9", step=Decimal("1E9")), value("3.1E9", step=Decimal("1E8")), "compatible",
     "3100000000 does not exclude 3000000000, nor bear it out"),
    (value("3E9", step=Decimal("1E9")), value("4E9", step=Decimal("1E9")), "refutes", "3000000000 against 4000000000"),
    # shares
    (share("75"), share("0.75", "fraction"), "supports", "75% = 0.75"),
    (share("0.3333333", "fraction", step=None), share("33"), "supports", "0.3333333 agrees with 33% after rounding"),
    (share("65"), share("0.75", "fraction"), "refutes", "65% against 0.75"),
    (share("10"), share("10", "pp"), "refutes", "10% against 10 pp: the same number of another unit"),
    (share("50"), share("10", "pp"), "incomparable", "50% against 10 pp: different units"),
    # units
    (measure("0.26", "GWh", "0.01"), measure("260000", "kWh/day", "10000"), "supports", "0.26 GWh = 260000 kWh/day"),
    (measure("260000", "MWh"), measure("260000", "kWh"), "refutes", "260000 MWh against 260000 kWh"),
    (measure("8", "km"), measure("5", "mi"), "supports", "8 km agrees with 5 mi after rounding"),
    (measure("20", "°C"), measure("68", "°F"), "supports", "20 °C = 68 °F"),
    (measure("50", "kW"), measure("50", "kWh"), "refutes", "50 kW against 50 kWh: the same number of another unit"),
    (measure("5", "parsnip"), measure("6", "kWh"), "incomparable", "5 parsnip against 6 kWh: different units"),
    (money("715000000", "CNY"), money("715000000", "USD"), "refutes",
     "715000000 CNY against 715000000 USD: the same number of another unit"),
    (money("7", "CNY"), money("1", "USD"), "incomparable", "7 CNY against 1 USD: different units"),
    (lasting("14", "day"), lasting("2", "week"), "supports", "14 days = 2 weeks"),
    (lasting("18", "month"), lasting("1.5", "year"), "supports", "18 months = 1.5 years"),
    (lasting("3", "hour"), lasting("3", "day"), "refutes", "3 hours against 3 days"),
    (value("12"), share("12"), "incomparable", "12 and 12% are of different kinds"),
    # how a group is counted
    (group("11", "inclusive", "11"), group("11", "exclusive", "12"), "refutes",
     "11 in all against 12 in all (1 named and 11 others)"),
    (group("11", "exclusive", "12"), value("12"), "supports", "12 in all (1 named and 11 others) = 12"),
    (value("11"), group("11", "exclusive", "12"), "compatible",
     "11 against 12 in all (1 named and 11 others): whether the named are counted is not said"),
    (value("11"), group("11", "ambiguous", "11", "12"), "compatible",
     "11 against 11 or 12 in all: whether the named are counted is not said"),
    (value("20"), group("11", "ambiguous", "11", "12"), "refutes", "20 against 11 or 12 in all"),
    # days
    (on(*SEPTEMBER), on("2021-09-24"), "supports", "24 Sep 2021 lies in Sep 2021"),
    (on("2021-09-24"), on(*SEPTEMBER), "compatible", "Sep 2021 leaves open whether it was 24 Sep 2021"),
    (on("2021-09-26"), on("2021-09-24"), "refutes", "26 Sep 2021 against 24 Sep 2021"),
    (on("1894-02-10"), over_days("1894-02-10", "1986-12-29"), "supports",
     "10 Feb 1894 is where 10 Feb 1894 to 29 Dec 1986 begins or ends"),
    (on("1900-02-10"), over_days("1894-02-10", "1986-12-29"), "compatible",
     "10 Feb 1894 to 29 Dec 1986 leaves open whether it was 10 Feb 1900"),
    (on("2021-10-14"), on("2021-10-11", bound="since"), "refutes", "14 Oct 2021 against since 11 Oct 2021"),
    (on("2021-06-20", bound="until"), on("2021-06-20", bound="before"), "supports",
     "until 20 Jun 2021 = before 20 Jun 2021"),
    (on("2021-12-31", bound="before"), on("2021-06-20"), "supports", "20 Jun 2021 is before 31 Dec 2021"),
    (on("2021-06-20"), on("2021-12-31", bound="before"), "compatible",
     "before 31 Dec 2021 leaves open whether it was 20 Jun 2021"),
    (on("2022-06-20"), on("2021-12-31", bound="before"), "refutes", "20 Jun 2022 against before 31 Dec 2021"),
    (on("2021-12-31", bound="before"), on("2022-01-01", bound="before", minute=0), "supports",
     "before 31 Dec 2021 = before 1 Jan 2022 00:00"),
    (on("2021-12-31", bound="before"), on("2022-01-01", bound="before", minute=60), "refutes",
     "before 31 Dec 2021 against before 1 Jan 2022 01:00"),
    (on("2021-12-30", bound="before"), on("2022-01-01", bound="before", minute=0), "refutes",
     "before 30 Dec 2021 against before 1 Jan 2022 00:00"),
    (on("2021-05-27", minute=0, precision="hour"), on("2021-05-27", minute=0), "supports",
     "27 May 2021 00:00 = 27 May 2021 00:00"),
    (on("2021-05-26", minute=480), on("2021-05-26", minute=1200), "refutes",
     "26 May 2021 08:00 against 26 May 2021 20:00"),
    (on("2021-05-26"), on("2021-05-26", minute=1200), "supports", "26 May 2021 = 26 May 2021 20:00"),
    (on("2021-05-26", minute=480), on("2021-05-26"), "compatible",
     "26 May 2021 leaves open whether it was 26 May 2021 08:00"),
    # days without a year
    (yearless("5月20日", 5, 20), yearless("5月20日", 5, 20), "supports", "5月20日 = 5月20日"),
    (yearless("5月", 5), yearless("5月20日", 5, 20), "supports", "5月 = 5月20日"),
    (yearless("5月20日", 5, 20), yearless("5月", 5), "compatible", "5月 leaves open whether it was 5月20日"),
    (yearless("5月20日", 5, 20), on("2021-05-20"), "supports", "5月20日 = x"),
    (yearless("昨日"), yearless("昨日"), "supports", "昨日 = 昨日"),
    (yearless("昨日"), yearless("今日"), "incomparable", "昨日 against 今日: the day is not known"),
    (yearless("6月20日", 6, 20), on("2021-05-20"), "refutes", "6月20日 against x"),
    (yearless("20日", 20), on("2021-01-01", "2021-12-31", precision="year"), "incomparable",
     "20日 against x: the day is not known"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "source", "relation", "reason"), CASES)
def test_compare(claim: Quantity, source: Quantity, relation: str, reason: str) -> None:
    compared = compare(claim, source)
    assert (compared.relation, compared.reason) == (relation, reason)


NUMBERS = st.decimals(min_value=-(10**6), max_value=10**6, places=2)
EXACT = st.builds(lambda number: value(str(number), step=Decimal("0.01")), NUMBERS)
RANGES = st.builds(
    lambda ends, is_open: value(str(min(ends)), str(max(ends)), low_open=is_open, high_open=is_open, step=None),
    st.tuples(NUMBERS, NUMBERS).filter(lambda ends: ends[0] != ends[1]),
    st.booleans(),
)
VALUES = EXACT | RANGES


@given(EXACT, EXACT)
def test_exact_values_agree_both_ways_or_not_at_all(one: Quantity, other: Quantity) -> None:
    forth, back = compare(one, other).relation, compare(other, one).relation
    assert (forth == "supports") == (back == "supports") == (one.low == other.low)


@given(RANGES, RANGES)
def test_refuted_is_symmetric_for_ranges(one: Quantity, other: Quantity) -> None:
    assert (compare(one, other).relation == "refutes") == (compare(other, one).relation == "refutes")


@given(VALUES, VALUES, NUMBERS.map(abs))
def test_widening_a_claim_never_creates_a_refutation(claim: Quantity, source: Quantity, more: Decimal) -> None:
    assert claim.low is not None
    assert claim.high is not None
    wider = replace(claim, low=claim.low - more, high=claim.high + more)
    if compare(claim, source).relation == "supports":
        assert compare(wider, source).relation != "refutes"


@given(VALUES)
def test_a_value_supports_itself(one: Quantity) -> None:
    assert compare(one, one).relation == "supports"


@given(RANGES, st.integers(0, 100))
def test_contained_supports(claim: Quantity, percent: int) -> None:
    assert claim.low is not None
    assert claim.high is not None
    inside = claim.low + (claim.high - claim.low) * (1 + Decimal(percent)) / 102
    assert compare(claim, value(str(inside), step=None)).relation == "supports"


@given(RANGES, st.decimals(min_value="0.01", max_value=1000, places=2))
def test_disjoint_refutes(source: Quantity, gap: Decimal) -> None:
    assert source.high is not None
    beyond = value(str(source.high + gap), str(source.high + gap + 1), step=None)
    assert compare(beyond, source).relation == "refutes"
