"""Whether a document speaks of what a question names at all: what it says of another thing is no answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import about, titled
from factcheck.model import Document, Span, Statement
from factcheck.pattern import lazy
from factcheck.text import halve

_ALIKE = 0.45
_HAN = "\u3400"
_CAPITALS = lazy(r"[A-Z][\w'’-]*(?: (?:(?:de|van|von|of|al|bin) )?[A-Z][\w'’-]*)*")
_HEAD = 200  # so many characters of a body are its first lines
_TAIL = 2  # so much of a name tells nothing: 町

Name = tuple[Concept, ...]
"""A name, body or place; or the characters of a Chinese name that no table knows (张季鸾), each a concept."""


def names(asked: Sequence[Concept], text: str) -> list[Name]:
    """What a question names: its names, bodies and places, and the runs of characters that are no words."""
    found = [(one,) for one in asked if one.kind != "word"]
    return [*found, *(run for run in _runs(asked, text) if len(run) > 1)]


def _runs(asked: Sequence[Concept], text: str) -> Iterator[Name]:
    run: Name = ()
    for one in asked:
        single = one.kind == "word" and len(one.span.of(text)) == 1 and one.span.of(text) >= _HAN
        if run and not (single and run[-1].span.end == one.span.start):
            yield run
            run = ()
        run = (*run, one) if single else run
    yield run


def speaks(asked: Sequence[Name], text: str, lang: str, document: Sequence[Statement]) -> bool:
    """Whether a document, given as its statements, names any of what a question in `lang` does; so where it names none.

    Within a language by the letters: two characters of a Chinese name, a name in Latin letters as a whole.
    """
    home = document[0].document
    if home.lang == lang:
        said = _plain(f"{home.title} {home.body}")
        written = [_plain(text[name[0].span.start : name[-1].span.end]) for name in asked]
        if not asked or any(_written(one, said, lang) for one in written):
            return True
    spoken = [*chain.from_iterable(map(about, document)), *titled(home)]
    return not asked or any(_met(name, spoken) for name in asked)


def _written(name: str, said: str, lang: str) -> bool:
    if lang == "en":
        return name in said
    han = all(letter >= _HAN for letter in name)  # other letters are spelled in more than one way: ヤフー, Yahoo
    return not han or any(name[at : at + 2] in said for at in range(max(len(name) - 1, 1)))


def _met(name: Name, spoken: Sequence[Concept]) -> bool:
    met = sum(any(_same(one, other) for other in spoken) for one in name)
    return 2 * met >= len(name)


def _same(one: Concept, other: Concept) -> bool:
    """Whether two are one; no word that a name is only explained with: 河南 is Henan province, 省 a province."""
    shared = {key[0] for key in one.keys & other.keys}
    explained = one.kind != "word" == other.kind and shared <= {"e", "c"} and any(key[0] == "h" for key in one.keys)
    return not explained and likeness(one, other) >= _ALIKE


def renamed(text: str, other: str, lang: str) -> str:
    """A town, school or firm of a text that another one calls otherwise: 若葉町 where it has 青葉町, or "".

    Of Chinese and Japanese names that are the same but for their first character.
    """
    pattern, there = _named(lang), _plain(other)
    names = (match[0] for match in pattern.finditer(_plain(text))) if pattern else ()
    return next((name for name in names if len(name) > _TAIL and name not in there and name[1:] in there), "")


def whole_name(statement: Statement, span: Span) -> Span:
    """The name that a word in `span` of the document is a part of: in English all words with a capital beside it."""
    if statement.lang != "en":
        return span
    text, start = statement.text, statement.span.start
    for match in _CAPITALS.finditer(text):
        if match.start() <= span.start - start and span.end - start <= match.end():
            return Span(match.start() + start, match.end() + start)
    return span


def two_towns(one: Document, other: Document) -> bool:
    """Whether the first lines of two texts in one language each name a town, none of which the other text names."""
    ours, theirs = _towns(one), _towns(other)
    strangers = (name not in there.body for towns, there in ((ours, other), (theirs, one)) for name in towns)
    return bool(ours and theirs) and all(strangers)


@lru_cache(4_000)
def _towns(document: Document) -> tuple[str, ...]:
    pattern = table(document.lang).get("towns")
    head = document.title + "\n" + document.body.lstrip()[:_HEAD]
    return tuple(dict.fromkeys(match["town"] for match in re.finditer(pattern, head))) if pattern else ()


@cache
def _named(lang: str) -> re.Pattern[str] | None:
    ends = _plain(table(lang).get("name_ends", ""))
    return re.compile(rf"(?<![一-鿿])[一-鿿]{{1,5}}?(?:{ends})") if ends else None


def _plain(text: str) -> str:
    return fold(halve(text)).lower()
