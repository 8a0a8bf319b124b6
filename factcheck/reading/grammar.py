"""The compiled `numbers` section of a language table: what the readers of numerals, units and hedges look up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from factcheck.languages import table
from factcheck.model import Basis, Hedge
from factcheck.reading.idioms import Idioms
from factcheck.reading.lexicon import Lexicon
from factcheck.reading.unit_table import Unit, ladders_of, signs_of, unit_of, units_of


@dataclass(frozen=True)
class Grammar:
    """One language's tables; every property is built at its first use and kept."""

    lang: str
    data: Mapping[str, Any]

    @property
    def spelled(self) -> str:
        """How numerals are spelled: `words` (twenty-one) or `characters` (二十一)."""
        return str(self.data["spelled"])

    @cached_property
    def trigger(self) -> re.Pattern[str]:
        """What a numeral can start with."""
        if self.spelled == "characters":
            starts = "".join(key for key, (name, _) in self.characters.items() if name != "point")
            starts += "".join(word[0] for word in self.data.get("fixed") or {})
            return re.compile(rf"{_DIGITS}|[{re.escape(starts)}]")
        words = {*self.words, *self.scales, *self.ordinals, *self.parts, *(self.data.get("fixed") or {})}
        by_length = "|".join(sorted(words, key=lambda word: (-len(word), word)))
        return re.compile(rf"{_DIGITS}|\b(?:{by_length})(?![a-z])")

    def skip(self, text: str, lower: str, match: re.Match[str]) -> int:
        """Where to go on after a start that was no numeral: past the whole run where it is one of digits."""
        run = _RUN.match(lower, match.start())
        return run.end() if run else match.end()

    @cached_property
    def characters(self) -> dict[str, tuple[str, Decimal]]:
        """Each numeral character: its class (digit, small or large scale, point, few) and value."""
        found: dict[str, tuple[str, Decimal]] = {}
        for section, name in (("digits", "digit"), ("small", "small"), ("large", "large")):
            for value, characters in (self.data.get(section) or {}).items():
                found.update(dict.fromkeys(characters, (name, Decimal(value))))
        for name in ("point", "few"):
            found.update(dict.fromkeys(self._list(name), (name, Decimal(0))))
        return found

    @property
    def ellipsis(self) -> bool:
        """Whether 四万五 is 45000 (else 40005)."""
        return self.data.get("ellipsis") == "true"

    @cached_property
    def plus(self) -> Lexicon[bool]:
        """Marks after a round numeral that make it `and some`."""
        return self._set("plus")

    @cached_property
    def over(self) -> re.Pattern[str]:
        """What stands between the bottom and the top of a fraction, with blanks anywhere."""
        spaced = (" {0,2}".join(map(re.escape, word)) for word in self._list("over"))
        return re.compile(rf" {{0,2}}(?:{'|'.join(spaced)}) {{0,2}}")

    @cached_property
    def fixed(self) -> Lexicon[tuple[Unit, Decimal]]:
        """Words that are a whole value: 一半, 翻番, half of, absolute zero."""
        entries = self.data.get("fixed") or {}
        return Lexicon({word: (unit_of(entry), Decimal(entry["value"])) for word, entry in entries.items()})

    @cached_property
    def mixed(self) -> Lexicon[bool]:
        """What joins a whole number and a fraction."""
        return self._set("mixed")

    @cached_property
    def unit_digits(self) -> frozenset[str]:
        """Digits that are also a unit: 两."""
        return frozenset(self._list("unit_digits"))

    @cached_property
    def minus(self) -> Lexicon[bool]:
        """Signs of a negative number."""
        return self._set("minus")

    @cached_property
    def percent_of(self) -> dict[str, Decimal]:
        """Bottoms of a fraction that make it a percentage, and what one part of them is in per cent."""
        return self._values("percent_of")

    @cached_property
    def words(self) -> dict[str, Decimal]:
        """Spelled numbers below one hundred."""
        return self._values("words")

    @cached_property
    def hundreds(self) -> dict[str, Decimal]:
        """The words for a hundred."""
        return self._values("hundreds")

    @cached_property
    def scales(self) -> dict[str, Decimal]:
        """Words that multiply what stands before them."""
        return {**self._values("hundreds"), **self._values("scales")}

    @cached_property
    def ordinals(self) -> dict[str, Decimal]:
        """Spelled ordinals of one word."""
        return self._values("ordinals")

    @cached_property
    def parts(self) -> dict[str, Decimal]:
        """Names of a share: how many of it make one."""
        return self._values("parts")

    @cached_property
    def halves(self) -> frozenset[str]:
        """Shares that are a value without an article."""
        return frozenset(word for word, value in self.parts.items() if value == 2)

    @cached_property
    def conjunctions(self) -> frozenset[str]:
        """What joins the groups of a spelled number."""
        return frozenset(self._list("conjunctions"))

    @cached_property
    def abbreviations(self) -> Lexicon[Decimal]:
        """Scales that are written right after digits."""
        return Lexicon(self._values("abbreviations"))

    @cached_property
    def money_abbreviations(self) -> Lexicon[Decimal]:
        """Scales that are written so after a currency sign alone: $5m."""
        return Lexicon(self._values("money_abbreviations"))

    @cached_property
    def points(self) -> frozenset[str]:
        """Spelled decimal points."""
        return frozenset(self._list("points"))

    @cached_property
    def share_joints(self) -> Lexicon[str]:
        """What stands between the top and the bottom of a spelled fraction; `spelled` where the top must be a word."""
        joints = self.data.get("share_joints") or {}
        return Lexicon({word: name for name, words in joints.items() for word in words})

    @cached_property
    def ordinal_endings(self) -> Lexicon[bool]:
        """Endings of digits that make an ordinal."""
        return self._set("ordinal_endings")

    @cached_property
    def not_ordinal(self) -> Lexicon[bool]:
        """What stands before a word that only looks like an ordinal."""
        return self._set("not_ordinal")

    @cached_property
    def not_ordinal_after(self) -> Lexicon[bool]:
        """What stands after a word that only looks like an ordinal."""
        return self._set("not_ordinal_after")

    @cached_property
    def idioms(self) -> Idioms:
        """Words that hold a numeral and no value."""
        return Idioms(self._list("idioms"))

    @cached_property
    def units(self) -> Lexicon[Unit]:
        """Units, currencies, counters and the like, as they stand after a number."""
        return Lexicon(units_of(self.lang, self.data))

    @cached_property
    def signs(self) -> Lexicon[Unit]:
        """Currency signs and other units that stand before a number."""
        return Lexicon(signs_of(self.lang, self.data))

    @cached_property
    def hedges_before(self) -> Lexicon[Hedge]:
        """Hedges before a number."""
        return Lexicon(_hedges(self.data["hedges"]["before"]))

    @cached_property
    def hedges_after(self) -> Lexicon[Hedge]:
        """Hedges after a number and its unit."""
        return Lexicon(_hedges(self.data["hedges"]["after"]))

    @cached_property
    def fillers(self) -> Lexicon[bool]:
        """Words that may stand between a hedge and its number."""
        return self._set("fillers")

    @cached_property
    def ordinal_before(self) -> Lexicon[bool]:
        """Marks of an ordinal before the number."""
        return self._set("ordinal_before")

    @cached_property
    def ordinal_after(self) -> Lexicon[bool]:
        """Marks of an ordinal after the number."""
        return self._set("ordinal_after")

    @cached_property
    def time_units(self) -> Lexicon[bool]:
        """Units of time: a number before one of them is left to the reader of dates."""
        return self._set("time_units")

    @cached_property
    def half(self) -> Lexicon[bool]:
        """What adds a half after a unit."""
        return self._set("half_after")

    @cached_property
    def loose_units(self) -> frozenset[str]:
        """Short units that are words of their own where the sentence goes on."""
        return frozenset(self._list("loose_units"))

    @cached_property
    def contexts(self) -> dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]:
        """Unit words of several meanings: for each meaning the words near by that tell it."""
        return {
            word: tuple((tuple(meaning.get("near") or ()), unit_of(meaning)) for meaning in meanings)
            for word, meanings in (self.data.get("contexts") or {}).items()
        }

    @cached_property
    def joined_by_hyphen(self) -> frozenset[str]:
        """Characters after which a hyphen joins and is no sign."""
        return frozenset(self._list("joined_by_hyphen"))

    @cached_property
    def before_lone(self) -> Lexicon[bool]:
        """Words that make a single spelled digit after them a value."""
        return self._set("before_lone")

    @cached_property
    def after_lone(self) -> Lexicon[bool]:
        """Words that may follow such a digit."""
        return self._set("after_lone")

    @cached_property
    def describing(self) -> frozenset[str]:
        """Adjectives: they stand before a counted noun and are not part of its name."""
        return frozenset(self._list("describing"))

    @cached_property
    def plurals(self) -> frozenset[str]:
        """Irregular plurals."""
        return frozenset(self._list("plurals"))

    @cached_property
    def ladders(self) -> dict[str, Lexicon[tuple[str, Decimal]]]:
        """For each unit the smaller ones that may follow it: their words, symbol, and how many make one."""
        return ladders_of(self.lang, self.data)

    @cached_property
    def compound_joints(self) -> re.Pattern[str]:
        """What stands between the parts of a compound value."""
        words = "|".join(map(re.escape, self._list("compound_joints")))
        return re.compile(rf" ?(?:{words})? ?")

    @cached_property
    def range_joints_words(self) -> Lexicon[bool]:
        """The joints of a range as they follow its first number."""
        return Lexicon(dict.fromkeys(self._list("range_joints"), True))

    @cached_property
    def range_joints(self) -> frozenset[str]:
        """What joins the ends of a range."""
        return frozenset((*self._list("range_joints"), *self.weak_joints))

    @cached_property
    def weak_joints(self) -> frozenset[str]:
        """What joins the ends of a range only where a word opens or closes it."""
        return frozenset(self._list("weak_joints"))

    @cached_property
    def bound_joints(self) -> frozenset[str]:
        """What joins a lower and an upper bound of one value."""
        return frozenset(("", *self._list("bound_joints")))

    @cached_property
    def range_openers(self) -> Lexicon[bool]:
        """What opens a range."""
        return self._set("range_openers")

    @cached_property
    def range_closers(self) -> Lexicon[bool]:
        """What closes a range."""
        return self._set("range_closers")

    @cached_property
    def rate_joints(self) -> Lexicon[bool]:
        """What stands between a unit and what it is per."""
        return self._set("rate_joints")

    @cached_property
    def rate_before(self) -> Lexicon[bool]:
        """What makes a rate of the unit after it, before the number: 每吨."""
        return self._set("rate_before")

    @cached_property
    def rate_units(self) -> Lexicon[str]:
        """What a rate is per: times and persons."""
        return Lexicon({word: symbol for symbol, words in self.data["rate_units"].items() for word in words})

    @cached_property
    def roles(self) -> Lexicon[str]:
        """What makes a value one side of a change (to), or its size (by)."""
        roles = self.data["roles"]
        verbs = roles.get("verbs") or []
        found = dict.fromkeys(roles.get("by") or [], "by")
        found |= {verb + end: "by" for verb in verbs for end in roles.get("by_ends") or []}
        found |= {verb + end: "to" for verb in verbs for end in roles.get("to_ends") or []}
        return Lexicon(found | dict.fromkeys(roles.get("to") or [], "to"))

    @cached_property
    def groups(self) -> Lexicon[Basis]:
        """Marks of a count of a group, by the basis they give."""
        return Lexicon({word: basis for basis, words in self.data["groups"].items() for word in words})

    @cached_property
    def others(self) -> Lexicon[bool]:
        """The words after a number that make it a count of others, where the mark before it alone does not."""
        return Lexicon(dict.fromkeys(self._list("group_others"), True))

    @cached_property
    def group_joints(self) -> re.Pattern[str]:
        """What separates the names of a list."""
        return re.compile("|".join(map(re.escape, sorted(self._list("group_joints"), key=len, reverse=True))))

    @cached_property
    def not_counted(self) -> frozenset[str]:
        """Words that end the search for the noun after a number."""
        return frozenset(self._list("not_counted"))

    def unit_with_scale(self, text: str, at: int) -> bool:
        """Whether the scale at `at` begins a unit: 千 of 千瓦, 兆 of 兆赫."""
        found = self.units.at(text, at)
        return found is not None and found[0] > at + 1 and found[1].kind != "count"

    def _list(self, name: str) -> list[str]:
        return list(self.data.get(name) or [])

    def _set(self, name: str) -> Lexicon[bool]:
        return Lexicon(dict.fromkeys(self._list(name), True))

    def _values(self, name: str) -> dict[str, Decimal]:
        return {word: value for value, words in _inverted(self.data.get(name) or {}) for word in words}


_DIGITS = r"(?:(?<![.0-9])\.)?[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
_RUN = re.compile(r"[.0-9][0-9A-Za-z_]*(?:[.\-][0-9][0-9A-Za-z_]*)*")


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of a language."""
    return Grammar(lang, table(lang)["numbers"])


def _inverted(entries: Mapping[str, Any]) -> Iterable[tuple[Decimal, list[str]]]:
    """`value: [words]` or `word: value` as (value, words)."""
    for key, entry in entries.items():
        if isinstance(entry, list):
            yield Decimal(key), entry
        else:
            yield Decimal(entry), [key]


def _hedges(entries: Mapping[Hedge, list[str]]) -> dict[str, Hedge]:
    return {word: hedge for hedge, words in entries.items() for word in words}
