"""The pre-publication check: what in a draft must not be printed yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import blake2b

from factcheck.answer.acceptance import commented
from factcheck.answer.conflicts import conflicts
from factcheck.answer.judgements import Judgements
from factcheck.answer.places import Placing
from factcheck.answer.rules import Rules
from factcheck.checks import CHECKS
from factcheck.checks.catalogue import Check, Flaw, Holds
from factcheck.checks.draft import Draft
from factcheck.checks.sources import standing
from factcheck.checks.spoken import spoken
from factcheck.library.manuscript import Manuscript
from factcheck.model import (
    Citation,
    Comparison,
    DraftReport,
    Evidence,
    Finding,
    Library,
    Quantity,
    Span,
    Standing,
    Statement,
    cite,
)
from factcheck.reading import statements

_OWN, _UNUSED, _UNSOURCED = "N101", "R504", "S304"
# What need not be said of a value of which another check says more: the sources differ, or it is wrong in itself.
_ECHOES = {"S307": frozenset(("S305", "S306")), "S304": frozenset(code for code in CHECKS if code[0] in "CDN")}
_RANK: dict[str, int] = {"error": 0, "warning": 1, "info": 2}


def check(
    manuscript: Manuscript, judgements: Judgements | None = None, rules: Rules | None = None, today: date | None = None
) -> DraftReport:
    """Every finding of the draft in order of place, and what became of each of its values.

    `judgements` are what the sources say of each sentence; without them only the draft itself is looked at.
    """
    rules, sources = rules or Rules(), judgements or Judgements()
    said = statements(manuscript.prose)
    running = {one.code: one for one in rules.checks()}
    own = conflicts(Library((manuscript.prose,), said)) if _OWN in running else Comparison()
    draft = Draft(manuscript, said, sources.library, sources.verdicts(said), own, rules.policy, today)
    placing = Placing(manuscript.span)
    first = [one for one in running.values() if one.code not in (_UNUSED, _UNSOURCED)]
    found, computed = _run(first, draft, rules, placing)
    if _UNSOURCED in running:
        found += _run([running[_UNSOURCED]], replace(draft, computed=frozenset(computed)), rules, placing)[0]
    kept, accepted, idle = commented(manuscript, _without_echoes(found), today)
    if _UNUSED in running:
        unused = tuple(one for one in idle if any(code.startswith(own) for own in one.codes for code in running))
        kept += _run([running[_UNUSED]], replace(draft, unused=unused), rules, placing)[0]
    covered = list(_coverage(draft, computed, placing))
    return DraftReport(
        manuscript.document,
        _distinct(kept),
        tuple((value, became) for value, became, _ in covered),
        tuple(accepted),
        tuple(evidence for _, _, evidence in covered),
        tuple((Span(edit.start, edit.end), edit.text) for edit in manuscript.edits),
        tuple(manuscript.span(heading) for heading in manuscript.headings),
    )


def _run(checks: list[Check], draft: Draft, rules: Rules, placing: Placing) -> tuple[tuple[Finding, ...], set[Span]]:
    """The findings of some checks, and the values that follow from others."""
    flaws: list[tuple[Check, Flaw]] = []
    computed: set[Span] = set()
    for one in checks:
        for found in one.find(draft):
            if isinstance(found, Holds):
                computed.add(found.span)
            else:
                flaws.append((one, found))
    return _distinct(_finding(draft, one, flaw, rules, placing) for one, flaw in flaws), computed


def _finding(draft: Draft, one: Check, flaw: Flaw, rules: Rules, placing: Placing) -> Finding:
    manuscript = draft.manuscript
    span = flaw.span if flaw.in_body else manuscript.span(flaw.span)
    place = cite(manuscript.document, span)
    return Finding(
        one.code,
        rules.severity.get(one.code) or flaw.severity or one.severity,
        flaw.message,
        span,
        place.line,
        place.column,
        place.quote,
        flaw.verdict,
        placing.evidence(flaw.evidence),
        tuple(spoken(repair, _lang(draft, flaw)) for repair in flaw.repairs),
        tuple(_cited(manuscript, other) for other in flaw.related),
        _key(draft, one.code, flaw),
    )


def _lang(draft: Draft, flaw: Flaw) -> str:
    return draft.prose.lang if flaw.in_body else draft.lang_at(flaw.span)


def _cited(manuscript: Manuscript, span: Span) -> Citation:
    return cite(manuscript.document, manuscript.span(span))


def _key(draft: Draft, code: str, flaw: Flaw) -> str:
    """What stays the same while the code, the sentence and the words found in it do, wherever they move."""
    body = draft.manuscript.document.body if flaw.in_body else draft.prose.body
    sentence = None if flaw.in_body else draft.sentence_over(flaw.span)
    parts = (code, " ".join(sentence.text.split()) if sentence else "", " ".join(flaw.span.of(body).split()))
    return blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()


def _distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In order of place, the severest first; one finding for one code at one place."""
    kept: dict[tuple[int, int, str], Finding] = {}
    for found in sorted(findings, key=lambda f: (f.span, _RANK[f.severity], f.code)):
        kept.setdefault((found.span.start, found.span.end, found.code), found)
    return tuple(kept.values())


def _without_echoes(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings without those of `_ECHOES` at a place of which a finding that says more speaks."""
    louder = {code: [one.span for one in findings if one.code in codes] for code, codes in _ECHOES.items()}
    return tuple([one for one in findings if not any(map(one.span.overlaps, louder.get(one.code, ())))])


def _coverage(
    draft: Draft, computed: set[Span], placing: Placing
) -> Iterator[tuple[Quantity, Standing, tuple[Evidence, ...]]]:
    for statement in draft.statements:
        for value in statement.quantities if not statement.excluded else ():
            if not value.excluded:
                became, told = _standing(draft, statement, value, computed)
                yield placing.value(value), became, placing.evidence(told)


def _standing(
    draft: Draft, statement: Statement, value: Quantity, computed: set[Span]
) -> tuple[Standing, tuple[Evidence, ...]]:
    label, told = standing(draft, statement, value)
    if label != "not_enough_info":
        return label, told
    return ("computed" if value.span in computed else "unsourced"), ()
