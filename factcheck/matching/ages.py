"""Ages: which values are one, and which say how far two are apart (12 years his senior, 比他大12岁, 12歳年上)."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages import table
from factcheck.matching.clauses import joints
from factcheck.matching.counters import counter
from factcheck.model import Document, Quantity
from factcheck.pattern import lazy

_NAMED = lazy(r"\b[A-Z][\w'’-]+ ?, ?$")
_REACH = 20  # characters to either side of a value in which it is said to be a gap


def aged(quantity: Quantity) -> bool:
    """Whether a count or a length of time is told as an age: 12岁, a 12-year-old."""
    return counter(quantity.unit or "") == "age" or quantity.text.endswith(_words())


def is_age(value: Quantity, document: Document) -> bool:
    """Whether a number stands between commas behind a name: Emma Miller, 16, and Ada Watson, 17."""
    body, span = document.body, value.span
    line = body[body.rfind("\n", 0, span.start) + 1 : span.start]
    behind = body[span.end :].lstrip(" ")
    return value.kind == "number" and bool(_NAMED.search(line) and joints(document.lang).match(behind))


def age_gap(value: Quantity, document: Document) -> bool:
    """Whether a value says by how much one is older than another: who is 12 years his senior is not aged 12."""
    if value.kind != "duration" and counter(value.unit or "") != "age":
        return False
    before, after = _gaps(document.lang)
    body, span = document.body, value.span
    head, tail = body[max(0, span.start - _REACH) : span.start], body[span.end : span.end + _REACH]
    return bool(before.search(head) or after.match(tail))


@cache
def _words() -> tuple[str, ...]:
    return tuple(table("units")["counters"]["age"])


@cache
def _gaps(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before or right behind a gap of ages."""
    rule = table(lang)["words"]["age_gap"]
    return re.compile(f"(?:{rule['before']})$", re.IGNORECASE), re.compile(rule["after"], re.IGNORECASE)
