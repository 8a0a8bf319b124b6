"""What the sources say of the sentences of a draft; a sentence that did not change is not judged twice."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, lru_cache

from factcheck.answer.places import Placing
from factcheck.answer.verify import verify
from factcheck.checks.draft import paragraphs
from factcheck.matching.candidates import Index
from factcheck.model import Citation, Claim, Library, Span, Statement, Verdict

_SURE = 0.5  # from here on a passage says where the draft is in its source
_KEPT = 4_000  # so many of the verdicts found last are kept


class Judgements:
    """The verdicts of a library, kept by what decides them: the sentence and its values, whatever stands around it."""

    def __init__(self, library: Library | None = None) -> None:
        self.library = library or Library()
        self._told = lru_cache(_KEPT)(self._verify)
        self._at = lru_cache(_KEPT)(self._placed)  # what stands above a changed sentence has not moved

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
        found: dict[int, Verdict] = {}
        for paragraph in paragraphs(judged):
            alone = {statement.span.start: _alone(statement) for statement in paragraph}
            first = {start: self._told(one, ()) for start, one in alone.items()}
            passages = {start: _passages(verdict) for start, verdict in first.items()}
            for at, one in alone.items():
                near = tuple(p for start, own in passages.items() if start != at for p in own)
                found[at] = self._at(one, near if _open(first[at]) else (), at)
        return found

    def _placed(self, statement: Statement, near: tuple[Citation, ...], offset: int) -> Verdict:
        verdict = self._told(statement, near)
        return replace(
            verdict,
            parts=tuple([replace(part, span=part.span.shift(offset)) for part in verdict.parts]),
            evidence=Placing(lambda span: span.shift(offset)).evidence(verdict.evidence),
        )

    def _verify(self, statement: Statement, near: tuple[Citation, ...]) -> Verdict:
        claim = Claim("draft", statement.text, statement.lang, statement.document.day)
        return verify(claim, self.index, statement, near)


def _alone(statement: Statement) -> Statement:
    """The statement in a document that holds nothing else."""
    start, text = statement.span.start, statement.text
    return Statement(
        replace(statement.document, body=text, exclude=()),
        Span(0, len(text)),
        tuple([value.shift(-start) for value in statement.quantities]),
        statement.excluded,
        (),
        statement.tongue,
    )


def _passages(verdict: Verdict) -> tuple[Citation, ...]:
    """What a verdict surely rests on."""
    return tuple(p.citation for p in verdict.evidence if p.stance != "related" and p.score >= _SURE)


def _open(verdict: Verdict) -> bool:
    """Whether some of the sentence has no answer yet."""
    return any(part.verdict == "not_enough_info" for part in verdict.parts)
