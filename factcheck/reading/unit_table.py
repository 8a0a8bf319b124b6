"""`units.yaml` and a language's own counters as one word list: name -> unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from factcheck.languages import table
from factcheck.model import Kind
from factcheck.reading.lexicon import Lexicon
from factcheck.record import record


@record
class Unit:
    """A unit as a word of it is read: a number before it is multiplied by `factor` (美分 -> USD, 0.01)."""

    kind: Kind
    symbol: str
    factor: Decimal = Decimal(1)
    minor: bool = False
    tenths: bool = False  # counted in tenths up to ten (八折), in hundredths above (八五折)


def units_of(lang: str, data: Mapping[str, Any]) -> dict[str, Unit]:
    """Every unit word of the language that stands after a number. The language's own words win over shared ones."""
    found: dict[str, Unit] = {}
    for word in data.get("counters") or []:
        found[word] = Unit("count", word)
    shared = table("units")
    for symbol, entry in shared["measures"].items():
        for word, unit in _measure(symbol, entry or {}, lang, shared["prefixes"]):
            found[word] = unit
    for code, entry in shared["money"].items():
        unit = _currency(code, entry)
        found.update(dict.fromkeys((*_names(entry, lang), *_signs(entry, lang)), unit))
    for entry in data.get("units") or []:
        unit = unit_of(entry)
        found.update(dict.fromkeys(entry["names"], unit))
    return found


class Meaning(NamedTuple):
    """One meaning of a unit word: it holds where one of the words `near` is close by, one of `then` follows (35 m
    tall) or, with `counted`, a plural that is not one of `sized` (4.2m containers); one without conditions holds where
    no other does."""

    near: tuple[str, ...]
    then: tuple[str, ...]
    counted: bool
    sized: frozenset[str]
    unit: Unit

    def told(self, near: str, after: str) -> bool:
        """Whether the words `near` a unit word, in lower case, or those right behind it tell this meaning."""
        return after.startswith(self.then) or any(one in near for one in self.near)


def meanings_of(entries: Iterable[Mapping[str, Any]]) -> tuple[Meaning, ...]:
    """The meanings of the lines of a word in `contexts`."""
    return tuple(
        Meaning(
            tuple(one.get("near") or ()),
            tuple(one.get("then") or ()),
            "sized" in one,
            frozenset(one.get("sized") or ()),
            unit_of(one),
        )
        for one in entries
    )


def signs_of(lang: str, data: Mapping[str, Any]) -> dict[str, Unit]:
    """Every currency sign and name that stands before a number, and the language's own prefixed units."""
    found: dict[str, Unit] = {}
    for code, entry in table("units")["money"].items():
        found.update(dict.fromkeys(_signs(entry, lang), _currency(code, entry)))
    for entry in data.get("units_before") or []:
        unit = unit_of(entry)
        found.update(dict.fromkeys(entry["names"], unit))
    return found


def unit_of(entry: Mapping[str, Any]) -> Unit:
    """The unit of a line of a language's own table."""
    factor = Decimal(entry.get("factor") or 1)
    return Unit(entry["kind"], entry.get("unit") or "", factor, tenths=entry.get("tenths") == "true")


def ladders_of(lang: str, data: Mapping[str, Any]) -> dict[str, Lexicon[tuple[str, Decimal]]]:
    """For each unit the words of the smaller units that may follow it in one value, and how many make one of it.

    A measure is then counted in the smaller unit, money and per cent stay in theirs.
    """
    steps: dict[str, dict[str, tuple[str, Decimal]]] = {}
    words = units_of(lang, data)
    ladders = table("units")["ladders"]
    for word, unit in words.items():
        if unit.minor:
            steps.setdefault(unit.symbol, {})[word] = (unit.symbol, 1 / unit.factor)
        for above, below in ladders.items():
            if unit.symbol in below:
                steps.setdefault(above, {})[word] = (unit.symbol, Decimal(below[unit.symbol]))
    for word, meanings in (data.get("contexts") or {}).items():  # pounds below a stone are a weight
        for unit in map(unit_of, meanings):
            for above, below in ladders.items():
                if unit.kind == "measure" and unit.symbol in below:
                    steps.setdefault(above, {}).setdefault(word, (unit.symbol, Decimal(below[unit.symbol])))
    for above, below in (data.get("ladders") or {}).items():
        steps.setdefault(above, {}).update({word: (above, Decimal(times)) for word, times in below.items()})
    return {above: Lexicon(below) for above, below in steps.items()}


def _currency(code: str, entry: Mapping[str, Any]) -> Unit:
    return Unit("money", entry.get("of") or code, 1 / Decimal(entry.get("per") or 1), minor="of" in entry)


def _signs(entry: Mapping[str, Any], lang: str) -> list[str]:
    return [*(entry.get("sign") or []), *((entry.get("local") or {}).get(lang) or [])]


def _names(entry: Mapping[str, Any], lang: str) -> list[str]:
    names = list(entry.get(lang) or [])
    if lang == "en":
        plurals = entry.get("plural")
        names += [name + "s" for name in names] if plurals is None else plurals
        names += [name.replace(" ", "-") for name in names if " " in name]  # a 3,000-square-foot house
    return [name.lower() for name in names]


def _measure(
    symbol: str, entry: Mapping[str, Any], lang: str, prefixes: Mapping[str, Any]
) -> Iterator[tuple[str, Unit]]:
    plain = [symbol] if entry.get("bare") != "no" and " " not in symbol else []
    for word in (*plain, *(entry.get("sign") or []), *_names(entry, lang)):
        yield word, Unit("measure", symbol)
    for prefix in entry.get("prefix") or []:
        unit = Unit("measure", prefix + symbol)
        for sign in (symbol, *(entry.get("sign") or [])):
            yield prefix + sign, unit
        for name in _names(entry, lang):
            if len(name) > 1 or not name.isascii():
                yield prefixes[prefix].get(lang, "") + name, unit
