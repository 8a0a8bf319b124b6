"""Comments in a draft that accept a finding: `<!-- factcheck: ignore N105: the clerk rounds (until 2027-03-01) -->`.

A comment on a line of its own speaks for the paragraph below it, another one for its own line.
"""

from __future__ import annotations

import re
from datetime import date

from factcheck.library.manuscript import Manuscript
from factcheck.model import Span
from factcheck.pattern import lazy
from factcheck.record import record

_FORM = lazy(
    r"\s*factcheck:\s*ignore\s+(?P<codes>[A-Z]\d{0,3}(?:\s*,\s*[A-Z]\d{0,3})*)\s*[:：]?\s*"
    r"(?P<reason>.*?)\s*(?:\(until (?P<until>\d{4}-\d{2}-\d{2})\))?\s*",
    re.DOTALL,
)


@record
class Suppression:
    """What a comment accepts: codes or their beginnings, in `scope`, with a reason, perhaps until a day.

    Both spans are into the body.
    """

    span: Span
    scope: Span
    codes: tuple[str, ...]
    reason: str
    until: date | None

    def covers(self, code: str, span: Span) -> bool:
        """Whether a finding with this code at this place is accepted."""
        return self.scope.overlaps(span) and any(code.startswith(own) for own in self.codes)

    def expired(self, today: date | None) -> bool:
        """Whether its day has passed; never where today is not given."""
        return self.until is not None and today is not None and today > self.until


def suppressions(manuscript: Manuscript) -> tuple[Suppression, ...]:
    """The suppressions of a draft, in order of place."""
    found = []
    for span, text in manuscript.comments:
        match = _FORM.fullmatch(text)
        if match:
            codes = tuple(code.strip() for code in match["codes"].split(","))
            until = _day(match["until"])
            found.append(Suppression(span, _scope(manuscript.document.body, span), codes, match["reason"], until))
    return tuple(found)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _scope(body: str, comment: Span) -> Span:
    start = body.rfind("\n", 0, comment.start) + 1
    end = body.find("\n", comment.end)
    end = len(body) if end < 0 else end
    if (body[start : comment.start] + body[comment.end : end]).strip():
        return Span(start, end)
    below = end + len(body[end:]) - len(body[end:].lstrip())
    blank = re.compile(r"\n[ \t]*\n").search(body, below)
    return Span(below, blank.start() if blank else len(body))
