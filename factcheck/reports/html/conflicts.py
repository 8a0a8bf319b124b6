"""A page that draws each conflict: a bar for every value or a point on a line of days, and the quotes under it.

No script, no request; nothing of a source reaches the page unescaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Agreement, Comparison, Conflict, Fact
from factcheck.reports.bars import WHOLE, Bar, bars, ends
from factcheck.reports.html.page import escape, link, page, quoted
from factcheck.reports.text.conflicts import tally
from factcheck.reports.text.values import printed_words

_STYLE = """.kind { font-weight: bold } .conflict .kind { color: var(--bad) } .possible .kind { color: var(--warn) }
.agreement .kind { color: var(--good) }
section { border-top: 1px solid var(--line); margin-top: 1.5rem }
figure { margin: .6rem 0 1rem; max-width: 40rem } figure p { margin: .5rem 0 .15rem; font-size: .9rem;
  line-height: 1.4; overflow-wrap: anywhere }
svg { width: 100%; height: 1rem; display: block; border-radius: 3px }
svg .track { fill: var(--soft) } svg .line { stroke: var(--line); vector-effect: non-scaling-stroke }
svg .s0 { fill: var(--bad) } svg .s1 { fill: var(--warn) } svg .s2 { fill: var(--good) } svg .s3 { fill: var(--faint) }
blockquote { margin: .3rem 0 0; padding-left: .8rem; border-left: 3px solid var(--line); overflow-wrap: anywhere }
blockquote mark { font-weight: bold }
.place { margin: 0 0 .8rem; padding-left: calc(.8rem + 3px) } .place, .id { font-size: .9rem }
"""
_THIN = 8  # thousandths: the least that is seen of a day among years
_SHADES = 4


def render(found: Comparison) -> str:
    """The whole page: conflicts, then agreements where there are any."""
    parts = [part for conflict in found.conflicts for part in _conflict(conflict)]
    parts += [part for agreement in found.agreements for part in _agreement(agreement)]
    body = f"<h1>What the sources disagree on</h1>\n<p>{escape(tally(found))}</p>\n<main>\n{''.join(parts)}</main>\n"
    return page("Conflicts", body, _STYLE)


def _conflict(conflict: Conflict) -> Iterator[str]:
    yield f'<section class="{conflict.strength}" id="c-{escape(conflict.id)}">\n{_heading(conflict)}\n'
    said = escape(conflict.message)
    yield f'<p><span class="kind">{escape(conflict.kind)}</span> ({conflict.strength}): {said}</p>\n'
    yield _picture(conflict.facts, f"Values of {conflict.about}")
    yield from map(_quote, conflict.facts)
    yield f'<p class="id faint">id {escape(conflict.id)}</p>\n</section>\n'


def _agreement(agreement: Agreement) -> Iterator[str]:
    count = f"{agreement.origins} independent origin{'' if agreement.origins == 1 else 's'}"
    yield f'<section class="agreement">\n{_heading(agreement)}\n'
    yield f'<p><span class="kind">agreement</span> on {count}</p>\n'
    yield from (f'<p class="faint">{escape(reason)}</p>\n' for reason in agreement.reasons)
    yield from map(_quote, agreement.facts)
    yield "</section>\n"


def _heading(found: Conflict | Agreement) -> str:
    """What it is about, in the language of the first statement: a browser chooses the shapes of characters by it."""
    return f'<h2 lang="{escape(found.facts[0].citation.document.lang)}">{escape(found.about)}</h2>'


def _quote(fact: Fact) -> str:
    at, document = fact.citation, fact.citation.document
    facts = [escape(part) for part in (document.publisher, document.published_text or "", f"line {at.line}") if part]
    shown = f'<span lang="{escape(document.lang)}">{link(document.url, document.title or document.id)}</span>'
    return (
        f'<blockquote lang="{escape(document.lang)}">{quoted(at, fact.value)}</blockquote>\n'
        f'<p class="place faint">{", ".join((shown, *facts))}</p>\n'
    )


def _picture(facts: Sequence[Fact], title: str) -> str:
    """One row for each value, on one scale: a bar from zero for a size, a block on a line for days."""
    drawn = bars(facts)
    if not drawn:
        return ""
    shades = _shades(drawn)
    rows = "".join(_row(bar, shades[_ends(bar)]) for bar in drawn)
    return f'<figure aria-label="{escape(title)}">\n{rows}</figure>\n'


def _shades(drawn: Sequence[Bar]) -> dict[object, int]:
    """One shade for each distinct value, in order of their first."""
    told = dict.fromkeys(map(_ends, drawn))
    return {value: min(number, _SHADES - 1) for number, value in enumerate(told)}


def _ends(bar: Bar) -> object:
    return bar.fact.value and ends(bar.fact.value)


def _row(bar: Bar, shade: int) -> str:
    """The value in words, which wrap on a narrow screen, and below it the bar, which stretches."""
    wide = max(bar.end - bar.start, _THIN)
    start = min(bar.start, WHOLE - wide)
    document = bar.fact.citation.document
    value = printed_words(bar.fact.value) if bar.fact.value else ""
    about = f"({escape(document.id)}, {escape(document.published_text or 'undated')})"
    track = (
        f'<line class="line" x1="0" x2="{WHOLE}" y1="8" y2="8"/>'
        if bar.dated
        else f'<rect class="track" width="{WHOLE}" height="16"/>'
    )
    return (
        f'<p lang="{escape(document.lang)}"><b>{escape(value)}</b> <span class="faint">{about}</span></p>\n'
        f'<svg viewBox="0 0 {WHOLE} 16" preserveAspectRatio="none" aria-hidden="true">{track}'
        f'<rect class="s{shade}" x="{start}" width="{wide}" height="16"/></svg>\n'
    )
