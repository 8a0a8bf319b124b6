"""A corpus of short drafts, each with a planted error and its clean twin in one file: `{{planted||clean}}`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from factcheck.answer.check import check
from factcheck.library.drafts import draft
from factcheck.model import DraftReport, FactcheckError

FOLDER = Path(__file__).parent / "drafts"
TABLE = yaml.safe_load((Path(__file__).parent / "honest.yaml").read_text("utf-8"))
HONEST = [(lang, text) for lang, texts in TABLE.items() for text in texts]
FILES = sorted(FOLDER.glob("*/*.md"))
TWIN = re.compile(r"\{\{(.*?)\|\|(.*?)\}\}")


def report(path: Path, twin: int) -> DraftReport:
    text = TWIN.sub(lambda match: match[twin], path.read_text("utf-8"))
    return check(draft(text, path.name, lang=path.parent.name))


def name_of(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_the_planted_error_is_found_by_its_code(path: Path) -> None:
    assert path.stem.partition("-")[0] in {found.code for found in report(path, 1).findings}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_nothing_is_found_in_the_clean_twin(path: Path) -> None:
    assert [(found.code, found.message) for found in report(path, 2).findings] == []


@pytest.mark.parametrize(("lang", "text"), HONEST)
def test_nothing_is_found_in_an_honest_draft(lang: str, text: str) -> None:
    found = check(draft(f"---\npublished: 2024-06-20\n---\n{text}\n", "honest.md", lang=lang)).findings
    assert [(one.code, one.message) for one in found] == []


@pytest.mark.parametrize("lang", ["en", "ja", "zh"])
def test_each_language_has_forty_drafts(lang: str) -> None:
    assert len(list((FOLDER / lang).glob("*.md"))) >= 40


def test_front_matter_of_somebody_elses_making_is_read() -> None:
    head = "title: Port\nslug: port\nsubtitle: A day on the quays\npublishDate: 2024-03-29\npublished: 2024-03-30"
    found = draft(f"---\n{head}\n---\nText.\n", "a.md").document
    assert (found.title, found.published_text) == ("Port", "2024-03-30")
    with pytest.raises(FactcheckError, match="cannot be checked") as refused:
        draft("---\nslug: port\npublishd: 2024-03-30\n---\nText.\n", "a.md")
    assert [problem.hint for problem in refused.value.problems] == ["did you mean published?"]
