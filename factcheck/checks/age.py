"""An age does not fit the date of birth.

What it does
    Counts the years from a birth to the publication, or to the death, where both the birth and the age are printed. In
    an obituary the birth may stand in a later paragraph, if it is told of the one who died.

Why
    Ages are copied from older stories, and grow stale by themselves.

Example
    finds en 2021-10-15: Smith, 75, was born on May 5, 1950.
    clean en 2021-10-15: Smith, 71, was born on May 5, 1950.
    finds zh 2021-10-15: 王某生于1950年5月5日,现年75岁。
    clean zh 2021-10-15: 王某生于1950年5月5日,现年71岁。
    finds ja 2021-10-15: 1950年5月5日生まれの75歳。
    clean ja 2021-10-15: 1950年5月5日生まれの71歳。
    finds en: Mary Jones (1950-2020) died aged 80.
    clean en: Mary Jones (1950-2020) died aged 70.
    finds zh: 李某1950年3月4日出生,2021年10月去世,享年78岁。
    clean zh: 李某1950年3月4日出生,2021年10月去世,享年71岁。
    finds ja: 1950年3月4日生まれの李さんは2021年10月、78歳で死去した。
    clean ja: 1950年3月4日生まれの李さんは2021年10月、71歳で死去した。

Limits
    Needs the day of publication or of the death. An age at another time is left alone.
    Chinese ages may count from one at birth (虚岁): one year more passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.checks.arithmetic import middle
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.tables import words
from factcheck.matching.counters import counter
from factcheck.model import Dates, Quantity, Severity, Span

SEVERITY: Severity = "warning"
_CARRIED = "named before"
_LATELY = timedelta(31)
_FIRST, _LAST = 1880, 2100  # between them a number can be the year of a birth


class _Days(NamedTuple):
    start: date
    end: date


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each age that the birth excludes."""
    for relation in relations(draft, "age"):
        if "life" in relation.values:
            yield from _flaw(relation["age"], relation["life"], _life(relation["life"]), relation.lang)
        else:
            yield from _flaw(relation["age"], relation["birth"], _told(draft, relation), relation.lang)
    yield from _obituary(draft)


def _flaw(age: Quantity, born: Quantity, told: tuple[_Days, _Days] | None, lang: str) -> Iterator[Flaw]:
    said = middle(age)
    if told is None or said is None or not 0 < said < 120 or age.hedge != "none" or counter(age.unit or "") == "person":
        return
    birth, then = told
    low, high = _years(birth.end, then.start), _years(birth.start, then.end)
    if low <= said <= high + (lang == "zh"):
        return
    real = str(high) if low == high else f"{low} or {high}"
    at = then.start if then.start == then.end else f"{then.start:%Y}"
    message = f"born {born.text} is {real} on {at}, the text says {age.text}"
    repairs = (f"{age.text} -> {real}", f"{born.text} -> {then.end.year - int(said)}")
    yield Flaw(age.span, message, repairs, (born.span,))


def _obituary(draft: Draft) -> Iterator[Flaw]:
    """The age at a death that was lately, and the birth that a later paragraph tells of the one who died."""
    deaths = [one for one in relations(draft, "death_age") if draft.published]
    if len(deaths) != 1 or draft.published is None:
        return
    died = deaths[0]
    line = next(run for run in draft.paragraphs if run[0].span.start <= died.span.start <= run[-1].span.end)
    named = draft.text(Span(line[0].span.start, line[-1].span.end))
    then = _Days(draft.published - _LATELY, draft.published)
    if any(q.date and q.date.end and q.date.end < then.start for one in line for q in one.quantities):
        return
    for relation in relations(draft, "born"):
        days = _days(relation["birth"].date or _year(relation["birth"]))
        own = relation.span.start > line[-1].span.end and relation.words["who"] in named
        if own and days and _FIRST < days.start.year <= then.start.year:
            yield from _flaw(died["age"], relation["birth"], (days, then), relation.lang)


def _life(years: Quantity) -> tuple[_Days, _Days] | None:
    """The year of birth and the year of death of "(1950-2020)"."""
    days = years.date
    if years.kind == "number" and years.low and years.high and _FIRST < years.low < years.high < _LAST:
        first, last = int(years.low), int(years.high)
        return _Days(date(first, 1, 1), date(first, 12, 31)), _Days(date(last, 1, 1), date(last, 12, 31))
    if years.kind != "daterange" or days is None or days.start is None or days.end is None or days.precision != "year":
        return None
    return _Days(days.start, days.start.replace(month=12, day=31)), _Days(days.end.replace(month=1, day=1), days.end)


def _told(draft: Draft, relation: Relation) -> tuple[_Days, _Days] | None:
    """The days of the birth, and those that the age is told of: those of the death, else the day of publication."""
    birth = relation["birth"]
    born = _days(birth.date or _year(birth))
    then = _Days(draft.published, draft.published) if draft.published else None
    sentence, then_words = draft.sentence_at(birth.span), words(relation.lang, "age_then")
    if sentence and any(word in sentence.text.lower() for word in then_words):
        later = [(q, days) for q in sentence.quantities if q.span != birth.span and (days := _days(q.date))]
        if len(later) != 1 or (born and not _lent(*later[0], born)):
            then = later[0][1] if len(later) == 1 else None
    elif then and any(word in draft.text(relation.span).lower() for word in then_words):
        then = then._replace(start=then.start - _LATELY)  # the day of the death stands in another sentence
    if born is None or then is None or not _FIRST < born.start.year <= then.start.year:
        return None
    return born, then


def _lent(value: Quantity, days: _Days, born: _Days) -> bool:
    """Whether a day has its year from the birth that the sentence names before: not when somebody died at 94."""
    return _CARRIED in value.note and days.start.year == born.start.year


def _days(dates: Dates | None) -> _Days | None:
    return _Days(dates.start, dates.end) if dates and dates.start and dates.end else None


def _years(birth: date, then: date) -> int:
    """How many birthdays have passed."""
    return then.year - birth.year - ((then.month, then.day) < (birth.month, birth.day))


def _year(birth: Quantity) -> Dates | None:
    """A bare number that is a year."""
    value = middle(birth)
    if value is None or value != int(value) or not _FIRST < value < _LAST:
        return None
    return Dates(date(int(value), 1, 1), date(int(value), 12, 31), "year")
