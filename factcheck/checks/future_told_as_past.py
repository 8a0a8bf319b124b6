"""A day after the publication is told as past.

What it does
    Finds a day later than the publication in a clause whose verb says that it happened.

Why
    Stories written ahead (and dates copied from a programme) go to print before the event, or after it was called off.

Example
    finds en 2021-10-15: The bridge was opened on October 26, 2021.
    clean en 2021-10-15: The bridge will be opened on October 26, 2021.
    clean en 2021-10-15: The bridge was opened on October 6, 2021.
    finds zh 2021-10-15: 10月26日,大桥举行了通车仪式。
    clean zh 2021-10-15: 10月26日,大桥将举行通车仪式。
    finds ja 2021-10-15: 10月26日に橋が開通した。
    clean ja 2021-10-15: 10月26日に橋が開通する予定だ。

Limits
    Needs the day of publication. Days without a year count where no year stands before them and they are
    near. A sentence that speaks
    of a plan, a delay or a deadline anywhere is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.relations import relations
from factcheck.checks.tables import words
from factcheck.model import Quantity, Severity, Statement
from factcheck.pattern import lazy

SEVERITY: Severity = "error"
_YEAR = lazy(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_MONTH = lazy(r"\d.*月|月.*\d|[A-Za-z]{3}.*\d|\d.*[A-Za-z]{3}|\d[-/]\d")
_REACH = 300
_PRECISIONS = ("day", "third-of-month", "month", "hour", "minute")
_SOON = 45


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each coming day with a verb in the past."""
    if draft.published is None:
        return
    for relation in relations(draft, "happened"):
        day = relation["day"]
        sentence = draft.sentence_at(day.span)
        if sentence and _coming(draft, day) and not _planned(draft, sentence):
            start = day.date.start if day.date else ""
            message = f"{day.text} ({start}) is after the publication on {draft.published}, and is told as past"
            repairs = (f"{day.text} -> an earlier date", "tell it as coming")
            yield Flaw(day.span, message, repairs)


def _coming(draft: Draft, day: Quantity) -> bool:
    days = day.date
    return bool(
        days and days.start and draft.published and days.start > draft.published
        and days.bound == "none" and days.precision in _PRECISIONS and _settled(draft, day)
    )  # fmt: skip


def _settled(draft: Draft, day: Quantity) -> bool:
    """Whether the text itself says which day: by its year, or by its month where no other year was named before."""
    if _YEAR.search(day.text):
        return True
    before = draft.prose.body[max(0, day.span.start - _REACH) : day.span.start].rpartition("\n")[2]
    if not _MONTH.search(day.text) or _YEAR.search(before) or not day.date or not day.date.start or not draft.published:
        return False
    return day.date.precision != "month" and (day.date.start - draft.published).days <= _SOON


def _planned(draft: Draft, sentence: Statement) -> bool:
    text = sentence.text.lower()
    return any(word in text for word in words(sentence.lang, "planned"))
