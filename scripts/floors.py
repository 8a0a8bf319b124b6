"""Quality may only rise: run an evaluation and compare it with the floors in tests/floors.yaml.

    python scripts/floors.py EVALUATION [--factcheck CMD] [--raise]

EVALUATION is a script that takes names of sets and `--json FILE`. Without it nothing is checked. `--raise` lifts the
floors that are now exceeded.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

FLOORS = Path(__file__).parent.parent / "tests" / "floors.yaml"
SLACK = 1e-9
# Metrics of which less is better.
DOWN = ("failed", "false_", "dangerous_", "contradicted_", "seconds")


def measured(evaluation: Path, sets: list[str], command: str | None) -> dict[str, Any]:
    """Set name -> metrics, as the evaluation wrote them."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "metrics.json"
        call = [sys.executable, str(evaluation), *sets, "--json", str(out)]
        subprocess.run([*call, *(["--factcheck", command] if command else [])], check=True, stdout=subprocess.DEVNULL)
        found: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return found


def falls_down(metric: str) -> bool:
    """Whether less is better."""
    return metric.rsplit(".", maxsplit=1)[-1].startswith(DOWN)


def below(floors: dict[str, dict[str, float]], found: dict[str, Any]) -> list[str]:
    """One line for each floor that is not held."""
    wrong = []
    for name, metrics in floors.items():
        if name not in found:
            wrong.append(f"{name}: not measured")
            continue
        wrong += [f"{name}: {problem}" for problem in found[name]["problems"][:3]]
        for metric, floor in metrics.items():
            value = found[name]["metrics"].get(metric, {}).get("value")
            if value is None:
                wrong.append(f"{name} {metric}: not measured")
            elif (value > floor + SLACK) if falls_down(metric) else (value < floor - SLACK):
                wrong.append(f"{name} {metric}: {value:.4f}, the floor is {floor}")
    return wrong


def raised(floors: dict[str, dict[str, float]], found: dict[str, Any]) -> str:
    """The text of the floors file with every floor that is exceeded lifted, rounded towards the old one."""
    lines = [line for line in FLOORS.read_text("utf-8").splitlines() if line.startswith("#")]
    for name, metrics in floors.items():
        lines.append(f"{name}:")
        for metric, floor in metrics.items():
            value = found[name]["metrics"][metric]["value"]
            better = min(floor, value + 0.0005) if falls_down(metric) else max(floor, value - 0.0005)
            lines.append(f"  {metric}: {round(better, 3):g}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """0 where every floor holds or there is nothing to measure with, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("--factcheck", metavar="CMD")
    parser.add_argument("--raise", action="store_true", dest="lift")
    options = parser.parse_args()
    if not options.evaluation.exists():
        print(f"no evaluation at {options.evaluation}: floors not checked")
        return 0
    floors = yaml.safe_load(FLOORS.read_text("utf-8"))
    found = measured(options.evaluation, list(floors), options.factcheck)
    if options.lift:
        FLOORS.write_text(raised(floors, found), "utf-8")
    wrong = below(floors, found)
    print("\n".join(wrong) if wrong else f"{sum(map(len, floors.values()))} floors hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
