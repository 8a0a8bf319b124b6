"""The language server as an editor sees it: a real client over stdio, and places beyond the basic plane."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the extra [lsp] is not installed")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from factcheck.lsp.places import Places, units
from factcheck.model import Span

SOURCE = '---\nid: port\nlang: en\npublished: "2024-03-30"\n---\n'
SOURCE += "The customs office counted 4,502 containers in March 2024.\n"
DRAFT = '---\npublished: "2024-04-02"\n---\n# Port\n\n𠮷野🚢 The customs office counted {} containers in March 2024.\n'
WAIT = 30


def test_positions_count_utf16_units_in_the_file() -> None:
    text = "---\nid: a\n---\n𠮷a\n🚢 12\n"
    places = Places(text, text.split("---\n", 2)[2])
    span = Span(5, 7)
    assert (places.position(5).line, places.position(5).character) == (4, 3)
    assert places.range(span).end.character == 5
    assert places.offset(places.position(5)) == 5
    assert units("𠮷a") == 3


class Editor(LanguageClient):
    """A client that keeps the diagnostics that it was sent."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _keep(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

    async def next(self) -> list[types.Diagnostic]:
        return list((await asyncio.wait_for(self.told.get(), WAIT)).diagnostics)


def session(project: Path, story: Callable[[Editor, str], Awaitable[Any]]) -> int | None:
    """Run a story with a client that is connected to a server of its own; the server's exit code."""

    async def run() -> int | None:
        editor = Editor()
        env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
        await editor.start_io(sys.executable, "-m", "factcheck", "lsp", cwd=str(project), env=env)
        root = project.as_uri()
        params = types.InitializeParams(types.ClientCapabilities(), root_uri=root, process_id=os.getpid())
        found = await asyncio.wait_for(editor.initialize_async(params), WAIT)
        assert found.capabilities.hover_provider
        editor.initialized(types.InitializedParams())
        await story(editor, f"{root}/drafts/port.md")
        await asyncio.wait_for(editor.shutdown_async(None), WAIT)
        editor.exit(None)
        server = editor._server
        code = await asyncio.wait_for(server.wait(), WAIT) if server else None
        await editor.stop()
        return code

    return asyncio.run(run())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("sources", "claims", "drafts"):
        (tmp_path / name).mkdir()
    (tmp_path / "sources" / "port.md").write_text(SOURCE, "utf-8")
    return tmp_path


def test_a_session_of_opening_typing_asking_and_closing(project: Path) -> None:
    async def story(editor: Editor, uri: str) -> None:
        wrong, right = DRAFT.format("4,205"), DRAFT.format("4,502")
        editor.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, wrong))
        )
        found = [one for one in await editor.next() if one.code == "S305"]
        assert len(found) == 1
        line = wrong.split("\n")[found[0].range.start.line]
        encoded = line.encode("utf-16-le")
        start, end = found[0].range.start.character * 2, found[0].range.end.character * 2
        assert encoded[start:end].decode("utf-16-le").startswith("4,205")
        assert found[0].related_information
        assert found[0].related_information[0].location.uri.endswith("/sources/port.md")
        await ask(editor, uri, found[0])
        await type_right(editor, uri, right, found[0].range.start)
        editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await editor.next() == []

    session(project, story)


async def ask(editor: Editor, uri: str, wrong: types.Diagnostic) -> None:
    """Hover, definition and code actions at a refuted value."""
    document, place = types.TextDocumentIdentifier(uri), wrong.range.start
    hover = await editor.text_document_hover_async(types.HoverParams(document, place))
    assert hover is not None
    assert "4,502" in getattr(hover.contents, "value", "")
    found = await editor.text_document_definition_async(types.DefinitionParams(document, place))
    assert isinstance(found, (list, tuple))
    assert found[0].range.start.line == 5
    params = types.CodeActionParams(document, wrong.range, types.CodeActionContext([wrong]))
    actions = await editor.text_document_code_action_async(params)
    assert any("S305" in one.title for one in actions or [])


async def type_right(editor: Editor, uri: str, text: str, place: types.Position) -> None:
    """The corrected text: the finding goes, and the value can be cited."""
    document = types.VersionedTextDocumentIdentifier(uri=uri, version=2)
    change = types.TextDocumentContentChangeWholeDocument(text)
    editor.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
    assert "S305" not in {one.code for one in await editor.next()}
    here = types.Range(place, types.Position(place.line, place.character + 1))
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), here, types.CodeActionContext([]))
    actions = await editor.text_document_code_action_async(params)
    assert any(one.title.startswith("Cite port") for one in actions or [])


def test_a_mistake_in_the_front_matter_is_shown_in_the_editor(project: Path) -> None:
    async def story(editor: Editor, uri: str) -> None:
        text = "---\npublished: someday\n---\nText.\n"
        editor.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, text)))
        found = await editor.next()
        assert len(found) == 1
        assert "someday" in found[0].message
        assert found[0].range == types.Range(types.Position(1, 0), types.Position(1, 18))

    session(project, story)


def test_a_draft_that_is_not_begun_has_no_mistakes_and_the_server_leaves_quietly(project: Path) -> None:
    async def story(editor: Editor, uri: str) -> None:
        editor.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, "\n")))
        assert await editor.next() == []

    assert session(project, story) == 0


def test_a_comment_is_put_above_its_paragraph_whatever_the_line_ends(project: Path) -> None:
    async def story(editor: Editor, uri: str) -> None:
        text = "First.\r\n\r\nThe customs office counted 4,205 containers in March 2024.\r\n"
        editor.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, text)))
        found = next(one for one in await editor.next() if one.code == "S305")
        document = types.TextDocumentIdentifier(uri)
        params = types.CodeActionParams(document, found.range, types.CodeActionContext([found]))
        action = next(one for one in await editor.text_document_code_action_async(params) or [] if one.edit)
        assert action.edit is not None
        assert action.edit.changes is not None
        assert [edit.range.start.line for edit in action.edit.changes[uri]] == [2]

    session(project, story)


def test_a_burst_of_keys_is_checked_once_and_a_question_sees_the_newest_text(project: Path) -> None:
    async def story(editor: Editor, uri: str) -> None:
        text = DRAFT.format("4,205")
        editor.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, text)))
        line = next(number for number, one in enumerate(text.split("\n")) if "4,205" in one)
        await editor.told.get()
        for version in range(2, 12):
            document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
            end = types.Position(line, units(text.split("\n")[line]))
            change = types.TextDocumentContentChangePartial(types.Range(end, end), f" {version}")
            editor.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        told = [0]
        while told[-1] != 11:
            told.append((await asyncio.wait_for(editor.told.get(), WAIT)).version)
        assert len(told) - 1 < 10, "each of ten keys was checked for itself"
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=12)
        change = types.TextDocumentContentChangeWholeDocument(DRAFT.format("4,502"))
        editor.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        at = types.Position(line, text.split("\n")[line].index("4,205") + 3)
        hover = await editor.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(uri), at))
        assert hover is not None
        assert "supported" in getattr(hover.contents, "value", "")

    session(project, story)


def test_a_draft_is_checked_again_when_a_wrong_configuration_is_mended(project: Path) -> None:
    async def story(editor: Editor, uri: str) -> None:
        config = project / "factcheck.toml"
        config.write_text("[check]\nselectt = []\n", "utf-8")
        item = types.TextDocumentItem(uri, "markdown", 1, DRAFT.format("4,205"))
        editor.text_document_did_open(types.DidOpenTextDocumentParams(item))
        assert "S305" not in {one.code for one in await editor.next()}
        config.write_text("", "utf-8")
        saved = types.TextDocumentIdentifier(config.as_uri())
        editor.text_document_did_save(types.DidSaveTextDocumentParams(saved))
        assert "S305" in {one.code for one in await editor.next()}

    session(project, story)
