"""The JSON writer: the Document itself, in UTF-8, indented, its fields in the order of the types."""

from __future__ import annotations

import msgspec

from ..document import Document


def write(document: Document) -> bytes:
    """The document as JSON text that `msgspec.json.decode(data, type=Document)` reads back as the same value."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
