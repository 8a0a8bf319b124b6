"""What the commands about sources and claims print for machines."""

from __future__ import annotations

from factcheck.answer.shelf import Origins
from factcheck.model import Claim, Document, Problem
from factcheck.reports.json import Data, citation_data, day_text, source_data


def head_data(document: Document) -> Data:
    """Everything that is known of a source but its text."""
    return {
        **source_data(document),
        "lang": document.lang,
        "byline": list(document.byline),
        "published_basis": document.published_basis or None,
        "retrieved": document.retrieved or None,
        "archived_url": document.archived_url,
        "archived_at": document.archived_at or None,
        "tier": document.tier or None,
        "origin": document.origin or None,
        "via": document.via or None,
        "translation_of": document.translation_of or None,
        "timezone": document.timezone or None,
        "exclude": [[span.start, span.end] for span in document.exclude],
        "path": document.path,
    }


def claim_data(claim: Claim) -> Data:
    """An entry of the registry."""
    return {
        "id": claim.id,
        "text": dict(((claim.lang, claim.text), *claim.translations)),
        "as_of": day_text(claim.as_of),
        "expect": claim.expect,
        "status": claim.status or None,
        "review_after": day_text(claim.review_after),
        "tags": list(claim.tags),
        "evidence": [{"source": pin.source, "quote": pin.quote, "stance": pin.stance} for pin in claim.pins],
        "note": claim.note or None,
        "path": claim.path,
        "line": claim.line,
    }


def problem_data(problem: Problem) -> Data:
    """A user's mistake at a place."""
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint or None,
    }


def origins_data(origins: Origins) -> Data:
    """The independent texts of a shelf and the passages that they share."""
    return {
        "texts": [
            {"sources": [one.id for one in text.documents], "reasons": list(text.reasons)} for text in origins.texts
        ],
        "passages": [
            {"reasons": list(passage.reasons), "places": [citation_data(one) for one in passage.citations]}
            for passage in origins.passages
        ],
    }
