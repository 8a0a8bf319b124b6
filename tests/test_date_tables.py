"""The corpus tables of dates, times and lengths of time: one value, many surfaces; and texts that hold none.

A table is a list of entries: `value:` what must be read, `in:` the surfaces, `not:` texts in which nothing is. Brackets
mark the exact span. `days` are the first and the last (one alone for a single day), `minute` that of the day.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.languages.strict import parse
from factcheck.model import Quantity
from factcheck.reading.dates import Context, dates

CORPUS = Path(__file__).parent / "corpus"
KINDS = ("date", "daterange", "bound", "time", "duration", "date-negative")
PUBLISHED = date(2021, 11, 30)


def tables() -> list[Path]:
    return [path for path in sorted(CORPUS.glob("*/*.yaml")) if path.stem in KINDS]


def entries(path: Path) -> list[Any]:
    found, mistakes = parse(path.read_text(encoding="utf-8"))
    assert not mistakes
    return list(found)


@pytest.mark.parametrize("path", tables(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_surface_reads_as_its_value(path: Path) -> None:
    wrong = [problem for entry in entries(path) for problem in problems(entry, path.parent.name)]
    assert not wrong, "\n" + "\n".join(wrong)


def test_the_tables_are_many() -> None:
    surfaces = [one for path in tables() for entry in entries(path) for one in (entry.get("in") or entry["not"])]
    assert len(surfaces) >= 1000


def problems(entry: dict[str, Any], lang: str) -> list[str]:
    found = []
    for surface in entry.get("not") or ():
        found += [f"{surface!r}: read {brief(one)}, wanted nothing" for one in dates(surface, lang, Context(PUBLISHED))]
    for surface in entry.get("in") or ():
        text = surface.replace("[", "").replace("]", "")
        read = dates(text, lang, Context(PUBLISHED))
        if not any(matches(one, entry["value"], surface) for one in read):
            found.append(f"{surface!r}: wanted {dict(entry['value'])}, read {[brief(one) for one in read]}")
    return found


def matches(read: Quantity, value: dict[str, str | None], surface: str) -> bool:
    if "[" in surface and (read.span.start, read.span.end) != (surface.index("["), surface.index("]") - 1):
        return False
    if "low" in value:
        return read.unit == value["unit"] and read.hedge == value.get("hedge", "none") and same_bounds(read, value)
    return read.date is not None and all(same(name, wanted, read) for name, wanted in value.items())


def same_bounds(read: Quantity, value: dict[str, str | None]) -> bool:
    wanted = [None if value[name] is None else Decimal(str(value[name])) for name in ("low", "high")]
    return wanted == [read.low, read.high]


def same(name: str, wanted: str | None, read: Quantity) -> bool:
    assert read.date is not None
    if name == "days":
        first, _, last = str(wanted).partition("..")
        return (str(read.date.start), str(read.date.end)) == (first, last or first)
    return str(getattr(read.date, name)) == wanted


def brief(one: Quantity) -> str:
    if one.kind == "duration":
        return f"{one.text!r} {one.low}..{one.high} {one.unit} {one.hedge}"
    days = one.date
    return f"{one.text!r} {days.start}..{days.end} {days.bound} {days.minute}" if days else one.text
