"""A text that follows a source keeps to its order: what stands beside a passage in use is likelier to be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import exp, log

from factcheck.answer.judge import Judged
from factcheck.model import Citation

_REACH = 400  # characters between two passages of a source
_PULL = 2.5  # what that adds to the log-odds that a statement is about the claim


def drawn(judged: Judged, near: Sequence[Citation]) -> Judged:
    """The judgement with its chance raised where the statement stands near one of the passages."""
    if not any(_beside(judged, passage) for passage in near):
        return judged
    chance = min(max(judged.score, 1e-6), 1 - 1e-6)
    return replace(judged, score=1 / (1 + exp(-log(chance / (1 - chance)) - _PULL)))


def _beside(judged: Judged, passage: Citation) -> bool:
    source = judged.source
    if source.document.id != passage.document.id:
        return False
    return source.span.start - passage.span.end <= _REACH and passage.span.start - source.span.end <= _REACH
