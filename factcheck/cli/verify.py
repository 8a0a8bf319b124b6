"""`factcheck verify`: do our sources support a statement?"""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli.options import Common, command

if TYPE_CHECKING:
    from factcheck.matching.candidates import Index
    from factcheck.model import Claim, Verdict

EXITS = {"supported": 0, "not_enough_info": 3, "refuted": 1, "conflicting": 1}


@command("text", "json", "jsonl")
def verify(
    common: Common,
    claims: Annotated[list[str] | None, typer.Argument(metavar="CLAIM...", help="None: the registry.")] = None,
    name: Annotated[str, typer.Option("--id", help="Id of the claim in the output.")] = "claim",
    batch: Annotated[
        str | None, typer.Option(metavar="FILE", help="JSON Lines: id, claim, lang?, as_of?, text?, published?")
    ] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="When the claim was made.")] = None,
) -> int:
    """Say of each CLAIM whether the sources support it, refute it, conflict on it, or do not say."""
    from factcheck.cli.batch import run, worst
    from factcheck.model import FactcheckError

    sources = _Sources(common)
    if batch is not None:
        return run(batch, lambda record: _batch_line(record, sources))
    asked = [_claim(text, name, "", as_of) for text in claims or []]
    if not asked:
        raise FactcheckError("no claim given")
    return worst({_print(_verdict(claim, sources.index), common) for claim in asked})


class _Sources:
    """The project's statements, read and indexed when they are first needed."""

    def __init__(self, common: Common) -> None:
        self._common = common

    @cached_property
    def index(self) -> Index:
        """The index over all sources of the project."""
        from factcheck.matching.candidates import Index

        return Index(self._common.library(claims=False).statements)


def _verdict(claim: Claim, index: Index) -> Verdict:
    from factcheck.answer.verify import verify as answer

    return answer(claim, index)


def _claim(text: str, name: str, lang: str, as_of: str | None) -> Claim:
    from factcheck.library.sources import parse_day
    from factcheck.model import Claim, FactcheckError
    from factcheck.text import language_of

    days, wrong = parse_day(as_of)
    if wrong:
        raise FactcheckError(f"--as-of: {wrong}")
    return Claim(name, text, lang or language_of(text), days.end if days else None)


def _batch_line(record: dict[str, Any], sources: _Sources) -> tuple[dict[str, Any], int]:
    from factcheck.reports.json import verdict_data

    claim = _claim(record["claim"], record["id"], record.get("lang") or "", record.get("as_of"))
    index = sources.index if record.get("text") is None else _text_index(record)
    verdict = _verdict(claim, index)
    return verdict_data(verdict), EXITS[verdict.label]


def _text_index(record: dict[str, Any]) -> Index:
    from factcheck.library.sources import parse_day
    from factcheck.matching.candidates import Index
    from factcheck.model import Document
    from factcheck.reading import statements
    from factcheck.text import language_of

    text, stated = record["text"], record.get("published")
    days, wrong = parse_day(stated)
    if wrong:
        raise ValueError(wrong)
    return Index(statements(Document("text", text, language_of(text), published=days, published_text=stated)))


def _print(verdict: Verdict, common: Common) -> int:
    from factcheck.reports.json import dump, dump_pretty, verdict_data
    from factcheck.reports.text.verify import render

    if common.form == "text":
        sys.stdout.write(render(verdict))
    else:
        sys.stdout.write((dump if common.form == "jsonl" else dump_pretty)(verdict_data(verdict)) + "\n")
    return EXITS[verdict.label]
