"""What do our sources say? The values that answer a question, each with every passage that states it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.checks.compare import compare
from factcheck.languages.fold import fold
from factcheck.matching.concepts import Concept, concepts
from factcheck.matching.origins import origins
from factcheck.matching.passages import Passage, Passages
from factcheck.matching.question import Question, parse
from factcheck.model import Answers, CitedAnswer, Quantity, Span, cite

# A passage that holds less than this share of what the question speaks of does not answer it.
LEAST = 0.45
# Passages this close to the best one speak of the same thing: other values in them are in conflict with its value.
CLOSE = 0.93
# What the fit of the value and its nearness to the words of the question add to the share of its passage.
FIT, NEARNESS = 0.35, 0.25
NEAR_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class _Candidate:
    passage: Passage
    value: Quantity
    score: float


def ask(id: str, text: str, lang: str, passages: Passages) -> Answers:  # noqa: A002  (the contract's name)
    """The answers of the sources to a question, best first; two or more only where the sources conflict."""
    question = parse(text, lang, fold(text) if lang == "zh" else None)
    asked = _about(question)
    words = text[: question.asked.start] + " " + text[question.asked.end :]
    found = [
        candidate
        for passage in passages.rank(words, asked, lang)
        if passage.share >= LEAST
        for value in passage.statement.quantities
        if (candidate := _candidate(question, asked, passage, value))
    ]
    found.sort(key=lambda candidate: -candidate.score)
    groups = _groups(found)
    answers = tuple(_answer(group) for group in groups)
    return Answers(id, text, lang, answers, conflicting=len(answers) > 1)


def _about(question: Question) -> tuple[Concept, ...]:
    """The concepts of the question but for its asking words."""
    return tuple(one for one in concepts(question.text, question.lang) if not one.span.overlaps(question.asked))


def _candidate(question: Question, asked: Sequence[Concept], passage: Passage, value: Quantity) -> _Candidate | None:
    if value.kind not in question.kinds or any(_same(value, given) for given in question.given):
        return None
    fit = _fit(question, value)
    if fit <= 0:
        return None
    near = _nearness(asked, passage, value.span)
    return _Candidate(passage, value, passage.share + FIT * fit + NEARNESS * near)


def _fit(question: Question, value: Quantity) -> float:
    """How well kind, unit and precision are those asked for; 0 where the value cannot be the answer."""
    fit = 1.0 - 0.15 * question.kinds.index(value.kind)
    if question.unit and value.unit:
        fit += 0.3 if question.unit == value.unit else -0.3
    if question.precision and value.date:
        fit += 0.2 if value.date.precision == question.precision else 0.0
    if question.role and value.role == question.role:
        fit += 0.2
    return max(fit, 0.0)


def _same(value: Quantity, given: Quantity) -> bool:
    return value.kind == given.kind and compare(given, value).relation == "supports"


def _nearness(asked: Sequence[Concept], passage: Passage, place: Span) -> float:
    """The share of the question's weight that stands near the value, less with each character between."""
    total = sum(one.weight for one in asked) or 1.0
    near = 0.0
    spoken = concepts(passage.statement.text, passage.statement.document.lang)
    offset = passage.statement.span.start
    for one in asked:
        gaps = [
            max(other.span.start + offset - place.end, place.start - other.span.end - offset, 0)
            for other in spoken
            if one.keys & other.keys
        ]
        if gaps:
            near += one.weight / (1 + min(gaps) / NEAR_CHARACTERS)
    return near / total


def _groups(found: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """The best value with all that states it; then each value that a passage as close gives instead."""
    groups: list[list[_Candidate]] = []
    for candidate in found:
        if groups and candidate.score < CLOSE * groups[0][0].score:
            relation = compare(groups[0][0].value, candidate.value).relation
            if relation == "supports":
                groups[0].append(candidate)
            continue
        for group in groups:
            relation = compare(group[0].value, candidate.value).relation
            if relation == "supports":
                group.append(candidate)
                break
        else:
            if not groups or _conflicts(groups[0][0], candidate):
                groups.append([candidate])
    return groups


def _conflicts(best: _Candidate, other: _Candidate) -> bool:
    """Whether another document gives a value of the same kind and unit that cannot be the same."""
    if best.passage.statement.document.id == other.passage.statement.document.id:
        return False
    return compare(best.value, other.value).relation == "refutes"


def _answer(group: Sequence[_Candidate]) -> CitedAnswer:
    statements = {(c.passage.statement.document.id, c.passage.statement.span): c.passage.statement for c in group}
    said = tuple(statements.values())
    citations = tuple(cite(statement.document, statement.span) for statement in said)
    return CitedAnswer(_printed(group[0]), group[0].value, len(origins(said)), citations)


def _printed(candidate: _Candidate) -> str:
    """The value with its hedge words, as the source prints them."""
    span = candidate.value.outer or candidate.value.span
    return span.of(candidate.passage.statement.document.body).strip()
