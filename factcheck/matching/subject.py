"""What a text is about: who a pronoun stands for, and what an article defines in its first words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

from factcheck.languages import table
from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import likeness
from factcheck.model import Document, Statement

_SAME = 0.5
_ARTICLES = frozenset(("the", "a", "an"))
_TELLING = 0.5  # a lighter word (begin, make) is no predicate that must be met


def asked(
    claim: Statement, said: Sequence[Concept], source: Statement, told: Sequence[Concept], *, nouns: bool = True
) -> tuple[Concept, ...]:
    """The concepts `said` by a claim without its subject, where the source has but a pronoun in its place.

    A source that begins with a pronoun and names nothing of the subject is given for this claim's subject, if what
    the claim says of it (the word that follows) is told there. `nouns`: "the film" stands for a name as "it" does.
    """
    if not _opens_unnamed(source, nouns):
        return tuple(said)
    subject = tuple(takewhile(lambda one: claim.text[one.span.start].isupper(), said))
    rest = tuple(said[len(subject) :])
    predicate = next((one for one in rest if one.weight >= _TELLING), None)
    if not subject or subject[0].span.start > 0 or predicate is None:
        return tuple(said)
    met = [any(likeness(one, other) >= _SAME for other in told) for one in (*subject, predicate)]
    return rest if met[-1] and not any(met[:-1]) else tuple(said)


def _opens_unnamed(source: Statement, nouns: bool) -> bool:
    """Whether a source begins with a pronoun, or with a noun that needs a name before it (The film was …)."""
    definite = table(source.lang)["words"].get("definite", "")
    if nouns and definite and re.match(definite, source.text):
        return True
    return source.text.lower().startswith(_pronouns(source.lang))


def of_two_things(one: Statement, other: Statement) -> bool:
    """Whether two sentences stand in articles in one language that each define another thing, and name not that one.

    "The Lumo is a phone …": what such an article says further down without a name, it says of that thing.
    """
    if one.document.id == other.document.id or one.lang != other.lang:
        return False
    ours, theirs = _defined(one.document), _defined(other.document)
    if not ours or not theirs or _one_name(ours, theirs, one.lang):
        return False
    return ours not in _told_around(other) and theirs not in _told_around(one)


def _told_around(statement: Statement) -> str:
    """A statement's text and what a reader carries over into it."""
    return "\n".join([statement.text, *(span.of(statement.document.body) for span in statement.context)])


def _one_name(one: str, other: str, lang: str) -> bool:
    """Whether one of two names begins the other (江苏, 江苏省), or an English one has all words of the other."""
    if lang != "en":
        return one.startswith(other) or other.startswith(one)
    ours, theirs = ({word for word in name.lower().split() if word not in _ARTICLES} for name in (one, other))
    return ours <= theirs or theirs <= ours


@lru_cache(20_000)
def _defined(document: Document) -> str:
    """What the first words of an article define, or ""."""
    match = _defining(document.lang).match(document.body)
    return match["subject"] if match else ""


@cache
def _defining(lang: str) -> re.Pattern[str]:
    return re.compile(table(lang)["words"]["defining"])


@cache
def _pronouns(lang: str) -> tuple[str, ...]:
    return tuple(f"{word} " if lang == "en" else word for word in table(lang)["words"]["pronouns"])
