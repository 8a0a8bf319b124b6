"""What the commands about drafts share: the project's sources, the rules that apply, the reports of some drafts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.options import Common

if TYPE_CHECKING:
    from factcheck.answer.judgements import Judgements
    from factcheck.answer.rules import Rules
    from factcheck.model import DraftReport


@dataclass
class Desk:
    """The sources and the rules of one call; options go before the configuration."""

    common: Common
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    published: str | None = None
    lang: str = "auto"
    config: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.config = self.common.project.config.get("check", {})

    @cached_property
    def judgements(self) -> Judgements:
        """What the project's sources say."""
        from factcheck.answer.judgements import Judgements

        return Judgements(self.common.library())

    def rules(self, path: str) -> Rules:
        """The rules for the draft at `path`."""
        from factcheck.answer.rules import configured

        name = self.common.project.shown(Path(path).absolute()) if path != "-" else path
        return configured(self.config, name, self.select, self.ignore)

    def report(self, path: str) -> DraftReport:
        """The report of the draft at `path`."""
        from factcheck.answer.check import check
        from factcheck.library.drafts import load_draft

        return check(load_draft(path, self.published, self.lang), self.judgements, self.rules(path), self.common.today)

    def baseline(self, given: Path | None) -> Path:
        """Where the baseline is: as asked, as configured, or at the project's root."""
        from factcheck.library.baseline import NAME

        return given or self.common.project.root / self.config.get("baseline", NAME)
