"""What a check is, and the list of all of them: the code, the severity, the function, the manual page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module

from factcheck.checks import CHECKS
from factcheck.checks.draft import Draft
from factcheck.model import Evidence, Label, Severity, Span
from factcheck.record import record


@record
class Flaw:
    """What is wrong at `span` of the prose, computed from the words at `related`; `severity` overrides the check's.

    With `in_body` the span is one of the stored body: of a comment, which is no prose.
    """

    span: Span
    message: str
    repairs: tuple[str, ...] = ()
    related: tuple[Span, ...] = ()
    verdict: Label | None = None
    evidence: tuple[Evidence, ...] = ()
    severity: Severity | None = None
    in_body: bool = False


@record
class Holds:
    """The value at `span` follows from other values of the draft: it counts as computed."""

    span: Span
    how: str


@record
class Check:
    """One check; `page` is its manual page, the first line of which is its title."""

    code: str
    name: str
    severity: Severity
    find: Callable[[Draft], Iterable[Flaw | Holds]]
    page: str

    @property
    def title(self) -> str:
        """One line that says what is wrong."""
        return self.page.partition("\n")[0].rstrip(".")


@cache
def check_of(code: str) -> Check:
    """The check with this code; KeyError where there is none."""
    name = CHECKS[code]
    module = import_module(f"factcheck.checks.{name}")
    page = (module.__doc__ or "").strip() + "\n"
    return Check(code, name.replace("_", "-"), module.SEVERITY, module.find, page)


def all_checks() -> tuple[Check, ...]:
    """Every check, in order of code."""
    return tuple(check_of(code) for code in sorted(CHECKS))
