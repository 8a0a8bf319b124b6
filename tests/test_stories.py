"""The stories in tests/stories are true: their files make a project, their commands print exactly what they show.

```file sources/mines.md        a file of the project
```console                      `$ factcheck …`, then its output; `[exit 1]` ends one that does not leave with 0
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from factcheck.cli import run

STORIES = sorted((Path(__file__).parent / "stories").glob("*.md"))
_BLOCK = re.compile(r"^```(file \S+|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_story_is_true(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources").mkdir()
    monkeypatch.chdir(tmp_path)
    told = 0
    for kind, body in _BLOCK.findall(story.read_text("utf-8")):
        if kind != "console":
            (tmp_path / kind.removeprefix("file ")).write_text(body, "utf-8")
            continue
        for command, printed in re.findall(r"^\$ factcheck (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE):
            code = run(shlex.split(command))
            end = f"[exit {code}]\n" if code else ""
            assert capsys.readouterr().out + end == printed, command
            told += 1
    assert told
