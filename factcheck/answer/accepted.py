"""Conflicts that somebody accepted: which are not shown, which entries are out of date or answer to nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.library.known import Known
from factcheck.model import Comparison, Problem
from factcheck.record import record


@record
class Accepted:
    """What is left to show, and the entries that hid something, that have expired, that answer to no conflict."""

    shown: Comparison
    used: tuple[Known, ...] = ()
    expired: tuple[Known, ...] = ()
    unused: tuple[Known, ...] = ()

    def problems(self, path: str) -> tuple[Problem, ...]:
        """What is to be told of the entries of the file at `path`."""
        late = [f"{one.id} was accepted until {one.until} ({_who(one)}) and is reported again" for one in self.expired]
        idle = [f"{one.id} ({_who(one)}) is no conflict any more" for one in self.unused]
        hint = "remove it from the file"
        return (
            *(Problem(path, 0, message, severity="warning") for message in late),
            *(Problem(path, 0, message, hint=hint, severity="warning") for message in idle),
        )


def accepted(found: Comparison, known: Sequence[Known], today: date | None) -> Accepted:
    """`found` without the conflicts that entries of `known` accept on `today`."""
    ids = {conflict.id for conflict in found.conflicts}
    expired = tuple(one for one in known if one.id in ids and one.expired(today))
    used = tuple(one for one in known if one.id in ids and one not in expired)
    hidden = {one.id for one in used}
    kept = tuple(conflict for conflict in found.conflicts if conflict.id not in hidden)
    unused = tuple(one for one in known if one.id not in ids)
    return Accepted(replace(found, conflicts=kept), used, expired, unused)


def _who(one: Known) -> str:
    return ", ".join(part for part in (one.owner, one.reason) if part) or "no reason given"
