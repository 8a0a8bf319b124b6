"""Whom a stretch is told of: the name that stands as its subject, be it in no table.

钢材由宝信公司供应，混凝土由华诚公司供应: the concrete is nothing that 宝信公司 supplies. "It was founded by Rolf Aker,
who owns 38 percent. His daughter Mia Aker took over in 2019": neither did the other's.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.clauses import stretch, stretches
from factcheck.matching.concepts import concepts
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about
from factcheck.model import Span, Statement
from factcheck.text import halve, sentences

_SAME = 0.5
_SURNAME = 2  # characters by which a name in Chinese characters is told again


def other_doer(claim: Statement, source: Statement, place: Span | None = None) -> str:
    """The name that a stretch of the source is told of in place of the claim's, which stands in another stretch; or "".

    The stretch is that of a value at `place` (of the source's own text), else the one that says most of the claim; one
    without a name is told of the name before it in its sentence.
    """
    home = source.document.body
    ours = _doers(claim.text, claim.lang, home)
    if claim.lang != source.lang or len(ours) != 1:
        return ""
    at = stretch(source, place) if place else _likest(claim, source, ours[0])
    own = next((one for one in sentences(source.text, source.lang) if one.contains(at)), at)
    before = [one for one in stretches(source) if own.contains(one) and one.end <= at.start]
    for piece in (at, *reversed(before)):
        if theirs := _doers(piece.of(source.text), source.lang, home):
            break
        if _named(ours[0], piece.of(source.text)):
            return ""
    else:
        return ""
    told = any(_named(name, claim.text) or _named(ours[0], name) for name in theirs)
    beside = Span(piece.start, at.end).of(source.text)
    known = _named(ours[0], home) or (not home.isascii() and ours[0][:_SURNAME] in fold(home))
    return "" if told or _named(ours[0], beside) or not known else theirs[0]


def _named(name: str, text: str) -> bool:
    """Whether a text has a name, or the last word of a name in Latin letters and no other word of a name before it."""
    said = fold(halve(text))
    if name in said or " " not in name:
        return name in said
    *_, last = name.split()
    return any(not match[1] for match in re.finditer(rf"([A-Z][\w'-]+ )?\b{re.escape(last)}\b", said))


def _likest(claim: Statement, source: Statement, name: str) -> Span:
    """The stretch of the source that has most of the claim's words besides a name."""
    said = [one for one in about(claim) if fold(one.span.of(claim.text)) not in name]

    def shared(piece: Span) -> float:
        own = [one for one in about(source) if piece.contains(one.span)]
        return sum(one.weight for one in said if any(likeness(one, other) >= _SAME for other in own))

    return max(stretches(source), key=shared)


@lru_cache(20_000)
def _doers(text: str, lang: str, home: str) -> tuple[str, ...]:
    """The names that are the subject of a text, folded, each once; in English those of words that no table knows.

    One word with a capital that opens a sentence is a name only where the document has it elsewhere than there.
    """
    found = (match["name"] for match in _pattern(lang).finditer(fold(halve(text)).strip()))
    return tuple(dict.fromkeys(name for name in found if lang != "en" or _a_name(name, home)))


def _a_name(name: str, home: str) -> bool:
    known = any(key[0] == "t" for word in name.split() for one in concepts(word, "en") for key in one.keys)
    return not known and (" " in name or bool(re.search(rf"[a-z,] {re.escape(name)}\b", home)))


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    return re.compile(table(lang)["opposition"]["doer"])
