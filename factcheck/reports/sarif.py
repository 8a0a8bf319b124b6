"""SARIF 2.1.0: one run, a rule for each check that found something, the sources as related locations."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factcheck.checks.catalogue import check_of
from factcheck.model import Citation, DraftReport, Finding
from factcheck.reports.text.console import clean
from factcheck.version import VERSION

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """One log for all drafts. Columns count Unicode code points, as the log says itself."""
    codes = sorted({found.code for report in reports for found in report.findings})
    results = [
        _result(report, found, codes.index(found.code), accepted=found in report.suppressed)
        for report in reports
        for found in (*report.findings, *(f for f in report.suppressed if f.code in codes))
    ]
    driver = {"name": "factcheck", "version": VERSION, "rules": [_rule(code) for code in codes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    check = check_of(code)
    return {
        "id": code,
        "name": "".join(part.title() for part in check.name.split("_")),
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.page},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(report: DraftReport, found: Finding, index: int, *, accepted: bool) -> dict[str, Any]:
    repairs = f" Possible: {'; '.join(found.repairs)}." if found.repairs else ""
    own = _location(report.document.path, found.line, found.column, found.text)
    others = [_related(place) for place in (*found.related, *(piece.citation for piece in found.evidence))]
    data: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": clean(found.message) + "." + clean(repairs)},
        "locations": [own],
        "partialFingerprints": {"factcheck/v1": found.key},
    }
    if others:
        data["relatedLocations"] = [{"id": number, **other} for number, other in enumerate(others, 1)]
    if accepted:
        data["suppressions"] = [{"kind": "inSource"}]
    return data


def _related(place: Citation) -> dict[str, Any]:
    document = place.document
    found = _location(document.path or document.id, place.line, place.column, place.quote)
    name = ", ".join(part for part in (document.publisher, document.published_text or "") if part)
    return {**found, "message": {"text": clean(f"{name}: {place.quote}" if name else place.quote)}}


def _location(path: str, line: int, column: int, text: str) -> dict[str, Any]:
    lines = text.split("\n")
    last = len(lines[-1]) + (column if len(lines) == 1 else 1)
    region = {"startLine": line, "startColumn": column, "endLine": line + len(lines) - 1, "endColumn": last}
    uri = quote(path.replace("\\", "/"), safe="/:")
    uri = f"file://{uri}" if uri.startswith("/") else uri  # a relative reference must not begin with a slash
    snippet = {"snippet": {"text": clean(text)}}
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": {**region, **snippet}}}
