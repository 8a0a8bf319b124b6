"""A numeral can be read in two ways.

What it does
    Finds Chinese numerals such as 四万五, said for 45,000 and written for 40,005.

Why
    The spoken form drops the last scale. In print the reader cannot tell which is meant, and the two differ widely.

Example
    finds zh: 他买这批显卡花了四万五元。
    clean zh: 他买这批显卡花了四万五千元。
    clean zh: 他买这批显卡花了四万零五元。

Limits
    Only numerals written in Chinese characters, in Chinese text.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.tables import patterns
from factcheck.model import Severity, Span

SEVERITY: Severity = "warning"
_SMALLER = {"亿": "千万", "万": "千", "千": "百", "百": "十"}


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each numeral that ends in a digit right after a scale."""
    for statement in draft.statements:
        for pattern in patterns(statement.lang, "ambiguous") if not statement.excluded else ():
            for match in pattern.finditer(statement.text):
                text = match[0]
                spoken, written = text + _SMALLER[text[1]], f"{text[:2]}零{text[2:]}"
                span = Span(*match.span()).shift(statement.span.start)
                yield Flaw(
                    span, f"{text} can be {spoken} or {written}", (f"{text} -> {spoken}", f"{text} -> {written}")
                )
