"""A share does not follow from its two counts.

What it does
    Where a sentence prints a part, its whole and the share between them, divides the part by the whole.
    Each value is taken as everything that rounds, or is cut off, to what is printed; "about" widens it by a tenth.

Why
    A share is worked out by hand, often from an earlier pair of counts. It is the commonest wrong figure in print,
    and all that it takes to find it stands in the sentence itself.

Example
    finds en: Of the 1,480 households, 444 (35%) had no power on Sunday.
    clean en: Of the 1,480 households, 444 (30%) had no power on Sunday.
    finds zh: 抽查的1480户中,有444户停电,占35%。
    clean zh: 抽查的1480户中,有444户停电,占30%。
    finds ja: 調査した1480世帯のうち444世帯(35%)が停電した。
    clean ja: 調査した1480世帯のうち444世帯(30%)が停電した。

Limits
    Only shares that stand beside their counts. A whole that ends in three zeros or more is taken as rounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import middle, plain, printed, quotient, scaled, share_of
from factcheck.checks.catalogue import Flaw, Holds
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.reprinted import reprinted
from factcheck.model import Quantity, Severity

SEVERITY: Severity = "error"


def find(draft: Draft) -> Iterator[Flaw | Holds]:
    """A flaw for each share that its counts exclude; a share that they give is computed."""
    for relation in relations(draft, "share"):
        found = _of_ratio(relation) if "ratio" in relation.values else _judge(relation)
        if found:
            yield found


def _of_ratio(relation: Relation) -> Flaw | Holds | None:
    """Nine out of 12, or 75 per cent: the counts are one value."""
    ratio, share = relation["ratio"], relation["share"]
    exact, said = share_of(ratio), share_of(share)
    if exact is None or said is None or ratio.unit == "times":
        return None
    percent = (middle(ratio) or Decimal(0)) * 100
    if exact.meets(said):
        return Holds(share.span, f"{ratio.text} = {plain(percent)}%")
    message = f"{ratio.text} is {plain(percent)}%, the text says {share.text}"
    return Flaw(share.span, message, (f"{share.text} -> {_share(percent, share)}",), (ratio.span,))


def _judge(relation: Relation) -> Flaw | Holds | None:
    part, whole, share = relation["part"], relation["whole"], relation["share"]
    parts, wholes, said = printed(part), printed(whole), share_of(share)
    ratio = quotient(parts, wholes) if parts and wholes else None
    top, bottom = middle(part), middle(whole)
    if ratio is None or said is None or not top or not bottom or top > bottom or share.unit == "times":
        return None
    percent = top / bottom * 100
    if scaled(ratio, Decimal(100)).meets(said):
        return Holds(share.span, f"{part.text} / {whole.text} = {plain(percent)}%")
    stated = middle(share) or Decimal(0)
    stated = stated * 100 if share.kind == "ratio" else stated
    repairs = [f"{share.text} -> {_share(percent, share)}", f"{part.text} -> {_whole(part, bottom * stated / 100)}"]
    if stated:
        repairs.append(f"{whole.text} -> {_whole(whole, top * 100 / stated)}")
    message = f"{part.text} of {whole.text} is {plain(percent)}%, the text says {share.text}"
    return Flaw(share.span, message, tuple(repairs), (part.span, whole.span))


def _whole(value: Quantity, repaired: Decimal) -> str:
    """A repair of a value; there are no 12.8 schools."""
    counted = value.kind in ("count", "number") and middle(value) == round(middle(value) or Decimal(0))
    return reprinted(Decimal(round(repaired)), value, 12) if counted else reprinted(repaired, value)


def _share(percent: Decimal, share: Quantity) -> str:
    """A share in per cent, in the form of the draft where that is one."""
    return reprinted(percent, share, 3) if share.kind == "percent" else f"{plain(percent)}%"
