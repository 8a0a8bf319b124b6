"""Write the present output of their commands into the README: python scripts/pages.py [PAGE...]."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.console import rewritten  # noqa: E402  (the tests' own runner, found by the line above)


def main() -> None:
    """Rewrite the pages named, or the README."""
    pages = [Path(name) for name in sys.argv[1:]] or [ROOT / "README.md"]
    for page in pages:
        text = page.read_text("utf-8")
        page.write_text(rewritten(text, ROOT), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
