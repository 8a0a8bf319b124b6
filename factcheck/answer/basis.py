"""What a change is measured from, where both texts tell it from their own day: the quarter before, a year ago."""

from __future__ import annotations

from factcheck.checks.compare import Compared
from factcheck.checks.tables import words
from factcheck.matching.align import Alignment, Pair
from factcheck.model import Quantity, Statement


def other_basis(pair: Pair, alignment: Alignment) -> Compared | None:
    """Another length back, of two dates that changes are measured from; of what happened then, no day is known."""
    days = [one.date and one.date.away for one in (pair.claim, pair.source)]
    if not all(days) or days[0] == days[1]:
        return None
    sides = ((pair.claim, alignment.claim), (pair.source, alignment.source))
    if not all(_measured_from(one, statement) for one, statement in sides):
        return None
    return Compared("refutes", f"{pair.claim.text} against {pair.source.text}")


def _measured_from(quantity: Quantity, statement: Statement) -> bool:
    """Whether a word right before the date, or right behind it, says that something is measured from it."""
    text, lang = statement.document.body.lower(), statement.lang
    before, after = text[: quantity.span.start].rstrip(), text[quantity.span.end :].lstrip()
    return before.endswith(words(lang, "from_basis")) or after.startswith(words(lang, "basis_from"))
