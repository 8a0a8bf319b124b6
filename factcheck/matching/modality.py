"""What is told, but not as a fact: plans, possibilities, allegations, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from factcheck.languages import table
from factcheck.languages.fold import fold
from factcheck.matching.clauses import clause_spans, clauses_of
from factcheck.matching.concepts import concepts
from factcheck.matching.negation import without_idioms
from factcheck.matching.overlap import in_common, likeness
from factcheck.matching.pairing import Pair
from factcheck.matching.profile import about
from factcheck.model import Quantity, Span, Statement
from factcheck.pattern import lazy
from factcheck.text import sentences

_SAID = 0.5  # two concepts so alike are one word
_ANSWER = 60  # characters behind a question in which its answer is looked for
_QUOTES = "\"'”’」』）) \n"
_MAY = lazy(r"(?<=[a-z\d,] )May\b|\bMay(?= \d)")  # the month
_STOPS = lazy(r"[.,;:!?](?=\s|$)|[\"“”()]")  # what stands right beside a word and is none of it


def unreal(claim: Statement, source: Statement) -> Iterator[str]:
    """Why the source tells as a plan, an attempt, a possibility or an allegation what the claim tells as done."""
    yield from _not_done(claim, source)
    yield from planned(claim, source)
    yield from _uncertain(claim, source)
    yield from _alleged(claim, source)


def _not_done(claim: Statement, source: Statement) -> Iterator[str]:
    """The source tells what was about to happen, the claim what happened."""
    words = [mark(statement.text, statement.lang, "undone") for statement in (claim, source)]
    if words[1] and not words[0]:
        yield f"{words[1]!r} is said in the source only"


def planned(claim: Statement, source: Statement) -> Iterator[str]:
    """One tells what is to be where it has its values, the other what was; of two languages a source's plain plans."""
    lang, theirs = claim.lang, source.lang
    said = _to_be(claim.text, lang)
    clauses = _valued(source) if said or lang != theirs else _telling(claim, source)
    if said:
        done = clauses and all(_past(clause, theirs) and not _to_be(clause, theirs) for clause in clauses)
        if lang == theirs and done and not _past(claim.text, lang):
            yield f"{said!r} is said in the claim only"
        return
    words = [_to_be(clause, theirs) if lang == theirs else mark(clause, theirs, "intended") for clause in clauses]
    if words and all(words) and _past(claim.text, lang) and not (lang != theirs and _met(words[0], theirs, claim)):
        yield f"{words[0]!r} is said in the source only"


def told_ahead(claim: Statement, source: Statement, pairs: Sequence[Pair]) -> Iterator[str]:
    """The word by which the source, in another language, tells all values as what is to be and the claim as what is."""
    if not (_past(claim.text, claim.lang) or mark(claim.text, claim.lang, "present")) or _to_be(claim.text, claim.lang):
        return
    words = [mark(clause, source.lang, "ahead") for clause in clauses_of(source, [pair.source.span for pair in pairs])]
    if words and all(words) and not _met(words[0], source.lang, claim):
        yield f"{words[0]!r} is said in the source only"


def planned_there(claim: Statement, mine: Quantity, source: Statement, its: Quantity) -> str:
    """The word by which the source tells its value as a plan or a wish and the claim its own as done; or ""."""
    ours, theirs = (clauses_of(side, [one.span])[0] for side, one in ((claim, mine), (source, its)))
    if to_be(claim, mine) or any(mark(ours, claim.lang, name) for name in ("wished", "asking")):
        return ""
    timed = mine.date or mine.kind == "duration" or claim.lang != "en"  # an English participle may be no past
    done = claim.lang == source.lang and timed and _past(ours, claim.lang)
    return mark(theirs, source.lang, "wished") or (to_be(source, its) if done else "")


def _met(word: str, lang: str, claim: Statement) -> bool:
    """Whether a claim in another language has a word for what is meant: it may be of the plan itself."""
    return any(likeness(one, other) >= _SAID for one in concepts(word, lang) for other in about(claim))


def _uncertain(claim: Statement, source: Statement) -> Iterator[str]:
    """The source tells its values as what may be, the claim as what is."""
    words = [mark(clause, source.lang, "uncertain") for clause in _telling(claim, source)]
    if words and all(words) and not mark(claim.text, claim.lang, "uncertain"):
        yield f"{words[0]!r} is said in the source only"


def _valued(statement: Statement) -> list[str]:
    """The clauses that hold a value other than a date."""
    return clauses_of(statement, [one.span for one in statement.quantities if not one.date])


def _telling(claim: Statement, source: Statement) -> list[str]:
    """The clauses that hold a value other than a date; of a claim without one the clause that says most of it."""
    if any(not one.date for one in claim.quantities):
        return _valued(source)
    best = fullest(claim, source, clause_spans(source)[::-1])  # of two the later one: who says or does it stands first
    return [best.of(source.text)] if best else []


def fullest(claim: Statement, source: Statement, clauses: Sequence[Span]) -> Span | None:
    """The clause that has most of a claim's words, the first of such clauses; None where the source has no word."""
    met = [its.span for _, its in in_common(claim, source).pairs]
    return max(clauses, key=lambda clause: sum(map(clause.contains, met))) if met else None


def _past(text: str, lang: str) -> bool:
    return bool(re.search(table(lang)["opposition"]["past"], text))


def foretold(statement: Statement, value: Quantity) -> str:
    """The word by which the clause of a value tells what is expected or aimed at (预计, 見通し, expected to), or ""."""
    clause = clauses_of(statement, [value.span])[0]
    return mark(clause, statement.lang, "outlook") or mark(clause, statement.lang, "intended")


@lru_cache(20_000)
def to_be(statement: Statement, value: Quantity) -> str:
    """The word by which the clause of a value tells what is to be, by a plan or otherwise, or ""."""
    return foretold(statement, value) or _to_be(clauses_of(statement, [value.span])[0], statement.lang)


def _to_be(text: str, lang: str) -> str:
    return mark(text, lang, "intended") or mark(text, lang, "planned")


def _alleged(claim: Statement, source: Statement) -> Iterator[str]:
    """The source tells its values as what somebody is accused of, the claim as what is."""
    lang, text = source.lang, source.text
    values = [one.span.shift(-source.span.start) for one in source.quantities if not one.date]
    own = [span.of(text) for span in sentences(text, lang) if not values or any(map(span.contains, values))]
    words = [mark(sentence, lang, "alleged") for sentence in own]
    told_so = any(mark(claim.text, claim.lang, name) for name in ("alleged", "uncertain"))
    if words and all(words) and not told_so:
        yield f"{words[0]!r} is said in the source only"


@lru_cache(20_000)
def posed(source: Statement, place: Span | None = None) -> str:
    """Say "asks" where the sentence at `place` of the own text is a question (without a place: where all are).

    "denies" where what follows says no; "" where something is said, or yes.
    """
    text, lang = source.text, source.lang
    found = [span for span in sentences(text, lang) if place is None or span.overlaps(place)]
    if not found or not all(_question(span.of(text), lang) for span in found):
        return ""
    end = source.span.start + found[-1].end
    answer = source.document.body[end : end + _ANSWER].lstrip("！!?？" + _QUOTES)
    if _answered(lang, "says_yes").match(answer):
        return ""
    return "denies" if _answered(lang, "says_no").match(answer) else "asks"


def _question(sentence: str, lang: str) -> bool:
    plain = sentence.rstrip(_QUOTES)
    return plain.endswith(("?", "？")) or bool(re.search(table(lang)["opposition"]["question"], plain))


@cache
def _answered(lang: str, name: str) -> re.Pattern[str]:
    """How an answer begins, behind the name of who gives it."""
    return re.compile(rf"(?:[\w .]{{1,30}}[:：]\s*)?(?:{table(lang)['opposition'][name]})", re.IGNORECASE)


@lru_cache(20_000)
def mark(said: str, lang: str, name: str) -> str:
    """The first of the language's words of that name that a text holds."""
    text = _plain(said, lang)
    return next((mark for mark, form in _marks(lang, name) if form in text), "")


@lru_cache(20_000)
def _plain(said: str, lang: str) -> str:
    """A text as its marks are looked for, without the idioms that only look like a denial."""
    plain = without_idioms(said, lang)
    return f" {_STOPS.sub(' ', _MAY.sub(' ', plain).lower())} " if lang == "en" else fold(plain)


@cache
def _marks(lang: str, name: str) -> list[tuple[str, str]]:
    """The language's words of that name, each with the form that it is looked for in."""
    return [(mark, f" {mark} " if lang == "en" else fold(mark)) for mark in table(lang)["opposition"][name]]
