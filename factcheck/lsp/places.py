"""Places of a text as the protocol counts them: lines from 0, and UTF-16 code units from 0 in the line."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol.types import Location, Position, Range

from factcheck.model import Citation, Span
from factcheck.pattern import lazy

_LINE = lazy(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


class Places:
    """Offsets (code points) of a text to positions and back; the body may start later than the text."""

    def __init__(self, text: str, body: str) -> None:
        self.text = text
        self._shift = len(text) - len(body)
        self._starts = [0]
        for line in _LINE.findall(text):
            self._starts.append(self._starts[-1] + len(line))

    def position(self, offset: int) -> Position:
        """The position of an offset of the body."""
        at = min(max(offset + self._shift, 0), len(self.text))
        line = min(bisect_right(self._starts, at) - 1, max(len(self._starts) - 2, 0))
        if at == len(self.text) and self.text.endswith("\n"):
            return Position(len(self._starts) - 1, 0)
        return Position(line, units(self.text[self._starts[line] : at]))

    def range(self, span: Span) -> Range:
        """The range of a span of the body."""
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """The offset in the body of a position."""
        if position.line >= len(self._starts):
            return len(self.text) - self._shift
        start = self._starts[position.line]
        at, left = start, position.character
        while at < len(self.text) and left > 0 and self.text[at] != "\n":
            left -= units(self.text[at])
            at += 1
        return at - self._shift


def units(text: str) -> int:
    """How many UTF-16 code units a text takes: two for a character beyond the basic plane."""
    return len(text) if text.isascii() else len(text) + sum(character > "\uffff" for character in text)


def location(citation: Citation, uri: str) -> Location:
    """Where a citation stands in its file."""
    body, span = citation.document.body, citation.span
    return Location(uri, Range(_place(citation, body, span.start), _place(citation, body, span.end)))


def _place(citation: Citation, body: str, offset: int) -> Position:
    line = citation.document.body_line - 1 + body.count("\n", 0, offset)
    return Position(line, units(body[body.rfind("\n", 0, offset) + 1 : offset]))
