"""The frame of every HTML report: one file, no script, nothing loaded from anywhere, light and dark."""

from __future__ import annotations

from html import escape as _escape

from factcheck.model import Citation, Quantity
from factcheck.reports.text.console import clean

STYLE = """
:root { color-scheme: light dark; --ink: #1c2126; --paper: #fff; --soft: #f1f3f5; --line: #d0d5da; --faint: #5c6670;
  --good: #12683a; --bad: #b3261e; --warn: #8a5300;
  --mark: #fff0b8; --time: #d8ecff; --money: #dff5e1; --aside: #e6e6e6 }
@media (prefers-color-scheme: dark) { :root {
  --ink: #e6e9ec; --paper: #15181b; --soft: #20252a; --line: #3a4148; --faint: #9aa5af;
  --good: #6fd19a; --bad: #ff9b92; --warn: #f2be6c;
  --mark: #57480f; --time: #17415f; --money: #174a24; --aside: #3a3a3a } }
body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 system-ui, "Noto Sans CJK SC", "Hiragino Sans", "Microsoft YaHei", sans-serif }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem; overflow-wrap: anywhere }
.faint { color: var(--faint) } .text { white-space: pre-wrap; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere }
mark { background: var(--mark); color: inherit; border-radius: .2em; padding: 0 .1em }
"""


def escape(text: str) -> str:
    """`text` as HTML text or attribute: marked up nothing, control characters made visible."""
    return _escape(clean(text), quote=True)


def link(url: str | None, text: str) -> str:
    """A link where `url` is a web address, else the text alone: nothing that a source writes may run."""
    if url and url.lower().startswith(("https://", "http://")):
        return f'<a href="{escape(url)}" rel="noreferrer">{escape(text)}</a>'
    return escape(text)


def quoted(place: Citation, value: Quantity | None) -> str:
    """The quote of a citation with its value marked."""
    if value is None or not place.span.contains(value.span):
        return escape(place.quote)
    body = place.document.body
    before, after = body[place.span.start : value.span.start], body[value.span.end : place.span.end]
    return f"{escape(before)}<mark>{escape(value.span.of(body))}</mark>{escape(after)}"


def page(title: str, body: str, style: str = "") -> str:
    """A whole HTML document; `body` is HTML already, `title` is text."""
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
