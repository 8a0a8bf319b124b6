"""The basis of a count of a group: 等11部门 (11 in all), 他の11部門 (the named and 11 more), ほか3社 (either)."""

from __future__ import annotations

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_REACH = 80  # characters before the number in which its members are named


def group(plain: str, lower: str, value: Value, grammar: Grammar) -> None:
    """Read the basis, the named members and the total of a count into `value`."""
    if value.kind not in ("count", "number") or value.low is None or value.low != value.low.to_integral_value():
        return
    at = value.left
    mark = grammar.groups.before(lower, at - 1 if at and lower[at - 1] == " " else at)
    if mark is None:
        _acting_together(lower, value, grammar)
        return
    start, basis = mark
    if basis == "exclusive" and grammar.others and not grammar.others.at(lower, value.numeral.end + 1):
        return
    named = _named(plain, start, grammar) if basis != "exclusive" or _joined(plain, start, grammar) else ()
    if not named and basis != "exclusive":
        return
    value.basis, value.named, value.left = basis, named, start
    if basis == "inclusive":
        value.total = (value.low,)
    elif named:
        total = value.low + len(named)
        value.total = (total,) if basis == "exclusive" else (value.low, total)


def _acting_together(lower: str, value: Value, grammar: Grammar) -> None:
    """11部门联合发文, 11 departments in all: a group that acts as one, or a sum, is counted in full."""
    found = grammar.group_after.at(lower, value.right + (lower[value.right : value.right + 1] == " "))
    if found and value.low is not None:
        value.basis, value.total = found[1], (value.low,)


def _joined(plain: str, at: int, grammar: Grammar) -> bool:
    """Whether a name is joined to the others at `at`: 甲和其他3人, 甲ら他の3人, but not 逮捕了其他3人."""
    if grammar.spelled == "words":
        return True  # there the mark itself joins: and another
    return bool(grammar.group_ties.before(plain, at) or grammar.group_ties.at(plain, at))


def _named(plain: str, end: int, grammar: Grammar) -> tuple[str, ...]:
    """The names of the list that ends at `end`."""
    head = plain[max(0, end - _REACH) : end]
    if grammar.spelled == "words":
        return _capitalised(_CLAUSE.split(head)[-1].rstrip(" ,"), grammar)
    parts = grammar.group_joints.split(_CLAUSE_HAN.split(head)[-1])
    names = (part.strip() for part in parts)
    return tuple(name for name in names if name and name not in grammar.not_named)


def _capitalised(head: str, grammar: Grammar) -> tuple[str, ...]:
    """The names at the end of a list, capitalised or of one thing ("the bank"); its first follows other words."""
    names: list[str] = []
    for part in reversed(grammar.group_joints.split(head)):
        name = _NAME.search(part.strip()) or _ONE_THING.search(part.strip())
        if name is None:
            break
        names.append(name[1])
        if name.start(1) > 0 and part.strip()[: name.start(1)].strip().lower() != "the":
            break
    return tuple(reversed(names))


_CLAUSE = lazy(r"[.!?:;] |[\n“”\"()]")
_CLAUSE_HAN = lazy(r"[。！？；;，,\n「」“”]|[.!?:：] ")
# The banks, the people: nobody knows how many.
_ONE_THING = lazy(r"(?:^|\s)([Tt]he (?:[a-z]+ ){0,2}(?!(?:\w*[^su\W]s|people|(?:wo)?men|children)$)[a-z]+)$")
_NAME = lazy(r"(?:^|\s)((?:[A-Z][\w.&'’-]*)(?: (?:of|for|de) [A-Z][\w.&'’-]*| [A-Z][\w.&'’-]*)*)$")
