"""A verdict for people."""

from __future__ import annotations

from factcheck.model import Verdict

MARKS = {"supports": "+", "refutes": "-", "related": "~"}


def render(verdict: Verdict) -> str:
    """The verdict, its reason, and the passages that it rests on, best first."""
    lines = [f"{verdict.label.replace('_', ' ')} ({verdict.confidence:.2f}): {verdict.reason}"]
    for piece in verdict.evidence:
        place = f"{piece.citation.document.path or piece.citation.document.id}:{piece.citation.line}"
        lines += [f"  {MARKS[piece.stance]} {piece.citation.quote}", f"    {place}  {'; '.join(piece.reasons)}"]
    return "\n".join(lines) + "\n"
