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
        "Thefts in the region over three months were counted.",
        "Talks over three months came to nothing.",
    ],
)
def test_over_tells_the_time_in_which_something_happens(text: str) -> None:
    (one,) = lengths(text)
    assert (one.low, one.high, one.low_open, one.hedge) == (3, 3, False, "none")


@pytest.mark.parametrize(
    "text",
    [
        "They waited for over three months.",
        "He has over three months of experience.",
        "It lasted well over three months.",
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


def values(text: str, lang: str) -> list[tuple[str, str]]:
    return [(one.text, one.kind) for one in quantities(text, lang, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("刘裕于420年称帝", [("420年", "date")]),
        ("建于618年", [("618年", "date")]),
        ("468年，战事又起", [("468年", "date")]),
        ("410年至468年在位", [("410年至468年", "daterange")]),
        ("已有420年历史", [("420年", "duration")]),
        ("276年间", [("276年", "duration")]),
        ("在276年里", [("276年", "duration")]),
        ("享国289年。", [("289年", "duration")]),
        ("150年奋斗", [("150年", "duration")]),
        ("100年至200年", [("100年至200年", "duration")]),
        ("约420年", [("420年", "duration")]),
    ],
)
def test_three_digits_are_a_year_where_the_words_around_tell_so(text: str, read: list[tuple[str, str]]) -> None:
    assert values(text, "zh") == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ローマは476年に滅亡した", [("476年", "date")]),
        ("476年、帝国は滅亡した", [("476年", "date")]),
        ("410年から468年まで", [("410年から468年", "daterange")]),
        ("420年の歴史", [("420年", "duration")]),
        ("120年続く", [("120年", "duration")]),
        ("476年にわたり", [("476年", "duration")]),
        ("創業150年、", [("150年", "duration")]),
        ("300年から400年かかる", [("300年から400年", "duration")]),
    ],
)
def test_three_digits_are_a_year_in_japanese_too(text: str, read: list[tuple[str, str]]) -> None:
    assert values(text, "ja") == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1日に何人が来るか", []),
        ("1日の消費電力", []),
        ("1日300台を生産する", [("300台", "count")]),
        ("1日8時間働く", [("8時間", "duration")]),
        ("1日に3回", [("3回", "count")]),
        ("1日に3人が死亡した", [("1日", "date"), ("3人", "count")]),
        ("1日の会見", [("1日", "date")]),
        ("1日、300人が集まった", [("1日", "date"), ("300人", "count")]),
        ("5月1日300人が集まった", [("5月1日", "date"), ("300人", "count")]),
        ("1日10時に始まる", [("1日10時", "date")]),
    ],
)
def test_what_is_told_of_each_day_names_no_first_day(text: str, read: list[tuple[str, str]]) -> None:
    assert values(text, "ja") == read


def days(text: str) -> list[str]:
    return [f"{one.text} {one.date.start:%m-%d}" for one in quantities(text, "en", PUBLISHED) if one.date]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It rained on 18 and 19 June.", ["18 06-18", "19 June 06-19"]),
        ("It rained on 16, 17 and 18 June.", ["16 06-16", "17 06-17", "18 June 06-18"]),
        ("It rained on May 5, 6 and 7.", ["May 5 05-05", "6 05-06", "7 05-07"]),
        ("the 18th and 19th of June", ["18th 06-18", "19th of June 06-19"]),
        ("On May 5 and 6 people died.", ["May 5 05-05"]),
        ("20 and 19 June", ["19 June 06-19"]),
        ("May 5, 3 and 6", ["May 5 05-05"]),
        ("3 ships and 4 May", ["4 May 05-04"]),
        ("12.5 and 13 May", ["13 May 05-13"]),
        ("5% and 6 May", ["6 May 05-06"]),
    ],
)
def test_days_of_a_list_share_the_month(text: str, read: list[str]) -> None:
    assert days(text) == read


def dates_of(text: str) -> list[str]:
    return [str(one.date.start.year) for one in quantities(text, "en", PUBLISHED) if one.date and one.date.start]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Prices rose from both 2018 and 2019.", ["2018", "2019"]),
        ("Compared with 2018 or 2019.", ["2018", "2019"]),
        ("The storm (1967) was worse.", ["1967"]),
        ("She weighs a potential 2020 run.", ["2020"]),
        ("Our new 2022 guidance assumes calm.", ["2022"]),
        ("The 2019-20 season.", ["2019"]),
        ("Their fourth quarter of 2021 diluted net earnings per common share rose.", ["2021"]),
        ("Some 1950 people came.", []),
        ("They sold 1950 of them.", []),
        ("A total of 2010 boats.", []),
    ],
)
def test_years_that_are_printed_like_numbers(text: str, years: list[str]) -> None:
    assert dates_of(text) == years


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It pumps 80 barrels of oil a day.", [("80 barrels", "bbl/day")]),
        ("They drink 90 million cups of green tea a day.", [("90 million cups", "cups/day")]),
        ("It burns 5 tonnes of coal an hour.", [("5 tonnes", "t/hour")]),
        ("It burns 5 tonnes of CO2 per hour.", [("5 tonnes", "t/hour")]),
        ("It burned 5 tonnes of coal in a day.", [("5 tonnes", "t"), ("a day", "day")]),
        ("It burned 5 tonnes of coal two days later.", [("5 tonnes", "t"), ("two days later", None)]),
    ],
)
def test_what_something_is_counted_per_may_stand_behind_its_stuff(text: str, read: list[tuple[str, str]]) -> None:
    assert [(one.text, one.unit) for one in quantities(text, "en", PUBLISHED)] == read
