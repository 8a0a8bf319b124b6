"""`factcheck ask`: a cited answer."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from factcheck.cli.options import Common, command

if TYPE_CHECKING:
    from factcheck.matching.passages import Passages
    from factcheck.model import Answers

CiteStyle = Literal["plain", "markdown"]


@command("text", "json", "jsonl")
def ask(
    common: Common,
    questions: Annotated[list[str] | None, typer.Argument(metavar="QUESTION...", help="Questions to answer.")] = None,
    batch: Annotated[str | None, typer.Option(metavar="FILE", help="JSON Lines: id, question, lang?, as_of?.")] = None,
    lang: Annotated[str, typer.Option(help="auto, or the language of the question.")] = "auto",
    cite: Annotated[CiteStyle, typer.Option(help="Form of the citations in text.")] = "plain",
) -> int:
    """Answer each QUESTION with the values that the sources print, each with the passages that state it."""
    from factcheck.cli.batch import run, worst
    from factcheck.model import FactcheckError

    @cache
    def passages() -> Passages:
        from factcheck.matching.passages import Passages

        return Passages(common.library(claims=False).statements)

    def line(record: dict[str, Any]) -> tuple[dict[str, Any], int]:
        from factcheck.reports.json import answers_data

        found = _answer(record["id"], record["question"], record.get("lang") or lang, passages())
        return answers_data(found), _code(found)

    if batch is not None:
        passages()
        return run(batch, line)
    if not questions:
        raise FactcheckError("no question given: factcheck ask QUESTION, or --batch FILE")
    return worst({_print(_answer("question", text, lang, passages()), common, cite) for text in questions})


def _answer(name: str, text: str, lang: str, passages: Passages) -> Answers:
    from factcheck.answer.ask import ask as answer
    from factcheck.text import language_of

    return answer(name, text, language_of(text) if lang == "auto" else lang, passages)


def _code(found: Answers) -> int:
    return 0 if found.answers else 3


def _print(found: Answers, common: Common, cite: CiteStyle) -> int:
    from factcheck.reports.json import answers_data, dump, dump_pretty
    from factcheck.reports.text.ask import render

    if common.form == "text":
        sys.stdout.write(render(found, common.page, cite))
    else:
        sys.stdout.write((dump if common.form == "jsonl" else dump_pretty)(answers_data(found)) + "\n")
    return _code(found)
