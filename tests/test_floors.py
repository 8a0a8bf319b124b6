"""The gate of quality itself: it must fail where a metric falls."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def floors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("floors", ROOT / "scripts" / "floors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_fall_a_lost_metric_and_a_problem_are_told(floors: ModuleType) -> None:
    metrics = {"accuracy": {"value": 0.5}, "all.false_per_negative": {"value": 0.2}, "failed": {"value": 0.0}}
    found = {"a": {"metrics": metrics, "problems": ["a crash"]}}
    held = {"a": {"accuracy": 0.5, "all.false_per_negative": 0.2, "failed": 0}}
    assert floors.below(held, {"a": {"metrics": metrics, "problems": []}}) == []
    missed = {"a": {"accuracy": 0.51, "all.false_per_negative": 0.1, "gone": 1}, "b": {"x": 1}}
    assert floors.below(missed, found) == [
        "a: a crash",
        "a accuracy: 0.5000, the floor is 0.51",
        "a all.false_per_negative: 0.2000, the floor is 0.1",
        "a gone: not measured",
        "b: not measured",
    ]


def test_floors_only_rise(floors: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "floors.yaml"
    path.write_text("# head\na:\n  accuracy: 0.5\n  recall: 0.9\n  failed: 0.1\n")
    script = tmp_path / "run.py"
    values = {"accuracy": 0.75, "recall": 0.8, "failed": 0.05}
    report = {"a": {"metrics": {name: {"value": value} for name, value in values.items()}, "problems": []}}
    script.write_text(f"import sys; open(sys.argv[-1], 'w').write({json.dumps(report)!r})")
    monkeypatch.setattr(floors, "FLOORS", path)
    monkeypatch.setattr(sys, "argv", ["floors", str(script), "--raise"])
    assert floors.main() == 1
    lifted = yaml.safe_load(path.read_text())
    assert lifted["a"]["recall"] == 0.9
    assert 0.5 < lifted["a"]["accuracy"] <= 0.75
    assert 0.05 <= lifted["a"]["failed"] < 0.1
    monkeypatch.setattr(sys, "argv", ["floors", str(tmp_path / "nowhere.py")])
    assert floors.main() == 0
