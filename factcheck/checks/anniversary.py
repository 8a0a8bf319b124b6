"""An anniversary does not fit the year of the founding.

What it does
    Counts the years from a founding to the anniversary, or to the day of publication where no year is printed with it.

Why
    Anniversaries are copied from last year's story, or counted from another founding.

Example
    finds en 2026-10-15: The firm was founded in 1990 and will mark its 40th anniversary in 2026.
    clean en 2026-10-15: The firm was founded in 1990 and will mark its 36th anniversary in 2026.
    finds zh 2026-10-15: 公司成立于1990年,2026年迎来40周年。
    clean zh 2026-10-15: 公司成立于1990年,2026年迎来36周年。
    finds ja 2026-10-15: 1990年に創業し、2026年に40周年を迎える。
    clean ja 2026-10-15: 1990年に創業し、2026年に36周年を迎える。

Limits
    Founding and anniversary in one sentence. Where its year is not printed, a year more or less passes.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.arithmetic import middle
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.tables import words
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each anniversary that the founding excludes."""
    seen = set()
    for relation in relations(draft, "anniversary"):
        years = relation["years"]
        if years.span not in seen:
            seen.add(years.span)
            yield from _judge(draft, relation)


def _judge(draft: Draft, relation: Relation) -> Iterator[Flaw]:
    start, said, years = _year(relation["start"]), middle(relation["years"]), relation["years"]
    named = _year(relation["when"]) if "when" in relation.values else None
    now = named or (draft.published.year if draft.published else None)
    if (
        start is None
        or now is None
        or said is None
        or (
            years.kind == "duration"
            and "told" not in relation.words
            and not years.text.endswith(words(relation.lang, "anniversary"))
        )
    ):
        return
    if abs(now - start - said) <= (0 if named else 1) or now <= start:
        return
    founded = relation["start"].text
    message = f"{now} is {now - start} years after {founded}, the text says {years.text}"
    repairs = (f"{years.text} -> {now - start}", f"{founded} -> {now - int(said)}")
    yield Flaw(years.span, message, repairs, (relation["start"].span,))


def _year(value: Quantity) -> int | None:
    days = value.date
    same = days and days.start and days.end and days.start.year == days.end.year
    return days.start.year if days and days.start and same else None
