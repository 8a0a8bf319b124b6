"""What the sources say of the sentences of a draft; a sentence that did not change is not judged twice."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from functools import cached_property

from factcheck.answer.verify import verify
from factcheck.matching.candidates import Index
from factcheck.model import Claim, Library, Quantity, Statement, Verdict


class Judgements:
    """The verdicts of a library, kept by what decides them: the sentence, its values, and the words before it."""

    def __init__(self, library: Library | None = None) -> None:
        self.library = library or Library()
        self._kept: dict[Hashable, Verdict] = {}

    @cached_property
    def index(self) -> Index:
        """The index of the library's statements, built when it is first needed."""
        return Index(self.library.statements)

    def verdicts(self, statements: tuple[Statement, ...]) -> dict[int, Verdict]:
        """The verdict of each statement that is not set aside, by its start; empty without sources."""
        if not self.library.statements:
            return {}
        return {s.span.start: self._verdict(s) for s in statements if not s.excluded}

    def _verdict(self, statement: Statement) -> Verdict:
        start = statement.span.start
        context = tuple(span.of(statement.document.body) for span in statement.context)
        values = tuple(_shifted(value, -start) for value in statement.quantities)
        key = (statement.text, statement.document.lang, statement.document.day, context, values)
        if key not in self._kept:
            claim = Claim("draft", statement.text, statement.document.lang, statement.document.day)
            self._kept[key] = _moved(verify(claim, self.index, statement), -start)
        return _moved(self._kept[key], start)


def _moved(verdict: Verdict, offset: int) -> Verdict:
    return replace(
        verdict,
        parts=tuple(replace(part, span=part.span.shift(offset)) for part in verdict.parts),
        evidence=tuple(
            replace(piece, claim_value=_shifted(piece.claim_value, offset)) if piece.claim_value else piece
            for piece in verdict.evidence
        ),
    )


def _shifted(value: Quantity, offset: int) -> Quantity:
    return replace(value, span=value.span.shift(offset), outer=value.outer.shift(offset) if value.outer else None)
