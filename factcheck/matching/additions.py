"""What a claim adds to what the source tells: that it holds for all there are, or what it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages import table
from factcheck.matching.comparisons import without_values
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about
from factcheck.model import Span, Statement

_SAID = 0.5  # two concepts so alike are one word


def said_of_all(claim: Statement, source: Statement) -> Iterator[str]:
    """The claim says of more that it holds for all there are than the source does; 17 of the 42 are not all 42."""
    found = [_marks(statement, "all") for statement in (claim, source)]
    if len(found[0]) > len(found[1]):
        yield f"{found[0][-1]!r} is said in the claim only"


def other_cause(claim: Statement, source: Statement) -> Iterator[str]:
    """The cause that the claim gives, where the source has hardly a word of it."""
    for match in re.finditer(table(claim.lang)["opposition"]["cause"], claim.text, re.IGNORECASE):
        named = Span(*match.span(match.lastgroup or 0))
        words = [one for one in about(claim) if named.contains(one.span)]
        told = [one for one in words if any(likeness(one, other) >= _SAID for other in about(source))]
        if 2 * sum(one.weight for one in told) < sum(one.weight for one in words):
            yield f"the source does not give {named.of(claim.text)!r} as the cause"


def _marks(statement: Statement, name: str) -> list[str]:
    """All the language's words of that name that a statement has outside its values."""
    words = table(statement.lang)["opposition"][name]
    edge = r"\b" if table(statement.lang)["opposition"]["edge"] == "true" else ""
    pattern = rf"{edge}(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))}){edge}"
    return re.findall(pattern, without_values(statement), re.IGNORECASE)
