"""The best one-to-one assignment of rows to columns."""

from __future__ import annotations

from collections.abc import Sequence

_FAR = 1 << 60


def assign(scores: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The (row, column) pairs with the greatest sum of scores, in row order; a pair that scores 0 or less is left out.

    The Hungarian method with potentials (Kuhn 1955, Munkres 1957). Scores are integers, so that ties are exact; of
    equal sums, the same one is found each time.
    """
    if not scores or not scores[0]:
        return []
    if len(scores) == 1:  # what most claims are: no search is needed
        best = max(scores[0])
        return [(0, scores[0].index(best))] if best > 0 else []
    if len(scores) > len(scores[0]):
        turned = [list(column) for column in zip(*scores, strict=True)]
        return sorted((row, column) for column, row in assign(turned))
    matching = _Matching([[-max(score, 0) for score in row] for row in scores])
    return [(row, column) for row, column in matching.pairs() if scores[row][column] > 0]


class _Matching:
    """A cheapest matching of all rows, grown row by row along shortest augmenting paths. Rows and columns from 1."""

    def __init__(self, costs: list[list[int]]) -> None:
        self._costs = costs
        self._width = len(costs[0]) + 1
        self._row_price = [0] * (len(costs) + 1)
        self._column_price = [0] * self._width
        self._row_of = [0] * self._width  # 0 is no row; column 0 is the entrance of the search
        for row in range(1, len(costs) + 1):
            self._add(row)

    def pairs(self) -> list[tuple[int, int]]:
        """(row, column) from 0, in row order."""
        return sorted((row - 1, column - 1) for column, row in enumerate(self._row_of) if row and column)

    def _add(self, row: int) -> None:
        self._row_of[0] = row
        column, least, came_from = 0, [_FAR] * self._width, [0] * self._width
        seen: set[int] = set()
        while self._row_of[column]:
            seen.add(column)
            self._relax(column, least, came_from, seen)
            column = min((at for at in range(1, self._width) if at not in seen), key=lambda at: (least[at], at))
            self._shift(least[column], least, seen)
        while column:
            self._row_of[column] = self._row_of[came_from[column]]
            column = came_from[column]

    def _relax(self, column: int, least: list[int], came_from: list[int], seen: set[int]) -> None:
        row = self._row_of[column]
        for other in range(1, self._width):
            price = self._costs[row - 1][other - 1] - self._row_price[row] - self._column_price[other]
            if other not in seen and price < least[other]:
                least[other], came_from[other] = price, column

    def _shift(self, by: int, least: list[int], seen: set[int]) -> None:
        for column in range(self._width):
            if column in seen:
                self._row_price[self._row_of[column]] += by
                self._column_price[column] -= by
            else:
                least[column] -= by
