"""What the sources say of the sentences of a draft; a sentence that did not change is not judged twice."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from functools import cached_property

from factcheck.answer.verify import verify
from factcheck.checks.draft import paragraphs
from factcheck.matching.candidates import Index
from factcheck.model import Citation, Claim, Library, Quantity, Statement, Verdict

_SURE = 0.5  # from here on a passage says where the draft is in its source


class Judgements:
    """The verdicts of a library, kept by what decides them: the sentence, its values, and the words before it."""

    def __init__(self, library: Library | None = None) -> None:
        self.library = library or Library()
        self._kept: dict[Hashable, Verdict] = {}
        self._placed: dict[Hashable, tuple[int, Verdict | None]] = {}

    @cached_property
    def index(self) -> Index:
        """The index of the library's statements, built when it is first needed."""
        return Index(self.library.statements)

    def verdicts(self, statements: tuple[Statement, ...]) -> dict[int, Verdict]:
        """The verdict of each statement that is not set aside, by its start; empty without sources.

        What no source seems to say is looked for once more beside the passages that the same paragraph rests on.
        """
        if not self.library.statements:
            return {}
        judged = [statement for statement in statements if not statement.excluded]
        found = {statement.span.start: self._verdict(statement, ()) for statement in judged}
        for paragraph in paragraphs(judged):
            passages = {one.span.start: _passages(found[one.span.start]) for one in paragraph}
            for one in paragraph:
                near = tuple(p for start, own in passages.items() if start != one.span.start for p in own)
                if near and _open(found[one.span.start]):
                    found[one.span.start] = self._verdict(one, near)
        return found

    def _verdict(self, statement: Statement, near: tuple[Citation, ...]) -> Verdict:
        start = statement.span.start
        context = tuple(span.of(statement.document.body) for span in statement.context)
        values = tuple(_shifted(value, -start) for value in statement.quantities)
        places = tuple((p.document.id, p.span) for p in near)
        key = (statement.text, statement.lang, statement.document.day, context, values, places)
        if key not in self._kept:
            claim = Claim("draft", statement.text, statement.lang, statement.document.day)
            self._kept[key] = _moved(verify(claim, self.index, statement, near), -start)
        at, placed = self._placed.get(key, (-1, None))
        if placed is None or at != start:  # what stands above a changed sentence has not moved
            placed = _moved(self._kept[key], start)
            self._placed[key] = start, placed
        return placed


def _passages(verdict: Verdict) -> tuple[Citation, ...]:
    """What a verdict surely rests on."""
    return tuple(p.citation for p in verdict.evidence if p.stance != "related" and p.score >= _SURE)


def _open(verdict: Verdict) -> bool:
    """Whether some of the sentence has no answer yet."""
    return any(part.verdict == "not_enough_info" for part in verdict.parts)


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
