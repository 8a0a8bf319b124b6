"""Which articles of a shelf go back to one origin, whole or in a passage, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from factcheck.matching.copies import Run, runs, tokens
from factcheck.matching.origins import declared, origins
from factcheck.matching.parallel import passage
from factcheck.matching.translations import translations
from factcheck.model import Agreement, Citation, Comparison, Document, Library, Span, Statement, cite
from factcheck.record import record

# From this share of the shorter text on, a common run makes two articles one text and not a passage taken over.
REPRINT = 0.4


@record
class Kinship:
    """Documents that are one text or have one stated origin, and what tells so."""

    documents: tuple[Document, ...]
    reasons: tuple[str, ...]


@record
class Shared:
    """Passages of several documents that have one origin, and what tells so."""

    citations: tuple[Citation, ...]
    reasons: tuple[str, ...]


@record
class Origins:
    """The independent texts of a shelf, most copies first, and the passages that they share."""

    texts: tuple[Kinship, ...]
    passages: tuple[Shared, ...]


def shelf_origins(library: Library, found: Comparison) -> Origins:
    """The origins of the library's documents; `found` are its agreements, which tell passages with one origin."""
    usable = [statement for statement in library.statements if not statement.excluded]
    shared = runs(library.documents)
    lengths = {document.id: len(tokens(document.body)) for document in library.documents}
    links = [*_declared(library.documents), *_translated(usable)]
    links += [_reprint(run) for run in shared if _share(run, lengths) >= REPRINT]
    passages = [_copied(run) for run in shared if _share(run, lengths) < REPRINT]
    by_place = {(one.document.id, one.span): one for one in usable}
    passages += [one for agreement in found.agreements if (one := _retold(agreement, by_place))]
    return Origins(_texts(library.documents, links), tuple(dict.fromkeys(passages)))


Link = tuple[str, str, str]


def _declared(documents: Sequence[Document]) -> list[Link]:
    """What front matter says; linear in the number of documents that name an origin."""
    naming = [one for one in documents if one.origin or one.translation_of or one.via]
    named = {name for one in naming for name in (one.origin, one.translation_of, one.via)}
    others = [one for one in documents if one.id in named or one in naming]
    pairs = ((one, other) for one in naming for other in others if one.id != other.id)
    return [(one.id, other.id, reason) for one, other in pairs if (reason := declared(one, other))]


def _translated(statements: Sequence[Statement]) -> list[Link]:
    texts = [[passage(one) for one in own] for _, own in groupby(statements, key=lambda one: one.document.id)]
    return [
        (one.first.id, one.second.id, f"{one.first.id} and {one.second.id} are one text in two languages")
        for one in translations(texts)
    ]


def _share(run: Run, lengths: dict[str, int]) -> float:
    return run.tokens / max(1, min(lengths[run.first_document.id], lengths[run.second_document.id]))


def _reprint(run: Run) -> Link:
    first, second = run.first_document.id, run.second_document.id
    return first, second, f"{first} and {second} have {run.tokens} words or characters in a row in common"


def _copied(run: Run) -> Shared:
    reason = f"{run.tokens} words or characters in a row are the same"
    return Shared((cite(run.first_document, run.first), cite(run.second_document, run.second)), (reason,))


def _retold(agreement: Agreement, statements: Mapping[tuple[str, Span], Statement]) -> Shared | None:
    """An agreement on fewer origins than documents, told by more than a run of words."""
    told = tuple(reason for reason in agreement.reasons if not reason.endswith("in a row are the same"))
    documents = {fact.citation.document.id for fact in agreement.facts}
    if not told or agreement.origins >= len(documents):
        return None
    own = [statements[fact.citation.document.id, fact.citation.span] for fact in agreement.facts]
    largest = max(origins(own), key=lambda origin: len(origin.members))
    return Shared(tuple(cite(own[at].document, own[at].span) for at in largest.members), told)


def _texts(documents: Sequence[Document], links: Sequence[Link]) -> tuple[Kinship, ...]:
    group = {document.id: [document.id] for document in documents}
    for first, second, _ in links:
        if group[first] is not group[second]:
            merged = group[first] + group[second]
            for name in merged:
                group[name] = merged
    by_id = {document.id: document for document in documents}
    found = {id(members): members for members in group.values()}.values()
    kinships = [
        Kinship(
            tuple(by_id[name] for name in sorted(members)),
            tuple(dict.fromkeys(reason for first, _, reason in links if first in members)),
        )
        for members in found
    ]
    return tuple(sorted(kinships, key=lambda one: (-len(one.documents), one.documents[0].id)))
