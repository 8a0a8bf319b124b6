"""Which sentences of two documents say the same, in order: the alignment of a text and its translation or reprint.

The best path through both texts, found by dynamic programming in a band around the diagonal, first of paragraphs and
then of the sentences in them (Gale and Church 1993), with shared concepts and values as the evidence and length as
the tie-break (Varga et al. 2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

from factcheck.matching.concepts import Concept
from factcheck.matching.overlap import overlap
from factcheck.matching.profile import about
from factcheck.model import Quantity, Span, Statement
from factcheck.record import record

# Gains of a step. A step of nothing but order is worth a little more than leaving both sentences out.
LEXICAL, VALUES, ORDER, OUT, MERGE, LENGTH = 2.0, 0.6, 0.06, -0.04, -0.12, 0.12
LEAST_BAND, BAND_SHARE = 6, 8
# How much longer a text is in English than in Chinese or Japanese, by characters.
STRETCH = {"en": 1.0, "ja": 2.2, "zh": 3.0}
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (3, 1), (1, 3))
# So many sentences on a side are one bead as they are.
SHORT = 2

Key = tuple[object, ...]


@record
class Passage:
    """Statements ready to be compared: their concepts, the keys of their values, their length as English letters."""

    statements: tuple[Statement, ...]
    concepts: tuple[Concept, ...]
    values: frozenset[Key]
    length: float


@record
class Bead:
    """A few sentences of each text that say the same; `share` is how much of one the other holds, 0 to 1."""

    first: tuple[Statement, ...]
    second: tuple[Statement, ...]
    share: float


@record
class _Cell:
    claim: float
    source: float
    values: float


def passage(statement: Statement) -> Passage:
    """`statement` with what a comparison needs."""
    lang = statement.lang
    values = frozenset(key for q in statement.quantities if (key := value_key(q)))
    return Passage((statement,), about(statement), values, len(statement.text) * STRETCH.get(lang, 1.0))


def paragraphs(sentences: Sequence[Passage]) -> list[Passage]:
    """The sentences of one text by paragraph: those without a line break between them as one passage."""
    groups: list[list[Passage]] = []
    for one in sentences:
        last = groups[-1][-1].statements[-1] if groups else None
        between = last.document.body[last.span.end : one.statements[0].span.start] if last else "\n"
        if "\n" in between:
            groups.append([])
        groups[-1].append(one)
    return [_joined(group) for group in groups]


def _joined(passages: Sequence[Passage]) -> Passage:
    return Passage(
        tuple(statement for one in passages for statement in one.statements),
        tuple(concept for one in passages for concept in one.concepts),
        frozenset(key for one in passages for key in one.values),
        sum(one.length for one in passages),
    )


def value_key(quantity: Quantity) -> Key | None:
    """What makes two printed values one across languages: the days or the bounds; None where there is neither."""
    if quantity.date and (quantity.date.start or quantity.date.end):
        return "date", quantity.date.start, quantity.date.end
    if quantity.low is None and quantity.high is None:
        return None
    return "%" if quantity.kind == "percent" else "", quantity.low, quantity.high


def beads(first: Sequence[Passage], second: Sequence[Passage]) -> tuple[Bead, ...]:
    """The sentences of both texts that belong together, in order; what has no counterpart is left out."""
    coarse = paragraphs(first), paragraphs(second)
    if not 0.5 <= len(coarse[0]) / len(coarse[1]) <= 2:
        return tuple(_paired(first, second))
    ours, theirs = ({one.statements[0].span: one for one in text} for text in (first, second))
    return tuple(bead for found in _paired(*coarse) for bead in _finer(found, ours, theirs))


def _finer(bead: Bead, first: Mapping[Span, Passage], second: Mapping[Span, Passage]) -> Iterable[Bead]:
    """The beads of sentences within a bead of paragraphs, where there are enough of them to tell apart."""
    if max(len(bead.first), len(bead.second)) <= SHORT:
        return (bead,)
    return _paired([first[one.span] for one in bead.first], [second[one.span] for one in bead.second])


def _paired(first: Sequence[Passage], second: Sequence[Passage]) -> Iterator[Bead]:
    """The beads along the best path, of the passages as they are."""
    cells = _cells(first, second)
    for i, j, a, b in _best_path(first, second, cells):
        if a and b:
            shared = [cells.get((x, y)) for x in range(i, i + a) for y in range(j, j + b)]
            ours, theirs = _joined(first[i : i + a]), _joined(second[j : j + b])
            yield Bead(ours.statements, theirs.statements, _share(shared, a, b))


def in_order(first: Sequence[Passage], second: Sequence[Passage], path: Sequence[Bead]) -> float:
    """The share of the likeness between two texts, each sentence with its likest anywhere, that lies on the path."""
    along: dict[Span, set[Span]] = {}
    for bead in path:
        for one in bead.first:
            along[one.span] = {other.span for other in bead.second}
    best: dict[int, tuple[float, int]] = {}
    for (i, j), cell in sorted(_cells(first, second, everywhere=True).items()):
        best[i] = max(best.get(i, (0.0, -1)), (_harmonic(cell.claim, cell.source) + cell.values / 2, j))
    whole = sum(score for score, _ in best.values())
    on = (s for i, (s, j) in best.items() if second[j].statements[0].span in along.get(first[i].statements[0].span, ()))
    return sum(on) / whole if whole else 0.0


def _in_band(i: int, j: int, rows: int, columns: int) -> bool:
    width = max(LEAST_BAND, max(rows, columns) // BAND_SHARE) + abs(rows - columns) // 2
    return abs(j - i * columns / rows) <= width


def _cells(
    first: Sequence[Passage], second: Sequence[Passage], *, everywhere: bool = False
) -> dict[tuple[int, int], _Cell]:
    """What each pair of sentences near the diagonal (or `everywhere`) has in common, where it has anything."""
    rows, columns = len(first), len(second)
    holders: dict[str, set[int]] = {}
    for j, other in enumerate(second):
        for concept in other.concepts:
            for key in concept.keys:
                holders.setdefault(key, set()).add(j)
    found = {}
    for i, one in enumerate(first):
        near = {j for concept in one.concepts for key in concept.keys for j in holders.get(key, ())}
        near |= {j for j, other in enumerate(second) if one.values & other.values}
        for j in sorted(near):
            if everywhere or _in_band(i, j, rows, columns):
                met = overlap(one.concepts, second[j].concepts)
                most = max(len(one.values), len(second[j].values))
                same = len(one.values & second[j].values) / most if most else 0.0
                found[i, j] = _Cell(met.claim_share, met.source_share, same)
    return found


def _share(cells: Sequence[_Cell | None], a: int, b: int) -> float:
    """How much two groups of `a` and `b` sentences share of each other: the harmonic mean of both directions."""
    known = [cell for cell in cells if cell]
    claim = min(1.0, sum(cell.claim for cell in known) / a)
    source = min(1.0, sum(cell.source for cell in known) / b)
    return _harmonic(claim, source)


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one and other else 0.0


def _best_path(
    first: Sequence[Passage], second: Sequence[Passage], cells: dict[tuple[int, int], _Cell]
) -> list[tuple[int, int, int, int]]:
    rows, columns = len(first), len(second)
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(rows + 1):
        for j in range(columns + 1):
            here = best.get((i, j))
            if here is None or not _in_band(min(i, rows - 1), j, rows, columns):
                continue
            for a, b in _STEPS:
                if i + a <= rows and j + b <= columns:
                    gain = here[0] + _gain(first[i : i + a], second[j : j + b], cells, i, j)
                    if gain > best.get((i + a, j + b), (float("-inf"),))[0]:
                        best[i + a, j + b] = gain, a, b
    return _walk_back(best, rows, columns)


def _gain(a: Sequence[Passage], b: Sequence[Passage], cells: dict[tuple[int, int], _Cell], i: int, j: int) -> float:
    if not a or not b:
        return OUT
    here = [cells.get((i + x, j + y)) for x in range(len(a)) for y in range(len(b))]
    size = (len(a) + len(b)) / 2
    values = sum(cell.values for cell in here if cell) / max(len(a), len(b))
    stretch = abs(log(sum(one.length for one in a) / sum(one.length for one in b)))
    merges = len(a) + len(b) - 2
    return size * (LEXICAL * _share(here, len(a), len(b)) + VALUES * values + ORDER - LENGTH * stretch) + MERGE * merges


def _walk_back(
    best: dict[tuple[int, int], tuple[float, int, int]], rows: int, columns: int
) -> list[tuple[int, int, int, int]]:
    path: list[tuple[int, int, int, int]] = []
    i, j = rows, columns
    while (i, j) in best and (i or j):
        _, a, b = best[i, j]
        i, j = i - a, j - b
        path.append((i, j, a, b))
    return path[::-1]
