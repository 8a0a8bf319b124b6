"""What the sources' sentences speak of, kept from run to run: concepts are found once for each text of a document."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from factcheck.cache import Rows, digest
from factcheck.matching.concepts import Concept
from factcheck.matching.profile import Masked, masked, recalled, spoken
from factcheck.model import Document, Span, Statement

MOST = 20_000  # documents whose concepts are kept


def recall(statements: Iterable[Statement]) -> None:
    """Make the concepts of the statements of documents from disk known, from the cache where they are in it."""
    rows = Rows("concepts")
    new = []
    for document, own in groupby(statements, key=lambda statement: statement.document):
        if not document.path:
            continue
        texts, key = _texts(list(own)), _key(document)
        kept = rows.get(key, key)
        if kept is None or len(kept) != len(texts):
            kept = [[_row(concept) for concept in spoken(text)] for text in texts]
            new.append((key, key, kept))
        recalled.update(zip(texts, (tuple(map(_concept, found)) for found in kept), strict=True))
    rows.close()
    if new:
        rows.keep(new, most=MOST)


def _texts(statements: list[Statement]) -> list[Masked]:
    """The sentences without their values, and whole as the context of others."""
    whole = {(span.of(one.document.body), one.document.lang, ()) for one in statements for span in one.context}
    return sorted({*map(masked, statements), *whole})


def _key(document: Document) -> str:
    return digest(document.body.encode(), repr((document.lang, document.published, document.exclude)).encode())


def _row(concept: Concept) -> list[Any]:
    return [concept.span.start, concept.span.end, sorted(concept.keys), concept.kind, concept.weight]


def _concept(row: list[Any]) -> Concept:
    return Concept(Span(row[0], row[1]), frozenset(row[2]), row[3], row[4])
