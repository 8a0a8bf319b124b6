"""Files of strangers through the whole command line: an answer or a plain message, never a fault of the tool."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck.cli import run

PIECES = [
    *(b"---\n", b"id: a\n", b"published: 2021-10\n", b"exclude: [{quote_start: a}]\n"),
    *(b"claims:\n", b"  - id: x\n", b"    text: 65%\n", b"    text: {zh: ", b"terms:\n"),
    *(b"\xff\xfe", b"\x00", b"\xef\xbb\xbf", b"\r\n", b"&a [*a]", b"!!python/x", b"\x1b[31m", "\u202e".encode()),
    *("国家发改委等11部门".encode(), "国家发改委".encode("gbk"), "と他の11部門".encode(), "九九亿亿亿".encode()),
    *(b"10%-20%", b"2021-13-99", b"1e999", b"9" * 400, b"<script>", b"[bold]", "１２．３％".encode()),
]
CONTENT = st.binary(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)
COMMANDS = (
    ["verify"],
    ["verify", "占65%"],
    ["conflicts", "--include-possible", "--format", "json"],
    ["ask", "有多少部门?"],
    ["check", "{root}/sources/a.md", "--format", "json"],
    ["extract", "{root}/sources/a.md", "--format", "html"],
    ["sources", "lint"],
    ["sources", "list", "--format", "json"],
    ["claims", "lint", "--format", "json"],
)


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(source="繽部门1e77".encode(), claims=b"", terms=b"", config=b"")
@given(source=CONTENT, claims=CONTENT, terms=CONTENT, config=CONTENT.filter(lambda text: len(text) % 3 == 0))
@pytest.mark.usefixtures("quiet")
def test_no_file_is_a_fault(
    source: bytes, claims: bytes, terms: bytes, config: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in (("sources/a.md", source), ("claims/a.yaml", claims), ("claims/terms.yaml", terms)):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_bytes(content)
        if config:
            (root / "factcheck.toml").write_bytes(config)
        for command in COMMANDS:
            words = [word.format(root=root) for word in command]
            code = run([*words, "-C", str(root)] if command[0] != "extract" else words)
            out, err = capsys.readouterr()
            assert code in (0, 1, 2, 3)
            assert "fault of the tool" not in err, f"{words}: {err}"
            if "json" in words and out:
                assert json.loads(out)["schema"] == 1


@pytest.mark.parametrize("text", ["9" * 50_000, "1," * 9_000, "一" * 20_000, "(" * 50_000, "2021年" * 5_000])
@pytest.mark.usefixtures("quiet")
def test_long_runs_are_read_in_linear_time(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "long.txt"
    path.write_text(text, "utf-8")
    assert run(["extract", str(path), "--format", "jsonl"]) in (0, 2)
    assert "fault of the tool" not in capsys.readouterr().err
