"""`factcheck sources`: what the project's articles are, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import Common, command

if TYPE_CHECKING:
    from factcheck.model import Problem

app = typer.Typer(help="List, check and show the project's articles.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
@command("text", "json")
def list_sources(common: Common) -> int:
    """List the sources with their heads."""
    from factcheck.reports.shelf_json import head_data
    from factcheck.reports.text.shelf import sources

    library = common.library(claims=False)
    common.write(
        lambda: {"sources": [head_data(document) for document in library.documents]},
        lambda: sources(library, common.page),
    )
    return 0


@app.command("lint")
@command("text", "json")
def lint(common: Common) -> int:
    """Tell what is wrong with the sources and what they lack; exit code 1 for an error or a warning."""
    from factcheck.library import load_project
    from factcheck.library.lint import source_problems

    library = load_project(common.project, claims=False)
    return print_problems(common, (*library.problems, *source_problems(library)))


@app.command("show")
@command("text", "json")
def show(common: Common, name: Annotated[str, typer.Argument(metavar="ID", help="The source's id.")]) -> int:
    """Show the head, the checksum and the numbered lines of one source."""
    from factcheck.library.lint import shown_head
    from factcheck.library.shape import did_you_mean
    from factcheck.model import FactcheckError
    from factcheck.reports.shelf_json import head_data
    from factcheck.reports.text.shelf import source

    documents = {document.id: document for document in common.library(claims=False).documents}
    if name not in documents:
        raise FactcheckError(f"{name}: there is no such source ({did_you_mean(name, documents)})")
    found = documents[name]
    data = {**head_data(found), "body_line": found.body_line, "body": found.body}
    common.write(lambda: {"source": data}, lambda: source(found, shown_head(found), common.page))
    return 0


@app.command("origins")
@command("text", "json")
def show_origins(common: Common) -> int:
    """Show which articles are one text or have a passage from one origin, and why."""
    from factcheck.answer.conflicts import conflicts
    from factcheck.answer.shelf import shelf_origins
    from factcheck.reports.shelf_json import origins_data
    from factcheck.reports.text.origins import render

    library = common.library(claims=False)
    found = shelf_origins(library, conflicts(library, agreements=True))
    common.write(lambda: origins_data(found), lambda: render(found, common.page))
    return 0


def print_problems(common: Common, problems: tuple[Problem, ...]) -> int:
    """Print the problems in order of place; 1 where one is more than information."""
    from factcheck.reports.shelf_json import problem_data
    from factcheck.reports.text.shelf import problems as report

    found = sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column))
    common.write(lambda: {"problems": [problem_data(problem) for problem in found]}, lambda: report(found))
    return int(any(problem.severity != "info" for problem in found))
