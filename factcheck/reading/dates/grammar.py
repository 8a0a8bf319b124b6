"""Which tokens make a date together: a cascade of rules over the names of the tokens.

A rule is one line of a language table: `RESULT OPERATION = ITEM ITEM …`. An item is the name of a token or of an
earlier result, `a|b` for one of several, `item?` where it may be missing, `!item` for what must not follow (or,
first, must not stand before), `&item` for what must. Rules stand in stages; each stage goes once from left to right,
takes the longest rule at each place (of equal ones the first) and is repeated while it finds something.

The outcome depends on the names alone, so it is remembered: in running text nearly every chain has been seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

MEMORY = 4096  # chains remembered for each language


class Item(NamedTuple):
    """One place of a rule: the names it takes, and whether it may be missing."""

    names: frozenset[str]
    optional: bool = False


class Rule(NamedTuple):
    """`items` become `result`; `operation` says what they mean. `before`/`after`: (names, wanted) looked at only."""

    result: str
    operation: str
    items: tuple[Item, ...]
    before: tuple[frozenset[str], bool] | None
    after: tuple[frozenset[str], bool] | None
    text: str


class Node(NamedTuple):
    """A piece of an outcome: a token by its index, or a rule and its pieces."""

    name: str
    token: int
    rule: Rule | None = None
    parts: tuple[Node, ...] = ()


class Grammar:
    """The rules of one language. `sets` are names for groups of names."""

    def __init__(self, stages: Mapping[str, Iterable[str]], sets: Mapping[str, Sequence[str]]) -> None:
        self.rules = [[_rule(line, sets) for line in lines] for lines in stages.values()]
        self._stages = [_by_first(rules) for rules in self.rules]
        self._known: dict[tuple[str, ...], tuple[Node, ...]] = {}

    @property
    def names(self) -> frozenset[str]:
        """Every name that a rule speaks of."""
        rules = [rule for rules in self.rules for rule in rules]
        looked_at = [look[0] for rule in rules for look in (rule.before, rule.after) if look]
        return frozenset().union(*(item.names for rule in rules for item in rule.items), *looked_at)

    @property
    def starts(self) -> frozenset[str]:
        """The names that a rule can start with or asks for before it: no chain starts with another."""
        asked = [rule.before[0] for rules in self.rules for rule in rules if rule.before and rule.before[1]]
        return frozenset(name for rules in self._stages for name in rules).union(*asked)

    @property
    def ends(self) -> frozenset[str]:
        """The names that a rule can end with or asks for after it: no value ends with another."""
        asked = [rule.after[0] for rules in self.rules for rule in rules if rule.after and rule.after[1]]
        turned = (_by_first([rule._replace(items=rule.items[::-1]) for rule in rules]) for rules in self.rules)
        return frozenset(name for rules in turned for name in rules).union(*asked)

    def parse(self, names: tuple[str, ...]) -> tuple[Node, ...]:
        """The pieces that a chain of token names falls into."""
        found = self._known.get(names)
        if found is None:
            if len(self._known) >= MEMORY:
                self._known.clear()
            found = self._known[names] = self._cascade(names)
        return found

    def _cascade(self, names: tuple[str, ...]) -> tuple[Node, ...]:
        nodes = [Node(name, index) for index, name in enumerate(names)]
        for rules in self._stages:
            while _pass(nodes, rules):
                pass
        return tuple(nodes)


def _pass(nodes: list[Node], rules: Mapping[str, list[Rule]]) -> bool:
    """One way from left to right, in place; whether a rule was found."""
    at, changed = 0, False
    while at < len(nodes):
        rule, end = _longest(nodes, at, rules.get(nodes[at].name, ()))
        if rule:
            nodes[at:end] = [Node(rule.result, nodes[at].token, rule, tuple(nodes[at:end]))]
            changed = True
        at += 1
    return changed


def _longest(nodes: list[Node], at: int, rules: Iterable[Rule]) -> tuple[Rule | None, int]:
    best, best_end = None, at
    for rule in rules:
        end = _match(rule.items, 0, nodes, at)
        if end > best_end and _holds(rule.before, nodes, at - 1) and _holds(rule.after, nodes, end):
            best, best_end = rule, end
    return best, best_end


def _match(items: tuple[Item, ...], index: int, nodes: list[Node], at: int) -> int:
    """Where the items from `index` on end if they start at `at`; -1 if they do not match."""
    if index == len(items):
        return at
    if at < len(nodes) and nodes[at].name in items[index].names:
        end = _match(items, index + 1, nodes, at + 1)
        if end >= 0:
            return end
    return _match(items, index + 1, nodes, at) if items[index].optional else -1


def _holds(look: tuple[frozenset[str], bool] | None, nodes: list[Node], at: int) -> bool:
    if look is None:
        return True
    names, wanted = look
    return (0 <= at < len(nodes) and nodes[at].name in names) == wanted


def _by_first(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for index, item in enumerate(rule.items):
            for name in item.names:
                found.setdefault(name, []).append(rule)
            if not rule.items[index].optional:
                break
    return found


def _rule(line: str, sets: Mapping[str, Sequence[str]]) -> Rule:
    head, _, tail = line.partition(" = ")
    result, _, operation = head.partition(" ")
    words = tail.split()
    before = _look(words.pop(0), sets) if words[0][0] in "!&" and len(words[0]) > 1 else None
    after = _look(words.pop(), sets) if words[-1][0] in "!&" and len(words[-1]) > 1 else None
    items = tuple(Item(_names(word.rstrip("?"), sets), word.endswith("?")) for word in words)
    return Rule(result, operation, items, before, after, line)


def _look(word: str, sets: Mapping[str, Sequence[str]]) -> tuple[frozenset[str], bool]:
    return _names(word[1:], sets), word[0] == "&"


def _names(word: str, sets: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    for part in word.split("|"):
        inner = sets.get(part)
        found |= _names("|".join(inner), sets) if inner else {part}
    return frozenset(found)
