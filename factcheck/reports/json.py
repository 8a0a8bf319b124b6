"""The machine-readable forms: plain data of every finding, as the public contract has it, and its JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from factcheck.model import (
    Agreement,
    Answers,
    Citation,
    Comparison,
    Conflict,
    Dates,
    Document,
    DraftReport,
    Evidence,
    Fact,
    Finding,
    Quantity,
    Reading,
    Standing,
    Verdict,
)

SCHEMA = 1
Data = dict[str, Any]


def dump(data: Data) -> str:
    """One line of JSON with the schema number first."""
    return json.dumps({"schema": SCHEMA, **data}, ensure_ascii=False)


def dump_pretty(data: Data) -> str:
    """Indented JSON with the schema number first."""
    return json.dumps({"schema": SCHEMA, **data}, ensure_ascii=False, indent=2)


def decimal_text(value: Decimal | None) -> str | None:
    """A plain decimal string ("283000000000"), never with an exponent; None stays None."""
    if value is None:
        return None
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def day_text(day: date | None) -> str | None:
    """An ISO day."""
    return day.isoformat() if day else None


def dates_data(dates: Dates | None) -> Data | None:
    """The `date` field of a value."""
    if dates is None:
        return None
    return {
        "start": day_text(dates.start),
        "end": day_text(dates.end),
        "precision": dates.precision,
        "bound": dates.bound,
    }


def value_data(quantity: Quantity | None) -> Data | None:
    """A VALUE of the contract."""
    if quantity is None:
        return None
    total = [decimal_text(part) for part in quantity.total]
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.text,
        "kind": quantity.kind,
        "unit": quantity.unit,
        "hedge": quantity.hedge,
        "low": decimal_text(quantity.low),
        "high": decimal_text(quantity.high),
        "low_open": quantity.low_open,
        "high_open": quantity.high_open,
        "date": dates_data(quantity.date),
        "basis": quantity.basis,
        "named": list(quantity.named) if quantity.basis else None,
        "total": (total[0] if len(total) == 1 else total) if total else None,
        "excluded": quantity.excluded,
    }


def source_data(document: Document) -> Data:
    """The bibliographic head of a source."""
    return {
        "id": document.id,
        "title": document.title or None,
        "publisher": document.publisher or None,
        "published": document.published_text,
        "url": document.url,
    }


def citation_data(citation: Citation) -> Data:
    """Source, quote and place."""
    return {
        "source": source_data(citation.document),
        "quote": citation.quote,
        "start": citation.span.start,
        "end": citation.span.end,
        "line": citation.line,
        "column": citation.column,
    }


def evidence_data(evidence: Evidence) -> Data:
    """One piece of evidence of a verdict or of a finding."""
    return {
        "stance": evidence.stance,
        "score": round(evidence.score, 4),
        **citation_data(evidence.citation),
        "claim_value": value_data(evidence.claim_value),
        "source_value": value_data(evidence.source_value),
        "reasons": list(evidence.reasons),
    }


def reading_data(reading: Reading) -> Data:
    """What `extract` prints for one document."""
    document = reading.document
    return {
        "id": document.id,
        "lang": document.lang,
        "published": document.published_text,
        "quantities": [value_data(quantity) for quantity in reading.quantities],
    }


def verdict_data(verdict: Verdict) -> Data:
    """What `verify` prints for one claim."""
    claim = verdict.claim
    return {
        "id": claim.id,
        "claim": claim.text,
        "lang": claim.lang,
        "verdict": verdict.label,
        "confidence": round(verdict.confidence, 4),
        "reason": verdict.reason,
        "parts": [
            {"start": p.span.start, "end": p.span.end, "text": p.text, "verdict": p.verdict, "reason": p.reason}
            for p in verdict.parts
        ],
        "evidence": [evidence_data(piece) for piece in verdict.evidence],
        "origins": verdict.origins,
    }


def fact_data(fact: Fact) -> Data:
    """One statement of a conflict or an agreement."""
    return {**citation_data(fact.citation), "value": value_data(fact.value)}


def conflict_data(conflict: Conflict) -> Data:
    """One conflict."""
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "strength": conflict.strength,
        "about": conflict.about,
        "message": conflict.message,
        "values": sorted({fact.value.text for fact in conflict.facts if fact.value}),
        "statements": [fact_data(fact) for fact in conflict.facts],
        "reasons": list(conflict.reasons),
    }


def agreement_data(agreement: Agreement) -> Data:
    """One agreement, or one near miss with the reasons that told it apart."""
    return {
        "about": agreement.about,
        "origins": agreement.origins,
        "statements": [fact_data(fact) for fact in agreement.facts],
        "reasons": list(agreement.reasons),
    }


def comparison_data(comparison: Comparison) -> Data:
    """What `conflicts` prints."""
    return {
        "conflicts": [conflict_data(conflict) for conflict in comparison.conflicts],
        "agreements": [agreement_data(agreement) for agreement in comparison.agreements],
    }


def answers_data(answers: Answers) -> Data:
    """What `ask` prints for one question."""
    return {
        "id": answers.id,
        "question": answers.question,
        "lang": answers.lang,
        "answers": [
            {
                "answer": answer.text,
                "value": value_data(answer.value),
                "origins": answer.origins,
                "citations": [citation_data(citation) for citation in answer.citations],
            }
            for answer in answers.answers
        ],
        "conflicting": answers.conflicting,
    }


def finding_data(finding: Finding) -> Data:
    """One finding of `check`."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "verdict": finding.verdict,
        "evidence": [evidence_data(piece) for piece in finding.evidence],
        "repairs": list(finding.repairs),
        "related": [
            {"text": c.quote, "start": c.span.start, "end": c.span.end, "line": c.line, "column": c.column}
            for c in finding.related
        ],
        "key": finding.key,
    }


def draft_data(report: DraftReport) -> Data:
    """What `check` prints for one draft."""
    states = [state for _, state in report.coverage]
    return {
        "path": report.document.path,
        "findings": [finding_data(finding) for finding in report.findings],
        "coverage": {"values": len(states), **{state: states.count(state) for state in get_args(Standing)}},
    }


def drafts_data(reports: Sequence[DraftReport]) -> Data:
    """What `check` prints for all drafts of a call."""
    return {"files": [draft_data(report) for report in reports]}


def lines(items: Iterable[Data]) -> str:
    """JSON Lines, each with the schema number."""
    return "".join(dump(item) + "\n" for item in items)
