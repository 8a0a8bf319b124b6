"""`factcheck verify` from end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli.app import app

SOURCE = "---\nid: mines\npublished: 2021-10-14\n---\nThe province found 4,502 addresses taking part in mining.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "mines.md").write_text(SOURCE, "utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, object]]]:
    code = app(["verify", *words], standalone_mode=False)
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("claim", "verdict", "code"),
    [
        ("The province found 4,502 addresses taking part in mining", "supported", 0),
        ("The province found 4,205 addresses taking part in mining", "refuted", 1),
        ("Bananas were cheap", "not_enough_info", 3),
    ],
)
def test_verdicts_and_exit_codes(
    project: Path, capsys: pytest.CaptureFixture[str], claim: str, verdict: str, code: int
) -> None:
    got, (answer,) = run(capsys, claim, "-C", str(project), "--format", "jsonl")
    assert (answer["verdict"], got) == (verdict, code)


def test_the_worst_of_several_claims_counts(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, answers = run(
        capsys, "The province found 4,205 addresses in mining", "Bananas", "-C", str(project), "--format", "jsonl"
    )
    assert (code, len(answers)) == (1, 2)


def test_a_batch_line_with_text_is_judged_by_that_text_alone(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "batch.jsonl"
    text = "The province found 4,205 addresses taking part in mining."
    batch.write_text(json.dumps({"id": "a", "claim": text, "text": text}) + "\nnot json\n", "utf-8")
    code, (answer, broken) = run(capsys, "--batch", str(batch), "-C", str(project))
    assert (answer["verdict"], code) == ("supported", 2)
    assert "error" in broken
