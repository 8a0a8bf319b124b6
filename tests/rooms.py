"""Newsrooms of the test tables: articles as written there, and what they say of a claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.answer.verify import verify
from factcheck.matching.candidates import Index
from factcheck.model import Claim, Dates, Document, Verdict
from factcheck.reading import statements
from factcheck.text import language_of


def index_of(articles: Mapping[str, Mapping[str, Any]]) -> Index:
    """The statements of articles, each {lang, text, published?}."""
    documents = [
        Document(name, one["text"], one["lang"], published=Dates(day, day) if (day := one.get("published")) else None)
        for name, one in articles.items()
    ]
    return Index([said for one in documents for said in statements(one)])


def said_of(claim: str, index: Index) -> Verdict:
    """What the statements of an index say of a claim, in the language that it is written in."""
    return verify(Claim("claim", claim, language_of(claim)), index)
