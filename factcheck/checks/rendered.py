"""Two values that may render one another in a text and its translation: do they, and if not, is it certain?

More is asked than of two witnesses: a translator neither rounds nor generalises, so that "over 30" for "over 20" is a
slip, and a date is compared by what is printed of it.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.checks.compare import Compared, compare
from factcheck.checks.printed import absolute, same_parts, year_like
from factcheck.matching.align import kinship
from factcheck.model import Quantity

LEAST_KINSHIP = 0.5
YEAR_KINSHIP = 0.8
PRINTED, UNIT, BORNE_OUT, COMPATIBLE = 100, 20, 60, 30


def kin(one: Quantity, other: Quantity) -> float:
    """How far the kinds of two values can render one another, 0 to 1: ranks only ranks; a bare 2012 a year."""
    if (year_like(one) and other.kind == "date") or (year_like(other) and one.kind == "date"):
        return YEAR_KINSHIP
    found = kinship(one, other)
    return found if found >= LEAST_KINSHIP and (one.kind == "ordinal") == (other.kind == "ordinal") else 0.0


def broken(quantity: Quantity) -> bool:
    """Whether a plain number or a count has a fraction: a magnitude of 5.2 is no number of dead."""
    return quantity.kind in ("number", "count") and quantity.low is not None and quantity.low % 1 != 0


def compared(one: Quantity, other: Quantity) -> Compared:
    """The comparison of two values, bare years taken for dates, open values for their edges."""
    if (one.kind == "date") != (other.kind == "date") and kin(one, other):
        same = same_parts(one, other)
        relation = {True: "supports", False: "refutes", None: "incomparable"}[same]
        return Compared(relation, f"{one.text} against {other.text}")  # type: ignore[arg-type]  # of the three above
    if edges_differ(one, other) or terms_differ(one, other):
        return Compared("refutes", f"{one.text} against {other.text}")
    return compare(one, other)


def agreement(one: Quantity, other: Quantity) -> int:
    """How well two values agree: the same printed value best, then one that bears the other out; 0 where neither."""
    unit = UNIT if one.unit == other.unit else 0
    if same_print(one, other):
        return PRINTED + unit
    if not kin(one, other):
        return 0
    if edges_differ(one, other) or terms_differ(one, other) or same_parts(one, other) is False:
        return 0
    found = {compared(one, other).relation, compared(other, one).relation}
    return BORNE_OUT + unit if "supports" in found else COMPATIBLE if "compatible" in found else 0


def same_print(one: Quantity, other: Quantity) -> bool:
    """Whether the printed values are one, whatever hedge stands before them; a kind misread is no difference."""
    if not kin(one, other) and (not kinship(one, other) or "ordinal" in (one.kind, other.kind)):
        return False
    if one.date or other.date:
        same = same_parts(one, other)
        days = [(q.date.start, q.date.end, q.date.term and q.date.away) for q in (one, other) if q.date]
        return len(days) == 2 and days[0] == days[1] if same is None else same
    ends = [{q.low, q.high} - {None} for q in (one, other)]
    return bool(ends[0]) and ends[0] == ends[1] and _same_group(one, other)


def _same_group(one: Quantity, other: Quantity) -> bool:
    """Whether two counts of one printed number count the same group: 11 in all are not one and 11 others."""
    return not (one.total and other.total) or bool(set(one.total) & set(other.total))


def edges_differ(one: Quantity, other: Quantity) -> bool:
    """Whether two values are open to one side from different numbers."""
    ours, theirs = _edge(one), _edge(other)
    same_side = (one.low is None, one.high is None) == (other.low is None, other.high is None)
    return ours is not None and theirs is not None and ours != theirs and one.unit == other.unit and same_side


def terms_differ(one: Quantity, other: Quantity) -> bool:
    """Whether two terms (from one day to another) begin or end on other days: one within the other is not the same."""
    terms = [q.date for q in (one, other) if q.kind == "daterange" and q.date and q.date.precision == "day"]
    days = [(dates.start, dates.end) for dates in terms if dates.start and dates.end]
    return len(days) == 2 and days[0] != days[1]


def _edge(quantity: Quantity) -> Decimal | None:
    """The printed end of a value that is open to one side; None for any other."""
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    return ends[0] if len(ends) == 1 else None


def definite(one: Quantity, other: Quantity) -> bool:
    """Whether both name their value outright: a number, not "hundreds"; a date, not "Saturday" or "last week"."""
    if one.date and other.date and one.date.term and other.date.term:
        return True
    if one.date or other.date:
        return all(q.date is None or absolute(q) for q in (one, other)) and same_parts(one, other) is False
    return edges_differ(one, other) or all(q.low is not None and q.low == q.high for q in (one, other))
