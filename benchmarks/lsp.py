"""How long the language server takes from a keystroke to its diagnostics: a real server over stdio.

    python benchmarks/lsp.py [--words 2000] [--sources 100] [--keys 30]

The draft and its sources are made up. Each key changes one figure in another paragraph and waits for the diagnostics;
the first answer, which reads the sources, is printed apart. The server's processor time is told too, on Linux: on a
busy machine it is the better measure.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

PLACES = ("Jiangsu", "Sichuan", "Texas", "Kazakhstan", "Osaka", "Wales")
THINGS = ("mines", "schools", "hospitals", "ships", "servers", "farms")


def sentence(number: int) -> str:
    place, thing = PLACES[number % len(PLACES)], THINGS[number // 7 % len(THINGS)]
    return f"Officials in {place} counted {1000 + number * 37:,} {thing} on {number % 28 + 1} May 2021."


def made_up(root: Path, sources: int, words: int) -> str:
    """The project's folders with their sources, and the text of a draft about them."""
    for folder in ("sources", "claims", "drafts"):
        (root / folder).mkdir()
    for number in range(sources):
        body = "\n".join(sentence(number * 5 + turn) for turn in range(5))
        (root / "sources" / f"{number:05}.md").write_text(f"---\npublished: 2021-06-01\n---\n{body}\n", "utf-8")
    each = len(sentence(0).split())
    lines = (" ".join(sentence(line * 4 + turn) for turn in range(4)) for line in range(words // (4 * each)))
    return "---\npublished: 2021-06-02\n---\n# Counts\n\n" + "\n\n".join(lines) + "\n"


class Editor(LanguageClient):
    """A client that keeps the diagnostics that it was sent."""

    def __init__(self) -> None:
        super().__init__("benchmark", "1")
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _keep(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)


def spent(process: int) -> float:
    """The seconds of processor time that a process has taken; 0 where the system does not tell."""
    told = Path(f"/proc/{process}/stat")
    if not told.exists():
        return 0.0
    fields = told.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(root: Path, text: str, keys: int) -> tuple[float, list[float], float]:
    """Seconds from opening to the first diagnostics, from each key to its own, and of processor time for a key."""
    editor = Editor()
    await editor.start_io(sys.executable, "-m", "factcheck", "lsp", cwd=str(root), env=dict(os.environ))
    params = types.InitializeParams(types.ClientCapabilities(), root_uri=root.as_uri(), process_id=os.getpid())
    await editor.initialize_async(params)
    editor.initialized(types.InitializedParams())
    uri = f"{root.as_uri()}/drafts/counts.md"
    start = time.perf_counter()
    item = types.TextDocumentItem(uri, "markdown", 0, text)
    editor.text_document_did_open(types.DidOpenTextDocumentParams(item))
    await editor.told.get()
    opened, taken = time.perf_counter() - start, []
    assert editor._server
    process, before = editor._server.pid, spent(editor._server.pid)
    lines = [number for number, line in enumerate(text.split("\n")) if line.startswith("Officials")]
    for key in range(keys):
        place = types.Position(lines[key * 7 % len(lines)], len("Officials in "))
        change = types.TextDocumentContentChangePartial(types.Range(place, place), "x")
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=key + 1)
        start = time.perf_counter()
        editor.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        while (await editor.told.get()).version != key + 1:
            pass
        taken.append(time.perf_counter() - start)
    each = (spent(process) - before) / keys
    await editor.shutdown_async(None)
    editor.exit(None)
    await editor.stop()
    return opened, taken, each


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=2000)
    parser.add_argument("--sources", type=int, default=100)
    parser.add_argument("--keys", type=int, default=30)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = made_up(Path(folder), asked.sources, asked.words)
        opened, taken, each = asyncio.run(measure(Path(folder), text, asked.keys))
    told = ", ".join(
        f"{name} {1000 * seconds:.0f} ms"
        for name, seconds in (("median", statistics.median(taken)), ("slowest", max(taken)), ("processor", each))
    )
    print(f"{len(text.split())} words, {asked.sources} sources: opened in {1000 * opened:.0f} ms; a key: {told}")


if __name__ == "__main__":
    main()
