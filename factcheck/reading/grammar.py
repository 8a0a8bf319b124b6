"""The compiled `numbers` section of a language table: what the readers of numerals, units and hedges look up.

The head comment of the section in `languages/zh.yaml` explains its entries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from factcheck.languages import section
from factcheck.pattern import lazy
from factcheck.reading.idioms import Idioms
from factcheck.reading.lexicon import Lexicon
from factcheck.reading.sections import (
    change_roles,
    change_roles_after,
    entries,
    grouped,
    number_list,
    numbers,
    numbers_of,
    run_together,
    word_list,
    word_map,
    word_set,
)
from factcheck.reading.triggers import in_characters, in_words, joint_heads, plain_digits
from factcheck.reading.unit_table import Meaning, Unit, ladders_of, meanings_of, signs_of, unit_of, units_of


@dataclass(frozen=True)
class Grammar:
    """One language's tables; every property is built at its first use and kept."""

    lang: str
    data: Mapping[str, Any]

    # spelled numerals of words
    hundreds = numbers_of("hundreds")
    parts = numbers_of("parts")
    open_scales = numbers_of("open_scales")
    few_words = word_list("few_words")
    of_whom = word_set("of_whom")
    article_units = word_set("article_units")
    conjunctions = word_set("conjunctions")
    points = word_set("points")
    share_joints = grouped("share_joints")
    share_before = word_list("share_before")
    share_after = word_list("share_after")
    every = word_list("every")
    ordinal_endings = word_list("ordinal_endings")
    not_ordinal = word_list("not_ordinal")
    not_ordinal_after = word_list("not_ordinal_after")
    # spelled numerals of characters
    plus = word_list("plus")
    mixed = word_list("mixed")
    percent_of = numbers_of("percent_of")
    power_of = word_list("power_of")
    power_end = word_list("power_end")
    power_times = word_list("power_times")
    unit_digits = word_set("unit_digits")
    # beside a numeral
    minus = word_list("minus")
    not_minus = word_list("not_minus")
    minus_after = word_list("minus_after")
    minus_behind = word_list("minus_behind")
    abbreviations = number_list("abbreviations")
    money_abbreviations = number_list("money_abbreviations")
    before_minus = word_set("before_minus")
    generic_counters = word_set("generic_counters")
    generic_money = word_list("generic_money")
    differing = word_list("differing")
    noun_joints = word_list("noun_joints")
    ordinal_before = word_list("ordinal_before")
    ordinal_after = word_list("ordinal_after")
    half = word_list("half_after")
    time_units = word_list("time_units")
    times_words = word_list("times_words")
    compared = word_set("compared")
    loose_units = word_set("loose_units")
    article_before = word_list("article_before")
    before_lone = word_list("before_lone")
    after_lone = word_list("after_lone")
    name_heads = word_list("name_heads")
    valued_heads = word_list("valued_heads")
    name_verbs = word_list("name_verbs")
    year_before = word_list("year_before")
    year_after = word_list("year_after")
    year_openers = word_set("year_openers")
    score_words = word_list("score_words")
    tails = word_list("tails")
    # the counted noun
    not_counted = word_set("not_counted")
    describing = word_set("describing")
    plurals = word_set("plurals")
    singulars = word_set("singulars")
    # hedges, ranges, changes, rates, groups
    hedges_before = grouped("hedges", "before")
    hedges_before_scale = grouped("hedges", "before_scale")
    hedges_before_large = grouped("hedges", "before_large")
    hedges_after = grouped("hedges", "after")
    negations = word_list("negations")
    far = word_list("far")
    fillers = word_list("fillers")
    weak_joints = word_set("weak_joints")
    size_joints = word_set("size_joints")
    change_joints = word_set("change_joints")
    change_origins = word_set("change_origins")
    roles = change_roles()
    roles_after = change_roles_after()
    change_after = grouped("change_after")
    list_joints = word_set("list_joints")
    pair_joints = word_set("pair_joints")
    odds_joints = word_set("odds_joints")
    range_joints = word_set("range_joints", "weak_joints")
    range_joint_words = word_list("range_joints")
    bound_joints = word_set("bound_joints")
    range_openers = word_list("range_openers")
    range_closers = word_list("range_closers")
    to_openers = word_list("to_openers")
    rate_joints = word_list("rate_joints")
    not_rate = word_list("not_rate")
    rate_before = word_list("rate_before")
    rate_heads = grouped("rate_heads")
    rate_units = grouped("rate_units")
    groups = grouped("groups")
    others = word_list("group_others")
    group_ties = word_list("group_joints", "group_tails")
    group_after = grouped("group_after")
    not_named = word_set("not_named")
    during = word_list("during")
    lasting = word_list("lasting")
    lasting_after = word_list("lasting_after")
    one_day = word_set("one_day")
    each_joints = word_list("each_joints")
    day_joints = word_set("day_joints")
    each_units = word_set("each_units")
    day_lists = word_set("day_lists")
    old_years = word_list("old_years")
    old_years_before = word_list("old_years_before")
    not_old_years = word_list("not_old_years")
    decades = word_map("decades")
    not_decades = word_list("not_decades")
    bands = word_list("bands")

    @property
    def spelled(self) -> str:
        """How numerals are spelled: `words` (twenty-one) or `characters` (二十一)."""
        return str(self.data["spelled"])

    @property
    def ellipsis(self) -> bool:
        """Whether 四万五 is 45000 (else 40005)."""
        return self.data.get("ellipsis") == "true"

    @property
    def company(self) -> bool:
        """Whether a numeral without Arabic digits is a value only beside a unit."""
        return self.data.get("company") == "true"

    @cached_property
    def trigger(self) -> re.Pattern[str]:
        """What a numeral can start with."""
        fixed = self.data.get("fixed") or {}
        if self.spelled == "characters":
            return in_characters({mark: name for mark, (name, _) in self.characters.items()}, fixed)
        words = {*self.words, *self.scales, *self.ordinals, *self.parts, *fixed, *self.open_scales, *self.article_units}
        tens = [word for word, value in numbers(self.data, "words").items() if value >= 20]
        ends = [word for word, value in (self.words | self.ordinals).items() if 0 < value < 10]
        return in_words(words, tens, ends)

    @cached_property
    def plain_digits(self) -> re.Pattern[str]:
        """Digits that end where no numeral goes on, in a language that spells numerals by character."""
        return plain_digits({*self.characters, *joint_heads(self.data)})

    def skip(self, lower: str, match: re.Match[str]) -> int:
        """Where to go on after a start that was no numeral: past the whole run where it is one of digits."""
        run = _RUN.match(lower, match.start())
        return run.end() if run else match.end()

    @cached_property
    def characters(self) -> dict[str, tuple[str, Decimal]]:
        """Each numeral character: its class (digit, small or large scale, point, few) and value."""
        found: dict[str, tuple[str, Decimal]] = {}
        for part, name in (("digits", "digit"), ("small", "small"), ("large", "large")):
            for value, characters in (self.data.get(part) or {}).items():
                found.update(dict.fromkeys(characters, (name, Decimal(value))))
        for name in ("point", "few"):
            found.update(dict.fromkeys(entries(self.data, name), (name, Decimal(0))))
        return found

    @cached_property
    def words(self) -> dict[str, Decimal]:
        """Spelled numbers below one hundred, also run together (thirtyfive)."""
        return run_together(numbers(self.data, "words"), numbers(self.data, "words"))

    @cached_property
    def ordinals(self) -> dict[str, Decimal]:
        """Spelled ordinals of one word, also run together (twentyfifth)."""
        return run_together(numbers(self.data, "words"), numbers(self.data, "ordinals"))

    @cached_property
    def scales(self) -> dict[str, Decimal]:
        """Words that multiply what stands before them."""
        return {**self.hundreds, **numbers(self.data, "scales")}

    @cached_property
    def halves(self) -> frozenset[str]:
        """Shares that are a value without an article."""
        return frozenset(word for word, value in self.parts.items() if value == 2)

    @cached_property
    def shares(self) -> frozenset[str]:
        """Names of a share that are no ordinals (quarters, thirds)."""
        return frozenset(self.parts) - frozenset(self.ordinals)

    @cached_property
    def over(self) -> re.Pattern[str]:
        """What stands between the bottom and the top of a fraction, with blanks anywhere."""
        spaced = (" {0,2}".join(map(re.escape, word)) for word in entries(self.data, "over"))
        return re.compile(rf" {{0,2}}(?:{'|'.join(spaced)}) {{0,2}}")

    @cached_property
    def fixed(self) -> Lexicon[tuple[Unit, Decimal]]:
        """Words that are a whole value: 一半, 翻番, absolute zero."""
        fixed = self.data.get("fixed") or {}
        return Lexicon({word: (unit_of(entry), Decimal(entry["value"])) for word, entry in fixed.items()})

    @cached_property
    def idioms(self) -> Idioms:
        """Words that hold a numeral and no value."""
        return Idioms(entries(self.data, "idioms"))

    @cached_property
    def units(self) -> Lexicon[Unit]:
        """Units, currencies, counters and the like, as they stand after a number."""
        return Lexicon(units_of(self.lang, self.data))

    @cached_property
    def signs(self) -> Lexicon[Unit]:
        """Currency signs and other units that stand before a number."""
        return Lexicon(signs_of(self.lang, self.data))

    @cached_property
    def contexts(self) -> dict[str, tuple[Meaning, ...]]:
        """Unit words of several meanings, the first that holds is meant."""
        return {word: meanings_of(meanings) for word, meanings in (self.data.get("contexts") or {}).items()}

    @cached_property
    def ladders(self) -> dict[str, Lexicon[tuple[str, Decimal]]]:
        """For each unit the smaller ones that may follow it: their words, symbol, and how many make one."""
        return ladders_of(self.lang, self.data)

    @cached_property
    def compound_joints(self) -> re.Pattern[str]:
        """What stands between the parts of a compound value."""
        words = "|".join(map(re.escape, entries(self.data, "compound_joints")))
        return re.compile(rf" ?(?:{words})? ?")

    @cached_property
    def change_verbs(self) -> frozenset[str]:
        """Verbs that tell a change."""
        return frozenset((*(self.data["roles"].get("verbs") or ()), *(self.data["roles"].get("by") or ())))

    @cached_property
    def group_joints(self) -> re.Pattern[str]:
        """What separates the names of a list."""
        return re.compile("|".join(map(re.escape, sorted(entries(self.data, "group_joints"), key=len, reverse=True))))

    def is_numeral(self, word: str) -> bool:
        """Whether the word belongs to a spelled numeral."""
        return any(word in words for words in (self.words, self.scales, self.ordinals, self.parts))

    def unit_with_scale(self, text: str, at: int) -> bool:
        """Whether the scale at `at` begins a unit: 千 of 千瓦, 兆 of 兆赫."""
        found = self.units.at(text, at)
        return found is not None and found[0] > at + 1 and found[1].kind != "count"


_RUN = lazy(r"[.0-9][0-9A-Za-z_]*(?:[.\-][0-9][0-9A-Za-z_]*)*")


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of a language."""
    return Grammar(lang, section(lang, "numbers"))
