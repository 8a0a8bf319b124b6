"""`factcheck conflicts`: where do our sources disagree?"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import Common, command

if TYPE_CHECKING:
    from factcheck.model import Comparison, Library


@command("text", "json", "concise", "github", "markdown", "html")
def conflicts(
    common: Common,
    *,
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE...", help="Ids of sources, or any files and folders.")
    ] = None,
    possible: Annotated[bool, typer.Option("--include-possible", help="Also what may be a conflict.")] = False,
    agreements: Annotated[bool, typer.Option("--agreements", help="Also what agrees, on how many origins.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Also look-alikes, and why they were told apart.")] = False,
    kind: Annotated[list[str] | None, typer.Option(metavar="KIND", help="Only conflicts of this kind.")] = None,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="Conflicts that are accepted.")] = None,
    accept: Annotated[str, typer.Option(metavar="REASON", help="Accept what is found: write the baseline.")] = "",
    owner: Annotated[str, typer.Option(metavar="NAME", help="Who accepts.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="Last day that it is accepted for.")] = "",
) -> int:
    """Say where the sources disagree, with each other or with themselves."""
    from factcheck.answer.accepted import accepted
    from factcheck.library.known import load_known

    found = _found(common, sources or [], agreements=agreements, explain=explain)
    wanted = tuple(
        one for one in found.conflicts if (possible or one.strength == "conflict") and (not kind or one.kind in kind)
    )
    path = _baseline(common, baseline)
    if accept:
        return _accept(common, path, replace(found, conflicts=wanted), (accept, owner, until))
    known = load_known(path) if baseline or path.exists() else ()
    kept = accepted(replace(found, conflicts=wanted), known, common.today)
    common.report(kept.problems(str(path)))
    sys.stdout.write(_rendered(kept.shown, common, explain=explain))
    return int(bool(kept.shown.conflicts))


def _found(common: Common, sources: list[str], *, agreements: bool, explain: bool) -> Comparison:
    """The comparison of the project's sources, of those with the ids given, or of any files."""
    from factcheck.answer.conflicts import conflicts as answer
    from factcheck.library.project import NoProjectError

    if any(Path(name).exists() for name in sources):
        from factcheck.answer.places import in_files
        from factcheck.library.loose import load_loose

        loose = load_loose(map(Path, sources))
        common.report(loose.library.problems)
        return in_files(answer(loose.library, agreements=agreements, explain=explain), loose.manuscripts)
    try:
        library = common.library(claims=not sources)
    except NoProjectError:
        if not sources:
            raise
        raise _missing(sources) from None
    return answer(_chosen(library, sources), agreements=agreements, explain=explain)


def _missing(names: list[str]) -> Exception:
    """Without a project an argument can only be a path, and there is nothing at any of these."""
    from factcheck.model import FactcheckError, Problem

    hint = "the id of a source needs a project: -C names one"
    return FactcheckError(
        "nothing to read", tuple(Problem(name, 0, "there is no such file or folder", hint=hint) for name in names)
    )


def _chosen(library: Library, names: list[str]) -> Library:
    """The library with the sources of these ids only (all where none is given)."""
    from factcheck.library.shape import did_you_mean
    from factcheck.model import FactcheckError

    known = [document.id for document in library.documents]
    for name in names:
        if name not in known:
            raise FactcheckError(f"{name}: there is no such source, file or folder ({did_you_mean(name, known)})")
    if not names:
        return library
    documents = tuple(document for document in library.documents if document.id in names)
    return replace(
        library,
        documents=documents,
        statements=tuple(statement for statement in library.statements if statement.document.id in names),
    )


def _baseline(common: Common, given: Path | None) -> Path:
    """Where the accepted conflicts are: as asked, as configured, or at the project's root."""
    from factcheck.library.known import NAME
    from factcheck.library.project import NoProjectError

    if given:
        return given
    try:
        project = common.project
    except NoProjectError:  # loose files need no project
        return Path(NAME)
    return project.root / str(project.config.get("conflicts", {}).get("baseline", NAME))


def _accept(common: Common, path: Path, found: Comparison, given: tuple[str, str, str]) -> int:
    from factcheck.cli.options import day
    from factcheck.library.known import Known, load_known, save_known

    reason, owner, until = given
    day(until or None, "--until")
    known = {one.id: one for one in (load_known(path) if path.exists() else ())}
    for one in found.conflicts:
        known.setdefault(one.id, Known(one.id, one.message, reason, owner, until))
    save_known(path, known.values())
    plural = "" if len(found.conflicts) == 1 else "s"
    common.hint(f"{path}: {len(found.conflicts)} conflict{plural} accepted")
    return 0


def _rendered(shown: Comparison, common: Common, *, explain: bool) -> str:
    if common.form == "json":
        from factcheck.reports.json import agreement_data, comparison_data, dump_pretty

        misses = {"near_misses": list(map(agreement_data, shown.near_misses))} if explain else {}
        return dump_pretty({**comparison_data(shown), **misses}) + "\n"
    if common.form in ("concise", "github"):
        from factcheck.reports import conflicts_lines

        return (conflicts_lines.github if common.form == "github" else conflicts_lines.concise)(shown)
    if common.form == "markdown":
        from factcheck.reports import conflicts_markdown

        return conflicts_markdown.render(shown)
    if common.form == "html":
        from factcheck.reports.html.conflicts import render as page

        return page(shown)
    from factcheck.reports.text.conflicts import render

    return render(shown, common.page, explain)
