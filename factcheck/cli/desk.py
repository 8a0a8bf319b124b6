"""What the commands about drafts share: the project's sources, the rules that apply, the reports of some drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.options import Common

if TYPE_CHECKING:
    from factcheck.answer.judgements import Judgements
    from factcheck.answer.rules import Rules
    from factcheck.library.project import Project
    from factcheck.model import DraftReport


@dataclass
class Desk:
    """The sources and the rules of one call; options go before the configuration.

    Outside any project there are no sources, and a draft is held against itself alone.
    """

    common: Common
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    published: str | None = None
    lang: str = "auto"
    project: Project | None = field(init=False)
    config: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        from factcheck.cli.options import known_language, stated_day
        from factcheck.library.project import NoProjectError

        stated_day(self.published, "--published")
        known_language(self.lang)
        try:
            self.project = self.common.project
        except NoProjectError:
            self.project = None
        self.config = self.project.config.get("check", {}) if self.project else {}

    @cached_property
    def judgements(self) -> Judgements:
        """What the project's sources say."""
        from factcheck.answer.judgements import Judgements

        if self.project is None:
            self.common.hint("no sources were found: only the draft itself is checked (--sources PATH names some)")
            return Judgements()
        return Judgements(self.common.library())

    def rules(self, path: str) -> Rules:
        """The rules for the draft at `path`."""
        from factcheck.answer.rules import configured

        name = self.project.shown(Path(path).absolute()) if self.project and path != "-" else path
        return configured(self.config, name, self.select, self.ignore)

    def reports(self, paths: Sequence[str]) -> Iterator[DraftReport]:
        """The reports of the drafts at `paths`, one by one; all of them are read before the first is checked."""
        from factcheck.answer.check import check
        from factcheck.library.drafts import load_drafts
        from factcheck.reports.progress import tracked

        drafts = load_drafts(paths, self.published, self.lang)
        for one in tracked(drafts, quiet=self.common.quiet):
            yield check(one, self.judgements, self.rules(one.document.path), self.common.today)

    def baseline(self, given: Path | None) -> Path:
        """Where the baseline is: as asked, as configured, or at the project's root."""
        from factcheck.library.baseline import NAME

        return given or (self.project.root if self.project else Path()) / self.config.get("baseline", NAME)
