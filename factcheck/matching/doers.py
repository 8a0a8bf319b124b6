"""Whom a stretch of Chinese or Japanese is told of: the name that stands as its subject, be it in no table.

钢材由宝信公司供应，混凝土由华诚公司供应: the concrete is nothing that 宝信公司 supplies. English marks its names by
capitals and is told apart by the words around a value (see siblings).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.clauses import stretch, stretches
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about
from factcheck.model import Span, Statement
from factcheck.text import halve

_SAME = 0.5


def other_doer(claim: Statement, source: Statement, place: Span | None = None) -> str:
    """The name that a stretch of the source is told of in place of the claim's, which stands in another stretch; or "".

    The stretch is that of a value at `place` (of the source's own text), else the one that says most of the claim.
    """
    ours = _doers(claim.text, claim.lang)
    if claim.lang != source.lang or len(ours) != 1:
        return ""
    beside = stretch(source, place) if place else _likest(claim, source, ours[0])
    theirs = _doers(beside.of(source.text), source.lang)
    said, told = (fold(halve(one.text)) for one in (claim, source))
    if not theirs or any(name in said for name in theirs) or ours[0] not in told:
        return ""
    return "" if ours[0] in fold(halve(beside.of(source.text))) else theirs[0]


def _likest(claim: Statement, source: Statement, name: str) -> Span:
    """The stretch of the source that has most of the claim's words besides a name."""
    said = [one for one in about(claim) if fold(one.span.of(claim.text)) not in name]

    def shared(piece: Span) -> float:
        own = [one for one in about(source) if piece.contains(one.span)]
        return sum(one.weight for one in said if any(likeness(one, other) >= _SAME for other in own))

    return max(stretches(source), key=shared)


@lru_cache(20_000)
def _doers(text: str, lang: str) -> tuple[str, ...]:
    """The names that are the subject of a text, folded, each once."""
    pattern = _pattern(lang)
    found = pattern.finditer(fold(halve(text)).strip()) if pattern else ()
    return tuple(dict.fromkeys(match["name"] for match in found))


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    rule = table(lang)["opposition"].get("doer")
    return re.compile(rule) if rule else None
