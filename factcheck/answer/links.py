"""Links: two stated values of one slot, and whether they agree, differ, or were told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from factcheck.checks.counterparts import Counterpart, counterparts
from factcheck.checks.differences import difference, said
from factcheck.checks.printed import absolute
from factcheck.matching.slots import Stated
from factcheck.matching.translations import Parallel
from factcheck.matching.years import with_years
from factcheck.model import Strength
from factcheck.record import record


@record
class Link:
    """Two stated values and what they are to each other; `kind` and `strength` are those of a difference."""

    first: Stated
    second: Stated
    relation: Literal["agrees", "differs", "apart"]
    score: float
    kind: str = ""
    strength: Strength = "conflict"
    message: str = ""
    reasons: tuple[str, ...] = ()


def of_translations(parallels: Iterable[Parallel]) -> Iterator[Link]:
    """The links between texts that render one another, sentence by sentence, bare years (London 2012) among them."""
    for parallel in parallels:
        for bead in parallel.beads:
            first, second = (tuple(map(with_years, side)) for side in (bead.first, bead.second))
            met = counterparts(first, second)
            # A slip is in one value: where the day that is named differs and all else too, they tell of other things.
            rendered = len(met) < 2 or any(one.agrees for one in met) or not any(map(_of_days, met))
            yield from (_parallel_link(found, bead.share, rendered=rendered) for found in met)


def _of_days(found: Counterpart) -> bool:
    """Whether both values are days or months that are named as such."""
    return all(one.quantity.date and absolute(one.quantity) for one in (found.first, found.second))


def _parallel_link(found: Counterpart, share: float, *, rendered: bool) -> Link:
    if found.agrees:
        return Link(found.first, found.second, "agrees", share, reasons=("a text and its translation",))
    strength: Strength = "conflict" if found.sure and rendered else "possible"
    kind = difference(found.first, found.second, parallel=True)
    message = sentence(found.first, found.second, kind.explanation)
    reasons = ("a text and its translation", found.compared.reason)
    return Link(found.first, found.second, "differs", share, kind.kind, strength, message, reasons)


def sentence(first: Stated, second: Stated, explanation: str) -> str:
    """One sentence that says what differs."""
    names = [fact.statement.document.id for fact in (first, second)]
    if names[0] == names[1]:
        return f"{names[0]} says both {said(first)} and {said(second)}: {explanation}"
    return f"{names[0]} says {said(first)}, {names[1]} says {said(second)}: {explanation}"
