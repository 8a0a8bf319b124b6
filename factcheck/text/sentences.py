"""The sentences of a text.

The `sentences` section of a language table:
  end            characters that end a sentence
  close          closing quotes and brackets that still belong to it
  needs_blank    "true" where only a blank or the end of the line after it makes an end mark an end
  abbreviations  words whose full stop ends nothing (Mr.); `may_end`: those that end a sentence before a `starter`
  starters       words that begin a sentence after such an abbreviation (U.S. The …)
  goes_on        what follows a closing quote where the sentence goes on (「…。」と述べた)
  said           words of saying: what is short, follows a closing quote and ends with one goes with the quote
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.languages import table
from factcheck.model import Span
from factcheck.pattern import lazy

LONGEST = 1500  # characters; what goes on without an end (tables, lists) is cut at a comma or a blank
_SHORT = 600  # characters of a text whose sentences are kept
SAID_WITHIN = 30  # characters of the speaker's name and the word of saying after a quote
_BREAK = r"[\n\r\v\f\x85\u2028\u2029]+"
_SOFT = lazy(r"[,，、:：\s][^,，、:：\s]*\Z")
_INITIAL = lazy(r"(?:^|[\s(\"“])[A-Z]\Z|(?:^|\n)\d{1,2}\Z")  # J. Smith; 2. The second item


class _Rules(NamedTuple):
    pattern: re.Pattern[str]
    ends: str
    never: frozenset[str]
    maybe: frozenset[str]
    starters: frozenset[str]
    goes_on: tuple[str, ...]
    said: tuple[str, ...]


def sentences(text: str, lang: str) -> list[Span]:
    """The sentences of `text` in order, without outer blanks; a line break always ends one."""
    return list(_of_short(text, lang)) if len(text) <= _SHORT else _sentences(text, lang)


@lru_cache(10_000)
def _of_short(text: str, lang: str) -> tuple[Span, ...]:
    """A statement's own text is asked for its sentences a dozen times while it is judged."""
    return tuple(_sentences(text, lang))


def _sentences(text: str, lang: str) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for end in _ends(text, _rules(lang)):
        left = start + len(text[start:end]) - len(text[start:end].lstrip())
        right = start + len(text[start:end].rstrip())
        spans.extend(_cut(text, left, right))
        start = end
    return spans


def _ends(text: str, rules: _Rules) -> Iterator[int]:
    for match in rules.pattern.finditer(text):
        if match.group()[0] not in rules.ends or _is_end(text, match, rules):
            yield match.end()
    yield len(text)


def _cut(text: str, left: int, right: int) -> Iterator[Span]:
    while right - left > LONGEST:
        soft = _SOFT.search(text, left + LONGEST // 2, left + LONGEST)
        at = soft.start() + 1 if soft else left + LONGEST
        yield Span(left, at)
        left = at + len(text[at : at + LONGEST]) - len(text[at : at + LONGEST].lstrip())
    if left < right:
        yield Span(left, right)


def _is_end(text: str, match: re.Match[str], rules: _Rules) -> bool:
    end = match.end()
    if match.end("marks") < end and _belongs_to_quote(text, end, rules):
        return False
    following = text[end : end + 40].lstrip()
    if following[:1].islower():
        return False
    if match["marks"] != ".":
        return True
    start = match.start()
    word = text[
        max(text.rfind(" ", max(0, start - 20), start), text.rfind("\n", max(0, start - 20), start)) + 1 : start + 1
    ]
    word = word.lstrip("(\"'“‘[")
    if word in rules.never or (rules.never and _INITIAL.search(text, max(0, start - 3), start)):
        return False
    if word not in rules.maybe or not following:
        return True
    return following.split(maxsplit=1)[0].strip(",.'\"“”") in rules.starters


def _belongs_to_quote(text: str, end: int, rules: _Rules) -> bool:
    """Whether the sentence goes on after a quote that is closed: 「…。」と述べた, “…。”他说。"""
    if rules.goes_on and text.startswith(rules.goes_on, end):
        return True
    if not rules.said:
        return False
    after = re.split(rf"[{re.escape(rules.ends)}\n]", text[end : end + SAID_WITHIN], maxsplit=1)
    return len(after) == 2 and after[0].endswith(rules.said)


@cache
def _rules(lang: str) -> _Rules:
    data = table(lang)["sentences"]
    ends, close = data["end"], data.get("close", "")
    closing = f"[{re.escape(close)}]*" if close else ""
    blank = r"(?=\s|$)" if data.get("needs_blank") == "true" else ""
    pattern = re.compile(rf"(?P<marks>[{re.escape(ends)}]+){closing}{blank}|{_BREAK}")
    words = (frozenset(data.get(name) or ()) for name in ("abbreviations", "may_end", "starters"))
    never, maybe, starters = words
    return _Rules(
        pattern, ends, never, maybe, starters, tuple(data.get("goes_on") or ()), tuple(data.get("said") or ())
    )
