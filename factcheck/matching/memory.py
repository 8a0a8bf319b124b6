"""What the sources' sentences speak of, kept from run to run: concepts and keys are found once for each document.

A row belongs to one document, by its text and all that its reading depends on. Texts that are no files (a claim, a
draft) are not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, TypeVar

from factcheck.cache import Rows, digest
from factcheck.matching.concepts import Concept
from factcheck.matching.corpus import keys_of
from factcheck.matching.profile import Masked, masked, recalled, spoken
from factcheck.matching.terms import added_key, terms
from factcheck.model import Document, Span, Statement

Part = TypeVar("Part")

MOST = 40_000  # rows that are kept: two a document


def keys(statements: Iterable[Statement]) -> list[Iterable[str]]:
    """What each statement is found by."""
    with_keys = _Memory("keys")
    found: list[Iterable[str]] = []
    for document, own in _by_document(statements):
        found += with_keys.of(document, own, lambda one: sorted(keys_of(one))) if document.path else map(keys_of, own)
    with_keys.close()
    return found


def recall(statements: Iterable[Statement]) -> None:
    """Make the concepts of the statements and of the sentences around them known to `profile`."""
    memory, known = _Memory("concepts"), terms()
    # Nothing is kept of a text that is no file: `profile` finds its concepts as they are asked for.
    for document, own in _by_document(one for one in statements if one.document.path):
        texts = _texts(own)
        rows = memory.of(document, texts, lambda text: list(map(_row, spoken(text))))
        recalled.update(((text, known), tuple(map(_concept, row))) for text, row in zip(texts, rows, strict=True))
    memory.close()


class _Memory:
    """One kind of rows, one row a document."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._rows = Rows("concepts")
        self._new: list[tuple[str, str, Any]] = []

    def of(self, document: Document, parts: list[Part], build: Callable[[Part], Any]) -> list[Any]:
        """The data kept for each part of the document, else that of `build(part)`."""
        if not document.path:
            return [build(part) for part in parts]
        key = _key(document)
        kept = self._rows.get(f"{self._kind} {key}", key)
        if kept is None or len(kept) != len(parts):
            kept = [build(part) for part in parts]
            self._new.append((f"{self._kind} {key}", key, kept))
        return list(kept)

    def close(self) -> None:
        """Keep what is new."""
        self._rows.close()
        if self._new:
            self._rows.keep(self._new, most=MOST)


def _by_document(statements: Iterable[Statement]) -> Iterator[tuple[Document, list[Statement]]]:
    for _, group in groupby(statements, key=lambda statement: (statement.document.id, statement.document.body)):
        own = list(group)
        yield own[0].document, own


def _texts(statements: list[Statement]) -> list[Masked]:
    """The sentences without their values, and whole as the context of others."""
    whole = {(span.of(one.document.body), one.lang, ()) for one in statements for span in one.context}
    return sorted({*map(masked, statements), *whole})


def _key(document: Document) -> str:
    read_by = repr((document.lang, document.published, document.exclude))
    return digest(document.body.encode("utf-8", "surrogatepass"), read_by.encode(), added_key().encode())


def _row(concept: Concept) -> list[Any]:
    return [concept.span.start, concept.span.end, sorted(concept.keys), concept.kind, concept.weight]


def _concept(row: list[Any]) -> Concept:
    return Concept(Span(row[0], row[1]), frozenset(row[2]), row[3], row[4])
