"""Text in lines that fit a terminal: Chinese and Japanese break between characters, by the rules of their print."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.pattern import lazy

_WIDE = "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
_OPENING = "「『（《〈【〔［“‘"  # never at the end of a line
_CLOSING = "、。，．；：！？」』）》〉】〕］”’…・％ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"  # never at its start
_ASCII = ",.;:!?)\\]}%"  # the same, behind a wide character
# A piece of a line: a word, a wide character, or a number with the character that counts; with the marks at its edges.
_PIECE = lazy(
    rf"\s*[{_OPENING}]*(?:(?:(?![{_OPENING}])[^\s{_WIDE}])*\d[{_WIDE}]|(?:(?![{_OPENING}])[^\s{_WIDE}])+|[{_WIDE}]|(?=\s|$))"
    rf"[{_CLOSING}]*(?:(?<=[{_WIDE}{_CLOSING}])[{_ASCII}]+)?\s*"
)


def folded(text: str, columns: int) -> Iterator[str]:
    """The text in lines of at most so many columns, blanks at their ends not counted; together they are the text.

    Lines break between words and between Chinese or Japanese characters, and within a word that is too long for a line.
    """
    from rich.cells import cell_len, chop_cells

    line, used = "", 0
    for piece in (found[0] for found in _PIECE.finditer(text) if found[0]):
        needed = cell_len(piece.rstrip())
        if needed <= columns - used:
            line, used = line + piece, used + cell_len(piece)
            continue
        if line:
            yield line
        *full, line = chop_cells(piece, columns) if needed > columns else (piece,)
        yield from full
        used = cell_len(line)
    yield line
