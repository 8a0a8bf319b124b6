"""What the sources say of a draft, part by part: the common ground of the checks against sources."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.draft import Draft
from factcheck.model import Label, Part, Verdict


def judged(draft: Draft, label: Label) -> Iterator[tuple[Part, Verdict]]:
    """The parts of the draft's sentences with this verdict; the whole sentence where no part of it has one."""
    for statement in draft.statements:
        verdict = draft.verdicts.get(statement.span.start)
        if verdict is None:
            continue
        parts = [part for part in verdict.parts if part.verdict == label]
        for part in parts:
            yield part, verdict
        if verdict.label == label and not parts:
            yield Part(statement.span, statement.text, label, verdict.reason), verdict
