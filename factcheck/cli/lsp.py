"""`factcheck lsp`: the language server."""

from __future__ import annotations


def lsp() -> int:
    """Serve a text editor over stdin and stdout (needs the extra: factcheck-desk[lsp])."""
    from factcheck.model import FactcheckError

    try:
        from factcheck.lsp.server import server
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        raise FactcheckError("the language server needs pygls (pip install 'factcheck-desk[lsp]')") from error
    server().start_io()
    return 0
