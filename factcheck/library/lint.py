"""What an editor would want to know about sources and claims that can be read: what is missing, gone or due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.languages import languages
from factcheck.library.heads import body_sha256
from factcheck.model import Claim, Document, Library, Problem, Severity, Statement

_WANTED = ("title", "publisher", "published", "url")


def source_problems(library: Library) -> tuple[Problem, ...]:
    """What the sources lack: information where a field is missing, a warning where it is missed."""
    known = {document.id for document in library.documents}
    undated = _undated(library.statements)
    found = [problem for own in library.documents for problem in _source(own, known, undated.get(own.id, 0))]
    return tuple(found)


def claim_problems(library: Library, today: date | None = None) -> tuple[Problem, ...]:
    """Pins whose words are gone, claims that are due, claims that say the same."""
    bodies = {document.id: document.body for document in library.documents}
    first: dict[str, Claim] = {}
    found = []
    for claim in library.claims:
        found += [_at(claim, message, hint) for message, hint in _claim(claim, bodies, today)]
        other = first.setdefault(claim.text, claim)
        if other is not claim:
            found.append(_at(claim, f"says the same as {other.id} ({other.path}:{other.line})", "keep one"))
    return tuple(found)


def _source(document: Document, known: set[str], undated: int) -> Iterator[Problem]:
    if undated:
        dates = "date is" if undated == 1 else "dates are"
        hint = "add published: to its head"
        yield Problem(document.path, 1, f"{undated} {dates} not settled without the day of publication", hint=hint,
                      severity="warning")  # fmt: skip
    if document.translation_of and document.translation_of not in {*known, *languages()}:
        yield Problem(document.path, 1, f"translation_of: there is no source {document.translation_of!r}",
                      severity="warning")  # fmt: skip
    missing = [key for key in _WANTED if not getattr(document, key)]
    if missing:
        yield Problem(document.path, 1, f"says nothing of {', '.join(missing)}", severity="info")


def _undated(statements: Sequence[Statement]) -> dict[str, int]:
    """The number of dates without any day, by document, where the document has no date itself."""
    found: dict[str, int] = {}
    for statement in statements:
        if statement.document.published or statement.excluded:
            continue
        open_dates = sum(1 for q in statement.quantities if q.date and q.date.start is None and q.date.end is None)
        if open_dates:
            found[statement.document.id] = found.get(statement.document.id, 0) + open_dates
    return found


def _claim(claim: Claim, bodies: dict[str, str], today: date | None) -> Iterator[tuple[str, str]]:
    for pin in claim.pins:
        if pin.source not in bodies:
            yield f"evidence: there is no source {pin.source!r}", "did its id change?"
        elif pin.quote not in bodies[pin.source]:
            yield f"evidence: {pin.source} does not say {_cut(pin.quote)}", "was the source changed?"
    if claim.review_after and today and today > claim.review_after:
        yield f"review is due since {claim.review_after}", "look at it again and move review_after"


def _at(claim: Claim, message: str, hint: str, severity: Severity = "warning") -> Problem:
    return Problem(claim.path, claim.line, f"{claim.id}: {message}", hint=hint, severity=severity)


def _cut(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")


def shown_head(document: Document) -> tuple[tuple[str, str], ...]:
    """The bibliographic fields that a document has, in the order of the format, and the checksum of its body."""
    fields = (
        ("id", document.id),
        ("title", document.title),
        ("lang", document.lang),
        ("publisher", document.publisher),
        ("byline", ", ".join(document.byline)),
        ("published", document.published_text or ""),
        ("published_basis", document.published_basis),
        ("retrieved", document.retrieved),
        ("url", document.url or ""),
        ("archived_url", document.archived_url or ""),
        ("archived_at", document.archived_at),
        ("tier", document.tier),
        ("origin", document.origin),
        ("via", document.via),
        ("translation_of", document.translation_of),
        ("timezone", document.timezone),
        ("body_sha256", body_sha256(document.body)),
    )
    return tuple((name, value) for name, value in fields if value)
