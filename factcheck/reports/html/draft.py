"""The text of a draft as a reader sees it, with its values marked: no markup, no comments, headings as headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.model import DraftReport, Span
from factcheck.reports.html.page import escape
from factcheck.reports.marks import Mark, marks

_KEPT = re.compile(r"\s*[-+*]\s+|\|")  # list marks and table bars help to read
_MARKS_UP = ("<", "[", "![", "](", "][")
_HEAD = '<span class="head" role="heading" aria-level="3">'


def draft_text(report: DraftReport, marked: Callable[[Mark, str], str]) -> str:
    """The draft's text as HTML; `marked` makes the HTML of a mark of its words."""
    text, at, pieces = report.document.body, 0, []
    for heading in report.headings:
        pieces += [*_between(report, Span(at, heading.start), marked), _HEAD]
        pieces += [*_between(report, heading, marked), "</span>"]
        at = heading.end
    return "".join([*pieces, *_between(report, Span(at, len(text)), marked)]).strip("\n")


def _between(report: DraftReport, stretch: Span, marked: Callable[[Mark, str], str]) -> Iterator[str]:
    at = stretch.start
    for mark in marks(report):
        if stretch.contains(mark.span):
            yield escape(_read(report, Span(at, mark.span.start)))
            yield marked(mark, _read(report, mark.span))
            at = mark.span.end
    yield escape(_read(report, Span(at, stretch.end)))


def _read(report: DraftReport, span: Span) -> str:
    """The words of a stretch of the body without its markup; at most one blank line where some was."""
    text, at, pieces = report.document.body, span.start, []
    for cut, instead in report.markup:
        start, end = max(cut.start, span.start), min(cut.end, span.end)
        if start < end and _hidden(cut.of(text), instead):
            pieces += [text[at:start], instead]
            at = end
    return re.sub(r"\n{3,}", "\n\n", "".join([*pieces, text[at : span.end]]))


def _hidden(written: str, instead: str) -> bool:
    """Whether markup is nothing to a reader: code, addresses and the marks of lists are left as they are written."""
    if instead.strip() or written.startswith(_MARKS_UP):
        return True
    return not any(map(str.isalnum, written)) and not _KEPT.fullmatch(written)
