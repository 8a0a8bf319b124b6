"""The corpus tables under tests/corpus: one value, many surfaces; and texts that hold no value of the kind.

A table is a list of entries: `value:` the fields that must be read, `in:` the surfaces. Brackets in a surface
mark the exact span. `not:` lists texts in which nothing is read.
"""

from __future__ import annotations

import re
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest

from factcheck.languages import table
from factcheck.languages.strict import parse
from factcheck.model import Quantity
from factcheck.reading.numbers import numbers

CORPUS = Path(__file__).parent / "corpus"
KINDS = ("number", "count", "percent", "money", "measure", "ratio", "ordinal", "range", "negative", "change", "group")


def tables() -> list[Path]:
    return [path for path in sorted(CORPUS.glob("*/*.yaml")) if path.stem in KINDS]


@pytest.mark.parametrize("path", tables(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_surface_reads_as_its_value(path: Path) -> None:
    entries, mistakes = parse(path.read_text(encoding="utf-8"))
    assert not mistakes
    wrong = [problem for entry in entries for problem in problems(entry, path.parent.name)]
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("lang", ["zh", "ja", "en", "ko"])
def test_every_word_of_a_table_has_an_example(lang: str) -> None:
    surfaces = "\n".join(surface for path in sorted((CORPUS / lang).glob("*.yaml")) for surface in texts(path)).lower()
    section = table(lang)["numbers"]
    words = [*section["counters"], *section["idioms"], *section["fixed"]]
    words += [word for entry in section["units"] for word in entry["names"][:1]]
    assert not [word for word in words if word.lower() not in surfaces]


@pytest.mark.parametrize("lang", ["zh", "ja", "en", "ko"])
def test_every_entry_of_a_table_is_explained(lang: str) -> None:
    head = resources.files("factcheck.languages").joinpath("zh.yaml").read_text("utf-8").split("\nnumbers:\n")[0]
    assert not [key for key in table(lang)["numbers"] if not re.search(rf"\b{key}\b", head)]


def texts(path: Path) -> list[str]:
    entries, _ = parse(path.read_text(encoding="utf-8"))
    listed = [surface for entry in entries for surface in [*(entry.get("in") or ()), *(entry.get("not") or ())]]
    return [surface.replace("[", "").replace("]", "") for surface in listed]


def problems(entry: dict[str, object], lang: str) -> list[str]:
    found = []
    for surface in entry.get("not") or ():
        read = numbers(surface, lang)
        found += [f"{surface!r}: read {brief(one)}, wanted nothing" for one in read]
    for surface in entry.get("in") or ():
        text = surface.replace("[", "").replace("]", "")
        read = numbers(text, lang)
        right = [one for one in read if matches(one, entry["value"], surface)]
        if not right:
            found.append(f"{surface!r}: wanted {dict(entry['value'])}, read {[brief(one) for one in read]}")
    return found


def matches(read: Quantity, value: dict[str, str | None], surface: str) -> bool:
    if "[" in surface:
        start = surface.index("[")
        end = surface.index("]") - 1
        if (read.span.start, read.span.end) != (start, end):
            return False
    wanted = dict(value)
    wanted.setdefault("high", wanted.get("low"))
    wanted.setdefault("hedge", "none")
    return all(same(name, one, getattr(read, name)) for name, one in wanted.items())


def same(name: str, wanted: object, got: object) -> bool:
    if name in ("low", "high", "step"):
        return wanted is got if wanted is None or got is None else close(Decimal(str(wanted)), Decimal(str(got)))
    if name == "total":
        return [Decimal(one) for one in wanted] == list(got)  # type: ignore[attr-defined]  # a list of the table
    if name == "named":
        return wanted == list(got)  # type: ignore[call-overload]  # a list of the table
    if name in ("low_open", "high_open"):
        return (wanted == "true") is got
    return wanted == got


def close(wanted: Decimal, got: Decimal) -> bool:
    """Equal, where the table prints an endless fraction to nine digits."""
    return wanted == got or abs(wanted - got) <= abs(wanted) * Decimal("1e-8")


def brief(one: Quantity) -> str:
    return f"{one.text!r} {one.kind} {one.low}..{one.high} {one.unit} {one.hedge}"


@pytest.mark.parametrize(("lang", "least"), [("zh", 2400), ("ja", 1700), ("en", 2400), ("ko", 750)])
def test_the_tables_do_not_shrink(lang: str, least: int) -> None:
    """Different surfaces, those in which nothing is read among them: at least one in twelve."""
    every = {text for path in (CORPUS / lang).glob("*.yaml") for text in texts(path)}
    empty = [
        surface
        for path in (CORPUS / lang).glob("*.yaml")
        for entry in parse(path.read_text("utf-8"))[0]
        for surface in entry.get("not") or ()
    ]
    assert len(every) >= least
    assert len(empty) * 12 >= len(every)
