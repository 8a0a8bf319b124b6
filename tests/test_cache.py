"""The cache: right without it, atomic, and not growing for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cache import Rows, cached, folder


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))


def test_a_value_is_built_once_for_each_key() -> None:
    built: list[str] = []

    def build() -> str:
        built.append("x")
        return "值"

    assert [cached("a", "1", build), cached("a", "1", build), cached("a", "2", build)] == ["值"] * 3
    assert len(built) == 2
    (folder() / "a-1.json").write_bytes(b"{")
    assert cached("a", "1", build) == "值"


def test_only_the_newest_versions_of_a_value_are_kept() -> None:
    cached("table-zh", "0", dict)
    for number in range(9):
        cached("table", str(number), dict)
    assert len(list(folder().glob("table-?.json"))) == 4
    assert (folder() / "table-zh-0.json").exists()


def test_rows_come_back_under_their_key_alone() -> None:
    rows = Rows("sub/rows")
    assert (rows.get("a", "1"), rows.names()) == (None, set())
    rows.keep([("a", "1", {"x": ["值", None]}), ("b", "1", 2)])
    rows.close()
    rows = Rows("sub/rows")
    assert (rows.get("a", "1"), rows.get("a", "2"), rows.names()) == ({"x": ["值", None]}, None, {"a", "b"})
    rows.keep([("c", "1", 3)], gone=["a"], most=1)
    assert rows.names() == {"c"}
    rows.close()


def test_the_folder_is_found_by_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert folder() == tmp_path / "cache"
    monkeypatch.delenv("FACTCHECK_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert folder() == tmp_path / "factcheck"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert folder() == tmp_path / "home" / ".cache" / "factcheck"
