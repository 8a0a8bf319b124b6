"""What a page tells of the past: the entries of a changelog but for the newest, a changelog inside another page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.model import Span
from factcheck.pattern import lazy

_HISTORY = lazy(r"(?:change(?:s|log)|history|news|releases?|release[-_ ]notes)\b", re.IGNORECASE)
_SECTION = lazy(
    r"change ?log|changes|version history|release notes|更新日志|更新记录|变更记录|版本历史|変更履歴|更新履歴|改訂履歴",
    re.IGNORECASE,
)
_ENTRY = lazy(r"^[\[(]?(?:v(?:ersion)? ?)?\d+\.\d+|\d{4}-\d{2}-\d{2}", re.IGNORECASE)


def history(body: str, path: str, headings: Sequence[Span]) -> Iterator[Span]:
    """The stretches of a page at `path` that are not about now; `headings` are its headings, in order."""
    told = [span.of(body).strip("# ") for span in headings]
    if _HISTORY.match(Path(path).stem):
        entries = [span.start for span, text in zip(headings, told, strict=True) if _ENTRY.search(text)]
        yield from (Span(start, len(body)) for start in entries[1:2])
        return
    for at, text in enumerate(told):
        if _SECTION.fullmatch(text):
            rest = zip(headings[at + 1 :], told[at + 1 :], strict=True)
            after = (span.start for span, other in rest if not _ENTRY.search(other))
            yield Span(headings[at].start, next(after, len(body)))
