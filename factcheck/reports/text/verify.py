"""Verdicts for people: each claim, what the sources say of it and where, and a last line that counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.model import Evidence, Verdict
from factcheck.reading import read
from factcheck.reports.text.console import Line, Page, excerpt, indented, one_line, rendered
from factcheck.reports.text.values import value_words

_SIGNS = {"supported": "yes", "refuted": "no", "conflicting": "both", "not_enough_info": "unknown"}
_STYLES = {"supported": "green", "refuted": "red", "conflicting": "yellow", "not_enough_info": "cyan"}
_STANCES = {"supports": "yes", "refutes": "no", "related": "dot"}
_FEW = 1  # passages of each side that a list of many claims shows


def render(verdicts: Sequence[Verdict], page: Page, full: bool = True, explain: bool = False) -> str:
    """Each verdict with its passages (without `full` the first of each side), then the tally of several."""
    parts = [part for verdict in verdicts for part in _verdict(verdict, page, full or explain, explain)]
    return rendered(page, [*parts, _tally(verdicts)] if len(verdicts) > 1 else parts)


def _verdict(verdict: Verdict, page: Page, full: bool, explain: bool) -> Iterator[Any]:
    claim, label = verdict.claim, verdict.label
    said = f"{page.sign(_SIGNS[label])} {label.replace('_', ' ')}", f"bold {_STYLES[label]}"
    name = [(f"  [{one_line(claim.id)}]", "dim")] if claim.path else []
    yield Line(said, (f"  {one_line(claim.text)}", "bold" if full else "not bold"), *name)
    if claim.expect and claim.expect != label:
        yield indented(f"{page.sign('warning')} expected: {claim.expect.replace('_', ' ')}", 2, "yellow")
    yield indented(verdict.reason + _origins(verdict), 2)
    if explain:
        yield from _read(verdict)
    for piece in verdict.evidence if full else _first(verdict):
        yield from _evidence(piece, page, explain)


def _origins(verdict: Verdict) -> str:
    if not verdict.origins:
        return ""
    return f" ({verdict.origins} independent origin{'s' * (verdict.origins > 1)})"


def _read(verdict: Verdict) -> Iterator[Any]:
    """What was read in the claim, and how each part of it was decided."""
    claim = verdict.claim
    for value in read(claim.text, claim.lang, claim.as_of):
        yield indented(f"read {value.text}: {value.kind}, {value_words(value)}", 4)
    for part in verdict.parts:
        yield indented(f"{part.verdict.replace('_', ' ')} {part.text}: {part.reason}", 4)
    for step in verdict.steps:
        yield indented(step, 4)


def _first(verdict: Verdict) -> list[Evidence]:
    """The first passages of each side that decided."""
    sides = [[one for one in verdict.evidence if one.stance == stance] for stance in ("supports", "refutes")]
    return [piece for side in sides for piece in side[:_FEW]]


def _evidence(piece: Evidence, page: Page, explain: bool) -> Iterator[Any]:
    document = piece.citation.document
    facts = [fact for fact in (document.publisher, document.published_text, document.url) if fact]
    place = f"{page.sign(_STANCES[piece.stance])} {document.path or document.id}:{piece.citation.line}"
    yield indented(f"{place} {', '.join(facts)}", 4)
    yield indented(excerpt(piece.citation.quote, piece.source_value), 6, "italic")
    if explain:
        yield indented(f"score {piece.score:.2f}: {'; '.join(piece.reasons)}", 6, "dim")


def _tally(verdicts: Sequence[Verdict]) -> str:
    counts = Counter[str](verdict.label for verdict in verdicts)
    said = ", ".join(f"{counts[label]} {label.replace('_', ' ')}" for label in _SIGNS if counts[label])
    missed = sum(1 for verdict in verdicts if verdict.claim.expect not in (None, verdict.label))
    return f"{len(verdicts)} claims: {said}" + (f"; {missed} not as expected" if missed else "")
