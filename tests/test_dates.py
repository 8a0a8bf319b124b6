"""Dates, times and lengths of time: how they are resolved."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Quantity
from factcheck.reading.dates import dates

PUBLISHED = date(2021, 11, 30)


def read(text: str, lang: str = "zh", published: date | None = PUBLISHED) -> list[Quantity]:
    return dates(text, lang, published)


def days(text: str, lang: str = "zh", published: date | None = PUBLISHED) -> list[str]:
    return [f"{one.text} {one.date.start}..{one.date.end}" for one in read(text, lang, published) if one.date]


def test_twenty_four_hours_is_midnight_of_the_next_day() -> None:
    (one,) = read("2021年12月31日24∶00之前")
    assert one.date is not None
    assert (one.date.start, one.date.minute, one.date.bound) == (date(2022, 1, 1), 0, "before")


def test_a_day_that_cannot_be_is_kept_and_said_to_be_none() -> None:
    (one,) = read("6月31日")
    assert one.date is not None
    assert (one.date.start, one.note) == (None, "no such day")


def test_the_same_day_is_the_one_named_before() -> None:
    assert days("5月18日发布公告,同日宣布") == ["5月18日 2021-05-18..2021-05-18", "同日 2021-05-18..2021-05-18"]


def test_without_a_date_of_publication_nothing_is_guessed() -> None:
    (one,) = read("今年5月", published=None)
    assert one.date is not None
    assert (one.date.start, one.note) == (None, "no date of publication to count from")


@pytest.mark.parametrize(("published", "year"), [(date(2021, 11, 30), 2021), (date(2022, 1, 10), 2021)])
def test_a_month_without_a_year_lies_near_the_publication(published: date, year: int) -> None:
    assert days("10月8日", published=published) == [f"10月8日 {year}-10-08..{year}-10-08"]
