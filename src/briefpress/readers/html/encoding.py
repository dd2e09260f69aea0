"""From a page's bytes to its text: the encoding by its mark, by what the page says, else as any text's."""

from __future__ import annotations

import re

import webencodings

from ...diagnostics import Diagnostic, Result, Span
from ...errors import ReadError
from ..decode import BOMS, decode

#: How far into a file its encoding is said.
_FAR = 4096
_SAID = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.-]{2,40})""",
    re.IGNORECASE,
)
_MHTML = re.compile(rb"(?:From: <Saved by|MIME-Version:|Content-Type:\s*multipart/related)", re.IGNORECASE)
#: Encodings that bytes themselves tell better.
_SELF_EVIDENT = frozenset(("utf-8", "utf-16le", "utf-16be", "x-user-defined", "replacement"))


def read_page(data: bytes, file: str) -> Result[str]:
    """The text of a page: lines end in a newline; its encoding is told where it is not UTF-8.

    A page that is valid UTF-8 is that, whatever it says of itself: editors and browsers save so. Raises ReadError for
    a page saved with its pictures in one MHTML file, and for bytes that are no text.
    """
    if _MHTML.match(data[:_FAR].lstrip()):
        raise ReadError(
            f"{file} is a web archive (MHTML), not HTML: open it in a browser and save it as “web page, HTML only”."
        )
    said = _SAID.search(data[:_FAR])
    label = (said[1] or said[2]).decode("ascii") if said else ""
    encoding = webencodings.lookup(label) if label else None
    if encoding is None or encoding.name in _SELF_EVIDENT or _is_evident(data):
        return decode(data, file)
    return _decoded(data, file, encoding)


def _is_evident(data: bytes) -> bool:
    """Whether the bytes begin with a mark, or are UTF-8 (plain ASCII included)."""
    if any(data.startswith(mark) for mark, _ in BOMS):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x1b$" not in data


def _decoded(data: bytes, file: str, encoding: webencodings.Encoding) -> Result[str]:
    text, _ = encoding.codec_info.decode(data, "replace")
    bad = text.count("\ufffd")
    found = decode(text.encode("utf-8", "replace"), file)
    message = f"read as {encoding.name}, as the page says it is"
    if bad:
        message += f"; {bad} characters that this encoding has not are shown as \ufffd"
    told = Diagnostic("encoding", message, Span(file, 1, 1), "if letters are wrong, save it as UTF-8")
    return Result(found.value, (told, *found.diagnostics))
