"""Members that a text lists and a claim counts: "Ana, Ben and Cleo came" beside "three people came"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.languages import table
from factcheck.matching.align import Alignment, Pair
from factcheck.matching.concepts import concepts
from factcheck.matching.overlap import likeness
from factcheck.matching.profile import counted
from factcheck.model import Document, Quantity, Span, Statement
from factcheck.pattern import lazy

_PLAIN = frozenset(("number", "count"))
RULE = "listed"
_SAME = 0.5
_NAMED = lazy(r"[ \t]*(\d{1,2})[.)．、][ \t]*(\w[^:：–—]{2,60}?)(?:[:：]| [-–—] |$)")
_RIGHT_BEHIND = 60  # characters between a count and the first name: "three of the firm's services, which are ..."
_ITEM = lazy(r"[ \t]*(\d{1,2})[.)．、][ \t]*\D")


def with_list(alignment: Alignment) -> Alignment:
    """The alignment with the members of the source's one list in the place of a count that it does not print."""
    counts = [one for one in alignment.missing if one.kind == "count" and (one.low or one.high or 0) >= 2]
    if len(counts) != 1 or any(one.kind in _PLAIN for one in alignment.source.quantities):
        return alignment
    found = members(alignment.source)
    if found is None:
        return alignment
    pair = Pair(counts[0], found, 1.0, ())
    pairs = tuple(sorted((*alignment.pairs, pair), key=lambda one: one.claim.span))
    return replace(alignment, pairs=pairs, missing=tuple(one for one in alignment.missing if one is not counts[0]))


def members(statement: Statement) -> Quantity | None:
    """How many members the only list of a statement has, as a count; None where there is none, or more than one."""
    lang = statement.lang
    if "lists" not in table(lang):
        return None
    found = list(_pattern(lang).finditer(statement.text))
    if len(found) != 1:
        return None
    match = found[0]
    number = Decimal(match["list"].count(table(lang)["lists"]["separator"]) + 1 + bool(match["last"]))
    span = Span(*match.span("list")).shift(statement.span.start)
    text = span.of(statement.document.body)
    if _open(lang).search(statement.text):
        return Quantity(span, text, "count", low=number, hedge="at_least", rule=RULE)
    return Quantity(span, text, "count", low=number, high=number, rule=RULE)


def numbered(count: Quantity, document: Document) -> tuple[str, int] | None:
    """The line above the one numbered list of a document that tells what `count` counts, and how many items it has."""
    things = counted(count.unit or "")
    found = [
        (head, number)
        for head, number in _numbered(document.body)
        if any(likeness(thing, one) >= _SAME for thing in things for one in concepts(head, document.lang))
    ]
    return found[0] if len(found) == 1 else None


def named_items(count: Quantity, claim: Statement, document: Document) -> int:
    """How many items the numbered list has whose names a claim tells right behind `count`, each of them; 0 for none.

    A name is what stands before the colon or dash of an item: "2. River Pass: free rides on all boats".
    """
    at, start = count.span.end, claim.span.start
    behind = claim.text[at - start :].lower()
    near = min((one.span.start - at for one in claim.quantities if one.span.start >= at), default=_RIGHT_BEHIND)
    for names in _item_names(document.body):
        places = [behind.find(name) for name in names]
        if -1 not in places and len(set(places)) == len(names) and min(places) <= min(near, _RIGHT_BEHIND):
            return len(names)
    return 0


def _item_names(text: str) -> Iterator[list[str]]:
    """The names of the items of each list that is numbered from 1 on, in small letters; lists of two and more."""
    names: list[str] = []
    for line in text.splitlines():
        item = _NAMED.match(line)
        if item and int(item[1]) == len(names) + 1:
            names.append(item[2].lower())
        elif item or _ITEM.match(line):
            if len(names) > 1:
                yield names
            names = [item[2].lower()] if item and item[1] == "1" else []
    if len(names) > 1:
        yield names


def _numbered(text: str) -> Iterator[tuple[str, int]]:
    """The lists whose items are numbered from 1 on, each with the line above it, which ends in a colon."""
    head, last, before = "", 0, ""
    for line in text.splitlines():
        item = _ITEM.match(line)
        if item and int(item[1]) == last + 1 and (last or before.endswith((":", "："))):
            head, last = (head if last else before), last + 1
        elif item and last:
            yield head, last
            last = 0
        before = line.strip() or before
    if last > 1:
        yield head, last


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    """The group `list` holds the members, `last` the one that a conjunction joins to them, if there is one."""
    return re.compile(table(lang)["lists"]["pattern"])


@cache
def _open(lang: str) -> re.Pattern[str]:
    return re.compile(table(lang)["lists"]["open"])
