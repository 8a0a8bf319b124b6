"""The sample newsroom: its registry comes out as its editors expect, its shelf disagrees where the originals do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import run

ROOT = Path(__file__).parent.parent


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = run([*words, "-C", str(ROOT)])
    return code, capsys.readouterr().out


def test_every_claim_of_the_registry_comes_out_as_expected(capsys: pytest.CaptureFixture[str]) -> None:
    from factcheck.library import load_project
    from factcheck.library.project import find_project

    claims = {claim.id: claim.expect for claim in load_project(find_project(ROOT, (), ())).claims}
    _, out = printed(capsys, "verify", "--format", "jsonl")
    verdicts = {line["id"]: line["verdict"] for line in map(json.loads, out.splitlines())}
    assert len(verdicts) >= 40
    assert set(verdicts.values()) == {"supported", "refuted", "conflicting", "not_enough_info"}
    assert {name: verdict for name, verdict in verdicts.items() if verdict != claims[name]} == {}


@pytest.mark.parametrize(
    ("claim", "verdict", "exit_code"),
    [
        ("Jiangsu found 4,502 IP addresses taking part in mining", "supported", 0),
        ("Jiangsu found 4,205 IP addresses taking part in mining", "refuted", 1),
        ("国家发改委等12部门联合发文", "conflicting", 1),
        ("Japan banned mining in August 2021", "not_enough_info", 3),
        ("跨链协议社区的提议目前支持率为99.46%", "not_enough_info", 3),  # stands in an injected newsflash alone
    ],
)
def test_the_four_verdicts(capsys: pytest.CaptureFixture[str], claim: str, verdict: str, exit_code: int) -> None:
    code, out = printed(capsys, "verify", claim, "--format", "json")
    assert (json.loads(out)["verdict"], code) == (verdict, exit_code)


def test_an_english_claim_is_borne_out_by_chinese_and_japanese_articles(capsys: pytest.CaptureFixture[str]) -> None:
    _, out = printed(capsys, "verify", "Jiangsu found 4,502 IP addresses taking part in mining", "--format", "json")
    verdict = json.loads(out)
    supporting = {piece["source"]["id"] for piece in verdict["evidence"] if piece["stance"] == "supports"}
    assert {"bitmain-ja", "retail-miners-zh", "hidden-mining-zh"} <= supporting
    assert verdict["origins"] < 3


def test_the_shelf_disagrees_on_two_things_and_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    _, out = printed(capsys, "conflicts", "--format", "json")
    found = json.loads(out)["conflicts"]
    assert sorted(conflict["kind"] for conflict in found) == ["count-basis", "value"]
    named = [{one["source"]["id"] for one in conflict["statements"]} for conflict in found]
    assert {"bitmain-ja", "retail-miners-zh"} <= named[[c["kind"] for c in found].index("count-basis")]
    assert {"ban-next-zh", "retail-miners-zh"} <= named[[c["kind"] for c in found].index("value")]


@pytest.mark.parametrize("path", sorted((ROOT / "sources").glob("*.md")), ids=lambda path: path.stem)
def test_an_article_bears_itself_out(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = printed(capsys, "check", str(path), "--format", "json")
    coverage = json.loads(out)["files"][0]["coverage"]
    assert coverage["values"] > 10
    assert coverage["refuted"] == coverage["unsourced"] == 0
