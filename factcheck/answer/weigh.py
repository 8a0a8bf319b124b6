"""All evidence together: what the statements say of each value of a claim, and the verdict on the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.answer.judge import Judged, Ruling, slight
from factcheck.model import Label, Quantity

SAME = 0.35  # from here on a statement is taken to speak of the same thing
_VAGUE, _SURE = 0.3, 0.65  # a pair of values counts from the one score on, and in full from the other
_MARGIN = 0.6  # a side that is this much weaker than the other is about something else


@dataclass(frozen=True, slots=True)
class Side:
    """The best statement for or against a value, and how much it weighs, 0 to 1."""

    judged: Judged
    ruling: Ruling
    weight: float

    @property
    def beyond(self) -> bool:
        """Whether the value itself is right and what is said of it is not."""
        return self.ruling.relation == "supports" and bool(self.judged.opposed)

    @property
    def reason(self) -> str:
        """Why, in one sentence: what is said beyond the value, where the value itself is right."""
        return self.judged.opposed if self.beyond else self.ruling.compared.reason


@dataclass(frozen=True, slots=True)
class Weighed:
    """What all statements together say of one value of the claim (`quantity` is None: of a claim without values)."""

    quantity: Quantity | None
    label: Label
    reason: str
    weight: float
    side: Side | None = None
    beyond: bool = False


def weigh(quantity: Quantity, judged: Sequence[Judged]) -> Weighed:
    """The verdict on one value: the best statement for it against the best that gives it otherwise."""
    pro, contra = _best(quantity, judged, "supports"), _best(quantity, judged, "refutes")
    if pro and pro.weight >= SAME and (not contra or contra.weight < _MARGIN * pro.weight):
        return Weighed(quantity, "supported", pro.ruling.compared.reason, pro.weight, pro)
    if contra and contra.weight >= SAME and (not pro or pro.weight < _MARGIN * contra.weight):
        return Weighed(quantity, "refuted", contra.reason, contra.weight, contra, contra.beyond)
    if pro and contra and min(pro.weight, contra.weight) >= SAME:
        reason = f"the sources disagree: {pro.ruling.compared.reason}, but {contra.reason}"
        return Weighed(quantity, "conflicting", reason, min(pro.weight, contra.weight), pro, contra.beyond)
    if slight(quantity) and not _given_otherwise(quantity, judged):
        return Weighed(quantity, "supported", f"{quantity.text} is not a value at issue", 0.0)
    return Weighed(quantity, "not_enough_info", f"no source speaks of {quantity.text} in this place", 0.0)


def _given_otherwise(quantity: Quantity, judged: Sequence[Judged]) -> bool:
    """Whether a statement of the same thing has another value in this place."""
    near = [ruling for one in judged if one.score >= SAME for ruling in one.rulings]
    return any(ruling.pair.claim.span == quantity.span and ruling.relation != "supports" for ruling in near)


def _best(quantity: Quantity, judged: Sequence[Judged], relation: str) -> Side | None:
    sides = [
        Side(one, ruling, one.score * _sureness(ruling))
        for one in judged
        for ruling in one.rulings
        if ruling.pair.claim.span == quantity.span and _says(one, ruling) == relation
        if not (relation == "refutes" and one.elsewhere)
    ]
    return max(sides, key=lambda side: side.weight, default=None)


def _sureness(ruling: Ruling) -> float:
    return min(1.0, max(0.0, (ruling.pair.score - _VAGUE) / (_SURE - _VAGUE)))


def _says(judged: Judged, ruling: Ruling) -> str:
    """What a ruling comes to where more is said than the values: the right number of the wrong thing is no support."""
    if ruling.relation != "supports" or (judged.covers and not judged.clashes):
        return ruling.relation
    return "refutes" if judged.opposed else "compatible"


def whole(parts: Sequence[Weighed]) -> Label:
    """The verdict on a claim from those on its parts: the worst decides."""
    labels = {part.label for part in parts}
    for label in ("refuted", "conflicting", "not_enough_info"):
        if label in labels:
            return label
    return "supported"
