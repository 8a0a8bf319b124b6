"""Markdown to prose: what is markup, code, a link's address or a note's mark is not read."""

from __future__ import annotations

import re

from factcheck.library.manuscript import Edit, Manuscript, Marks, manuscript
from factcheck.model import Document, Span
from factcheck.pattern import lazy

FENCE = lazy(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:.*?\n)??(?: {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_COMMENT = lazy(r"<!--(.*?)-->", re.DOTALL)
_CODE = lazy(r"(?<!`)(`+)(?!`)([^\n]*?)(?<!`)\1(?!`)")
_IMAGE = lazy(r"!\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_LINK = lazy(r"(?<!!)\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_NOTE = lazy(r"\[\^[^\]\n]*\](?!:)")
_DEFINITION = lazy(r"^ {0,3}\[[^\]\n]+\]:[^\n]*$", re.MULTILINE)
_ADDRESS = lazy(r"<?(?:https?://|www\.)[!-;=?-~]+>?")
_TAG = lazy(r"</?[A-Za-z][^<>\n]*>")
_HEADING = lazy(r"^ {0,3}(#{1,6})[ \t]+([^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINED = lazy(r"^(?! {0,3}[-*+>#\d])([^\n]+)\n {0,3}(=+|-{2,})[ \t]*$", re.MULTILINE)
_RULE = lazy(r"^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$", re.MULTILINE)
_MARKER = lazy(r"^[ \t]*(?:>[ \t]?)*[ \t]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)?", re.MULTILINE)
_ORDERED = lazy(r"^ {0,3}\d{1,3}[.)][ \t]+", re.MULTILINE)
_STRONG = lazy(r"\*{1,3}|~~|(?<![\w])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\w])")
_BAR = lazy(r"\|")
_ESCAPE = lazy(r"\\(?=[!-/:-@\[-`{-~])")
_WRAP = lazy(r"(?<=[^\n])\n(?=[^\s#>*+\-|=`~\d])")
_WIDE = lazy(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


def read_markdown(document: Document) -> Manuscript:
    """The prose of a Markdown document; wrapped lines are joined, image texts are captions."""
    body = document.body
    comments = [(Span(*m.span()), m[1]) for m in _COMMENT.finditer(body)]
    edits = [Edit(*m.span(), "\n") for m in FENCE.finditer(body)]
    edits += [Edit(span.start, span.end) for span, _ in comments]
    headings = [Span(*m.span(2)) for m in _HEADING.finditer(body)]
    headings += [Span(*m.span(1)) for m in _UNDERLINED.finditer(body)]
    captions = []
    for m in _IMAGE.finditer(body):
        captions.append(Span(*m.span(1)))
        edits += [Edit(m.start(), m.start(1), "\n"), Edit(m.end(1), m.end(), "\n")]
    for m in _LINK.finditer(body):
        edits += [Edit(m.start(), m.start(1)), Edit(m.end(1), m.end())]
    for m in _HEADING.finditer(body):
        edits += [Edit(m.start(), m.start(2)), Edit(m.end(2), m.end())]
    edits += [Edit(m.start(2), m.end(2)) for m in _UNDERLINED.finditer(body)]
    for pattern in (_CODE, _DEFINITION, _NOTE, _ADDRESS, _TAG, _RULE, _STRONG, _ESCAPE):
        edits += [Edit(*m.span()) for m in pattern.finditer(body)]
    edits += [Edit(*m.span()) for m in _MARKER.finditer(body) if m.end() > m.start()]
    edits += [Edit(*m.span(), "\n") for m in _BAR.finditer(body)]
    edits += _joined(body, headings)
    headings.sort()
    return manuscript(document, edits, Marks(headings, captions, _lists(body, headings), comments))


def _joined(body: str, headings: list[Span]) -> list[Edit]:
    """Line breaks inside a paragraph: a blank between Latin words, nothing between ideographs."""
    heads = {span.start for span in headings} | {span.end for span in headings}
    edits = []
    for m in _WRAP.finditer(body):
        start = body.rfind("\n", 0, m.start()) + 1
        line = body[start : m.start()]
        if line.lstrip().startswith(("#", "|", "`", "~", "<!--")) or {start, m.start()} & heads:
            continue
        if line.endswith("  ") or not line.strip():
            continue
        wide = _WIDE.match(body[m.start() - 1]) and _WIDE.match(body[m.end()])
        edits.append(Edit(*m.span(), "" if wide else " "))
    return edits


def _lists(body: str, headings: list[Span]) -> list[tuple[int, int]]:
    """For each heading the items of the one ordered list below it, up to the next heading."""
    found = []
    for head, after in zip(headings, [*headings[1:], Span(len(body), len(body))], strict=False):
        items = len(_ORDERED.findall(body[head.end : after.start]))
        if items:
            found.append((head.start, items))
    return found
