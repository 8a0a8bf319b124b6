"""A relative date has nothing to count from.

What it does
    Finds "yesterday", 上月, 今年 and dates without a year in a draft whose day of publication is not known.

Why
    Desks are caught every month's end: "this month" written on the 31st is printed on the 1st. Without the day of
    publication nobody can check such a date.

Example
    finds en: The plant closed last month.
    clean en 2021-10-15: The plant closed last month.
    finds zh: 该厂上月关闭。
    clean zh 2021-10-15: 该厂上月关闭。
    finds ja: 工場は先月閉鎖された。
    clean ja 2021-10-15: 工場は先月閉鎖された。

Limits
    Reported once a draft, at the first such date. Give the day with `published:` in the front matter or --published.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.model import Severity

SEVERITY: Severity = "warning"
_OPEN = ("no date of publication to count from", "year not known")


def find(draft: Draft) -> Iterator[Flaw]:
    """One flaw at the first relative date of a draft without a day of publication."""
    if draft.published:
        return
    open_ones = [q for q in draft.values if q.date and q.date.start is None and q.note in _OPEN]
    if open_ones:
        count = f" (and {len(open_ones) - 1} more)" if len(open_ones) > 1 else ""
        message = f"{open_ones[0].text}{count}: no day of publication to count from"
        yield Flaw(open_ones[0].span, message, ("set published: in the front matter, or --published DATE",))
