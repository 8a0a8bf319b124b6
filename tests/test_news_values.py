"""Sentences of news: every value that they print, with unit and hedge, and none that they do not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from factcheck.model import Quantity
from factcheck.reading import read

TABLE = yaml.safe_load((Path(__file__).parent / "news-values.yaml").read_text("utf-8"))
SENTENCES = [(lang, one["text"], one["values"]) for lang, sentences in TABLE.items() for one in sentences]
JUDGED = ("number", "count", "percent", "money", "measure", "ratio", "duration")
PLACES = 9  # of an endless fraction


def brief(value: Quantity) -> str:
    low, high = ("" if end is None else printed(end) for end in (value.low, value.high))
    hedge = f" {value.hedge}" if value.hedge != "none" else ""
    return f"{low if low == high else f'{low}..{high}'} {value.unit or '-'}{hedge}"


def printed(end: Decimal) -> str:
    return format(round(end, PLACES).normalize(), "f")


@pytest.mark.parametrize(("lang", "text", "values"), SENTENCES)
def test_every_value_of_a_sentence_is_read(lang: str, text: str, values: list[str]) -> None:
    found = read(text, lang, date(2026, 11, 30))
    assert [brief(one) for one in found if one.kind in JUDGED] == values
