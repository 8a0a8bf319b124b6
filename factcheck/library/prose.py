"""A Markdown article as it is read: the same characters at the same places, but for wrapped lines and code."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.library.history import history
from factcheck.model import Document, Span
from factcheck.pattern import lazy

# A line of some length that goes on in the next one, between Latin letters: the wrap of an editor, not of an author.
_WRAP = lazy(r"(?<=[!-~])(?:\r?\n)(?=[A-Za-z(\"'])")
_WRAPPED_FROM = 50
_HEADING = lazy(r"^#{1,6} .*$", re.MULTILINE)


def as_read(document: Document) -> Document:
    """The document with wrapped lines joined by blanks, so that no place moves; its code and past changes set aside."""
    from factcheck.library.markdown import FENCE

    body, joined, at = document.body, [], 0
    for match in _WRAP.finditer(body):
        line = body.rfind("\n", 0, match.start()) + 1
        if match.start() - line >= _WRAPPED_FROM and body[line : line + 1].isalpha():
            joined += [body[at : match.start()], " " * len(match[0])]
            at = match.end()
    code = tuple(Span(*match.span()) for match in FENCE.finditer(body))
    heads = [Span(*match.span()) for match in _HEADING.finditer(body)]
    headings = [head for head in heads if not any(block.overlaps(head) for block in code)]
    past = () if document.published else tuple(history(body, document.path, headings))
    return replace(document, body="".join([*joined, body[at:]]), exclude=(*document.exclude, *code, *past))
