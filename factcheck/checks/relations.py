"""Relations between values: what the patterns of the language table match in the paragraphs of a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.checks.draft import Draft
from factcheck.checks.tables import patterns
from factcheck.model import Quantity, Span

_KEPT = 4_000  # so many of the paragraphs searched last are kept, each for one name of patterns


@dataclass(frozen=True)
class Relation:
    """One match of a pattern: its values by name, the words matched by name, its span in the prose, its language."""

    values: dict[str, tuple[Quantity, ...]]
    words: dict[str, str]
    span: Span
    lang: str

    def __getitem__(self, name: str) -> Quantity:
        return self.values[name][0]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of all values, in order of place."""
        return tuple(sorted(q.span for group in self.values.values() for q in group))


def relations(draft: Draft, name: str) -> Iterator[Relation]:
    """Every match of the patterns `name` of a paragraph's language; of two over the same values the first listed."""
    for sketch in draft.sketches:
        seen: set[tuple[Span, ...]] = set()
        for match in _matches(sketch.text, sketch.lang, name):
            found = Relation(*sketch.found(match), sketch.lang)
            if found.spans not in seen:
                seen.add(found.spans)
                yield found


@lru_cache(_KEPT)
def _matches(text: str, lang: str, name: str) -> tuple[re.Match[str], ...]:
    """What matches in a paragraph: several checks ask for it, and an editor asks again with each key."""
    return tuple(match for pattern in patterns(lang, name) for match in pattern.finditer(text))
