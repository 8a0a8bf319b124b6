"""Do the sources support a claim? Candidates, alignment, comparison, verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial, reduce

from factcheck.answer.contested import disputed, torn, with_sides
from factcheck.answer.judge import Judged, judge
from factcheck.answer.lone import printed
from factcheck.answer.nearness import drawn
from factcheck.answer.parts import by_number, told_apart
from factcheck.answer.pieces import pieces, without_values
from factcheck.answer.slight import slight
from factcheck.answer.undated import of_the_one_year
from factcheck.answer.weigh import SAME, Weighed, weigh, whole
from factcheck.answer.whole_text import left_open
from factcheck.matching.align import align
from factcheck.matching.candidates import Index
from factcheck.matching.left_out import left_out
from factcheck.matching.listed import with_list
from factcheck.matching.negation import each_time
from factcheck.matching.neighbours import joined, wider
from factcheck.matching.origins import origins
from factcheck.matching.pairing import same_value
from factcheck.matching.years import with_years
from factcheck.model import (
    Citation,
    Claim,
    Dates,
    Document,
    Evidence,
    Label,
    Part,
    Span,
    Stance,
    Statement,
    Verdict,
    cite,
)
from factcheck.reading import read
from factcheck.text import datelines, language_of

_CANDIDATES = 24
_WIDENED = 6  # so many of the surest candidates are read with the text around them
_CERTAIN = 0.95  # a sentence that bears the whole claim out needs no neighbours from here on
_LONGEST = 600  # characters of a passage from which on no sentence is added
_GAIN = 0.03  # what a sentence must add to the chance
_PLACED = 0.7  # from here on a pair of values is sure to be in one place
_EVEN = 0.8  # two statements without values are as sure as one another from here on
_MORE = 0.25  # so much more of the claim must a passage hold that overrules the sentence it grew from
_EVIDENCE = 8
_DECIDING = ("supports", "refutes")
_RELATED = 0.1  # a passage that is less sure to be about the claim is not shown


def verify(claim: Claim, index: Index, statement: Statement | None = None, near: Sequence[Citation] = ()) -> Verdict:
    """What the statements of `index` say of `claim`.

    `statement` is the claim where it stands in a longer text: then every place is into the body of its document.
    `near` are passages that the sentences around it rest on: their neighbours are likelier to be about it.
    """
    statement = _asserted(statement or statement_of(claim))
    if index.corpus.few or index.lone:
        statement = with_years(statement)
    judged, parts = _weighed(statement, index, near)
    if all(map(slight, statement.quantities)) and whole(parts) == "supported":
        parts = [_plain(statement, judged)]  # such values alone bear nothing out
    if ruled_out := _ruled_out(judged):
        parts = [ruled_out]
    sides = {} if index.corpus.few or index.lone else disputed(parts, index)
    parts = [torn(part, sides) for part in parts]
    label = whole(parts)
    evidence = with_sides(_evidence(judged, label), sides.values())[:_EVIDENCE]
    decisive = next((part for part in parts if part.label == label), parts[0])
    return Verdict(
        claim,
        label,
        min((part.weight for part in parts if part.label == label), default=0.0),
        decisive.reason,
        tuple(_part(part, statement) for part in parts),
        evidence,
        _origins(judged, evidence),
    )


def _weighed(claim: Statement, index: Index, near: Sequence[Citation]) -> tuple[list[Judged], list[Weighed]]:
    """The statements judged, and what they say of each value; what a sentence leaves open is asked of its clauses."""
    judged: list[Judged] = []
    parts: dict[Span, Weighed] = {}
    asked = ("not_enough_info", "refuted") if index.lone else ("not_enough_info",)
    for sentence in (claim,) if index.corpus.few else pieces(claim, clauses=False):
        own = _judge_all(sentence, index, near)
        parts |= {quantity.span: weigh(quantity, own) for quantity in sentence.quantities}
        judged += own
        clauses = () if index.corpus.few else pieces(sentence, short=index.lone)
        for clause in clauses if len(clauses) > 1 else ():
            left = [quantity for quantity in clause.quantities if parts[quantity.span].label in asked]
            if left:
                own = _judge_all(clause, index, near)
                for quantity in left:
                    said = weigh(quantity, own)
                    if parts[quantity.span].label == "not_enough_info" or said.label == "supported":
                        parts[quantity.span] = said
                judged += own
        if index.lone:
            parts |= printed(sentence, parts, index.statements, partial(_each, index=index))
            parts |= left_open(sentence, parts, index.statements)
        elif not index.corpus.few:
            parts |= told_apart(sentence, parts, judged)
    if index.lone:
        parts |= by_number(claim, parts, index.statements[0].document)
    for sentence in () if index.corpus.few else without_values(claim):
        own = _judge_all(sentence, index, near)
        if (said := _plain(sentence, own)).label == "refuted":
            parts[sentence.span] = replace(said, span=sentence.span)
            judged += own
    judged = _distinct(sorted(judged, key=_rank))
    for place, one in enumerate(judged):
        for span, reason in left_out(claim, one.source) if one.score >= SAME and not one.refuted else ():
            parts[span] = Weighed(None, "refuted", reason, one.score, beyond=True, span=span)
            judged[place] = replace(one, contrary=reason)
    return judged, list(parts.values())


def _judge_all(claim: Statement, index: Index, near: Sequence[Citation] = ()) -> list[Judged]:
    """The candidates judged, surest first; of the surest ones, as much of the text around as makes them surer."""
    candidates = index.candidates(claim, _CANDIDATES)
    if index.corpus.few and len({one.document.id for one in index.statements}) == 1:
        candidates.append(reduce(joined, index.statements))  # all that is given tells of one thing
    judged = [drawn(index.once(_judge, claim, candidate, None), near) for candidate in candidates]
    judged.sort(key=_rank)
    if judged and judged[0].supports and judged[0].score >= _CERTAIN:
        return _distinct(judged)
    wide = [_widened(claim, one, index, near) for one in judged[:_WIDENED]]
    return sorted(_distinct([*wide, *judged[_WIDENED:]]), key=_rank)


def _each(claim: Statement, index: Index) -> list[Judged]:
    """The candidates and the sentences that print a value of the claim, each by itself."""
    found = dict.fromkeys(index.candidates(claim, _CANDIDATES))
    for one in index.statements:
        both = ((mine, its) for mine in claim.quantities for its in one.quantities)
        if any(same_value(mine, its) or of_the_one_year(mine, its, one) for mine, its in both):
            found[one] = None
    return [_judge(claim, candidate, None, index) for candidate in found]


def _judge(claim: Statement, source: Statement, core: Statement | None, index: Index) -> Judged:
    if not index.corpus.few:
        across = claim.lang != source.lang  # 2012年 says it is a year, "London 2012" does not
        source = with_years(source) if index.lone or across else source
        return judge(align(claim, source, index.corpus), index.corpus, index.passage(source), core, lone=index.lone)
    alignment = with_list(align(claim, with_years(source), index.corpus))
    return judge(alignment, index.corpus, index.passage(source), core)


def _rank(judged: Judged) -> tuple[float, str, Span]:
    return -judged.score, judged.source.document.id, judged.source.span


def _widened(claim: Statement, judged: Judged, index: Index, near: Sequence[Citation]) -> Judged:
    """A statement with the sentences around it that are about the claim too: a subject, a date, half of the facts."""
    core = judged.source
    while judged.source.span.end - judged.source.span.start < _LONGEST:
        around = wider(judged.source, index.passage(judged.source))
        options = [drawn(index.once(_judge, claim, one, core), near) for one in around]
        best = min((one for one in options if not _overrules(one, judged)), key=_rank, default=judged)
        if best.score < judged.score + _GAIN:
            break
        judged = best
    return judged


def _overrules(wide: Judged, narrow: Judged) -> bool:
    """Whether the neighbours take away what the sentence itself says, or refute without being about the claim too."""
    borne_out, refuted = ({r.pair.claim.span: r for r in narrow.rulings if r.relation == said} for said in _DECIDING)
    now = {ruling.pair.claim.span: ruling.relation for ruling in wide.rulings}
    if any(now.get(span) != "supports" for span in borne_out):
        return True
    placed = {span for span, ruling in refuted.items() if ruling.pair.score >= _PLACED}
    turned = any(
        (relation == "refutes" and span not in refuted) or (relation == "supports" and span in placed)
        for span, relation in now.items()
    )
    return turned and wide.alignment.topic < narrow.alignment.topic + _MORE


def _distinct(judged: Sequence[Judged]) -> list[Judged]:
    """Without the statements that a longer one before them holds."""
    kept: list[Judged] = []
    for one in judged:
        own = [other for other in kept if other.source.document.id == one.source.document.id]
        if not any(other.source.span.overlaps(one.source.span) for other in own):
            kept.append(one)
    return kept


def _asserted(statement: Statement) -> Statement:
    """A statement without the dateline that it opens with, which says where and when it was filed."""
    filed = next(datelines(statement.text, statement.lang), None)
    if filed is None or filed.start:
        return statement
    start = statement.span.start + filed.end
    told = tuple(one for one in statement.quantities if one.span.start >= start)
    return replace(statement, span=Span(start, statement.span.end), quantities=told)


def statement_of(claim: Claim) -> Statement:
    """The claim as a statement of a document of its own; its relative dates resolve against `as_of`."""
    lang = claim.lang or language_of(claim.text)
    published = Dates(claim.as_of, claim.as_of) if claim.as_of else None
    document = Document("claim", claim.text, lang, published=published)
    return Statement(document, Span(0, len(claim.text)), read(claim.text, lang, claim.as_of))


def _plain(claim: Statement, judged: Sequence[Judged]) -> Weighed:
    """A claim without values: supported by close text alone, refuted by its opposite."""
    near = [one for one in judged if one.score >= SAME and one.alignment.topic >= SAME]
    pro = next((one for one in near if one.covers and not one.clashes), None)
    contra = next((one for one in near if one.opposed and one.close), None)
    if pro and contra and min(pro.score, contra.score) >= _EVEN * max(pro.score, contra.score):
        reason = f"the sources disagree: one says the same, but {contra.opposed}"
        return Weighed(None, "conflicting", reason, min(pro.score, contra.score), beyond=True)
    best = near[0] if near else None
    if best and best is contra:
        return Weighed(None, "refuted", best.opposed, best.score, beyond=True)
    if best and best is pro:
        return Weighed(None, "supported", "the source says the same", best.score)
    return Weighed(None, "not_enough_info", "no source says this or its opposite", 0.0)


def _ruled_out(judged: Sequence[Judged]) -> Weighed | None:
    """What is always or never so rules out a claim to the contrary, whatever day it names."""
    for one in judged:
        source = one.source
        if one.score >= SAME and each_time(source.text, source.lang) and one.opposed:
            return Weighed(None, "refuted", one.opposed, one.score)
    return None


def _part(part: Weighed, claim: Statement) -> Part:
    span = part.quantity.span if part.quantity else part.span or claim.span
    source = part.side.ruling.pair.source if part.side else None
    return Part(span, span.of(claim.document.body), part.label, part.reason, part.beyond, source)


def _evidence(judged: Sequence[Judged], label: Label) -> tuple[Evidence, ...]:
    """The passages worth showing: those that decide first, then those that are about the same."""
    order = {"supported": ("supports", "refutes"), "refuted": ("refutes", "supports")}.get(label, ())
    near = [one for one in judged if one.score >= _RELATED]
    shown = [(one, _stance(one)) for one in (near if order else near[:_EVIDENCE])]
    shown.sort(key=lambda pair: order.index(pair[1]) if pair[1] in order else len(order))
    return tuple(_piece(one, stance) for one, stance in shown[:_EVIDENCE])


def _stance(judged: Judged) -> Stance:
    if judged.score < SAME:
        return "related"
    if (judged.refuted and not judged.elsewhere) or judged.opposed:
        return "refutes"
    agrees = any(ruling.relation == "supports" for ruling in judged.rulings) or not judged.alignment.claim.quantities
    return "supports" if agrees and not judged.clashes else "related"


def _piece(judged: Judged, stance: Stance) -> Evidence:
    source = judged.source
    ruling = next(iter(judged.refuted or judged.rulings), None)
    return Evidence(
        stance,
        judged.score,
        cite(source.document, source.span),
        ruling.pair.claim if ruling else None,
        ruling.pair.source if ruling else None,
        tuple(one.compared.reason for one in judged.rulings),
    )


def _origins(judged: Sequence[Judged], evidence: Sequence[Evidence]) -> int:
    """How many independent origins stand behind the supporting passages."""
    spans = {(one.citation.document.id, one.citation.span) for one in evidence if one.stance == "supports"}
    return len(origins([one.source for one in judged if (one.source.document.id, one.source.span) in spans]))
