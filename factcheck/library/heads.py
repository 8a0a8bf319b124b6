"""The bibliographic head of a source as parsed YAML: its fields one by one, and a problem at the place of a bad one."""

from __future__ import annotations

import hashlib
from typing import Any

from factcheck.languages import languages
from factcheck.library.days import parse_day
from factcheck.library.shape import did_you_mean
from factcheck.library.tables import place, read_table
from factcheck.model import Dates, Problem, Severity, Span
from factcheck.text import language_of

# Keys of site generators that are near one of ours by chance.
_FOREIGN = ("'subtitle'", "'publishDate'", "'publish_date'")


class Head:
    """The fields of `text`, YAML that starts on `first_line` of the file `shown`; `problems` grows as they are read."""

    def __init__(self, text: str, shown: str, first_line: int = 1) -> None:
        data, problems = read_table(text, "source", shown, first_line) if text else (None, [])
        self.fields: dict[str, Any] = data if isinstance(data, dict) else {}
        self.problems = [_softened(problem) for problem in problems]
        self._shown, self._first_line = shown, first_line

    def wrong(self, message: str, *path: str | int, hint: str = "", severity: Severity = "error") -> None:
        """Note that what stands at `path` is wrong."""
        line, column = place(self.fields, path)
        self.problems.append(Problem(self._shown, line + self._first_line - 1, message, column, hint, severity))

    def text(self, key: str) -> str:
        """The field as text, "" where there is none."""
        return _text(self.fields.get(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """The field as a list of texts; one text is a list of one."""
        value = self.fields.get(key)
        return tuple(filter(None, map(_text, value if isinstance(value, list) else [value])))

    def dates(self, key: str) -> Dates | None:
        """The field as a date of any precision."""
        dates, mistake = parse_day(self.text(key) or None)
        if mistake:
            self.wrong(f"{key}: {mistake}", key, hint="write YYYY, YYYY-MM or YYYY-MM-DD")
        return dates

    def lang(self, body: str) -> str:
        """The language named, else the one that the script of the body tells; always one that has a table."""
        named = self.text("lang").split("-")[0].lower()
        if named and named not in languages():
            self.wrong(f"lang: there is no table for {named!r}", "lang", hint=did_you_mean(named, languages()))
        return named if named in languages() else language_of(body)

    def exclude(self, body: str) -> tuple[Span, ...]:
        """The passages of the body that `exclude` names."""
        spans = []
        entries = self.fields.get("exclude")
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            span, mistake = passage(body, entry) if isinstance(entry, dict) else (None, "")
            spans += [span] if span else []
            if mistake:
                self.wrong(f"exclude: {mistake}", "exclude", index)
        return tuple(spans)

    def check_body(self, body: str) -> None:
        """Note where the body is not the one that `body_sha256` was taken of."""
        stated = self.text("body_sha256").lower()
        if stated and stated != body_sha256(body):
            self.wrong("body_sha256: the body was changed", "body_sha256", hint=f"now {body_sha256(body)}")


def _softened(problem: Problem) -> Problem:
    """A key of somebody else's front matter is no mistake; a key that is nearly one of ours is."""
    foreign = any(key in problem.message for key in _FOREIGN)
    if "is not a key" not in problem.message or (problem.hint.startswith("did you mean") and not foreign):
        return problem
    return Problem(problem.path, problem.line, problem.message, problem.column, problem.hint, "info")


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def body_sha256(body: str) -> str:
    """SHA-256 of the body in UTF-8 with line feeds as line ends, so that a checkout with CRLF has the same one."""
    return hashlib.sha256(body.replace("\r\n", "\n").encode("utf-8", "surrogatepass")).hexdigest()


def passage(body: str, entry: dict[str, Any]) -> tuple[Span | None, str]:
    """The passage of `body` that an `exclude` entry names by its first and last words, and what is wrong with it."""
    first, last = _text(entry.get("quote_start")), _text(entry.get("quote_end"))
    start = body.find(first) if first else -1
    if start < 0:
        return None, f"{first!r} is not in the body" if first else ""
    stop = body.find(last, start) if last else start
    if stop < 0:
        return None, f"{last!r} does not come after {first!r}"
    span = Span(start, max(start + len(first), stop + len(last)))
    again = body.find(first, start + 1) >= 0
    return span, f"{first!r} stands more than once: take more of its words" if again else ""
