"""A day lies outside the days counted back from the publication.

What it does
    Where a sentence tells what happened "in the past week" and names the days, counts back from the day of publication.

Why
    The count was right when the story was written, and the story was held for a week.

Example
    finds en 2021-10-15: In the past two weeks, fires were reported on September 12 and October 8.
    clean en 2021-10-15: In the past two weeks, fires were reported on October 3 and October 8.
    finds zh 2021-10-15: 过去一周,9月12日和10月13日先后发生两起火灾。
    clean zh 2021-10-15: 过去一周,10月9日和10月13日先后发生两起火灾。
    finds ja 2021-10-15: この1週間で、9月12日と10月13日に火災があった。
    clean ja 2021-10-15: この1週間で、10月9日と10月13日に火災があった。

Limits
    Needs the day of publication. A sentence that looks back further ("the first since", 以来) is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.printed import exact_day
from factcheck.checks.relations import relations
from factcheck.checks.tables import words
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "warning"
_LENGTHS = {"week": 7, "month": 31, "year": 366}


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each day that is named and lies before the days counted back."""
    for relation in relations(draft, "recent"):
        recent, sentence = relation["recent"], draft.sentence_at(relation.span)
        first = _first(recent, draft.published)
        if first is None or sentence is None:
            continue
        if any(word in sentence.text.lower() for word in words(relation.lang, "recalled")):
            continue
        for value in relation.values["days"]:
            day = exact_day(value)
            if day and day < first:
                message = f"{value.text} ({day}) is before {first}, where {recent.text} up to {draft.published} begins"
                yield Flaw(value.span, message, (f"{value.text} -> a later day", "name a longer time"), (recent.span,))


def _first(recent: Quantity, published: date | None) -> date | None:
    """The first day counted back: both ends may be counted, so one day more."""
    days = recent.date
    if published is None or days is None or days.start is None:
        return None
    if recent.kind == "duration":
        return days.start - timedelta(1) if days.end == published else None
    length = _LENGTHS.get(days.precision)
    return published - timedelta(length + 1) if length else None
