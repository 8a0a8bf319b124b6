"""What all text reports share: the page they are printed on, safe text, signs that every terminal can show.

Rich is imported when a report has colours or a table and not before: a short call would spend a tenth of its time on
it. Source text never passes through its markup: give it as a `Line`, as `rich.text.Text(clean(text))`, or print a `str`
(markup is off).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import StringIO
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from factcheck.record import record
from factcheck.reports.text.folding import folded

if TYPE_CHECKING:
    from rich.table import Table

    from factcheck.model import Citation, Quantity

# Control characters and the marks that turn the reading direction round: a source could redraw the terminal with them.
_UNSAFE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
_RULE = "─"
_SIGNS = {
    "yes": ("✓", "+"),
    "no": ("✗", "x"),
    "both": ("≠", "!"),
    "unknown": ("?", "?"),
    "warning": ("⚠", "!"),
    "dot": ("•", "-"),
    "arrow": ("→", "->"),
    "cut": ("…", "..."),
    "bar": ("█", "#"),
    "gap": ("░", "."),
}


@record
class Page:
    """Where a text report is printed: columns, whether colour may be used, and what the terminal can encode."""

    width: int = 80
    color: bool = False
    encoding: str = "utf-8"

    def sign(self, name: str) -> str:
        """The sign `name` of `_SIGNS`, in ASCII where the terminal's encoding lacks it (GBK, CP932)."""
        fine, plain = _SIGNS[name]
        return fine if _encodable(fine, self.encoding) else plain


@cache
def _encodable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(_UNSAFE)


def clean(text: str) -> str:
    """`text` with control characters shown as `\\x1b` and the like; line feeds and tabs stay."""
    return _unsafe().sub(lambda match: ascii(match[0])[1:-1], text)


def one_line(text: str) -> str:
    """`clean(text)` on one line, every run of blanks as one space."""
    return " ".join(clean(text).split())


def excerpt(quote: str, value: Quantity | None = None, most: int = 120) -> str:
    """The quote on one line, cut to about `most` characters around `value`, never inside a word or a number."""
    line = one_line(quote)
    if len(line) <= most:
        return line
    told = one_line(value.text) if value else ""
    middle = max(line.find(told), 0) + len(told) // 2
    start = min(max(middle - most // 2, 0), len(line) - most)
    end = start + most
    while start > 0 and _one_word(line, start):
        start -= 1
    while end < len(line) and _one_word(line, end):
        end += 1
    return ("... " if start else "") + line[start:end].strip() + (" ..." if end < len(line) else "")


def _one_word(line: str, at: int) -> bool:
    return bool(re.match(r"[\w.,%][\w.,%]", line[at - 1 : at + 1], re.ASCII))


def place(citation: Citation) -> str:
    """`path:line` and who published it when."""
    document = citation.document
    facts = [fact for fact in (document.publisher, document.published_text) if fact]
    return one_line(f"{document.path or document.id}:{citation.line} {', '.join(facts)}")


class Line:
    """A paragraph of a text report: runs of words, each with its style; that of the first lies under all others."""

    def __init__(self, *runs: tuple[str, str], indent: int = 0) -> None:
        self.runs, self.indent = runs, indent

    def plain(self, page: Page) -> Iterator[str]:
        """The paragraph without styles in lines that fit on the page."""
        blank = " " * self.indent
        yield from (
            f"{blank}{part}" for line in self._text.split("\n") for part in folded(line, page.width - self.indent)
        )

    def styled(self, page: Page) -> Any:
        """The paragraph as rich prints it, in the same lines."""
        from rich.padding import Padding
        from rich.text import Text

        text = Text(*self.runs[0])
        for run in self.runs[1:]:
            text.append(*run)
        lines = [
            part
            for line in text.split("\n", allow_blank=True)
            for part in line.divide(list(accumulate(map(len, folded(line.plain, page.width - self.indent))))[:-1])
        ]
        for part in lines:
            part.rstrip()
        whole = Text("\n").join(lines)
        return Padding(whole, (0, 0, 0, self.indent)) if self.indent else whole

    @property
    def _text(self) -> str:
        return "".join(text for text, _ in self.runs)


def indented(text: str, columns: int, style: str = "", squeeze: bool = True) -> Line:
    """A paragraph of a text report that starts `columns` in."""
    return Line((one_line(text) if squeeze else text, style), indent=columns)


def width(text: str) -> int:
    """The terminal columns that `text` takes: Chinese and Japanese characters take two."""
    from rich.cells import cell_len

    return cell_len(text)


def table(*heads: str, **options: Any) -> Table:
    """A borderless table that folds long cells at the page's width; columns are named by `heads`."""
    from rich import box
    from rich.table import Table

    found = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", **options)
    for head in heads:
        found.add_column(head, overflow="fold")
    return found


def rendered(page: Page, parts: Iterable[Any]) -> str:
    """The text of `parts` (strings, lines and rich renderables, one below the other), without blanks at line ends."""
    parts = [Line((part, "")) if isinstance(part, str) else part for part in parts]
    lines = [part for part in parts if isinstance(part, Line)]
    if page.color or len(lines) < len(parts):
        text = _styled(page, [part.styled(page) if isinstance(part, Line) else part for part in parts])
    else:
        text = "".join(f"{line}\n" for part in lines for line in part.plain(page))
    text = text if _encodable(_RULE, page.encoding) else text.replace(_RULE, "-")
    return "".join(line.rstrip() + "\n" for line in text.split("\n")[:-1])


def _styled(page: Page, parts: Iterable[Any]) -> str:
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out, width=page.width, force_terminal=page.color, color_system="standard" if page.color else None,
        no_color=not page.color, legacy_windows=False, markup=False, emoji=False, highlight=False, _environ={},
    )  # fmt: skip
    for part in parts:
        console.print(part)
    return out.getvalue()
