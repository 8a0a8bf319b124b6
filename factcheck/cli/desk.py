"""What the commands about drafts share: the project's sources where there are any, and the rules that apply."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.cli.options import Common

if TYPE_CHECKING:
    from factcheck.answer.check import Rules
    from factcheck.answer.judgements import Judgements


class Desk:
    """The sources and the rules of one call."""

    def __init__(self, common: Common, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> None:
        self._common = common
        self._select, self._ignore = tuple(select), tuple(ignore)

    @cached_property
    def judgements(self) -> Judgements:
        """What the project's sources say; nothing where there is no project."""
        from factcheck.answer.judgements import Judgements

        return Judgements(self._common.library())

    @cached_property
    def rules(self) -> Rules:
        """The checks that were asked for."""
        from factcheck.answer.check import Rules
        from factcheck.checks import CHECKS
        from factcheck.model import FactcheckError

        for code in (*self._select, *self._ignore):
            if not any(known.startswith(code) for known in CHECKS):
                raise FactcheckError(f"{code}: there is no such check (factcheck explain lists them)")
        return Rules(self._select, self._ignore)
