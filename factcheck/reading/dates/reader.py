"""Chains → values: the meaning of each piece, resolved in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial

from factcheck.model import Quantity
from factcheck.pattern import lazy
from factcheck.reading.dates.context import Context
from factcheck.reading.dates.grammar import Node
from factcheck.reading.dates.lexer import Lexer, Token
from factcheck.reading.dates.lexicon import VALUES, lexicon
from factcheck.reading.dates.operations.catalogue import OPERATIONS
from factcheck.reading.dates.quantities import quantity
from factcheck.reading.dates.values import Part
from factcheck.reading.grammar import grammar
from factcheck.text import halve

_SENTENCE = lazy(r"[。！？!?；;\n]|\.(?= )")
_ASIDE = 120  # characters before a date in which the verb is looked for that a remark parts from it
_CLAUSE = lazy(r"[。！？!?;；\n]|[.,](?= |$)|[，,、](?=[^0-9])")


class Reader:
    """Reads the dates of one text after another of the same language."""

    def __init__(self, lang: str) -> None:
        self._lexicon = lexicon(lang)
        self._lexer = _lexer(lang)

    def read(self, text: str, context: Context) -> list[Quantity]:
        """The values in order of place; `context` then knows the days named last."""
        if self._lexicon is None or self._lexer is None:
            return []
        plain = lower(halve(text)) if self._lexicon.spaced else halve(text)
        context.full_weeks = self._lexicon.full_weeks
        found: list[Quantity] = []
        end = 0
        for chain in self._lexer.chains(plain, text):
            for node in self._lexicon.grammar.parse(tuple([token.name for token in chain])):
                if node.rule is None and node.name not in VALUES:
                    continue
                for part in _parts(node, chain):
                    if part.name in VALUES:
                        if _SENTENCE.search(plain, end, part.start):
                            context.begin_sentence("\n" in plain[end : part.start])
                        end = part.end
                        context.is_future = partial(self._is_future, plain, part)
                        found.append(quantity(part, text, context))
        return found

    def _is_future(self, plain: str, part: Part) -> bool:
        """Whether the words near by, in the same clause, speak of what is to come."""
        assert self._lexicon is not None
        head = plain[max(0, part.start - _ASIDE) : part.start]
        said, aside, rest = head.rpartition(", ")
        opened = said.rpartition(", ")[0]
        if aside and opened.endswith(self._lexicon.future):  # will, after talks, publish
            head = f"{opened} {rest}"
        before = _CLAUSE.split(head[-self._lexicon.before :])[-1]
        after = _CLAUSE.split(plain[part.end : part.end + self._lexicon.after], maxsplit=1)[0]
        around = f"{before} {after}"
        return any(word in around for word in self._lexicon.future) and not any(
            word in around for word in self._lexicon.past
        )


@cache
def _lexer(lang: str) -> Lexer | None:
    words = lexicon(lang)
    return Lexer(words, grammar(lang)) if words else None


def lower(text: str) -> str:
    """`text` in lower case, character for character, so that offsets stay."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _parts(node: Node, chain: Sequence[Token]) -> Iterator[Part]:
    """The meaning of a piece; of its pieces, where the rule's operation does not take them.

    Where the last piece comes apart, the rule holds for the first of what it held: over 22 days and 6 days.
    """
    if node.rule is None:
        token = chain[node.token]
        yield Part(node.name, token.value, token.start, token.end, (token.start, token.end))
        return
    pieces = [list(_parts(piece, chain)) for piece in node.parts]
    name, _, argument = node.rule.operation.partition(":")
    *heads, last = pieces
    if all(len(found) == 1 for found in heads) and (len(last) == 1 or last[0].name == node.parts[-1].name):
        parts = [found[0] for found in (*heads, last)]
        outcome = OPERATIONS[name](parts, argument)
        if outcome is not None:
            yield _whole(node.name, outcome, parts)
            yield from last[1:]
            return
    for found in pieces:
        yield from found


def _whole(name: str, outcome: object, parts: Sequence[Part]) -> Part:
    start, end = parts[0].start, parts[-1].end
    if isinstance(outcome, tuple):
        value, core = outcome
        return Part(name, value, start, end, core.core if isinstance(core, Part) else core)
    return Part(name, outcome, start, end, (start, end))
