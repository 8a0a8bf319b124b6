"""`factcheck verify`: do our sources support a statement?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli.options import Common, Lang, command, known_language, stated_day

if TYPE_CHECKING:
    from factcheck.matching.candidates import Index
    from factcheck.model import Claim, Library, Verdict
    from factcheck.reports.text.console import Page

EXITS = {"supported": 0, "not_enough_info": 3, "refuted": 1, "conflicting": 1}


@command("text", "json", "jsonl", "svg")
def verify(
    common: Common,
    *,
    claims: Annotated[list[str] | None, typer.Argument(metavar="CLAIM...", help="- is stdin; none: registry.")] = None,
    name: Annotated[str | None, typer.Option("--id", metavar="ID", help="One claim of the registry.")] = None,
    batch: Annotated[
        str | None, typer.Option(metavar="FILE", help="JSON Lines: id, claim, lang?, as_of?, text?, published?")
    ] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="When the claim was made.")] = None,
    lang: Lang = "auto",
    explain: Annotated[bool, typer.Option("--explain", help="Show what was read, aligned and compared.")] = False,
    expected: Annotated[bool, typer.Option("--expected", help="Exit 1 where a verdict is not the expected.")] = False,
) -> int:
    """Say of each CLAIM whether the sources support it, refute it, conflict on it, or do not say."""
    from factcheck.cli.batch import run, worst

    known_language(lang)
    stated_day(as_of, "--as-of")
    desk = _Desk(common, with_registry=not claims and batch is None)
    if batch is not None:
        return run(batch, lambda record: desk.line(record, lang))
    asked = list(_typed(claims, name, lang, as_of)) if claims else desk.registry(name, lang, as_of)
    verdicts = [desk.verdict(claim) for claim in asked]
    _print(verdicts, common, one=bool(claims) or name is not None, explain=explain)
    if expected:
        return int(any(found.claim.expect not in (None, found.label) for found in verdicts))
    return worst(EXITS[found.label] for found in verdicts)


class _Desk:
    """The project's library and its index, read when they are first needed."""

    def __init__(self, common: Common, with_registry: bool) -> None:
        self._common = common
        self._with_registry = with_registry

    @cached_property
    def _index(self) -> Index:
        from factcheck.matching.candidates import Index

        return Index(self._library.statements)

    @cached_property
    def _library(self) -> Library:
        return self._common.library(claims=self._with_registry)

    def verdict(self, claim: Claim) -> Verdict:
        """What the project's sources say of a claim."""
        from factcheck.answer.verify import verify as answer

        return answer(claim, self._index)

    def registry(self, name: str | None, lang: str, as_of: str | None) -> list[Claim]:
        """The claims of the registry (the one with the id `name`), each in `lang` where it has such a text."""
        from factcheck.library.registry import chosen

        kept = chosen(self._library.claims, name, lang, stated_day(as_of, "--as-of"))
        retracted = len(self._library.claims) - len(kept)
        if retracted and name is None:
            self._common.hint(f"{retracted} retracted left out")
        return kept

    def line(self, record: dict[str, Any], lang: str) -> tuple[dict[str, Any], int]:
        """The answer to one line of a batch; with a text of its own, that text is the only source."""
        from factcheck.answer.verify import verify as answer
        from factcheck.cli.batch import dates_of, day_of, lang_of, text_of
        from factcheck.library.registry import typed
        from factcheck.matching.candidates import Index
        from factcheck.model import Document
        from factcheck.reading import statements
        from factcheck.reports.json import verdict_data
        from factcheck.text import language_of

        said = text_of(record, "claim")
        claim = typed(record["id"], said, lang_of(record, said, lang), day_of(record, "as_of"))
        if record.get("text") is None:
            found = self.verdict(claim)
        else:
            text, (dates, stated) = text_of(record, "text"), dates_of(record, "published")
            own = Document("text", text, language_of(text), published=dates, published_text=stated)
            found = answer(claim, Index(statements(own)))
        return verdict_data(found), EXITS[found.label]


def _typed(texts: list[str], name: str | None, lang: str, as_of: str | None) -> Iterator[Claim]:
    """The claims typed on the command line, or one a line on standard input."""
    from factcheck.library.registry import typed
    from factcheck.model import FactcheckError
    from factcheck.text import language_of

    lines = sys.stdin.buffer.read().decode("utf-8-sig", "replace").splitlines() if texts == ["-"] else texts
    dates = stated_day(as_of, "--as-of")
    for text in filter(str.strip, lines) if texts == ["-"] else lines:
        code = language_of(text) if lang == "auto" else lang
        try:
            yield typed(name or "claim", text, code, dates.end if dates else None)
        except ValueError as error:
            raise FactcheckError(str(error)) from error


def _print(verdicts: list[Verdict], common: Common, one: bool, explain: bool) -> None:
    from factcheck.reports.json import dump_pretty, lines, verdict_data

    if common.form in ("text", "svg"):
        from factcheck.reports.svg import picture
        from factcheck.reports.text.verify import render

        def text(page: Page) -> str:
            return render(verdicts, page, full=one, explain=explain)

        title = "factcheck verify"
        sys.stdout.write(text(common.page) if common.form == "text" else picture(text, common.page, title))
    elif common.form == "jsonl":
        sys.stdout.write(lines(map(verdict_data, verdicts)))
    elif one and len(verdicts) == 1:
        sys.stdout.write(dump_pretty(verdict_data(verdicts[0])) + "\n")
    else:
        sys.stdout.write(dump_pretty({"verdicts": [verdict_data(found) for found in verdicts]}) + "\n")
