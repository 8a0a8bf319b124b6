"""A text report as a picture of a terminal, for pages and slides: SVG with the text as text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

from factcheck.pattern import lazy
from factcheck.reports.text.console import Page

# No web fonts: the page must show the same without a network, and the fonts named have Chinese and Japanese.
_FONTS = "'Noto Sans Mono CJK SC', 'Source Han Mono', 'Sarasa Mono SC', Menlo, Consolas, monospace"
_FETCHED = lazy(r"@font-face \{.*?\}\s*", re.DOTALL)


def picture(report: Callable[[Page], str], page: Page, title: str) -> str:
    """The SVG of what `report` prints in colour on a page of this width, under a title bar with `title`."""
    from rich.console import Console
    from rich.terminal_theme import MONOKAI
    from rich.text import Text

    console = Console(record=True, width=page.width, file=StringIO(), legacy_windows=False, _environ={})
    console.print(Text.from_ansi(report(replace(page, color=True, encoding="utf-8"))), end="")
    found = console.export_svg(title=title, theme=MONOKAI, unique_id="factcheck")
    local = _FETCHED.sub("", found).replace("Fira Code, monospace", _FONTS)
    return local.rstrip() + "\n"
