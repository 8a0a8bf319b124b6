"""Values that are read in the light of their neighbours."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Quantity
from factcheck.reading.quantities import quantities

PUBLISHED = date(2021, 11, 30)


def lengths(text: str) -> list[Quantity]:
    return [one for one in quantities(text, "en", PUBLISHED) if one.kind == "duration"]


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose 5% over three months.",
        "At least 200 people were killed over three months.",
        "Snow fell over three months.",
        "Over three months, prices rose.",
        "Prices rose. Over three months, they doubled.",
        "Prices rose over the past three months.",
    ],
)
def test_over_tells_the_time_in_which_something_happens(text: str) -> None:
    (one,) = lengths(text)
    assert (one.low, one.high, one.low_open, one.hedge) == (3, 3, False, "none")


@pytest.mark.parametrize(
    "text",
    [
        "They waited for over three months.",
        "It took over three months.",
        "Over three months passed.",
        "The milk is over three months old.",
        "It is 10 over three months old.",
    ],
)
def test_over_is_a_hedge_elsewhere(text: str) -> None:
    (one,) = lengths(text)
    assert (one.low, one.high, one.hedge) == (3, None, "over")


@pytest.mark.parametrize("text", ["1日に26万人が来る", "1日約26万人が来る", "1日あたり3人が来る", "1日平均3人が来る"])
def test_what_is_so_each_day_is_no_first_of_the_month(text: str) -> None:
    assert [one.kind for one in quantities(text, "ja", PUBLISHED)] == ["count"]


@pytest.mark.parametrize("text", ["1日に発表した", "1日に3人が死亡した", "2日に26万人が来た", "12月1日に26万人が来た"])
def test_a_first_of_the_month_stays_a_date(text: str) -> None:
    assert quantities(text, "ja", PUBLISHED)[0].kind == "date"
