"""Dates, times and lengths of time: how they are resolved."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Quantity
from factcheck.reading.quantities import quantities

PUBLISHED = date(2021, 11, 30)


def read(text: str, lang: str = "zh", published: date | None = PUBLISHED) -> list[Quantity]:
    return quantities(text, lang, published)


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


def test_a_sentence_carries_its_year_and_month_over() -> None:
    assert days("2019年5月开工,11月完工。12月验收") == [
        "2019年5月 2019-05-01..2019-05-31",
        "11月 2019-11-01..2019-11-30",
        "12月 2021-12-01..2021-12-31",
    ]
    assert days("5月18日宣布,21日表示。26日") == [
        "5月18日 2021-05-18..2021-05-18",
        "21日 2021-05-21..2021-05-21",
        "26日 2021-11-26..2021-11-26",
    ]


def test_a_newsflash_has_a_day_and_dates_of_its_own() -> None:
    text = "公司今年5月停产。\n某币投票:6月19日消息,社区发起投票,去年也有。[2023/6/19 21:47:18]\n同日产量下降。"
    assert days(text)[:3] == [
        "今年5月 2021-05-01..2021-05-31",
        "6月19日 2023-06-19..2023-06-19",
        "去年 2022-01-01..2022-12-31",
    ]
    assert days(text)[-1] == "同日 None..None"


def test_the_future_is_told_by_the_clause() -> None:
    assert days("公司将于周四宣布") == ["周四 2021-12-02..2021-12-02"]
    assert days("公司周四宣布,将于明年停产")[0] == "周四 2021-11-25..2021-11-25"
    assert days("He will speak on Thursday.", "en") == ["Thursday 2021-12-02..2021-12-02"]
    assert days("He said on Thursday it will close.", "en") == ["Thursday 2021-11-25..2021-11-25"]


def test_a_length_tied_to_the_publication_has_days() -> None:
    (one,) = read("过去三年")
    assert one.date is not None
    assert (one.kind, one.date.start, one.date.end) == ("duration", date(2018, 11, 30), date(2021, 11, 30))
    (one,) = read("the last two quarters", "en")
    assert one.date is not None
    assert (one.low, one.unit, one.date.start, one.date.end) == (6, "month", date(2021, 4, 1), date(2021, 9, 30))


def test_a_day_of_the_week_that_does_not_agree_is_noted() -> None:
    (one,) = read("10月12日，星期一")
    assert one.note == "the day of the week does not agree"


def test_a_range_that_ends_before_it_starts_has_no_days() -> None:
    (one,) = read("from May 20, 2021 to May 10, 2021", "en")
    assert one.date is not None
    assert (one.date.start, one.note) == (None, "the range ends before it starts")


@pytest.mark.parametrize(
    "text", ["一" * 3000, "二〇二一年" * 800, "5月至" * 1500, "from May to " * 800, "1/2/" * 1500, "2021-" * 1500]
)
def test_hostile_text_is_read_without_complaint(text: str) -> None:
    for lang in ("zh", "ja", "en", "ko"):
        assert all(one.text == text[one.span.start : one.span.end] for one in read(text, lang))


@pytest.mark.parametrize("text", ["令和3年(2020年)に制定", "令和3年(2020年)4月1日に制定"])
def test_two_years_that_do_not_agree_are_no_days(text: str) -> None:
    (one,) = read(text, "ja")
    assert one.date is not None
    assert (one.text, one.date.start, one.note) == (text[: text.index("に")], None, "the two years do not agree")
