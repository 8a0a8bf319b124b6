"""Whether the sources are silent on what is asked: the value that stands nearest to it is told of something else.

The question with the value in the place of its asking words is a claim. Where the sources speak against its words
(another line, the operating profit for the net one), or do not bear it out and have a word of it nowhere (reopened,
wheat) or its opposite instead, they do not tell what is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.answer.things import asked_for
from factcheck.answer.verify import verify
from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.concepts import Concept
from factcheck.matching.named import renamed
from factcheck.matching.negation import denied
from factcheck.matching.passages import Passages
from factcheck.matching.poles import poles
from factcheck.matching.profile import about, titled
from factcheck.matching.question import Question
from factcheck.model import Claim, Quantity, Statement
from factcheck.text import halve

_TELLING = 1.0  # the weight of a plain word
# So much of what a question speaks of must be told nowhere: less may be put in other words, Chinese and Japanese more.
_SHARE, _SHARE_HAN = 0.18, 0.29


def silent(
    question: Question, asked: Sequence[Concept], value: Quantity, statement: Statement, passages: Passages
) -> bool:
    """Whether `value` of `statement`, the nearest to the question, is no answer to it. Across languages words tell too
    little for that.
    """
    if question.lang != statement.lang:
        return False
    if renamed(question.text, f"{statement.document.title} {statement.document.body}", question.lang):
        return True
    verdict = verify(Claim("answer", _with_answer(question, value), question.lang), passages.index)
    if verdict.label == "refuted":
        denials = any(denied(one.text, one.lang) for one in passages.document(statement.document.id))
        return not denials and any(part.verdict == "refuted" and part.beyond for part in verdict.parts)
    words = _untold(question, asked, statement, passages)
    if verdict.label == "not_enough_info":
        return bool(words) or _opposed(question, statement)
    return _counted(words, question)


def untold(question: Question, asked: Sequence[Concept], statement: Statement, passages: Passages) -> bool:
    """Whether a passage without a value that answers tells the opposite of what is asked, or nothing of what is counted
    or measured.
    """
    if question.lang != statement.lang:
        return False
    words = question.kinds and _untold(question, asked, statement, passages)
    return bool(words) or _opposed(question, statement)


def _untold(question: Question, asked: Sequence[Concept], statement: Statement, passages: Passages) -> list[Concept]:
    """The telling words of a question that the document of a statement has nowhere, if they are a part of it to matter.

    A Chinese or Japanese word of which a character stands in the statement may well be told by it (发行, 发售).
    """
    document, light = statement.document, _light(question.lang)
    said = [*(one for other in passages.document(document.id) for one in about(other)), *titled(document)]
    written = _plain(f"{document.title} {document.body}")
    here = _plain(statement.text) if question.lang != "en" else ""
    found = []
    for one in asked:
        word = _plain(one.span.of(question.text))
        telling = one.weight >= _TELLING and one.kind != "name" and word not in light
        hinted = not here.isascii() and any(letter in here for letter in word)
        if telling and word not in written and not hinted and not any(_one(one, other) for other in said):
            found.append(one)
    least = (_SHARE if question.lang == "en" else _SHARE_HAN) * sum(one.weight for one in asked if one.kind != "name")
    return found if sum(one.weight for one in found) >= least else []


@cache
def _light(lang: str) -> frozenset[str]:
    """The words of questions that the sources put in many ways, as they are compared."""
    return frozenset(_plain(word) for word in table(lang).get("question_light", ()))


def _opposed(question: Question, statement: Statement) -> bool:
    """Whether a statement tells the opposite of a word of the question (closed, opened), and not that word's like."""
    ours, theirs = (poles(text, question.lang) for text in (question.text, statement.text))
    met = {one.axis for one in ours for other in theirs if (one.axis, one.name) == (other.axis, other.name)}
    return any(one.axis == other.axis and one.axis not in met for one in ours for other in theirs)


def _one(one: Concept, other: Concept) -> bool:
    """Whether two words of a language are one, or one explains the other; a sound in common says nothing there."""
    return any(key[0] not in "xc" for key in one.keys & other.keys)


def _counted(untold: Sequence[Concept], question: Question) -> bool:
    """Whether what the question counts is among the words."""
    return any(not one.keys.isdisjoint(other.keys) for one in untold for other in asked_for(question))


def _with_answer(question: Question, value: Quantity) -> str:
    """The question as a claim that `value` is what is asked; a thing that the question counts is not named twice."""
    text, unit, said = question.text, value.unit or "", value.text
    if question.unit and value.kind == "count" and unit and said.endswith(unit):
        said = said.removesuffix(unit).rstrip()
    blank = " " if question.lang == "en" else ""
    put_in = f"{text[: question.whole.start]}{blank}{said}{blank}{text[question.whole.end :]}"
    return put_in.rstrip("?？。 ")


def _plain(text: str) -> str:
    return fold(halve(text)).lower()
