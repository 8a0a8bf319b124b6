"""The features of the protocol that the server has, each in a few lines."""

from __future__ import annotations

import asyncio

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from factcheck.lsp.desk import Desk, Opened
from factcheck.lsp.places import location
from factcheck.lsp.told import actions, diagnostics, evidence_at, hover, mistakes
from factcheck.model import FactcheckError, Span
from factcheck.version import VERSION

_PAUSE = 0.02  # seconds without another key after which a changed draft is checked: a burst of keys is one change


class Server(LanguageServer):
    """A language server with a desk of open drafts."""

    def __init__(self) -> None:
        super().__init__("factcheck", VERSION)
        self.desk = Desk()
        self._due: dict[str, asyncio.TimerHandle] = {}

    def check_soon(self, uri: str) -> None:
        """Check a draft once no key has followed for a moment; only the newest text is looked at."""
        self.forget(uri)
        self._due[uri] = asyncio.get_running_loop().call_later(_PAUSE, self._check_typed, uri)

    def forget(self, uri: str) -> None:
        """Leave out the check that a draft is waiting for."""
        if waiting := self._due.pop(uri, None):
            waiting.cancel()

    def opened(self, uri: str) -> Opened | None:
        """What was found in a draft as it is now."""
        if uri in self._due:
            self._check_typed(uri)
        return self.desk.opened.get(uri)

    def _check_typed(self, uri: str) -> None:
        self.check(uri, typing=True)

    def check(self, uri: str, *, typing: bool = False) -> None:
        """Check a draft and publish what was found; a mistake of the user is shown at its line."""
        self.forget(uri)
        source = self.workspace.get_text_document(uri)
        try:
            self.desk.close(uri)
            opened = self.desk.check(uri, source.source, typing=typing)
            found = diagnostics(opened, uri, lambda c: self.desk.uri_of(opened, c)) if opened else []
        except FactcheckError as error:
            found = mistakes(error, source.path, source.lines)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version=source.version))

    def check_all(self) -> None:
        """Check every open draft again."""
        for uri in sorted(self.workspace.text_documents):
            self.check(uri)


def server() -> Server:
    """The server with all its features; `start_io()` runs it over stdin and stdout."""
    made = Server()

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.check(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.check_soon(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        uri = params.text_document.uri
        if ls.desk.changed(uri):
            ls.check_all()
        elif uri in ls.workspace.text_documents:
            ls.check(uri)

    @made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _watched(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
        stale = [change.uri for change in params.changes if ls.desk.changed(change.uri)]
        if stale:
            ls.check_all()

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.forget(params.text_document.uri)
        ls.desk.close(params.text_document.uri)
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    _add_questions(made)
    return made


def _add_questions(made: Server) -> None:
    @made.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
        opened = ls.opened(params.text_document.uri)
        known = hover(opened, opened.places.offset(params.position)) if opened else None
        if opened is None or known is None:
            return None
        span, text = known
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), opened.places.range(span))

    @made.feature(types.TEXT_DOCUMENT_DEFINITION)
    def _definition(ls: Server, params: types.DefinitionParams) -> list[types.Location]:
        opened = ls.opened(params.text_document.uri)
        found = evidence_at(opened, opened.places.offset(params.position)) if opened else ()
        return [location(p.citation, ls.desk.uri_of(opened, p.citation)) for p in found] if opened else []

    @made.feature(types.TEXT_DOCUMENT_CODE_ACTION)
    def _actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        opened = ls.opened(params.text_document.uri)
        if opened is None:
            return []
        start, end = (opened.places.offset(at) for at in (params.range.start, params.range.end))
        return list(actions(opened, params.text_document.uri, Span(start, max(start, end))))
