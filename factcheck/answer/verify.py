"""Do the sources support a claim? Candidates, alignment, comparison, verdict."""

from __future__ import annotations

from factcheck.answer.judge import Judged, judge
from factcheck.matching.align import align
from factcheck.matching.candidates import Index
from factcheck.model import Claim, Dates, Document, Evidence, Label, Part, Span, Statement, Verdict, cite
from factcheck.reading import read
from factcheck.text import language_of

SAME = 0.45  # from here on two sentences are taken to speak of the same thing
_CANDIDATES = 40
_EVIDENCE = 8


def verify(claim: Claim, index: Index, statement: Statement | None = None) -> Verdict:
    """What the statements of `index` say of `claim`.

    `statement` is the claim where it stands in a longer text: then every place is into the body of its document.
    """
    statement = statement or statement_of(claim)
    judged = [judge(align(statement, candidate)) for candidate in index.candidates(statement, _CANDIDATES)]
    judged.sort(key=lambda one: (-one.score, one.alignment.source.document.id, one.alignment.source.span))
    label, reason = _decide(judged)
    return Verdict(
        claim,
        label,
        judged[0].score if judged else 0.0,
        reason,
        tuple(_part(one, statement, judged, label, reason) for one in _spans(statement)),
        tuple(_evidence(one) for one in judged[:_EVIDENCE]),
        len({one.alignment.source.document.id for one in judged if one.supports and one.score >= SAME}),
    )


def statement_of(claim: Claim) -> Statement:
    """The claim as a statement of a document of its own; its relative dates resolve against `as_of`."""
    lang = claim.lang or language_of(claim.text)
    published = Dates(claim.as_of, claim.as_of) if claim.as_of else None
    document = Document("claim", claim.text, lang, published=published)
    return Statement(document, Span(0, len(claim.text)), read(claim.text, lang, claim.as_of))


def _decide(judged: list[Judged]) -> tuple[Label, str]:
    near = [one for one in judged if one.score >= SAME]
    supporting = [one for one in near if one.supports]
    refuting = [one for one in near if one.refuted and not one.clashes]
    if supporting:
        return "supported", f"{supporting[0].alignment.source.document.id} says the same"
    if refuting:
        return "refuted", refuting[0].refuted[0].compared.reason
    return "not_enough_info", "no source says this or its opposite"


def _spans(statement: Statement) -> list[Span]:
    return [quantity.span for quantity in statement.quantities] or [statement.span]


def _part(span: Span, claim: Statement, judged: list[Judged], label: Label, reason: str) -> Part:
    text = span.of(claim.document.body)
    for one in judged[:1]:
        for ruling in one.rulings:
            if ruling.pair.claim.span == span:
                relation = ruling.compared.relation
                verdict: Label = {"supports": "supported", "refutes": "refuted"}.get(relation, "not_enough_info")  # type: ignore[assignment]
                return Part(span, text, verdict, ruling.compared.reason)
    return Part(span, text, label, reason)


def _evidence(judged: Judged) -> Evidence:
    source = judged.alignment.source
    ruling = next(iter(judged.refuted or judged.rulings), None)
    return Evidence(
        judged.stance if judged.score >= SAME else "related",
        judged.score,
        cite(source.document, source.span),
        ruling.pair.claim if ruling else None,
        ruling.pair.source if ruling else None,
        tuple(one.compared.reason for one in judged.rulings),
    )
