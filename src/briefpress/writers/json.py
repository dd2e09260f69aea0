"""The JSON writer: the Document itself, in UTF-8, indented, its fields in the order of the types."""

from __future__ import annotations

import msgspec

from ..document import Document

#: The dialect that `schema` is written in.
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write(document: Document) -> bytes:
    """The document as JSON text that `msgspec.json.decode(data, type=Document)` reads back as the same value."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def schema() -> bytes:
    """The JSON Schema (draft 2020-12) of what `write` gives."""
    described = {"$schema": DIALECT, "title": "briefpress Document", **msgspec.json.schema(Document)}
    return msgspec.json.format(msgspec.json.encode(described), indent=2) + b"\n"
