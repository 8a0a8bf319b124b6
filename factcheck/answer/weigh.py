"""All evidence together: what the statements say of each value of a claim, and the verdict on the whole."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.answer.judge import Judged, Ruling
from factcheck.answer.slight import slight
from factcheck.matching.pairing import settled
from factcheck.model import Label, Quantity, Span
from factcheck.reading.numbers import numbers
from factcheck.record import record

SAME = 0.35  # from here on a statement is taken to speak of the same thing
_ANOTHERS = 0.1  # from here on a statement that says it of another body or place is named as the reason
_VAGUE, _SURE = 0.3, 0.65  # a pair of values counts from the one score on, and in full from the other
_ABOUT = 0.5  # the share of the claim that both sides of a conflict speak of
_SURER = 0.85  # a statement that is this much less sure than one that leaves the value open does not refute it
_RARE, _PLACED = 0.5, 0.9  # a value so telling, in its place, needs no more of the claim's words
_TORN = 0.8  # a side that is this much weaker refutes nothing that the other, all told, bears out
_SHARED, _BETTER = 0.3, 0.1  # the topic, and the lead of its place, from which on a sentence tells more of a value
_MARGIN = 0.6  # a side that is this much weaker than the other is about something else


@record
class Side:
    """The best statement for or against a value, and how much it weighs, 0 to 1.

    `apart` is what it weighs whatever it says of the value: an equal value makes a statement likelier to be about the
    claim, and that must not decide whether the value is right.
    """

    judged: Judged
    ruling: Ruling
    weight: float
    apart: float

    @property
    def beyond(self) -> bool:
        """Whether the value itself is right and what is said of it is not."""
        return self.ruling.relation == "supports" and bool(self.judged.opposed)

    @property
    def reason(self) -> str:
        """Why, in one sentence: what is said beyond the value, where the value itself is right."""
        return self.judged.opposed if self.beyond else self.ruling.compared.reason


@record
class Weighed:
    """What all statements together say of one value of the claim.

    `quantity` is None for a claim without values; `span` then is the sentence, where it is one of several.
    """

    quantity: Quantity | None
    label: Label
    reason: str
    weight: float
    side: Side | None = None
    beyond: bool = False
    span: Span | None = None


def weigh(quantity: Quantity, judged: Sequence[Judged]) -> Weighed:
    """The verdict on one value: the best statement for it against the best that gives it otherwise."""
    pro, contra = _best(quantity, judged, "supports"), _best(quantity, judged, "refutes")
    if pro and contra and _disagree(pro, contra):
        reason = f"the sources disagree: {pro.ruling.compared.reason}, but {contra.reason}"
        return Weighed(quantity, "conflicting", reason, min(pro.weight, contra.weight), contra, contra.beyond)
    if contra and contra.apart < _SURER * max(one.apart_from(quantity) for one in judged):
        contra = None  # what is surer to be about the claim does not say so
    if contra and not pro and _told_besides(contra, judged):
        contra = None
    best = max((side for side in (pro, contra) if side), key=lambda side: side.apart, default=None)
    refuted = best is contra
    torn = refuted and pro is not None and contra is not None and contra.weight < _TORN * pro.weight
    if best and not torn and not _left_open(quantity, judged, best):
        label: Label = "refuted" if refuted else "supported"
        return Weighed(quantity, label, best.reason, best.weight, best, refuted and best.beyond)
    loose = quantity.date is None or quantity.date.start is not None or _relative(quantity, judged)
    if slight(quantity) and loose and not _given_otherwise(quantity, judged):
        return Weighed(quantity, "supported", f"{quantity.text} is not a value at issue", 0.0)
    return Weighed(quantity, "not_enough_info", _open_reason(quantity, judged), 0.0)


def _told_besides(contra: Side, judged: Sequence[Judged]) -> bool:
    """Whether the document that gives a value otherwise prints the claim's as well, of what is likelier the same."""
    mine = contra.ruling.pair
    home = contra.judged.source.document.id
    given = contra.judged.weights == "given" and not contra.beyond
    near = [one for one in judged if one.source.document.id == home and (given or one.alignment.topic >= _SHARED)]
    own = [ruling for one in near for ruling in one.rulings if ruling.pair.claim.span == mine.claim.span]
    if given and any(one.relation == "supports" and one.telling >= _RARE for one in own):
        return True
    return any(one.relation == "supports" and one.pair.score >= mine.score + _BETTER for one in own)


def _open_reason(quantity: Quantity, judged: Sequence[Judged]) -> str:
    """Why a value is left open: what the likeliest passage does say of it, or that there is none."""
    near = _best(quantity, judged, "compatible")
    if near and near.ruling.relation == "compatible":
        return near.ruling.compared.reason
    if near and near.judged.clashes:
        return f"{near.ruling.compared.reason}, but {near.judged.clashes[0]}"
    for ruling in (one for side in judged if side.score >= _ANOTHERS for one in side.rulings):
        if ruling.pair.claim.span == quantity.span and dict(ruling.pair.reasons).get("who", 0.0) < 0:
            return ruling.compared.reason
    return f"no source speaks of {quantity.text} in this place"


def _disagree(pro: Side, contra: Side) -> bool:
    """Whether both sides speak of just this: about as sure, and much of the claim in both."""
    alike = pro.judged.weights == contra.judged.weights  # the chances of two rows of weights are not of one measure
    weights = sorted((pro.apart if alike else pro.weight, contra.apart if alike else contra.weight))
    margin = _SURER if pro.ruling.pair.claim.date else _MARGIN  # another day is another event more often than not
    topics = sorted(side.judged.alignment.topic for side in (pro, contra))
    elsewhere = pro.judged.source.document.id != contra.judged.source.document.id
    return elsewhere and weights[0] >= margin * weights[1] and topics[0] >= max(_ABOUT, _MARGIN * topics[1])


def _left_open(quantity: Quantity, judged: Sequence[Judged], best: Side) -> bool:
    """Whether a statement that is surer to be about the claim neither bears the value out nor gives it otherwise."""
    vague = _best(quantity, judged, "compatible") if best.ruling.relation == "refutes" else None
    return vague is not None and best.weight < _SURER * vague.weight


def _given_otherwise(quantity: Quantity, judged: Sequence[Judged]) -> bool:
    """Whether a statement of the same thing has another value in this place."""
    near = [ruling for one in judged if one.score >= SAME for ruling in one.rulings]
    said = {ruling.relation for ruling in near if ruling.pair.claim.span == quantity.span}
    if _relative(quantity, judged) and judged[0].weights != "given":
        return "refutes" in said
    return bool(said - ({"supports"} if quantity.date else {"supports", "incomparable"}))


def _relative(quantity: Quantity, judged: Sequence[Judged]) -> bool:
    """Whether a day is told by words alone, and from a day that nobody names: "the previous year", 先月."""
    if quantity.date is None or settled(quantity) or not judged:
        return False
    return not numbers(quantity.text, judged[0].alignment.claim.lang)


def _best(quantity: Quantity, judged: Sequence[Judged], relation: str) -> Side | None:
    """The statement that weighs most of those that do this to a value; None where none is sure enough."""
    sides = [
        Side(one, ruling, one.score * sure, _apart(one, ruling) * sure)
        for one in judged
        for ruling in one.rulings
        if ruling.pair.claim.span == quantity.span and ruling.relation in (relation, "supports")
        if one.score * (sure := _sureness(ruling)) >= SAME
        if not (relation == "refutes" and (one.elsewhere or _loose(ruling) or not one.close))
    ]
    sides.sort(key=lambda side: side.apart, reverse=True)  # what is said beyond the values takes longest to find
    return next((side for side in sides if _says(side.judged, side.ruling, relation)), None)


def _apart(judged: Judged, ruling: Ruling) -> float:
    """The chance that both speak of the same thing, whatever they say of the value; the digits of a slip do tell."""
    return judged.score if ruling.slipped else judged.apart_from(ruling.pair.claim)


def _loose(ruling: Ruling) -> bool:
    """Whether a value that texts leave out stands against one that need not be in its place."""
    pair = ruling.pair
    stray = slight(pair.claim) or (slight(pair.source) and pair.claim.kind != pair.source.kind)
    return stray and dict(pair.reasons).get("step", 0.0) < 1


def _sureness(ruling: Ruling) -> float:
    return min(1.0, max(0.0, (ruling.pair.score - _VAGUE) / (_SURE - _VAGUE)))


def _says(judged: Judged, ruling: Ruling, relation: str) -> bool:
    """Whether a ruling comes to this where more is said than the values: a right number of a wrong thing supports not.

    Of what is said beyond the values no more is looked for than it takes to tell.
    """
    if ruling.relation != "supports":
        return ruling.relation == relation
    if relation == "refutes" or judged.opposed:
        return relation == "refutes" and bool(judged.opposed)
    borne_out = (judged.covers or _among(judged, ruling)) and not judged.clashes
    return borne_out == (relation == "supports")


def _among(judged: Judged, ruling: Ruling) -> bool:
    """Whether a rare value stands among the same words, so that the rest of a long claim may be said elsewhere."""
    return judged.weights == "same" and ruling.telling >= _RARE and ruling.pair.score >= _PLACED


def whole(parts: Sequence[Weighed]) -> Label:
    """The verdict on a claim from those on its parts: the worst decides."""
    labels = {part.label for part in parts}
    for label in ("refuted", "conflicting", "not_enough_info"):
        if label in labels:
            return label
    return "supported"
