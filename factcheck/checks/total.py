"""Parts do not add up to their total.

What it does
    Adds up parts that a sentence lists with their total. Where the list is said to be complete ("a total of", 合计,
    合計, 内訳は) the sum must be the total; where it names some ("including", 其中, のうち) it must not exceed it.

Why
    One part is corrected and the total is not, or a part is left out.

Example
    finds en: The camp holds 120 men and 95 women, a total of 225 people.
    clean en: The camp holds 120 men and 95 women, a total of 215 people.
    finds zh: 城区120户,郊区95户,合计225户。
    clean zh: 城区120户,郊区95户,合计215户。
    finds ja: 男性120人、女性95人の計225人が参加した。
    clean ja: 男性120人、女性95人の計215人が参加した。

Limits
    Parts and total must be of one kind, money of one currency. A sum that is far off its total (a quarter or more)
    is taken for a list that is not complete, or for a total of something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import added, known_to, middle, plain, printed, rounded
from factcheck.checks.catalogue import Flaw, Holds
from factcheck.checks.draft import Draft
from factcheck.checks.relations import Relation, relations
from factcheck.checks.reprinted import reprinted
from factcheck.checks.tables import words
from factcheck.model import Quantity, Severity, Span

SEVERITY: Severity = "error"
_NEAR = Decimal("0.25")


def find(draft: Draft) -> Iterator[Flaw | Holds]:
    """A flaw for each total that its parts exclude."""
    for name in ("total_exact", "total_over"):
        for relation in relations(draft, name):
            if name == "total_over" and _besides(draft, relation):
                continue
            found = _judge(relation, complete=name == "total_exact", open_list=_open(draft, relation))
            if found:
                yield found


def _besides(draft: Draft, relation: Relation) -> bool:
    """Whether a part is told as being outside the total: 其中男子18枚、女子14枚,另有混合项目6枚."""
    said = draft.text(Span(relation["total"].span.end, relation.spans[-1].start)).lower()
    return any(word in said for word in words(relation.lang, "besides"))


def _open(draft: Draft, relation: Relation) -> bool:
    """Whether the sentence says that its list leaves parts out; "the rest" with a value is a part (その他1億円)."""
    sentence = draft.sentence_at(relation.span)
    if sentence is None:
        return False
    text, opening = sentence.text.lower(), words(relation.lang, "open")
    for part in reversed(relation.values["parts"]):
        before, own = text[: part.span.start - sentence.span.start], text[part.span.start - sentence.span.start :]
        text = before[: -len(next((word for word in opening if before.endswith(word)), "")) or None] + own
    for word in words(relation.lang, "not_open"):
        text = text.replace(word, "")
    return any(word in text for word in opening)


def _judge(relation: Relation, *, complete: bool, open_list: bool) -> Flaw | Holds | None:
    total, parts = relation["total"], relation.values["parts"]
    finest = min(known_to(value) for value in (total, *parts))
    said, ranges = printed(total, finest), [rounded(part, finest) for part in parts]
    known = [found for found in ranges if found]
    if said is None or len(known) < len(ranges) or not all(_addable(part, total) for part in parts):
        return None
    summed, whole = sum((middle(part) or Decimal(0) for part in parts), Decimal(0)), middle(total) or Decimal(0)
    if added(known).meets(said):
        return Holds(total.span, f"the parts add up to {plain(summed, 12)}") if complete else None
    if not whole or abs(summed - whole) >= whole * _NEAR or (summed < whole and (open_list or not complete)):
        return None
    listed = " + ".join(part.text for part in parts)
    repairs = [f"{total.text} -> {reprinted(summed, total, 12)}"]
    if len(parts) <= 3:
        repairs += [f"{p.text} -> {reprinted((middle(p) or 0) + whole - summed, p, 12)}" for p in parts]
    verb = "is" if complete else "is more than the whole:"
    message = f"{listed} {verb} {reprinted(summed, total, 12)}, the text says {total.text}"
    return Flaw(total.span, message, tuple(repairs), tuple(part.span for part in parts))


def _addable(part: Quantity, total: Quantity) -> bool:
    if total.kind in ("money", "measure"):
        return part.kind == total.kind and part.unit == total.unit
    return part.kind in ("number", "count") and total.kind in ("number", "count") and (middle(part) or 0) >= 0
