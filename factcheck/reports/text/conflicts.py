"""Conflicts for people: what differs, a bar for each value, both quotes, and a last line that counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.model import Agreement, Comparison, Conflict, Fact
from factcheck.reports.bars import WHOLE, Bar, bars
from factcheck.reports.text.console import Line, Page, excerpt, indented, one_line, place, rendered, width
from factcheck.reports.text.values import printed_words

_COLUMNS = 24
_SIGNS = {"conflict": ("no", "red"), "possible": ("unknown", "yellow")}


def render(found: Comparison, page: Page, explain: bool = False) -> str:
    """Conflicts, then agreements where they were asked for, then (to `explain`) what was told apart; the tally."""
    parts: list[Any] = [part for conflict in found.conflicts for part in _conflict(conflict, page)]
    parts += [part for agreement in found.agreements for part in _agreement(agreement, page)]
    parts += [part for miss in found.near_misses if explain for part in _near_miss(miss, page)]
    return rendered(page, [*parts, tally(found)])


def tally(found: Comparison) -> str:
    """One line that counts what was found."""
    certain = sum(conflict.strength == "conflict" for conflict in found.conflicts)
    possible = len(found.conflicts) - certain
    counts = [_count(certain, "conflict")]
    counts += [f"{possible} possible"] if possible else []
    counts += [_count(len(found.agreements), "agreement")] if found.agreements else []
    return ", ".join(counts)


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _conflict(conflict: Conflict, page: Page) -> Iterator[Any]:
    sign, style = _SIGNS[conflict.strength]
    kind = f"{page.sign(sign)} {conflict.kind}", f"bold {style}"
    yield Line(kind, (f"  {one_line(conflict.about)}", "bold"), (f"  [{conflict.id}]", "dim not bold"))
    yield indented(conflict.message, 2)
    drawn = {id(bar.fact): bar for bar in bars(conflict.facts)}
    for fact in conflict.facts:
        yield from _fact(fact, drawn.get(id(fact)), page)


def _agreement(agreement: Agreement, page: Page) -> Iterator[Any]:
    origins = f"{agreement.origins} independent origin{'' if agreement.origins == 1 else 's'}"
    yield Line((f"{page.sign('yes')} agree on {origins}  {one_line(agreement.about)}", "green"))
    for reason in agreement.reasons:
        yield indented(reason, 2)
    for fact in agreement.facts:
        yield from _fact(fact, None, page)


def _near_miss(miss: Agreement, page: Page) -> Iterator[Any]:
    yield Line((f"{page.sign('dot')} not compared  {one_line(miss.about)}: {'; '.join(miss.reasons)}", "dim"))
    for fact in miss.facts:
        yield from _fact(fact, None, page)


def _fact(fact: Fact, bar: Bar | None, page: Page) -> Iterator[Any]:
    value, said_at = one_line(printed_words(fact.value)) if fact.value else "", place(fact.citation)
    shown = f"{drawn(bar, page)} {value}" if bar else value
    fits = 4 + width(shown) + 2 + width(said_at) <= page.width
    yield indented(f"{shown}  {said_at}" if fits else shown, 4, squeeze=False)
    if not fits:
        yield indented(said_at, 6)
    yield indented(excerpt(fact.citation.quote, fact.value), 6, "italic")


def drawn(bar: Bar, page: Page) -> str:
    """A bar of `_COLUMNS` columns."""
    start, end = (bar.start * _COLUMNS // WHOLE, -(-bar.end * _COLUMNS // WHOLE))
    start = min(start, _COLUMNS - 1)
    end = max(end, start + 1)
    full, empty = page.sign("bar"), page.sign("gap")
    return empty * start + full * (end - start) + empty * (_COLUMNS - end)
