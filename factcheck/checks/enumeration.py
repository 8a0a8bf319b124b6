"""A list does not have as many members as is said.

What it does
    Counts the members of a list that stands with its number: "three cities: A, B and C", A、B和C三市, A、B、Cの3市.

Why
    A name was added or cut and the number stayed: "the twelve winners" were eleven.

Example
    finds en: The plan names four cities: Osaka, Kyoto and Kobe.
    clean en: The plan names three cities: Osaka, Kyoto and Kobe.
    finds zh: 苏州、徐州、南京四市已经停产。
    clean zh: 苏州、徐州、南京三市已经停产。
    finds ja: 大阪、京都、神戸の4市で実施する。
    clean ja: 大阪、京都、神戸の3市で実施する。
    finds en: # Five ways to save power\\n\\n1. Lamps\\n2. Fans\\n3. Shade\\n4. Sleep
    clean en: # Four ways to save power\\n\\n1. Lamps\\n2. Fans\\n3. Shade\\n4. Sleep

Limits
    Closed lists of names, two to twelve. A list that says "and others", 等 or など is open. Where "and" can belong to a
    name, both counts pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.catalogue import Flaw
from factcheck.checks.draft import Draft
from factcheck.checks.tables import patterns, words
from factcheck.model import Quantity, Severity, Span, Statement

SEVERITY: Severity = "warning"
_REACH = 160
_NOUN = 8
_SHORT = "、[^、]{{1,4}}(?:{0})[^、]{{1,4}}$|》(?:{0})《"  # 张某、李某和王某: there it is no part of a name


def find(draft: Draft) -> Iterator[Flaw]:
    """A flaw for each number of a list that its members deny."""
    for statement in draft.statements:
        for value in statement.quantities if not statement.excluded else ():
            number, listed = _small(value), _listed(draft, statement, value)
            if number and listed and not listed[1] <= number <= listed[2] and not _counted(statement, listed[0]):
                yield _flaw(draft, value, *listed)
    yield from _headings(draft)


def _small(value: Quantity) -> int:
    """A whole number from two to twelve; 0 for any other value."""
    whole = value.low is not None and value.low == value.high and value.low == int(value.low)
    number = int(value.low or 0) if whole and value.kind in ("count", "number") and value.hedge == "none" else 0
    return number if 2 <= number <= 12 else 0


def _counted(statement: Statement, listed: Span) -> bool:
    """Whether the members of a list are numbers of things: they are added up elsewhere."""
    return any(listed.overlaps(value.span) and value.kind != "ordinal" for value in statement.quantities)


def _flaw(draft: Draft, value: Quantity, span: Span, low: int, high: int) -> Flaw:
    count = str(low) if low == high else f"{low} or {high}"
    members = draft.text(span).strip()
    message = f"{value.text}, but the list has {count}: {members}"
    return Flaw(value.span, message, (f"{value.text} -> {count}", "complete or cut the list"), (span,))


def _listed(draft: Draft, statement: Statement, value: Quantity) -> tuple[Span, int, int] | None:
    """The list that stands with a value: its span, and its members counted twice, soft separators left out and in."""
    body, lang = draft.prose.body, statement.lang
    start = max(statement.span.start, value.span.start - _REACH)
    for name, text, offset in (
        ("list_before", body[start : value.span.start] + "\0" + body[value.span.start : value.span.end + _NOUN], start),
        ("list_after", value.text + "\0" + body[value.span.end : statement.span.end], value.span.start - 0),
    ):
        for pattern in patterns(lang, name):
            match = pattern.search(text)
            if match:
                shift = offset - 1 if name == "list_after" else offset
                return Span(*match.span("list")).shift(shift), *_count(match["list"], lang)
    return None


def _count(text: str, lang: str) -> tuple[int, int]:
    hard = sum(text.count(mark) for mark in words(lang, "separator"))
    firm = len(re.findall(_SHORT.format("|".join(map(re.escape, words(lang, "conjunction")))), text)) if hard else 0
    soft = len(re.findall("|".join(map(re.escape, words(lang, "conjunction"))), text))
    doubled = sum(text.count(one + two) for one in words(lang, "separator") for two in words(lang, "conjunction"))
    last = 1 if lang == "en" and soft and not doubled else 0
    return hard + 1 + max(last, firm), hard + 1 + soft - doubled


def _headings(draft: Draft) -> Iterator[Flaw]:
    """A heading that gives the number of the items of the ordered list below it."""
    listed = dict(draft.manuscript.listed)
    for head in draft.heads():
        items = listed.get(head.span.start)
        counted = [value for value in head.quantities if _small(value)]
        if items and len(counted) == 1 and items != _small(counted[0]) and items > 2:
            message = f"{counted[0].text} in the heading, {items} items in the list below"
            yield Flaw(counted[0].span, message, (f"{counted[0].text} -> {items}", "complete or cut the list"))
