"""Two values of one slot: does the source's value bear out the claim's?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model import Quantity

Relation = Literal["supports", "refutes", "compatible", "incomparable"]


@dataclass(frozen=True, slots=True)
class Compared:
    """What a source's value says of a claim's, and why in a few words."""

    relation: Relation
    reason: str


def compare(claim: Quantity, source: Quantity) -> Compared:
    """What `source` says of `claim`, if the two speak of the same thing."""
    if claim.date and source.date:
        same = (claim.date.start, claim.date.end) == (source.date.start, source.date.end)
    elif claim.date or source.date:
        return Compared("incomparable", f"{claim.text} and {source.text} are of different kinds")
    else:
        same = (claim.low, claim.high) == (source.low, source.high)
    return Compared("supports" if same else "refutes", f"{claim.text} {'=' if same else 'against'} {source.text}")
