"""Conflicts as Markdown, to paste into a ticket."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Agreement, Comparison, Conflict, Fact
from factcheck.reports.markdown import is_web, plain
from factcheck.reports.text.conflicts import tally
from factcheck.reports.text.console import one_line
from factcheck.reports.text.values import printed_words


def render(found: Comparison) -> str:
    """A section for each conflict and agreement, a table of its statements, and the tally."""
    parts = [*map(_conflict, found.conflicts), *map(_agreement, found.agreements)]
    return "\n".join(line for lines in parts for line in lines) + f"\n{plain(tally(found))}\n"


def _conflict(conflict: Conflict) -> Iterator[str]:
    yield f"## {plain(one_line(conflict.about))} ({conflict.kind}, {conflict.strength})\n"
    yield f"{plain(one_line(conflict.message))} `{conflict.id}`\n"
    yield from _table(conflict.facts)


def _agreement(agreement: Agreement) -> Iterator[str]:
    count = f"{agreement.origins} independent origin{'' if agreement.origins == 1 else 's'}"
    yield f"## {plain(one_line(agreement.about))} (agreement on {count})\n"
    yield from (f"{plain(one_line(reason))}\n" for reason in agreement.reasons)
    yield from _table(agreement.facts)


def _table(facts: tuple[Fact, ...]) -> Iterator[str]:
    yield "| value | source | line | quote |\n| --- | --- | --- | --- |"
    for fact in facts:
        document = fact.citation.document
        name = plain(document.title or document.id)
        linked = f"[{name}](<{document.url}>)" if is_web(document.url) else name
        value = plain(one_line(printed_words(fact.value))) if fact.value else ""
        yield f"| {value} | {linked} | {fact.citation.line} | {plain(one_line(fact.citation.quote))} |"
    yield ""
