"""A newer source has another figure.

What it does
    Where an older source supports a value and only newer ones contradict it, says that the figure is out of date.

Why
    Counts grow. The story that is printed today should have today's count, or say whose day it is.

Limits
    Needs the dates of publication of both sources. Where S306 runs, it names the same disagreement and this one is left
    out: it is for newsrooms that ignore S306 and want to hear only of figures that are out of date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.sources import judged
from factcheck.model import Evidence, Severity

SEVERITY: Severity = "warning"


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each value that only older sources support and only newer ones contradict."""
    for part, told, _ in judged(draft, "conflicting"):
        old, new = _days(told, "supports"), _days(told, "refutes")
        if old and new and max(old) < min(new):
            evidence = tuple(p for p in told if p.stance == "refutes")
            values = dict.fromkeys(p.source_value.text for p in evidence if p.source_value)
            repairs = tuple(f"{part.text} -> {text}" for text in values)
            message = f"said up to {max(old)}, no longer since {min(new)}"
            yield Flaw(part.span, message, repairs, (), "conflicting", evidence)


def _days(evidence: tuple[Evidence, ...], stance: str) -> list[date]:
    days = [p.citation.document.day for p in evidence if p.stance == stance]
    return [day for day in days if day] if all(days) else []
