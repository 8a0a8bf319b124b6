"""The sources count a group in two ways.

What it does
    Where the draft prints the number of a group, looks how the passages behind it count: 国家发改委等11部门 has eleven
    members, 国家発展改革委員会と他の11部門 ("and eleven others") has twelve. Both print "11".

Why
    The same number is on both sides, so nobody sees it. It is a slip of translation, or of the one who counted.

Limits
    Needs two sources that name members of the group and print the draft's number. The notice itself decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import plain
from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.model import Evidence, Quantity, Severity, Verdict

SEVERITY: Severity = "error"
_SURE = 0.5


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each number of a group that the sources behind it count in two ways."""
    for statement in draft.statements:
        verdict = draft.verdicts.get(statement.span.start)
        for value in statement.quantities if verdict else ():
            if verdict and value.kind == "count" and value.low == value.high and (value.low or 0) > 1:
                yield from _flaw(value, _totals(draft, value, verdict))


def _flaw(value: Quantity, totals: dict[Decimal, Evidence]) -> Iterator[Flaw]:
    if len(totals) > 1:
        told = [f"{plain(total)} in all ({totals[total].citation.document.id})" for total in sorted(totals)]
        message = f"the sources count the {value.text} in two ways: {', '.join(told)}"
        evidence = tuple(totals[total] for total in sorted(totals))
        repairs = tuple(f"{value.text} -> {plain(total)} in all" for total in sorted(totals))
        yield Flaw(value.span, message, repairs, (), "conflicting", evidence)


def _totals(draft: Draft, value: Quantity, verdict: Verdict) -> dict[Decimal, Evidence]:
    """The totals of the groups that the passages behind a value print with its number, each with one passage."""
    found: dict[Decimal, Evidence] = {}
    for piece in verdict.evidence:
        place = piece.citation
        for statement in draft.library.grouped.get(place.document.id, ()) if piece.score >= _SURE else ():
            if not statement.span.overlaps(place.span):
                continue
            for other in statement.quantities:
                if other.basis and len(other.total) == 1 and other.low == value.low:
                    found.setdefault(other.total[0], piece)
    return found
