"""HTML to prose: blocks end a sentence, inline tags vanish, entities are their characters, scripts and code go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.library.manuscript import Edit, Manuscript, Marks, manuscript
from factcheck.model import Document, Span
from factcheck.pattern import lazy

_HIDDEN = lazy(
    r"<(script|style|head|template|noscript|code|pre|svg|nav|footer|button|select|iframe)\b[^>]{0,2000}>", re.IGNORECASE
)
_TO_THE_END = ("script", "style")  # hide the rest of the file where nobody closes them
_COMMENT = lazy(r"<!--(.*?)-->", re.DOTALL)
_TAG = lazy(r"</?([A-Za-z][A-Za-z0-9]*)\b[^<>]*>|<![^<>]*>|<\?[^<>]*>")
_ENTITY = lazy(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_HEADING = lazy(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]\s*>", re.DOTALL | re.IGNORECASE)
_CAPTION = lazy(r"<figcaption\b[^>]*>(.*?)</figcaption\s*>", re.DOTALL | re.IGNORECASE)
_BREAK = lazy(r"[ \t\r]*\n\s*")
_PUBLISHED = lazy(
    r"<meta\b[^>]*\b(?:article:published_time|datePublished|date)\b[^>]*\bcontent=[\"'](\d{4}-\d{2}-\d{2})",
    re.IGNORECASE,
)
_INLINE = lazy(
    r"a|abbr|b|bdi|bdo|big|cite|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr"
)


def read_html(document: Document) -> Manuscript:
    """The prose of an HTML document."""
    body = document.body
    comments = [(Span(*m.span()), m[1]) for m in _comments(body)]
    edits = edits_of(body)
    headings = [Span(*m.span(1)) for m in _HEADING.finditer(body)]
    captions = [Span(*m.span(1)) for m in _CAPTION.finditer(body)]
    return manuscript(document, edits, Marks(headings, captions, [], comments))


def edits_of(body: str) -> list[Edit]:
    """What makes prose of a page: each piece of markup, and what it reads as; some overlap."""
    from html import unescape

    edits = [*_hidden(body), *(Edit(*m.span()) for m in _comments(body))]
    for m in _TAG.finditer(body):
        edits.append(Edit(*m.span(), "" if _INLINE.fullmatch((m[1] or "").lower()) else "\n"))
    edits += [Edit(*m.span(), unescape(m[0])) for m in _ENTITY.finditer(body)]
    return edits + [Edit(*m.span(), " ") for m in _BREAK.finditer(body)]


def _comments(body: str) -> Iterator[re.Match[str]]:
    """The comments that end: none is looked for behind the last end, so that the time is linear."""
    return _COMMENT.finditer(body, 0, body.rfind("-->") + 3)


def _hidden(body: str) -> Iterator[Edit]:
    """The elements that no reader sees; an end that is missing is looked for once."""
    at, endless = 0, set[str]()
    for opened in _HIDDEN.finditer(body):
        name = opened[1].lower()
        if opened.start() < at or name in endless:
            continue
        closed = _closing(name).search(body, opened.end())
        if closed or name in _TO_THE_END:
            at = closed.end() if closed else len(body)
            yield Edit(opened.start(), at, "\n")
        else:
            endless.add(name)


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)


def published_of(text: str) -> str | None:
    """The day that the page itself declares as its publication, where it does."""
    found = _PUBLISHED.search(text)
    return found[1] if found else None
