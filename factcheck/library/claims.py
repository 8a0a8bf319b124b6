"""The claims registry and the newsroom's own terms: `claims/*.yaml` and `claims/terms.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from factcheck.languages import languages
from factcheck.library.days import parse_day
from factcheck.library.files import decoded
from factcheck.library.shape import did_you_mean, schema, wrongs
from factcheck.library.tables import place, read_table
from factcheck.model import Claim, Pin, Problem, Term
from factcheck.text import language_of

TERMS = "terms.yaml"


def read_claims(content: bytes, shown: str) -> tuple[tuple[Claim, ...], list[Problem]]:
    """The claims of a registry file, in order; those with a mistake are left out and their problems told."""
    data, problems = _read(content, shown, "claims")
    found = []
    for line, entry in _entries(data, "claims"):
        claim, wrong = _claim(entry, shown, line)
        found += [] if wrong else [claim]
        problems += wrong
    return tuple(found), sorted(problems, key=lambda problem: (problem.line, problem.column))


def read_terms(content: bytes, shown: str) -> tuple[tuple[Term, ...], list[Problem]]:
    """The terms of a newsroom; those with a mistake are left out and their problems told."""
    data, problems = _read(content, shown, "terms")
    return tuple(_term(entry) for _, entry in _entries(data, "terms")), problems


def _entries(data: Any, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The lines and entries of the list `name` that have the right shape; problems of the others are told already."""
    rule = schema(name)["properties"][name]["items"]
    entries = data.get(name) if isinstance(data, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if not any(wrongs(entry, rule)):
            yield place(data, (name, index))[0], entry


def _read(content: bytes, shown: str, schema: str) -> tuple[Any, list[Problem]]:
    text = decoded(content, shown)
    if isinstance(text, Problem):
        return None, [text]
    if not text.strip():
        return None, [Problem(shown, 1, "is empty", hint=f"begin it with {schema}:")]
    return read_table(text, schema, shown)


def _claim(entry: dict[str, Any], shown: str, line: int) -> tuple[Claim, list[Problem]]:
    problems: list[Problem] = []

    def wrong(message: str, *path: str, hint: str) -> None:
        at = place(entry, path)
        problems.append(Problem(shown, at[0], f"{path[0]}: {message}", at[1], hint))

    def day(key: str) -> date | None:
        dates, mistake = parse_day(entry.get(key))
        if mistake:
            wrong(mistake, key, hint="write YYYY-MM-DD")
        return dates.end if dates else None

    texts = entry["text"] if isinstance(entry["text"], dict) else {language_of(entry["text"]): entry["text"]}
    for lang in texts:
        if lang not in languages():
            wrong(f"there is no table for {lang!r}", "text", lang, hint=did_you_mean(lang, languages()))
    (lang, text), *others = texts.items()
    claim = Claim(
        id=entry["id"],
        text=text,
        lang=lang,
        as_of=day("as_of"),
        expect=entry.get("expect"),
        status=entry.get("status") or "",
        review_after=day("review_after"),
        tags=tuple(filter(None, entry.get("tags") or ())),
        pins=tuple(_pin(pin) for pin in entry.get("evidence") or ()),
        note=entry.get("note") or "",
        translations=tuple(others),
        path=shown,
        line=line,
    )
    return claim, problems


def _pin(entry: dict[str, Any]) -> Pin:
    return Pin(entry["source"], entry["quote"], entry.get("stance") or "supports")


def _term(entry: dict[str, Any]) -> Term:
    forms = {lang: tuple(filter(None, entry[lang])) for lang in languages() if entry.get(lang)}
    return Term(entry["id"], entry.get("kind") or "word", forms, tuple(entry.get("not") or ()))
