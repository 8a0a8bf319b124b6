"""One statement's word on a claim: its values compared in place, and what is said beyond them."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.checks.compare import Compared, compare
from factcheck.matching.align import Alignment, Pair
from factcheck.model import Quantity, Stance


@dataclass(frozen=True, slots=True)
class Ruling:
    """A value of the claim, the value of the source in its place, and what the one says of the other."""

    pair: Pair
    compared: Compared


@dataclass(frozen=True, slots=True)
class Judged:
    """An alignment with its values compared. `score`, from 0 to 1, is how sure both speak of the same thing."""

    alignment: Alignment
    rulings: tuple[Ruling, ...]
    clashes: tuple[str, ...]
    score: float

    @property
    def supports(self) -> bool:
        """Whether every value of the claim is borne out and nothing speaks against it."""
        said = [ruling.compared.relation for ruling in self.rulings]
        return not self.clashes and not self.alignment.missing and all(one == "supports" for one in said)

    @property
    def refuted(self) -> tuple[Ruling, ...]:
        """The values that the statement gives otherwise."""
        return tuple(ruling for ruling in self.rulings if ruling.compared.relation == "refutes")

    @property
    def stance(self) -> Stance:
        """What the statement does to the claim, if it speaks of the same thing."""
        return "supports" if self.supports else "refutes" if self.refuted and not self.clashes else "related"

    def ruling_on(self, quantity: Quantity) -> Ruling | None:
        """The ruling on one value of the claim, where the statement has one."""
        return next((ruling for ruling in self.rulings if ruling.pair.claim.span == quantity.span), None)


def judge(alignment: Alignment) -> Judged:
    """Compare the values that the alignment put together."""
    rulings = tuple(Ruling(pair, compare(pair.claim, pair.source)) for pair in alignment.pairs)
    agreeing = sum(ruling.compared.relation == "supports" for ruling in rulings)
    values = len(alignment.claim.quantities)
    share = agreeing / values if values else 1.0
    return Judged(alignment, rulings, alignment.clashes, 0.7 * alignment.topic + 0.3 * share)
