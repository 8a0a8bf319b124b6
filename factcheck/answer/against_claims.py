"""Where the sources speak against a claim of the registry that nobody has marked as wrong."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.answer.identity import identity
from factcheck.answer.verify import verify
from factcheck.matching.candidates import Index
from factcheck.model import Citation, Claim, Conflict, Document, Evidence, Fact, Library, Span, Verdict, cite

TITLE = "claim of the registry"
_KNOWN = ("disputed", "retracted")
SURE = 0.7  # a verdict less certain than this may be one about something else


def against_claims(library: Library) -> Iterator[Conflict]:
    """A conflict for each claim that the sources refute: the claim, then what stands against it.

    A claim that is expected to be refuted, or is disputed or retracted, is known to be in conflict.
    """
    held = [one for one in library.claims if one.expect in (None, "supported") and one.status not in _KNOWN]
    if not held:
        return
    index = Index(library.statements)
    for claim in held:
        verdict = verify(claim, index)
        against = [one for one in verdict.evidence if one.stance == "refutes"]
        if verdict.label == "refuted" and against:
            yield _conflict(verdict, against)


def _conflict(verdict: Verdict, against: list[Evidence]) -> Conflict:
    claim, best = verdict.claim, against[0]
    facts = (Fact(_cited(claim), best.claim_value), *(Fact(one.citation, one.source_value) for one in against))
    message = f"the claim {claim.id} is not what {best.citation.document.id} says: {verdict.reason}"
    return Conflict(
        identity("claim", [_said(fact) for fact in facts[:2]]),
        "claim",
        "conflict" if verdict.confidence >= SURE and best.source_value else "possible",
        claim.id,
        message,
        facts,
        best.reasons,
    )


def _said(fact: Fact) -> tuple[str, str]:
    return fact.citation.quote, fact.value.text if fact.value else ""


def _cited(claim: Claim) -> Citation:
    """The claim as a text of its own, which begins on the line of its entry."""
    document = Document(claim.id, claim.text, claim.lang, TITLE, path=claim.path, body_line=claim.line or 1)
    return cite(document, Span(0, len(claim.text)))
