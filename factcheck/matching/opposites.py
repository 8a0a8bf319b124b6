"""Where a claim and a source say opposite things of one matter: rose and fell, began and stopped, for and against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.concepts import Concept
from factcheck.matching.terms import Terms, terms


def opposites(claim: Sequence[Concept], source: Sequence[Concept], known: Terms | None = None) -> tuple[str, ...]:
    """Reasons, in the claim's order: a term of the claim that the source lacks while it holds the term's opposite.

    A source that says both (fell after it rose) is no clash.
    """
    known = known or terms()
    read = _terms(source)
    reasons = (
        f"{said} against {other}"
        for said in _terms(claim)
        if said not in read
        for other in known.opposites.get(said, ())
        if other in read and other not in _terms(claim)
    )
    return tuple(dict.fromkeys(reasons))


def _terms(concepts: Sequence[Concept]) -> dict[str, None]:
    return dict.fromkeys(_ids(concepts))


def _ids(concepts: Sequence[Concept]) -> Iterator[str]:
    for concept in concepts:
        yield from sorted(key[2:] for key in concept.keys if key.startswith("t:"))
