"""How often something happened, which is printed like how many times as much: scored twice, three times a week."""

from __future__ import annotations

from factcheck.pattern import lazy
from factcheck.reading.grammar import Grammar
from factcheck.reading.value import Value

_NEXT = lazy(r" ([a-z]+)")
_VERB = lazy(r"([a-z]+) (?:by )?(?:about |around |nearly |almost |more than |over )?$")
_REACH = 24


def frequency(lower: str, value: Value, grammar: Grammar) -> None:
    """Make `value` a count where no word of a comparison follows: won three times, not three times as many."""
    if value.unit != "times" or value.low != value.high or not grammar.times_words.before(lower, value.end):
        return
    word, verb = _NEXT.match(lower, value.end), _VERB.search(lower, max(0, value.start - _REACH), value.start)
    if value.low is None or value.low % 1 or (verb and verb[1] in grammar.change_verbs):
        return  # output rose three times
    after = word[1] if word else ""
    if not after or (after in grammar.not_counted and after not in grammar.compared):
        value.kind = "count"
