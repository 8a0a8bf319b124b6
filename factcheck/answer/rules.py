"""Which checks run on a draft and how severe each is, as options and configuration say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from typing import Any

from factcheck.checks import CHECKS
from factcheck.checks.catalogue import Check, check_of
from factcheck.checks.draft import Policy
from factcheck.model import FactcheckError, Severity


@dataclass(frozen=True, slots=True)
class Rules:
    """Which checks run, how severe each is, and what the newsroom asks for."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)

    def checks(self) -> Iterator[Check]:
        """The checks that run, in order of code."""
        for code in sorted(CHECKS):
            if _named(code, self.select or ("",)) and not _named(code, self.ignore):
                yield check_of(code)


def _named(code: str, prefixes: tuple[str, ...]) -> bool:
    return any(code.startswith(prefix) for prefix in prefixes)


def configured(config: Mapping[str, Any], name: str, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Rules:
    """The rules for the draft shown as `name`: options before the `check` section of the configuration.

    Each of the options is one code or several, with commas between.

    Raises FactcheckError for a code that no check begins with.
    """
    select, ignore = (tuple(one.strip() for text in codes for one in text.split(",")) for codes in (select, ignore))
    per_path: Mapping[str, list[str]] = config.get("per-path", {})
    own = [code for glob, codes in per_path.items() if fnmatch(name, glob) for code in codes]
    found = Rules(
        tuple(select or config.get("select", ())),
        (*ignore, *config.get("ignore", ()), *own),
        dict(config.get("severity", {})),
        Policy(config.get("min-origins", 1), tuple(config.get("primary-required", ()))),
    )
    named = {
        "--select": select,
        "--ignore": ignore,
        "the configuration, check.select": config.get("select", ()),
        "the configuration, check.ignore": config.get("ignore", ()),
        "the configuration, check.per-path": own,
        "the configuration, check.severity": found.severity,
    }
    wrong = [(where, code) for where, codes in named.items() for code in codes if not _known(code)]
    if wrong:
        told = (f"{where}: {code!r}: there is no such check (factcheck explain lists them)" for where, code in wrong)
        raise FactcheckError("\n".join(told))
    return found


def _known(code: str) -> bool:
    return bool(code) and any(known.startswith(code) for known in CHECKS)
