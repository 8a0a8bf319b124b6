"""`factcheck verify`: do our sources support a statement?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from factcheck.matching.candidates import Index
    from factcheck.model import Claim, Verdict

EXITS = {"supported": 0, "not_enough_info": 3, "refuted": 1, "conflicting": 1}


def verify(  # noqa: PLR0917  (options of a command are named)
    claims: Annotated[
        list[str] | None, typer.Argument(help="Statements to check; the whole registry without any.")
    ] = None,
    name: Annotated[str, typer.Option("--id", help="The id of the claim in the output.")] = "claim",
    batch: Annotated[
        str | None, typer.Option(help="JSON Lines with id, claim, lang?, as_of?, text?, published?.")
    ] = None,
    as_of: Annotated[str | None, typer.Option(help="Day that the claim was made: resolves its relative dates.")] = None,
    project: Annotated[Path, typer.Option("-C", "--project", help="Folder of the project.")] = Path(),
    form: Annotated[str, typer.Option("--format", help="text, json or jsonl.")] = "text",
) -> int:
    """Say of each CLAIM whether the sources support it, refute it, conflict on it, or do not say."""
    from factcheck.cli.batch import run, worst
    from factcheck.model import FactcheckError

    if form not in ("text", "json", "jsonl"):
        raise FactcheckError(f"--format {form}: verify prints text, json or jsonl")
    searcher = _Sources(project)
    if batch is not None:
        return run(batch, lambda record: _batch_line(record, searcher))
    asked = [_claim(text, name, "", as_of) for text in claims or []]
    if not asked:
        raise FactcheckError("no claim given")
    return worst({_print(_verdict(claim, searcher.index), form) for claim in asked})


class _Sources:
    """The project's statements, read and indexed when they are first needed."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._index: Index | None = None

    @property
    def index(self) -> Index:
        """The index over all sources of the project."""
        if self._index is None:
            from factcheck.library import load
            from factcheck.matching.candidates import Index

            self._index = Index(load(self._project).statements)
        return self._index


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


def _print(verdict: Verdict, form: str) -> int:
    from factcheck.reports.json import dump, dump_pretty, verdict_data
    from factcheck.reports.text.verify import render

    if form == "text":
        sys.stdout.write(render(verdict))
    else:
        sys.stdout.write((dump if form == "jsonl" else dump_pretty)(verdict_data(verdict)) + "\n")
    return EXITS[verdict.label]
