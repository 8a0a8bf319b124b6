"""What a value is told with: words before its counted thing, the noun behind a length, where a distance begins.

Corner shops are some of the shops, a 90 day strike is not 90 days after it, 37 miles from a cape are not from its bay.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages import table
from factcheck.matching.clauses import stretch_of
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about, counted
from factcheck.model import Quantity, Span, Statement

_SAME = 0.5
_TELLING = 0.9  # the weight of a word that is not just "new" or "people"


def narrowed(mine: Quantity, its: Quantity, source: Statement) -> str:
    """The word by which the claim counts some of what the source counts, and which the source does not have; or "".

    Both must count one thing: 7 corner shops beside 41 shops.
    """
    ours, theirs = ([one for one in _counted(value) if one.weight >= _TELLING] for value in (mine, its))
    if len(ours) < 2 or not theirs or likeness(ours[-1], theirs[-1]) < _SAME:
        return ""
    said = (*about(source), *theirs)
    left = [one for one in ours[:-1] if not any(likeness(one, other) >= _SAME for other in said)]
    return left[0].span.of(mine.unit or "") if left else ""


def _counted(value: Quantity) -> tuple[Concept, ...]:
    return counted(value.unit) if value.kind == "count" and value.unit else ()


def _any(ones: list[Concept], others: list[Concept]) -> bool:
    return any(likeness(one, other) >= _SAME for one in ones for other in others)


def lasting(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> str:
    """The noun that a length stands before in the source (a 74 day war), where the claim tells when; or ""."""
    if mine.kind != "duration" or not _lapse(claim.lang).search(claim.text[: mine.span.start - claim.span.start]):
        return ""
    end = its.span.end - source.span.start
    plural = its.text.endswith("s")
    behind = next((one for one in about(source) if one.span.start == end + 1), None)
    if plural or behind is None or source.text[end : end + 1] not in (" ", "-"):
        return ""
    return "" if _any([behind], list(about(claim))) else behind.span.of(source.text)


def peopled(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> bool:
    """Whether the source tells how many live in a place (a country of 4 million), the claim what was done to them."""
    before = source.text[: (its.outer or its.span).start - source.span.start]
    done = _done(claim.lang).match(claim.text, mine.span.end - claim.span.start)
    return done is not None and bool(_peopled(source.lang).search(before))


def undergone(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> str:
    """What is done to those whom the source counts, where the claim says that they did what others do there; or "".

    "Two people were hurt in an attack staged by night" has not two people who staged it.
    """
    end, start = its.span.end - source.span.start, mine.span.end - claim.span.start
    found = _done(source.lang).match(source.text, end)
    said, told = about(claim), about(source)
    deed = next((one for one in said if one.span.start == start + 1), None)
    if found is None or deed is None or _done(claim.lang).match(claim.text, start):
        return ""
    done = [one for one in told if one.span.end == found.end()]
    others = [one for one in told if one.span.start > found.end()]
    return done[0].span.of(source.text) if done and _any([deed], others) and not _any(done, list(said)) else ""


def measured_from(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> str:
    """The place from which the source measures a distance, where the claim measures it from another; or ""."""
    if mine.kind != "measure":
        return ""
    ours, theirs = _start(claim, mine), _start(source, its)
    if not ours or not theirs or _any(ours, theirs):
        return ""
    return theirs[0].span.of(source.text)


def _start(statement: Statement, value: Quantity) -> list[Concept]:
    """The name from which a distance is measured: 37 miles west of Cape Ode."""
    end = value.span.end - statement.span.start
    match = _from(statement.lang).match(statement.text, end)
    if not match:
        return []
    place = Span(*match.span("name"))
    return [one for one in about(statement) if place.contains(one.span)]


def told_beside(claim: Statement, mine: Quantity, source: Statement, its: Quantity, also: Quantity) -> bool:
    """Whether the source has a telling word beside the claim's value beside its value `also`, and not beside `its`.

    "From a first six choirs, the festival has grown to 44" tells that the festival has 44.
    """
    others = _words_beside(source, its)
    return _any(_words_beside(claim, mine), [one for one in _words_beside(source, also) if one not in others])


def _words_beside(statement: Statement, value: Quantity) -> list[Concept]:
    """The telling words of the stretch that holds a value."""
    near = stretch_of(statement, value).shift(-statement.span.start)
    return [one for one in about(statement) if near.contains(one.span) and one.weight >= _TELLING]


@cache
def _done(lang: str) -> re.Pattern[str]:
    """What is done to those who are counted right before it: (people) who were hurt."""
    return re.compile(rf" (?:\w+ ){{0,2}}?{table(lang)['opposition'].get('passives', '(?!)')}")


@cache
def _peopled(lang: str) -> re.Pattern[str]:
    return re.compile(table(lang)["opposition"].get("peopled", "(?!)"))


@cache
def _lapse(lang: str) -> re.Pattern[str]:
    return re.compile(table(lang)["opposition"].get("lapse", "(?!)"))


@cache
def _from(lang: str) -> re.Pattern[str]:
    return re.compile(table(lang)["opposition"].get("measured_from", "(?!)"))
