"""The store: same answers with and without it, whatever happens to its file."""

from __future__ import annotations

import multiprocessing
import sqlite3
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.library import load
from factcheck.library.records import record, row_of, statement_rows, statements_of
from factcheck.model import Claim, Dates, Document, Library, Pin, Problem, Quantity, Span, Term
from factcheck.reading import statements


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    root = tmp_path / "project"
    for name in ("sources", "claims"):
        (root / name).mkdir(parents=True)
    for number in range(5):
        head = f"---\npublished: 2021-0{number + 1}-11\nfoo: bar\n---\n"
        text = f"11日,江苏等{number + 3}部门监测到约{number}502个IP地址。\n"
        (root / "sources" / f"{number}.md").write_text(head + text, "utf-8")
    (root / "claims" / "c.yaml").write_text("claims:\n  - {id: c1, text: 占65%}\n  - {id: c2}\n", "utf-8")
    return root


def stores(project: Path) -> list[Path]:
    return list((project.parent / "cache" / "stores").glob("*.sqlite"))


def test_a_second_load_reads_no_text_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(project)
    monkeypatch.setattr("factcheck.library.shelf.statements", pytest.fail)
    assert load(project) == first
    assert any(statement.quantities for statement in first.statements)


def test_only_a_changed_file_is_read_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(project)
    read: list[str] = []
    monkeypatch.setattr(
        "factcheck.library.shelf.statements", lambda document: read.append(document.path) or statements(document)
    )
    (project / "sources" / "3.md").write_text("占65%。\n", "utf-8")
    (project / "sources" / "4.md").unlink()
    library = load(project)
    assert read == ["sources/3.md"]
    assert [found.id for found in library.documents] == ["0", "1", "2", "3"]
    with sqlite3.connect(stores(project)[0]) as connection:
        kept = [name for (name,) in connection.execute("SELECT name FROM rows ORDER BY name")]
    assert kept == ["claims/c.yaml", "sources/0.md", "sources/1.md", "sources/2.md", "sources/3.md"]


@pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\x00 and then nothing"])
def test_a_damaged_store_is_rebuilt_without_a_word(project: Path, damage: bytes) -> None:
    first = load(project)
    stores(project)[0].write_bytes(damage)
    assert load(project) == first
    with sqlite3.connect(stores(project)[0]) as connection:
        assert connection.execute("SELECT count(*) FROM rows").fetchone() == (6,)


def test_damaged_rows_are_built_again(project: Path) -> None:
    first = load(project)
    with sqlite3.connect(stores(project)[0]) as connection:
        connection.execute("UPDATE rows SET data = '{'")
    assert load(project) == first


def test_a_cache_that_cannot_be_written_only_costs_time(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(project)
    blocked = project / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(blocked))
    assert load(project) == first
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", "/dev/null/cache")
    assert load(project) == first


def _load(project: Path) -> Library:
    return load(project)


def test_several_processes_may_use_one_store(project: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        found = pool.map(_load, [project] * 6)
    assert all(library == found[0] for library in found)
    assert load(project) == found[0]


def test_stores_of_other_projects_are_limited(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.library.store.KEPT", 1)
    load(project)
    other = tmp_path_factory.mktemp("other")
    (other / "a.txt").write_text("65%", "utf-8")
    load(other, (other / "a.txt",))
    assert len(stores(project)) == 1


SPAN = Span(1, 2)
DAY = date(2021, 9, 24)
QUANTITY = Quantity(
    Span(2, 6), "4502", "count", Decimal("4502"), Decimal("4.50E+3"), True, True, "IP地址", "over",
    Dates(DAY, None, "month", "since", 0), "ambiguous", ("a", "b"), (Decimal(11), Decimal(12)), True, SPAN,
    Decimal("0.01"), "from", "a note", "a rule",
)  # fmt: skip
FULL = [
    Dates(None, DAY, "quarter", "before", 1440, (("month", 5), ("day", 20)), -90),
    Claim(
        "c", "t", "zh", DAY, "refuted", "draft", DAY, ("x",), (Pin("s", "q", "related"),), "n", (("en", "e"),), "p", 3
    ),
    Problem("p", 1, "m", 2, "h", "info"),
    Term("t", "word", {"zh": ("一", "二")}, ("u",)),
]


@pytest.mark.parametrize("value", [QUANTITY, *FULL], ids=lambda value: type(value).__name__)
def test_the_examples_have_no_field_at_its_default(value: Any) -> None:
    assert [field.name for field in fields(value) if getattr(value, field.name) == field.default] == []


@pytest.mark.parametrize("value", FULL, ids=lambda value: type(value).__name__)
def test_a_record_comes_back_from_its_row(value: object) -> None:
    assert record(type(value), row_of(value)) == value


def test_every_field_of_a_value_and_of_a_document_comes_back() -> None:
    assert record(Quantity, row_of(QUANTITY), text="4502") == QUANTITY
    names = {field.name: "x" for field in fields(Document)}
    special = {"published": Dates(DAY, DAY), "byline": ("a", "b"), "exclude": (SPAN,), "body_line": 7}
    found = Document(**{**names, **special})  # type: ignore[arg-type]
    assert record(Document, row_of(found), body="x") == found


def test_statements_come_back_from_their_rows() -> None:
    document = Document("d", "第一句,占65%。第二句,约4502个IP地址。", "zh", published=Dates(DAY, DAY))
    found = statements(document)
    found = (replace(found[0], excluded=True, context=(SPAN,)), *found[1:])
    assert statements_of(document, statement_rows(found)) == found
