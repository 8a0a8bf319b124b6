"""A page that stands by itself: the draft with its values marked, what is wrong and the evidence beside it.

No script, no request; nothing of a draft or a source reaches the page unescaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.model import DraftReport, Evidence, Finding
from factcheck.reports.html.draft import draft_text
from factcheck.reports.html.page import escape, link, quoted
from factcheck.reports.html.page import page as page_of
from factcheck.reports.marks import Mark, look_of, marks
from factcheck.reports.tally import coverage_line, tally_line

if TYPE_CHECKING:
    from factcheck.reports.text.console import Page

_MEANINGS = {
    "refuted": "the sources contradict it",
    "conflicting": "the sources disagree",
    "flagged": "wrong in itself",
    "unsourced": "no source says it",
    "supported": "a source says it",
    "computed": "follows from other values",
}


def render(reports: Sequence[DraftReport], page: Page) -> str:
    """The whole page, for all drafts."""
    style = resources.files("factcheck.reports.html").joinpath("check.css").read_text("utf-8")
    lang = reports[0].document.lang if len(reports) == 1 else "en"
    title = ", ".join(report.document.title or report.document.path.rpartition("/")[2] for report in reports)
    parts = (part for number, report in enumerate(reports, 1) for part in _draft(report, f"d{number}"))
    legend = "".join(f'<li><b class="{look}">{look}</b> {meaning}</li>' for look, meaning in _MEANINGS.items())
    body = (
        f'<a class="skip" href="#d1-findings">Skip to the findings</a>\n'
        f'<header>\n<h1 lang="{escape(lang)}">{escape(title)}</h1>\n'
        f'<p class="tally">{escape(tally_line(reports))}</p>\n<ul class="legend">{legend}</ul>\n</header>\n'
        f"<main>\n{''.join(parts)}</main>\n"
    )
    return page_of(f"{title} - factcheck", body, style)


def _draft(report: DraftReport, name: str) -> Iterator[str]:
    path, lang = escape(report.document.path), escape(report.document.lang)
    text = draft_text(report, lambda mark, words: _mark(mark, words, name))
    yield f'<section class="draft" aria-labelledby="{name}">\n<h2 id="{name}">{path}</h2>\n'
    yield f'<p class="coverage">{escape(coverage_line(report))}</p>\n<div class="columns">\n'
    yield f'<article class="body" lang="{lang}" aria-label="The draft">{text}</article>\n'
    yield f'<section class="findings" aria-labelledby="{name}-findings">\n'
    yield f'<h2 id="{name}-findings" tabindex="-1">Findings</h2>\n'
    for number, found in enumerate(report.findings, 1):
        yield _finding(report, found, name, number)
    if not report.findings:
        yield "<p>No findings.</p>\n"
    yield _backing(report, name)
    yield "</section>\n</div>\n</section>\n"


def _mark(mark: Mark, words: str, name: str) -> str:
    if mark.findings:
        first = mark.findings[0]
        numbers = ", ".join(map(str, mark.findings))
        raised = f'\u2060<sup aria-hidden="true">{numbers}</sup>'  # never on a line of its own
        told = f'<span class="hidden"> ({mark.look}, finding {numbers})</span>{raised}'
        more = "".join(f'<span id="{name}-m{other}"></span>' for other in mark.findings[1:])
        return f'<a class="{mark.look}" id="{name}-m{first}" href="#{name}-f{first}">{more}{escape(words)}{told}</a>'
    told = f'<span class="hidden"> ({mark.look})</span>'
    if mark.backed:
        return (
            f'<a class="{mark.look}" id="{name}-v{mark.backed}" href="#{name}-b{mark.backed}">{escape(words)}{told}</a>'
        )
    return f'<span class="{mark.look}">{escape(words)}{told}</span>'


def _finding(report: DraftReport, found: Finding, name: str, number: int) -> str:
    look = look_of(found)
    repairs = "".join(f"<li>{escape(repair.replace(' -> ', ' → '))}</li>" for repair in found.repairs)
    quotes = "".join(_quote(piece) for piece in found.evidence)
    lang = escape(report.document.lang)
    return (
        f'<article class="finding {look}" id="{name}-f{number}" aria-labelledby="{name}-t{number}">\n'
        f'<h3 id="{name}-t{number}">{number}. <span lang="{lang}">{escape(found.text)}</span></h3>\n'
        f'<p><span class="code">{found.code} {found.severity}</span>: {escape(found.message)}</p>\n'
        + (f"<p>Possible repairs, none made:</p>\n<ul>{repairs}</ul>\n" if repairs else "")
        + quotes
        + f'<p class="place"><a href="#{name}-m{number}">line {found.line}, column {found.column}</a></p>\n</article>\n'
    )


def _backing(report: DraftReport, name: str) -> str:
    """What supports the values that nothing is wrong with."""
    pieces, lang = [], escape(report.document.lang)
    for mark in marks(report):
        if mark.backed and not mark.findings:
            words = escape(mark.span.of(report.document.body))
            quotes = "".join(_quote(piece) for piece in report.backing[mark.backed - 1][:2])
            pieces.append(
                f'<article class="finding {mark.look}" id="{name}-b{mark.backed}">\n'
                f'<h3><a href="#{name}-v{mark.backed}"><span lang="{lang}">{words}</span></a></h3>\n'
                f"{quotes}</article>\n"
            )
    return f"<h2>Backed values</h2>\n{''.join(pieces)}" if pieces else ""


def _quote(piece: Evidence) -> str:
    place, document = piece.citation, piece.citation.document
    shown = link(document.url, document.title or document.id)
    details = ", ".join(
        escape(part) for part in (document.publisher, document.published_text or "", f"line {place.line}") if part
    )
    return (
        f'<figure>\n<figcaption class="place"><span class="stance">{piece.stance}</span> '
        f'<span lang="{escape(document.lang)}">{shown}</span>, {details}</figcaption>\n'
        f'<blockquote lang="{escape(document.lang)}">{quoted(place, piece.source_value)}</blockquote>\n</figure>\n'
    )
