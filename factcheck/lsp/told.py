"""What the editor shows: diagnostics, hovers, code actions of a draft's report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
    TextEdit,
    WorkspaceEdit,
)

from factcheck.lsp.desk import Opened
from factcheck.lsp.places import location
from factcheck.model import Citation, Evidence, FactcheckError, Finding, Span, Stance
from factcheck.pattern import lazy
from factcheck.reports.markdown import quoted

_LEVELS = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}
_BLANK = lazy(r"\n[ \t]*\r?\n")
_KEPT = 4_000  # so many of the passages shown last are kept
_SHOWN = 3  # so many passages go with each finding at each key; a hover shows all
Where = Callable[[Citation], str]


def diagnostics(opened: Opened, uri: str, where: Where) -> list[Diagnostic]:
    """One diagnostic a finding; the other words and the first of the sources are its related places."""
    return [_diagnostic(opened, found, uri, where) for found in opened.report.findings]


def mistakes(error: FactcheckError, path: str, lines: Sequence[str]) -> list[Diagnostic]:
    """What is wrong with the draft at `path`, at its line, and with its project, at the first line."""
    own = [one for one in error.problems if path.endswith(one.path)]
    found = [(one.line, f"{one.message} ({one.hint})" if one.hint else one.message) for one in own]
    found += [(0, str(one)) for one in error.problems if one not in own]
    return [_mistake(line, message, lines) for line, message in found or [(0, str(error))]]


def _mistake(line: int, message: str, lines: Sequence[str]) -> Diagnostic:
    row = min(max(line - 1, 0), max(len(lines) - 1, 0))
    length = len(lines[row].rstrip("\r\n").encode("utf-16-le")) // 2 if lines else 0
    place = Range(Position(row, 0), Position(row, max(length, 1)))
    return Diagnostic(place, message, severity=DiagnosticSeverity.Error, source="factcheck")


def _diagnostic(opened: Opened, found: Finding, uri: str, where: Where) -> Diagnostic:
    own = [DiagnosticRelatedInformation(Location(uri, opened.places.range(c.span)), c.quote) for c in found.related]
    shown = found.evidence[:_SHOWN]
    sources = [_source(piece.stance, piece.citation, where(piece.citation)) for piece in shown]
    return Diagnostic(
        opened.places.range(found.span),
        "\n".join((found.message, *(f"possible: {repair}" for repair in found.repairs))),
        severity=_LEVELS[found.severity],
        code=found.code,
        source="factcheck",
        related_information=[*own, *sources] or None,
    )


@lru_cache(_KEPT)
def _source(stance: Stance, citation: Citation, uri: str) -> DiagnosticRelatedInformation:
    return DiagnosticRelatedInformation(location(citation, uri), f"{stance}: {citation.quote}")


def hover(opened: Opened, offset: int) -> tuple[Span, str] | None:
    """What is known of the words at an offset: findings, the value's standing, the quotes. Markdown."""
    lines: list[str] = []
    found = [one for one in opened.report.findings if one.span.start <= offset < one.span.end]
    for one in found:
        lines.append(f"**{one.code} {one.severity}**: {one.message}")
        lines += [f"- possible: {repair}" for repair in one.repairs]
        lines += [f"- {quoted(piece)}" for piece in one.evidence]
    for number, (value, standing) in enumerate(opened.report.coverage):
        if value.span.start <= offset < value.span.end:
            lines += [*([""] if found else []), f"**{standing}**: {value.text}", *([""] if not found else [])]
            lines += [f"- {quoted(piece)}" for piece in opened.report.backing[number][:3]] if not found else []
            return (found[0].span if found else value.span), "\n".join(lines)
    return (found[0].span, "\n".join(lines)) if lines else None


def evidence_at(opened: Opened, offset: int) -> tuple[Evidence, ...]:
    """The passages behind the words at an offset: what "go to source" goes to."""
    for one in opened.report.findings:
        if one.span.start <= offset < one.span.end and one.evidence:
            return one.evidence
    for number, (value, _) in enumerate(opened.report.coverage):
        if value.span.start <= offset < value.span.end:
            return opened.report.backing[number]
    return ()


def actions(opened: Opened, uri: str, span: Span) -> Iterator[CodeAction]:
    """Insert a citation behind a value that a source supports; accept a finding with a comment above its paragraph."""
    for number, (value, standing) in enumerate(opened.report.coverage):
        backing = opened.report.backing[number]
        if standing == "supported" and backing and _meets(value.span, span):
            document = backing[0].citation.document
            note = f" ({document.title or document.id}, {document.published_text or 'n.d.'})"
            yield _action(f"Cite {document.id} for {value.text}", opened, uri, value.span.end, note)
    for found in opened.report.findings:
        if _meets(found.span, span):
            start = _paragraph(opened.report.document.body, found.span.start)
            note = f"<!-- factcheck: ignore {found.code}: REASON -->\n"
            yield _action(f"Accept {found.code} with a reason", opened, uri, start, note)


def _action(title: str, opened: Opened, uri: str, offset: int, text: str) -> CodeAction:
    place = opened.places.position(offset)
    edit = WorkspaceEdit(changes={uri: [TextEdit(Range(place, place), text)]})
    return CodeAction(title, kind=CodeActionKind.QuickFix, edit=edit)


def _meets(one: Span, other: Span) -> bool:
    return one.overlaps(other) or one.start <= other.start <= one.end


def _paragraph(body: str, offset: int) -> int:
    """The start of the paragraph of an offset."""
    return max((blank.end() for blank in _BLANK.finditer(body, 0, offset)), default=0)
