"""What a ``data:`` URL holds (RFC 2397)."""

from __future__ import annotations

from base64 import b64decode
from urllib.parse import unquote_to_bytes

from ..errors import ReadError

DATA = "data:"
#: The digits of base64 that URLs have instead of two others (RFC 4648, section 5).
URL_SAFE = bytes.maketrans(b"-_", b"+/")


def decoded(url: str) -> bytes:
    """The bytes of the URL, percent-encoded or in base64 with or without its padding; ReadError where it is damaged."""
    kind, comma, data = url[len(DATA) :].partition(",")
    if not comma:
        raise ReadError("is a data: URL without a comma: nothing is in it")
    written = unquote_to_bytes(data)
    if not kind.rstrip().lower().endswith(";base64"):
        return written
    digits = written.translate(None, b" \t\r\n\f").rstrip(b"=").translate(URL_SAFE)
    try:
        return b64decode(digits + b"=" * (-len(digits) % 4), validate=True)
    except ValueError as error:
        raise ReadError("is a data: URL whose base64 is damaged") from error
