"""What a number without a unit is: a count, a share, a number by itself, part of a name, or no value."""

from __future__ import annotations

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.nouns import count_noun
from factcheck.reading.value import Value

_YEAR = lazy(r"1[5-9][0-9]{2}|20[0-4][0-9]")
_LAST_WORD = lazy(r"(?:^|[\s(])([A-Z][a-z]+)$")
_OTHER = lazy(r" ([a-z]{1,4}) ([a-z]{1,10})(?![a-z-])")  # one or two
_HAN = lazy(r"[\u4e00-\u9fff\uac00-\ud7a3]")


def without_unit(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    """Read what the number counts or shares into `value`; False where it is no value at all."""
    if (
        _numbered(plain, lower, value, grammar)
        or _hyphened(plain, value, grammar)
        or part_of_word(plain, value.end)
        or grammar.time_units.at(lower, _past_blank(lower, value.end))
    ):
        return False
    if value.numeral.form == "fraction":
        value.kind, value.unit = "ratio", "fraction"
        return True
    if count(plain, lower, value, grammar):
        return True
    return not value.numeral.lone or _in_company(plain, lower, value, grammar)


def count(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    """Take the counted noun that follows, into the span too where nothing stands between."""
    noun = count_noun(plain, lower, value, grammar)
    if noun is None:
        return False
    value.kind, value.unit, value.noun_end = "count", noun.of(plain), noun.end
    if noun.start == value.end + 1:
        value.end = value.right = noun.end
    return True


def _numbered(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    """Whether the number is part of a name or a year: `section 5`, `World War Two`, `the 2016 election`."""
    printed = plain[value.start : value.end]
    if len(printed) > 5 or not printed.isalnum() or plain[value.start - 1 : value.start] != " ":
        return False
    if grammar.name_heads.before(lower, value.start - 1):
        return True
    if grammar.name_verbs.before(lower, value.start - 1):
        return count_noun(plain, lower, value, grammar) is None
    if _YEAR.fullmatch(printed) is None:
        return False
    after = grammar.year_after.at(lower, value.end + 1)
    return after is not None or _after_year_word(plain, lower, value.start - 1, grammar)


def _after_year_word(plain: str, lower: str, end: int, grammar: Grammar) -> bool:
    """Whether what stands before makes four digits a year: `the 2016 election`, `London 2012`."""
    if grammar.year_before.before(lower, end):
        return True
    word = _LAST_WORD.search(plain, max(0, end - 20), end)
    return word is not None and word[1].istitle() and grammar.hedges_before.before(lower, end) is None


def _hyphened(plain: str, value: Value, grammar: Grammar) -> bool:
    """Whether a hyphen ties the number to a Han name: 歼-20."""
    before = plain[max(0, value.numeral.start - 2) : value.numeral.start]
    return (
        len(before) == 2
        and before[1] == "-"
        and _HAN.match(before) is not None
        and before[0] not in grammar.before_minus
    )


def _in_company(plain: str, lower: str, value: Value, grammar: Grammar) -> bool:
    """Whether a single spelled digit is a value: alone between punctuation, or after a word that asks for one."""
    word = _OTHER.match(lower, value.end)
    if word and word[1] in grammar.pair_joints and grammar.is_numeral(word[2]):
        return grammar.time_units.at(lower, word.end() + 1) is None
    after = plain[value.end :][:2].strip()[:1]
    if value.start != value.numeral.start or grammar.range_joint_words.at(lower, value.end):
        return True
    if after.isalnum() and not grammar.after_lone.at(lower, value.end):
        return False
    before = plain[max(0, value.start - 2) : value.start].strip()[-1:]
    return not before.isalnum() or grammar.before_lone.before(lower, value.start) is not None


def part_of_word(plain: str, end: int) -> bool:
    """Whether a Latin letter follows without a blank: the digits are part of a name (5G, 24703L202)."""
    after, last = plain[end : end + 1], plain[end - 1]
    if not (after.isascii() and last.isascii()):
        return False
    return (after.isalpha() and last.isalnum()) or (after.isdigit() and last.isalpha())


def _past_blank(lower: str, at: int) -> int:
    return at + 1 if lower.startswith((" ", "-"), at) else at
