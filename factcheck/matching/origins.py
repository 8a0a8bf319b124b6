"""How many independent origins stand behind statements: articles that share one are one witness, not several.

Two statements have one origin where their documents say so (front matter), where they share a long run of words,
where both name the same body as the one they have it from, or where one repeats three values of the other in the
same order (a translation).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.copies import shared
from factcheck.model import Document, Quantity, Statement
from factcheck.pattern import lazy
from factcheck.record import record
from factcheck.text import halve

LEAST_SHARED = 14
LEAST_VALUES = 3
_REACH = {"en": 80}
_HAN_REACH = 28
_HAN_NAME = r"[\u3400-\u9fff\u30a1-\u30faー]"
_LATIN_NAME = lazy(r"\b(?:[A-Z][\w&.'-]*)(?: (?:of|for|and|the|[A-Z][\w&.'-]*))*")


@record
class Origin:
    """Statements that go back to one origin (indexes into those asked about), and why they were taken together."""

    members: tuple[int, ...]
    reasons: tuple[str, ...] = ()


def origins(statements: Sequence[Statement], one_text: Collection[frozenset[str]] = ()) -> tuple[Origin, ...]:
    """The statements by origin, in order of their first; those of one document are always together.

    `one_text` are the ids of documents that are known to be translations of each other.
    """
    parent, why = list(range(len(statements))), {}
    for later in range(len(statements)):
        for earlier in range(later):
            a, b = _root(parent, earlier), _root(parent, later)
            if a != b and (reason := same_origin(statements[earlier], statements[later], one_text)) is not None:
                parent[max(a, b)] = min(a, b)
                why[later] = reason
    groups: dict[int, list[int]] = {}
    for index in range(len(statements)):
        groups.setdefault(_root(parent, index), []).append(index)
    return tuple(
        [
            Origin(tuple(members), tuple(dict.fromkeys([why[m] for m in members if why.get(m)])))
            for members in groups.values()
        ]
    )


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        index = parent[index]
    return index


def same_origin(first: Statement, second: Statement, one_text: Collection[frozenset[str]] = ()) -> str | None:
    """Why two statements go back to one origin ("" where they are of one document), or None."""
    if first.document.id == second.document.id:
        return ""
    if stated := declared(first.document, second.document):
        return stated
    if one_text and frozenset((first.document.id, second.document.id)) in one_text:
        return f"{first.document.id} and {second.document.id} are one text in two languages"
    if (run := shared(first.text, second.text)) >= LEAST_SHARED:
        return f"{run} words or characters in a row are the same"
    mine = named(first)
    theirs = named(second) if mine else ()
    for name in mine:
        if any(_same_name(name, other) for other in theirs):
            return f"both name {name} as where they have it from"
    fewest = min(len(first.quantities), len(second.quantities))
    if fewest >= LEAST_VALUES and (count := _common_values(first.quantities, second.quantities)) >= LEAST_VALUES:
        return f"{count} values in the same order"
    return None


def declared(first: Document, second: Document) -> str:
    """What the front matter of two documents says of a common origin, or ""."""
    for one, other in ((first, second), (second, first)):
        if other.id in (one.origin, one.translation_of, one.via):
            return f"{one.id} gives {other.id} as its origin"
    if first.origin and first.origin == second.origin:
        return f"both give {first.origin} as their origin"
    if first.translation_of and first.translation_of == second.translation_of:
        return f"both are translations of {first.translation_of}"
    return ""


def named(statement: Statement) -> tuple[str, ...]:
    """The bodies that a statement, or the sentence that it hangs on, says it was taken from, as printed."""
    texts = [statement.text, *(span.of(statement.document.body) for span in statement.context[:1])]
    found = [name for text in texts for name in _named(text, statement.lang)]
    return tuple(dict.fromkeys(found))


@lru_cache(20_000)
def _named(text: str, lang: str) -> tuple[str, ...]:
    body, cues = _patterns(lang)
    plain, found, reach = halve(text), [], _REACH.get(lang, _HAN_REACH)
    for cue in cues.finditer(plain):
        if cue.lastgroup == "by":
            names = list(body.finditer(plain, cue.end(), min(len(plain), cue.end() + reach)))[:1]
        else:
            names = list(body.finditer(plain, max(0, cue.start() - reach), cue.start()))[-1:]
        found += [text[match.start() : match.end()] for match in names]
    return tuple(found)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table(lang).get("origins", {"body": [], "said": [], "by": []})
    ends = "|".join(sorted(map(re.escape, data["body"]), key=lambda end: (-len(end), end)))
    body = lazy(rf"{_HAN_NAME}{{1,18}}(?:{ends})") if ends else _LATIN_NAME
    edge = r"\b" if not ends else ""
    said, by = ("|".join(map(re.escape, data[name])) or r"(?!)" for name in ("said", "by"))
    return body, re.compile(rf"{edge}(?:(?P<by>{by})|(?P<said>{said})){edge}", re.IGNORECASE)


def _same_name(first: str, second: str) -> bool:
    """Whether two names of four letters or more are one, in any script: one may carry words before it."""
    a, b = fold(halve(first)).lower(), fold(halve(second)).lower()
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and long.endswith(short)


def _common_values(first: Sequence[Quantity], second: Sequence[Quantity]) -> int:
    """How many values two sentences share in the same order; small whole numbers are too common to count."""
    a, b = ([_value_key(q) for q in quantities if _telling(q)] for quantities in (first, second))
    row = [0] * (len(b) + 1)
    for one in a:
        before = row[:]
        for index, other in enumerate(b):
            row[index + 1] = before[index] + 1 if one == other else max(row[index], before[index + 1])
    return row[-1]


def _telling(quantity: Quantity) -> bool:
    return not quantity.excluded and quantity.low is not None and abs(quantity.low) >= 10


def _value_key(quantity: Quantity) -> tuple[object, ...]:
    return quantity.low, quantity.high
