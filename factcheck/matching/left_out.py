"""What a claim says holds for some more, where the source leaves just these out: (不含港澳), excluding, 〜を除く."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages import table
from factcheck.matching.clauses import clause_spans
from factcheck.matching.concepts import Concept
from factcheck.matching.negation import denied, excepted
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about
from factcheck.model import Span, Statement

_SAME = 0.5
_LEAST = 0.35  # concepts of less weight (make, take) tell nothing
_TELLING = 0.9  # the weight of a word that may be left out; a name may always be


def left_out(claim: Statement, source: Statement) -> Iterator[tuple[Span, str]]:
    """The clauses of a claim, as spans of its document's body, that take in what the source leaves out, and why."""
    outside = excepted(source.text, source.lang)
    said = [one for one in about(source) if not any(span.overlaps(one.span) for span in outside)]
    named = [one for one in about(source) if any(span.contains(one.span) for span in outside) and _tells(one)]
    if not (named := [one for one in named if not _met(one, said)]):
        return
    reach = denied(claim.text, claim.lang)
    marks = [match.start() for match in re.finditer(_taken_in(claim.lang), claim.text, re.IGNORECASE)]
    for clause in clause_spans(claim):
        if not any(clause.start <= at < clause.end for at in marks) or any(map(clause.overlaps, reach)):
            continue
        own = [one for one in about(claim) if clause.contains(one.span) and one.weight >= _LEAST]
        word = next((one.span.of(claim.text) for one in own if _tells(one) and _met(one, named)), "")
        if word and any(_met(one, said) for one in own):
            yield clause.shift(claim.span.start), f"the source leaves {word!r} out"


def _taken_in(lang: str) -> str:
    """What says that more belong to it: also, in all, both."""
    return str(table(lang)["opposition"]["taken_in"])


def _tells(one: Concept) -> bool:
    return one.kind != "word" or one.weight >= _TELLING


def _met(one: Concept, others: list[Concept]) -> bool:
    return any(likeness(one, other) >= _SAME for other in others)
