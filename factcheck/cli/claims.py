"""`factcheck claims`: what the registry holds, and what is wrong with it."""

from __future__ import annotations

import typer

from factcheck.cli.options import Common, command

app = typer.Typer(help="List and check the claims registry.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
@command("text", "json")
def list_claims(common: Common) -> int:
    """List the claims."""
    from factcheck.library import load_project
    from factcheck.reports.shelf_json import claim_data
    from factcheck.reports.text.shelf import claims

    library = load_project(common.project, sources=False)
    common.report(library.problems)
    common.write(
        lambda: {"claims": [claim_data(claim) for claim in library.claims]}, lambda: claims(library.claims, common.page)
    )
    return 0


@app.command("lint")
@command("text", "json")
def lint(common: Common) -> int:
    """Tell what is wrong with the registry, which pinned quotes are gone and (with --today) which claims are due."""
    from factcheck.cli.sources import print_problems
    from factcheck.library import load_project
    from factcheck.library.lint import claim_problems

    library = load_project(common.project)
    return print_problems(common, (*library.problems, *claim_problems(library, common.today)))
