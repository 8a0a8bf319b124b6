"""Which documents are one text in two languages, and which sentence of one is which of the other.

A document's likeliest counterpart shares the most of its rare concepts and values (one pass over postings). Two that
are each other's likeliest are aligned sentence by sentence; they are taken for one text where what is alike lies on
the path through both: two reports of one event share words too, but not in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from math import log, sqrt

from factcheck.matching.parallel import Bead, Passage, beads, in_order
from factcheck.model import Document, Span
from factcheck.record import record

LEAST_IN_ORDER = 0.6
LEAST_BEADS = 3
# Nearly all of either text must have a counterpart that shares so much: of two reports of one event each has its own.
LEAST_COVERED, LEAST_SHARE = 0.75, 0.1
MOST_STRETCH = 2.5
MARGIN = 1.15
COPY = 0.6  # so like the likeliest, another is a copy of it and no rival
# A key in more documents than this tells nothing of which belong together, and would make the pass quadratic.
MOST_HOLDERS = 40
_TELLING = "lthek"


@record
class Parallel:
    """Two documents that are one text, and their sentences that belong together."""

    first: Document
    second: Document
    beads: tuple[Bead, ...]


Text = Sequence[Passage]


def translations(texts: Sequence[Text]) -> tuple[Parallel, ...]:
    """The documents that are translations of each other, each as its sentences; in the order given."""
    texts = [text for text in texts if text]
    if len({_lang(text) for text in texts}) < 2:
        return ()
    stated = _stated(texts)
    told = {place for pair in stated for place in pair}
    pairs = sorted(stated | {(a, b) for a, b in _mutual(texts) if a not in told or b not in told})
    found = []
    for a, b in pairs:
        path = beads(texts[a], texts[b])
        if (a, b) in stated or _one_text(texts[a], texts[b], path):
            found.append(Parallel(_document(texts[a]), _document(texts[b]), path))
    return tuple(found)


def _document(text: Text) -> Document:
    return text[0].statements[0].document


def _lang(text: Text) -> str:
    return _document(text).lang


def _stated(texts: Sequence[Text]) -> set[tuple[int, int]]:
    """The pairs of which one says that it is a translation of the other."""
    places = {_document(text).id: place for place, text in enumerate(texts)}
    known = ((place, places.get(_document(text).translation_of)) for place, text in enumerate(texts))
    return {(min(a, b), max(a, b)) for a, b in known if b is not None and a != b}


def _mutual(texts: Sequence[Text]) -> set[tuple[int, int]]:
    """The pairs of two languages that are each other's likeliest counterpart, by a margin."""
    likeness = _likeness([_keys(text) for text in texts])
    best: dict[tuple[int, str], int] = {}
    ranked: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for (a, b), score in likeness.items():
        if _lang(texts[a]) != _lang(texts[b]):
            ranked.setdefault((a, _lang(texts[b])), []).append((-score, b))
            ranked.setdefault((b, _lang(texts[a])), []).append((-score, a))
    for side, others in ranked.items():
        score, likeliest = min(others)
        rivals = [
            own for own, other in others if likeness.get(_pair(likeliest, other), 0.0) < COPY and other != likeliest
        ]
        if score <= MARGIN * min(rivals, default=0.0):
            best[side] = likeliest
    return {(a, b) for (a, lang), b in best.items() if a < b and best.get((b, _lang(texts[a]))) == a}


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def _keys(text: Text) -> frozenset[object]:
    found: set[object] = set()
    for sentence in text:
        for concept in sentence.concepts:
            if concept.weight >= 1:
                found.update(key for key in concept.keys if key[0] in _TELLING)
        found |= sentence.values
    return frozenset(found)


def _likeness(keys: Sequence[frozenset[object]]) -> Mapping[tuple[int, int], float]:
    """The cosine of any two documents that share a rare key, rare keys weighing more."""
    holders: dict[object, list[int]] = {}
    for place, own in enumerate(keys):
        for key in own:
            holders.setdefault(key, []).append(place)
    weights = {key: log(1 + len(keys) / len(places)) for key, places in holders.items() if len(places) > 1}
    dots: Counter[tuple[int, int]] = Counter()
    for key, weight in sorted(weights.items(), key=lambda item: str(item[0])):
        places = holders[key]
        if len(places) <= MOST_HOLDERS:
            for at, a in enumerate(places):
                for b in places[at + 1 :]:
                    dots[a, b] += weight * weight  # type: ignore[assignment]  # Counter's values may be floats
    norms = [sqrt(sum(sorted(weights.get(key, 0.0) ** 2 for key in own))) or 1.0 for own in keys]
    return {(a, b): dot / norms[a] / norms[b] for (a, b), dot in dots.items()}


def _one_text(first: Text, second: Text, path: Sequence[Bead]) -> bool:
    stretch = sum(one.length for one in first) / sum(one.length for one in second)
    alike = [bead for bead in path if bead.share >= LEAST_SHARE]
    return (
        len(path) >= LEAST_BEADS
        and 1 / MOST_STRETCH <= stretch <= MOST_STRETCH
        and _covered(first, {one.span for bead in alike for one in bead.first}) >= LEAST_COVERED
        and _covered(second, {one.span for bead in alike for one in bead.second}) >= LEAST_COVERED
        and in_order(first, second, path) >= LEAST_IN_ORDER
    )


def _covered(text: Text, spans: Container[Span]) -> float:
    """The share of a text, by length, whose sentences stand at `spans`."""
    return sum(one.length for one in text if one.statements[0].span in spans) / sum(one.length for one in text)
