"""Two values of one kind whose words are turned: 36% for and 49% against, where 49% are for and 36% against."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from factcheck.matching.clauses import stretch_of
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import among
from factcheck.matching.pairing import Pair
from factcheck.matching.profile import about
from factcheck.model import Quantity, Statement


def crossed(claim: Statement, source: Statement, pairs: Sequence[Pair]) -> str:
    """A word that goes with one of two values in the claim, and with the other's place in the source; "" where none."""
    values = [pair for pair in pairs if not pair.claim.date]
    for one, other in combinations(values, 2):
        if one.claim.kind != other.claim.kind:
            continue
        ours = [_words(claim, pair.claim) for pair in (one, other)]
        theirs = [_words(source, pair.source) for pair in (one, other)]
        turned = [_only(ours[at], ours[1 - at], theirs[1 - at], theirs[at]) for at in (0, 1)]
        kept = [_only(ours[at], ours[1 - at], theirs[at], theirs[1 - at]) for at in (0, 1)]
        found = turned[0] or turned[1]
        if found and not any(kept):
            return found.span.of(claim.text)
    return ""


def _words(statement: Statement, value: Quantity) -> list[Concept]:
    """What stands in the stretch that holds a value."""
    stretch = stretch_of(statement, value).shift(-statement.span.start)
    return [one for one in about(statement) if stretch.overlaps(one.span)]


def _only(
    ours: Sequence[Concept], others: Sequence[Concept], here: Sequence[Concept], there: Sequence[Concept]
) -> Concept | None:
    """The first word of one of a claim's stretches and not of the other that the source has `here` and not `there`."""
    own = (one for one in ours if not among(one, others))
    return next((one for one in own if among(one, here) and not among(one, there)), None)
