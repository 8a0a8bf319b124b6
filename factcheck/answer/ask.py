"""What do our sources say? The values that answer a question, each with every passage that states it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.answer.apart import apart, marked, other_measure
from factcheck.answer.closeness import Focus, focus_of, nearness
from factcheck.answer.fit import another_time, elsewhere, fit, indefinite, same, timed, told
from factcheck.answer.headlines import is_heading
from factcheck.answer.silence import silent, untold
from factcheck.answer.things import another_measure, another_thing, as_part, asks_the_whole, uncounted
from factcheck.answer.wording import asks, worded
from factcheck.checks.compare import compare
from factcheck.languages.fold import fold
from factcheck.matching.align import Pair, align
from factcheck.matching.concepts import Concept
from factcheck.matching.named import names, speaks, whole_name
from factcheck.matching.origins import origins
from factcheck.matching.overlap import SAME, likeness
from factcheck.matching.passages import Passage, Passages
from factcheck.matching.profile import about
from factcheck.matching.question import Question, parse
from factcheck.matching.siblings import wholes
from factcheck.matching.slots import Slot, slots
from factcheck.model import Answers, CitedAnswer, Quantity, Span, cite
from factcheck.record import record

# A passage that holds less than this share of what the question speaks of does not answer it: of questions put to
# 400 encyclopaedia paragraphs about other things, in Chinese or between Chinese and Japanese, about four in five and
# more found no passage above it.
LEAST = 0.33
# A passage that holds this much is shown for itself where no value in it is of the kind asked for.
TELLING = 0.375
# Beside the document that tells most, another must tell this share of what the best passage tells.
RIVAL = 0.9
# That much less where it tells what the question asks of its subject (died) and the other document does not.
ALONE = 0.8
# A value is in conflict with the best one where its passage is as close to the question (this share of the best score)
# and, laid beside the best passage, has this share of one's concepts in common and the value in the same place; or less
# close and less surely in the same place where each passage says nearly all of what the other says.
CLOSE, SAME_TOPIC, SAME_PLACE = 0.8, 0.6, 0.75
NEARLY_CLOSE, ALL_THE_SAME, NEARLY_THERE = 0.5, 0.75, 0.65
# What the fit of the value and its nearness to the words of the question add to the share of its passage.
FIT, NEARNESS = 0.3, 0.45
# What a value of a source in another language loses beside those in the language of the question: shares of its words
# are rougher there.
FOREIGN = 0.3
# A name answers only near some of what is asked: this share of it in the same breath.
BESIDE = 0.15
# What a value loses of which another is told as a part: 23,000 of its 81,000 books were destroyed.
WHOLE = 0.4
# A heading tells short what a sentence below it tells in full.
HEADING = 0.15
# A value that the question prints ("in 2019", "the 26 projects") adds this where the passage prints it too, and takes
# it away where the passage prints another day.
GIVEN = 0.2
# What a value loses that is told of what went before: the old plan, 旧合同.
FORMER = 0.4


@record
class _Candidate:
    """A place of a passage that may answer: a value, or a name without one."""

    passage: Passage
    span: Span
    score: float
    value: Quantity | None = None


def ask(id: str, text: str, lang: str, passages: Passages) -> Answers:  # noqa: A002  (the contract's name)
    """The answers of the sources to a question, best first; two or more only where the sources conflict."""
    question = parse(text, lang, fold(text) if lang == "zh" else None)
    asked = tuple(one for one in about(question.statement) if not one.span.overlaps(question.whole))
    words = text[: question.asked.start] + " " + text[question.asked.end :]
    ranked = [passage for passage in passages.rank(words, asked, lang, question.given) if passage.share >= LEAST]
    named = names(asked, text)
    homes = {passage.statement.document.id for passage in ranked}
    speaking = {home for home in homes if speaks(named, text, lang, passages.document(home))}
    ranked = [
        passage
        for passage in ranked
        if passage.statement.document.id in speaking
        and not elsewhere(asked, passage.statement, strict=question.thing == "name")
    ]
    focus = focus_of(question, asked)
    telling = list(_telling(ranked, focus, lang))
    found = _at_home_first(list(_candidates(question, asked, telling, focus)), lang)
    groups = _groups(found)
    nearest = groups[0][0] if groups else None
    if nearest and nearest.value and silent(question, asked, nearest.value, nearest.passage.statement, passages):
        return Answers(id, text, lang)
    shown = [
        one
        for one in ranked[:1]
        if one.share >= TELLING
        and not uncounted(question, one.statement)
        and not another_time(question, one.statement)
        and not asks(one.statement)
        and not untold(question, asked, one.statement, passages)
    ]
    if not groups and shown:
        groups = [[_Candidate(shown[0], shown[0].statement.span, shown[0].share)]]
    answers = tuple(_answer(question, group) for group in groups)
    return Answers(id, text, lang, answers, conflicting=len(answers) > 1)


def _at_home_first(found: Sequence[_Candidate], lang: str) -> list[_Candidate]:
    """The candidates, best first; those of other languages behind where the question's own has any."""
    at_home = [one.passage.statement.document.lang == lang for one in found]
    if any(at_home):
        found = [
            one if own else replace(one, score=one.score - FOREIGN) for one, own in zip(found, at_home, strict=True)
        ]
    return sorted(found, key=lambda candidate: -candidate.score)


def _telling(ranked: Sequence[Passage], focus: Focus, lang: str) -> Iterator[Passage]:
    """The passages of the document that tells most, and those of others that tell nearly as much.

    Less is asked of a passage that has the foremost word of the question where that document has it nowhere. Only
    within the language of the question: across languages shares are too rough for that.
    """
    best = next((passage for passage in ranked if passage.statement.document.lang == lang), None)
    if best is None:
        yield from ranked
        return
    home = best.statement.document
    foremost = _foremost(focus)
    untold = foremost if not any(_tells(one, foremost) for one in ranked if one.statement.document == home) else None
    for passage in ranked:
        document = passage.statement.document
        rival = ALONE if _tells(passage, untold) else RIVAL
        if document == home or document.lang != lang or passage.share >= rival * best.share:
            yield passage


def _foremost(focus: Focus) -> Concept | None:
    """The concept that tells most of what a question asks for."""
    return max(focus, key=lambda pair: pair[1])[0] if focus else None


def _tells(passage: Passage, word: Concept | None) -> bool:
    return word is not None and any(likeness(word, one) >= SAME for one in about(passage.statement))


def _candidates(
    question: Question, asked: Sequence[Concept], ranked: Sequence[Passage], focus: Focus
) -> Iterator[_Candidate]:
    foremost = _foremost(focus)
    best = next((one for one in ranked if one.statement.document.lang == question.lang), None)
    elsewhen = best is not None and another_time(question, best.statement) and _tells(best, foremost)
    for passage in ranked:
        statement = passage.statement
        if elsewhen and not _tells(passage, foremost):
            continue  # what is asked is told, but of another time
        if question.thing:
            for one in about(statement):
                span = one.span.shift(statement.span.start)
                digits = any(map(str.isdecimal, one.span.of(statement.text)))  # M4 is nobody
                if (
                    one.kind in _KINDS[question.thing]
                    and not digits
                    and not any(one.keys & other.keys for other in asked)
                ):
                    near = nearness(focus, statement, span)
                    if near >= BESIDE:
                        span = whole_name(statement, span)
                        yield _Candidate(passage, span, passage.share + NEARNESS * near)
            continue
        known = GIVEN * told(question, statement)
        if uncounted(question, statement) or another_time(question, statement) or asks(statement):
            continue
        for value in statement.quantities:
            meant = as_part(question, value, statement)
            suits = fit(question, meant, statement.lang) + timed(question, value, statement)
            suits -= WHOLE * (value.span in wholes(statement) and not asks_the_whole(question))
            if another_thing(question, value, statement) or another_measure(question, value, statement):
                continue
            if marked(statement, None, "superseded") and not marked(question.statement, None, "superseded"):
                suits -= FORMER
            if suits > 0 and not any(same(value, given) for given in question.given):
                near = NEARNESS * nearness(focus, statement, value.span) - HEADING * is_heading(statement)
                yield _Candidate(passage, value.span, passage.share + FIT * suits + near + known, value)


_KINDS = {"name": ("entity", "name"), "place": ("place",)}


def _groups(found: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """The best answer with all that states it; then each other that a passage as close gives instead."""
    groups: list[list[_Candidate]] = []
    for candidate in found:
        home = next((group for group in groups if _agree(group[0], candidate)), None)
        if home is not None:
            home.append(candidate)
        elif not groups or _conflict(groups, candidate):
            groups.append([candidate])
    return groups


def _agree(best: _Candidate, other: _Candidate) -> bool:
    if best.value and other.value:
        return compare(best.value, other.value).relation == "supports"
    return _text(best) == _text(other)


def _conflict(groups: Sequence[Sequence[_Candidate]], other: _Candidate) -> bool:
    """Whether another document gives a value in the place of those found that cannot be any of them."""
    return all(_instead(group[0], other) for group in groups)


def _instead(best: _Candidate, other: _Candidate) -> bool:
    ours, theirs = best.passage.statement, other.passage.statement
    if not (best.value and other.value) or ours.document.id == theirs.document.id or indefinite(other.value):
        return False
    close = other.score / best.score
    if close < NEARLY_CLOSE or compare(best.value, other.value).relation != "refutes":
        return False
    laid = align(ours, theirs)
    turned = align(theirs, ours)
    topics = sorted((laid.topic, turned.topic))
    met = ((best.value, other.value), (other.value, best.value))
    place = max((one.score for one in (*laid.pairs, *turned.pairs) if (one.claim, one.source) in met), default=0)
    same = close >= CLOSE and topics[1] >= SAME_TOPIC and place >= SAME_PLACE
    all_the_same = topics[0] >= ALL_THE_SAME and place >= NEARLY_THERE
    if not (same or all_the_same) or any(_another_of_a_series(pair, best.value) for pair in laid.pairs):
        return False
    first, second = _slot(best), _slot(other)
    return not (first and second and (apart(first, second) or other_measure(first, second)))


def _slot(candidate: _Candidate) -> Slot | None:
    """What the value of a candidate is a value of; None for a rank or a time of day."""
    found = slots(candidate.passage.statement)
    return next((one for one in found if one.fact.quantity is candidate.value), None)


def _another_of_a_series(pair: Pair, answer: Quantity) -> bool:
    """Whether two passages tell of two of a series: the fourth round, the first; version 7.0, 6.0."""
    serial = pair.claim.kind in ("ordinal", "number") and pair.claim != answer
    return serial and compare(pair.claim, pair.source).relation == "refutes"


def _answer(question: Question, group: Sequence[_Candidate]) -> CitedAnswer:
    said = tuple({(one.document.id, one.span): one for one in (c.passage.statement for c in group)}.values())
    citations = tuple(cite(statement.document, statement.span) for statement in said)
    best = group[0]
    text = _text(best)
    if best.value:
        text = worded(question, best.value, text, best.passage.statement.document.lang)
    return CitedAnswer(text, best.value, len(origins(said)), citations)


def _text(candidate: _Candidate) -> str:
    """The answer as the source prints it, a value with its hedge words."""
    span = (candidate.value.outer if candidate.value else None) or candidate.span
    return span.of(candidate.passage.statement.document.body).strip()
