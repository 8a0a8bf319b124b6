"""A rate and a period, or a price and a number, do not give the total.

What it does
    Multiplies so much a day (a month, a year) by the period, so much each by the number, and compares the total.

Why
    1,344 catties a mu on 104.8 mu are 140,851 catties; a paper printed 138,000. Readers do this sum.

Example
    finds en: The plant burned 26 tonnes a day for 30 days, a total of 870 tonnes.
    clean en: The plant burned 26 tonnes a day for 30 days, a total of 780 tonnes.
    finds zh: 该厂每天耗煤26吨,30天共耗煤870吨。
    clean zh: 该厂每天耗煤26吨,30天共耗煤780吨。
    finds ja: 工場は1日26トンを使い、30日間で計870トンを燃やした。
    clean ja: 工場は1日26トンを使い、30日間で計780トンを燃やした。

Limits
    A total that is far off (by half or more) is taken for a total of something else, unless it is ten or a hundred
    times too much or too little. A month is 28 to 31 days, a year 200 days of work or more. What is paid for a year at
    once may cost less than twelve months; wages and rents do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.checks.arithmetic import Range, middle, printed, product, scaled
from factcheck.checks.catalogue import Flaw, Holds
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.reprinted import reprinted
from factcheck.checks.tables import words
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "error"
_FAR = Decimal("0.5")
_POWERS = tuple(Decimal(10) ** power for power in (-2, -1, 1, 2))
_TIMES = {  # in a year, without holidays or with them
    "day": Range(Decimal(200), Decimal(366)),
    "week": Range(Decimal(44), Decimal(53)),
    "month": Range(Decimal(11), Decimal(12)),
}
_DAYS = {
    "second": Range(Decimal(1) / 86_400, Decimal(1) / 86_400),
    "minute": Range(Decimal(1) / 1_440, Decimal(1) / 1_440),
    "hour": Range(Decimal(1) / 24, Decimal(1) / 24),
    "day": Range(Decimal(1), Decimal(1)),
    "week": Range(Decimal(7), Decimal(7)),
    "month": Range(Decimal(28), Decimal(31)),
    "year": Range(Decimal(365), Decimal(366)),
}


def find(draft: Draft) -> Iterator[Flaw | Holds]:
    """A flaw for each total that rate and period, or price and number, exclude."""
    for relation in relations(draft, "rate"):
        periods = _periods(relation)
        if periods:
            yield from _judge(relation, relation["period"], periods)
    for relation in relations(draft, "yearly"):
        yield from _yearly(draft, relation)
    for relation in relations(draft, "each"):
        number = printed(relation["number"])
        single = "one" not in relation.values or middle(relation["one"]) == 1
        if number and single and relation["number"].kind not in ("money", "percent"):
            yield from _judge(relation, relation["number"], number)
    for relation in relations(draft, "priced"):
        yield from _priced(relation)


def _priced(relation: Relation) -> Iterator[Flaw | Holds]:
    """So much for each thing, the number of things, and a total, whichever of the first two comes first."""
    rate, number = sorted((relation["one"], relation["other"]), key=lambda value: "/" not in (value.unit or ""))
    per, count = (rate.unit or "").partition("/")[2], printed(number)
    if count and per and per not in _DAYS and number.kind in ("number", "count"):
        priced = replace(relation, values={"rate": (rate,), "total": relation.values["total"]})
        yield from _judge(priced, number, count)


def _periods(relation: Relation) -> Range | None:
    """How many of the rate's periods the stated period has."""
    per, period = _per(relation), relation["period"]
    lengths, count = _DAYS.get(period.unit or ""), printed(period)
    if per not in _DAYS or lengths is None or count is None:
        return None
    if per == period.unit:
        return count
    whole, one = product(count, lengths), _DAYS[per]
    if whole is None or whole.low is None or whole.high is None or one.low is None or one.high is None:
        return None
    return Range(whole.low / one.high, whole.high / one.low)


def _per(relation: Relation) -> str:
    """What the rate is per: by the words of the pattern, else by its unit."""
    said = relation["per"].text if "per" in relation.values else relation.words.get("per", "").lower()
    told = next((unit for unit in _DAYS if said in words(relation.lang, f"per_{unit}")), "")
    return told or (relation["rate"].unit or "").partition("/")[2]


def _judge(relation: Relation, times: Quantity, number: Range) -> Iterator[Flaw | Holds]:
    rate, total = relation["rate"], relation["total"]
    each, said = printed(rate), printed(total)
    given = product(each, number) if each else None
    if given is None or said is None or given.low is None or not _alike(rate, total):
        return
    if given.meets(said):
        yield Holds(total.span, f"{rate.text} x {times.text}")
        return
    whole = given.low if given.high is None else (given.low + given.high) / 2
    stated = middle(total) or Decimal(0)
    if not stated or (abs(whole - stated) >= stated * _FAR and not _slipped(given, said)):
        return
    message = f"{rate.text} x {times.text} is {reprinted(whole, total)}, the text says {total.text}"
    share = stated / whole
    repaired = (middle(rate) or Decimal(0)) * share
    repairs = (f"{total.text} -> {reprinted(whole, total)}", f"{rate.text} -> {reprinted(repaired, rate)}")
    yield Flaw(total.span, message, repairs, (rate.span, times.span))


def _yearly(draft: Draft, relation: Relation) -> Iterator[Flaw | Holds]:
    """A flaw where so much a day, week or month cannot be so much a year, Sundays worked or not.

    What is paid for a year at once may cost less than twelve months do; wages and rents do not.
    """
    rate, total, per = relation["rate"], relation["total"], _per(relation)
    if per not in _TIMES or ("year" in relation.values and relation["year"].unit != "year"):
        return
    if "bare" in relation.words and not (total.unit or "").endswith("/year"):
        return
    each, year = printed(rate), printed(total)
    given = product(each, _TIMES[per]) if each else None
    if given is None or year is None or not _alike(rate, total):
        return
    if given.meets(year):
        yield Holds(total.span, f"{rate.text} a {per} for a year")
        return
    whole = (middle(rate) or Decimal(0)) * (_TIMES[per].high or 1)
    message = f"{rate.text} a {per} is at most {reprinted(whole, total)} a year, the text says {total.text}"
    if (middle(total) or 0) < whole:
        if per == "month" and not _earned(draft, relation):
            return
        message = f"{rate.text} a {per} is {reprinted(whole, total)} in a whole year, the text says {total.text}"
    yield Flaw(
        total.span,
        message,
        (f"{total.text} -> {reprinted(whole, total)}", f"{rate.text} -> another rate"),
        (rate.span,),
    )


def _earned(draft: Draft, relation: Relation) -> bool:
    """Whether the sentence speaks of wages or rents."""
    sentence = draft.sentence_at(relation.span)
    return sentence is not None and any(word in sentence.text.lower() for word in words(sentence.lang, "earned"))


def _slipped(given: Range, said: Range) -> bool:
    """Whether the two differ by nothing but a power of ten."""
    return any(given.meets(scaled(said, power)) for power in _POWERS)


def _alike(rate: Quantity, total: Quantity) -> bool:
    if rate.kind in ("money", "measure") or total.kind in ("money", "measure"):
        return rate.kind == total.kind and (rate.unit or "").partition("/")[0] == (total.unit or "").partition("/")[0]
    return True
