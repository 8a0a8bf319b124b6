"""The manual page of a check, folded to the width of the page: paragraphs are joined, examples stay line by line."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reports.text.console import Page, indented, rendered

_EXAMPLES = ("finds ", "clean ")


def render(text: str, page: Page) -> str:
    """The page of a check, as its docstring has it, with no line wider than the page."""
    parts = [indented(line, columns) if line else "" for columns, line in _paragraphs(text)]
    return rendered(page, parts)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph, heading, example and blank line, with the columns that it is set in."""
    held: tuple[int, str] | None = None
    for line in text.splitlines():
        columns, words = len(line) - len(line.lstrip()), line.strip()
        alone = not words or words.startswith(_EXAMPLES)
        if held and (alone or held[0] != columns or held[1].startswith(_EXAMPLES)):
            yield held
            held = None
        if not words:
            yield 0, ""
        else:
            held = (columns, f"{held[1]} {words}" if held else words)
    if held:
        yield held
