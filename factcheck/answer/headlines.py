"""Links between the headline of a text and what its body says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.answer.links import Link, sentence
from factcheck.checks.headline import denied
from factcheck.matching.slots import Stated
from factcheck.model import Statement

LONGEST = 120
_ENDS = "。．.!?！？；;:：,，、"


def is_heading(statement: Statement) -> bool:
    """Whether a statement is a line of its own, short, and does not end like a sentence."""
    body, span = statement.document.body, statement.span
    edges = body[: span.start][-1:], body[span.end :][:1]
    alone = "\n" in body and all(edge in ("", "\n") for edge in edges)
    return alone and len(statement.text) <= LONGEST and statement.text.rstrip()[-1:] not in _ENDS


def of_headlines(statements: Sequence[Statement]) -> Iterator[Link]:
    """A difference for each value of a headline that the sentence which it sums up denies.

    A headline is the first line of a text, if it is short and does not end like a sentence.
    """
    for _, own in groupby(statements, key=lambda one: one.document.id):
        head, *rest = own
        text = [one for one in rest if one.quantities]
        if head.quantities and text and len(head.text) <= LONGEST and head.text.rstrip()[-1:] not in _ENDS:
            for aligned, pair in denied(head, text):
                first, second = Stated(head, pair.claim), Stated(aligned.source, pair.source)
                message = sentence(first, second, "the headline has the one, the text the other")
                yield Link(first, second, "differs", aligned.topic, "headline", "conflict", message)
