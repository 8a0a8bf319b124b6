"""Conflicts one a line: for scripts and editors (`concise`), and as annotations of a workflow run (`github`)."""

from __future__ import annotations

from factcheck.model import Comparison, Conflict
from factcheck.reports.github import escaped, property_of
from factcheck.reports.text.console import one_line

_LEVELS = {"conflict": "error", "possible": "warning"}


def concise(found: Comparison) -> str:
    """`path:line:column: kind strength message [id]`, at the first statement; the others as `path:line`."""
    return "".join(f"{_place(one)}: {one.kind} {one.strength} {_said(one)} [{one.id}]\n" for one in found.conflicts)


def github(found: Comparison) -> str:
    """An annotation beside every statement of a conflict, each naming the others."""
    lines = []
    for one in found.conflicts:
        for fact in one.facts:
            at, document = fact.citation, fact.citation.document
            place = f"file={property_of(document.path or document.id)},line={at.line},col={at.column}"
            title = property_of(f"{one.kind} {one.id}")
            lines.append(f"::{_LEVELS[one.strength]} {place},title={title}::{escaped(_said(one))}\n")
    return "".join(lines)


def _place(conflict: Conflict) -> str:
    at = conflict.facts[0].citation
    return f"{at.document.path or at.document.id}:{at.line}:{at.column}"


def _said(conflict: Conflict) -> str:
    others = ", ".join(
        f"{_name(fact.citation.document.path, fact.citation.document.id)}:{fact.citation.line}"
        for fact in conflict.facts[1:]
    )
    return one_line(f"{conflict.message} (against {others})")


def _name(path: str, name: str) -> str:
    return path or name
