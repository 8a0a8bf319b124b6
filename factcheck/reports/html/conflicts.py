"""A page that draws each conflict: a bar for every value or a point on a line of days, and the quotes under it.

No script, no request; nothing of a source reaches the page unescaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Agreement, Comparison, Conflict, Fact
from factcheck.reports.bars import WHOLE, Bar, bars
from factcheck.reports.html.page import escape, link, page
from factcheck.reports.text.conflicts import tally
from factcheck.reports.text.values import value_words

_STYLE = """.kind { font-weight: bold } .conflict .kind { color: var(--bad) } .possible .kind { color: var(--warn) }
.agreement .kind { color: var(--good) }
section { border-top: 1px solid var(--line); margin-top: 1.5rem }
svg { width: 100%; height: auto; max-width: 40rem; display: block; margin: .6rem 0 }
svg text { fill: var(--ink); font: 14px system-ui, "Noto Sans CJK SC", "Hiragino Sans", sans-serif }
svg .faint { fill: var(--faint) } svg .track { fill: var(--soft) } svg .line { stroke: var(--line) }
svg .s0 { fill: var(--bad) } svg .s1 { fill: var(--warn) } svg .s2 { fill: var(--good) } svg .s3 { fill: var(--faint) }
blockquote { margin: .3rem 0 0; padding-left: .8rem; border-left: 3px solid var(--line); overflow-wrap: anywhere }
blockquote mark { font-weight: bold }
.place { margin: 0 0 .8rem; padding-left: .8rem; font-size: .9rem }
"""
_WIDTH, _ROW, _LEFT = 640, 46, 8
_SHADES = 4


def render(found: Comparison) -> str:
    """The whole page: conflicts, then agreements where there are any."""
    parts = [part for conflict in found.conflicts for part in _conflict(conflict)]
    parts += [part for agreement in found.agreements for part in _agreement(agreement)]
    body = f"<h1>What the sources disagree on</h1>\n<p>{escape(tally(found))}</p>\n<main>\n{''.join(parts)}</main>\n"
    return page("Conflicts", body, _STYLE)


def _conflict(conflict: Conflict) -> Iterator[str]:
    yield f'<section class="{conflict.strength}" id="c-{escape(conflict.id)}">\n<h2>{escape(conflict.about)}</h2>\n'
    said = escape(conflict.message)
    yield f'<p><span class="kind">{escape(conflict.kind)}</span> ({conflict.strength}): {said}</p>\n'
    yield _picture(conflict.facts, f"Values of {conflict.about}")
    yield from map(_quote, conflict.facts)
    yield f'<p class="faint">id {escape(conflict.id)}</p>\n</section>\n'


def _agreement(agreement: Agreement) -> Iterator[str]:
    count = f"{agreement.origins} independent origin{'' if agreement.origins == 1 else 's'}"
    yield f'<section class="agreement">\n<h2>{escape(agreement.about)}</h2>\n'
    yield f'<p><span class="kind">agreement</span> on {count}</p>\n'
    yield from (f'<p class="faint">{escape(reason)}</p>\n' for reason in agreement.reasons)
    yield from map(_quote, agreement.facts)
    yield "</section>\n"


def _quote(fact: Fact) -> str:
    at, document = fact.citation, fact.citation.document
    facts = [escape(part) for part in (document.publisher, document.published_text or "", f"line {at.line}") if part]
    shown = link(document.url, document.title or document.id)
    return (
        f'<blockquote lang="{escape(document.lang)}">{_marked(fact)}</blockquote>\n'
        f'<p class="place faint">{", ".join((shown, *facts))}</p>\n'
    )


def _marked(fact: Fact) -> str:
    """The quote with its value marked."""
    span, value = fact.citation.span, fact.value
    if value is None or not span.contains(value.span):
        return escape(fact.citation.quote)
    body = fact.citation.document.body
    before, after = body[span.start : value.span.start], body[value.span.end : span.end]
    return f"{escape(before)}<mark>{escape(value.span.of(body))}</mark>{escape(after)}"


def _picture(facts: Sequence[Fact], title: str) -> str:
    """One row for each value, on one scale: a bar from zero for a size, a block on a line for days."""
    drawn = bars(facts)
    if not drawn:
        return ""
    shades = _shades(drawn)
    height = _ROW * len(drawn) + 4
    rows = "".join(_row(bar, number, shades[_told(bar)]) for number, bar in enumerate(drawn))
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(title)}">\n'
        f"<title>{escape(title)}</title>\n{rows}</svg>\n"
    )


def _shades(drawn: Sequence[Bar]) -> dict[str, int]:
    """One shade for each distinct value, in order of their first."""
    told = dict.fromkeys(map(_told, drawn))
    return {value: min(number, _SHADES - 1) for number, value in enumerate(told)}


def _told(bar: Bar) -> str:
    return value_words(bar.fact.value) if bar.fact.value else ""


def _row(bar: Bar, number: int, shade: int) -> str:
    top, span = number * _ROW, _WIDTH - 2 * _LEFT
    start, end = (_LEFT + point * span // WHOLE for point in (bar.start, bar.end))
    wide = max(end - start, 5)
    start = min(start, _WIDTH - _LEFT - wide)
    document = bar.fact.citation.document
    label = escape(f"{_told(bar)}  ({document.id}, {document.published_text or 'undated'})")
    track = (
        f'<line class="line" x1="{_LEFT}" x2="{_WIDTH - _LEFT}" y1="{top + 32}" y2="{top + 32}"/>'
        if bar.dated
        else f'<rect class="track" x="{_LEFT}" y="{top + 24}" width="{span}" height="16" rx="3"/>'
    )
    return (
        f'<text x="{_LEFT}" y="{top + 17}">{label}</text>{track}'
        f'<rect class="s{shade}" x="{start}" y="{top + 24}" width="{wide}" height="16" rx="3"/>\n'
    )
