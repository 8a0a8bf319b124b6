"""What comparing two values comes to."""

from __future__ import annotations

from typing import Literal

from factcheck.record import record

Relation = Literal["supports", "refutes", "compatible", "incomparable"]


@record
class Compared:
    """How the source's value stands to the claim's, and why in one plain sentence (the claim's value first).

    `computed`: by arithmetic on values that the source prints.
    """

    relation: Relation
    reason: str
    computed: bool = False
