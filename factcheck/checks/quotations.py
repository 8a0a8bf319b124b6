"""Direct speech of a draft: what stands in quotation marks beside a word of saying, and where the sources have it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from factcheck.checks.tables import words
from factcheck.matching.quotes import Located, locate
from factcheck.model import Document, Library, Span
from factcheck.pattern import lazy
from factcheck.record import record

_MARKS = lazy(r"“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|(?<![\w\"])\"([^\"\n]+)\"(?![\w\"])")
_REACH = 40
_LEAST = {"en": 25, "zh": 10, "ja": 12}  # letters: shorter ones are names, titles and single words


@record
class Quotation:
    """A quotation, and its best place in the sources of the draft's language (None: nowhere near)."""

    span: Span
    text: str
    located: Located | None


def quotations(prose: Document, library: Library, lang_at: Callable[[Span], str]) -> Iterator[Quotation]:
    """The quotations of a draft's prose, where there are sources in the language of their sentence to look in."""
    body = prose.body
    shelves: dict[str, list[Document]] = {}
    for document in library.documents:
        shelves.setdefault(document.lang, []).append(document)
    for match in _MARKS.finditer(body) if shelves else ():
        group = next(number for number in range(1, 5) if match[number] is not None)
        lang = lang_at(Span(*match.span(group)))
        documents = shelves.get(lang)
        if documents is None:
            continue
        around = body[max(0, match.start() - _REACH) : match.start()] + body[match.end() : match.end() + _REACH]
        if len(match[group]) >= _LEAST.get(lang, 25) and _saying(lang).search(around):
            yield Quotation(Span(*match.span(group)), match[group], locate(match[group], documents))


@cache
def _saying(lang: str) -> re.Pattern[str]:
    bound = r"\b" if lang == "en" else ""
    return re.compile(bound + "(?:" + "|".join(map(re.escape, words(lang, "saying"))) + ")" + bound, re.IGNORECASE)
