"""A stated value and what it is a value of: the words, the counted thing and the time that belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.matching.overlap import overlap
from factcheck.matching.profile import about
from factcheck.model import Quantity, Statement

_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and the statement that prints it."""

    statement: Statement
    quantity: Quantity

    @property
    def place(self) -> tuple[str, int, int]:
        """Where the value stands: document id, start, end. The order of all lists of stated values."""
        return self.statement.document.id, self.quantity.span.start, self.quantity.span.end


def topic(first: Stated, second: Stated) -> str:
    """What both are about, in the words of the first: its most telling words that the second has too, in order."""
    met = overlap(about(first.statement), about(second.statement))
    shared = sorted((one for one, _ in met.pairs), key=lambda one: (-one.weight, one.span))[:_MOST_WORDS]
    words = [one.span.of(first.statement.text) for one in sorted(shared, key=lambda one: one.span)]
    return " ".join(dict.fromkeys(words)) or first.quantity.unit or first.quantity.text
