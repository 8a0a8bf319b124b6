"""What keeps a statement from bearing a claim out although the values may agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from factcheck.languages import table
from factcheck.matching.align import Alignment
from factcheck.matching.concept import Concept, stop_words
from factcheck.matching.overlap import SAME, Overlap, in_common, likeness, overlap
from factcheck.matching.profile import about, around
from factcheck.matching.speakers import shortened
from factcheck.matching.subject import asked
from factcheck.model import Span, Statement
from factcheck.text import halve

_NAMES = frozenset(("name", "entity", "place"))
_BOUND = 0.8  # the share of a claim that is told of a pronoun, from which on it is borne out
_ALIKE = 5  # characters behind a first word that are the same wording
TELLING = 0.5  # how telling the values must be that bear out a text in another language, whatever its words
_KNOWN, _ALL_KNOWN = 0.5, 0.9  # the share of the known words that must be there else: beside small values, and none
_TERM = 0.9  # the weight from which on a word tells what a claim is about
_MOST, _NEARLY_ALL = 0.5, 0.9


def unread(claim: Statement, source: Statement) -> Iterator[str]:
    """Digits of the claim that were read as no value: the source must print them too, and a name its document."""
    spans = [(quantity.outer or quantity.span).shift(-claim.span.start) for quantity in claim.quantities]
    across = claim.lang != source.lang
    for match in _digits(across).finditer(halve(claim.text)):
        span = Span(*match.span())
        printed = _names(match["name"], source) if match["name"] else match[0] in halve(source.text)
        if not printed and not any(one.overlaps(span) for one in spans):
            yield f"{match[0]} is not in the source"


def _names(name: str, source: Statement) -> bool:
    """Whether the source's document has a name, or its word without a number (COVID-19, COVID)."""
    word, _, number = name.partition("-")
    return bool(re.search(rf"\b{word}(?:-{number}\b|(?!-?\d))", halve(source.document.body)))


def unnamed(claim: Statement, source: Statement) -> Iterator[str]:
    """Names of the claim that neither the source nor the text around it has, in one language.

    A headline's capitals mark no names.
    """
    if claim.lang != source.lang:
        return
    said = about(source)
    if headline(claim.text):
        yield from (f"{one.span.of(claim.text)} is not in the source" for one in _known(about(claim), said, source))
        return
    met = overlap(asked(claim, about(claim), source, said), said)
    left = [one.span for one in met.unused if source.text[one.span.start].isupper()]
    bare = [mine.span for mine, its in met.pairs if _is_name(mine, its) and not _beside(its.span, left, source.text)]
    yield from _namesakes(met, claim.text, source.text)
    yield from _openers(met, claim.text, source.text)
    for one in overlap(met.missing, around(source)).missing:
        told = any(likeness(one, other) >= SAME for other in said) or _beside(one.span, bare, claim.text)
        told = told or _printed(one.span.of(claim.text), source.text) or shortened(one.span, claim, source)
        if one.kind in _NAMES and not told:
            yield f"{one.span.of(claim.text)} is not in the source"


def _known(ours: Sequence[Concept], said: Sequence[Concept], source: Statement) -> Iterator[Concept]:
    """The bodies, people and places of a claim that a table knows and the source does not have."""
    for one in overlap(overlap(ours, said).missing, around(source)).missing:
        if one.kind in _NAMES and any(key[0] == "t" for key in one.keys):
            yield one


def _is_name(mine: Concept, its: Concept) -> bool:
    """Whether two concepts are one name; of a word that opens the source the claim's own tells that it is one."""
    return its.kind == "name" or (mine.kind == "name" and its.span.start == 0 and its.kind == "word")


def _printed(name: str, text: str) -> bool:
    """Whether a text has a name letter by letter, be it over the end of a line."""
    words = r"\s+".join(map(re.escape, name.split()))
    return bool(re.search(rf"(?<![A-Za-z]){words}(?![A-Za-z])", text))


def _namesakes(met: Overlap, claim: str, source: str) -> Iterator[str]:
    """Given names that differ before one surname, where they open a sentence and could be any word."""
    for mine, its in met.pairs:
        ours = [one for one in met.missing if _opens(one, claim) and _beside(one.span, [mine.span], claim)]
        theirs = [one for one in met.unused if _opens(one, source) and _beside(one.span, [its.span], source)]
        if mine.kind == "name" and ours and theirs:
            yield f"{ours[0].span.of(claim)} in place of {theirs[0].span.of(source)}"


def _openers(met: Overlap, claim: str, source: str) -> Iterator[str]:
    """Words that open both sentences, one in place of the other before the same wording: Falk, 40, for Berg, 40."""
    ours = next((one for one in met.missing if _opens(one, claim)), None)
    theirs = next((one for one in met.unused if _opens(one, source)), None)
    if ours and theirs and claim[ours.span.end :][:_ALIKE] == source[theirs.span.end :][:_ALIKE] != "":
        yield f"{ours.span.of(claim)} in place of {theirs.span.of(source)}"


def _opens(one: Concept, text: str) -> bool:
    """Whether a word with a capital stands first and is none that a table knows (President, Former)."""
    return one.span.start == 0 and text[:1].isupper() and one.weight >= 1 and not any(key[0] == "t" for key in one.keys)


def _beside(one: Span, spans: Iterable[Span], text: str) -> bool:
    """Whether one of the spans stands right beside a name, as a given name does beside a surname."""
    gaps = (text[min(one.end, other.end) : max(one.start, other.start)] for other in spans)
    return any(gap == " " for gap in gaps)


def covers(alignment: Alignment, *, few: bool, agree: float) -> bool:
    """Whether the source has most of the claim's words, and across languages most of those that the terms know.

    `agree` says how telling the values are that both print, 0 to 1: telling ones are words enough across languages.
    """
    claim, source = alignment.claim, alignment.source
    lang = claim.lang
    if lang != source.lang:
        return agree >= TELLING or _translated(claim, source) >= (_KNOWN if agree else _ALL_KNOWN)
    told = [len(asked(claim, about(claim), source, about(source), nouns=nouns)) for nouns in (True, False)]
    if few and told[0] < told[1]:
        return False  # any harbour is "the harbour"
    bound = few and told[0] < len(about(claim))
    return alignment.topic >= (_BOUND if bound else float(table(lang)["opposition"]["given" if few else "cover"]))


def _translated(claim: Statement, source: Statement) -> float:
    """The share that a source has of those words of a claim that the terms know; 1 where there are none."""
    known = [one for one in about(claim) if one.weight >= _TERM and any(key[0] == "t" for key in one.keys)]
    missing = {one.span for one in overlap(in_common(claim, source).missing, around(source)).missing}
    whole = sum(one.weight for one in known)
    return sum(one.weight for one in known if one.span not in missing) / whole if whole else 1.0


def headline(text: str) -> bool:
    """Whether most words have a capital, and nearly all that are more than stop words."""
    words = [word for word in text.split() if word[0].isalpha()]
    telling = [word for word in words if word.lower() not in stop_words("en")]
    return _capitals(words) > _MOST and _capitals(telling) > _NEARLY_ALL


def _capitals(words: Sequence[str]) -> float:
    return sum(word[0].isupper() for word in words) / max(1, len(words))


@cache
def _digits(across: bool) -> re.Pattern[str]:
    """Digits that stand alone, or a `name` that they end (COVID-19); a score or a time whole, but across languages."""
    joints = ".," if across else ".,:/–-"
    return re.compile(rf"(?P<name>\b[A-Za-z]{{2,}}-\d+)|\d+(?:[{joints}]\d+)*")
