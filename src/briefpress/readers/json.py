"""The JSON reader: a Document as `briefpress schema` describes it, checked to its last field."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from ..diagnostics import Result
from ..document import Document
from ..errors import ReadError
from ..limits import Limits
from .meta import override_meta

_OPENING, _CLOSING = frozenset(b"[{"), frozenset(b"]}")
_STRUCTURE = re.compile(rb'[\[\]{}]|"(?:[^"\\]++|\\.)*+"?', re.DOTALL)


def read_json(data: bytes, file: str, overrides: Mapping[str, str], limits: Limits) -> Result[Document]:
    """Read a Document; ReadError with the path (``$.notes[2].label``) where it is none, or nested beyond the limit."""
    # A node is an object in a list: two brackets in JSON for each level in the document.
    if _deepest(data) > 2 * limits.nesting + 10:
        raise ReadError(f"{file}: nested more than {limits.nesting} deep: write it flatter, or raise --limit nesting")
    try:
        document = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Document)
    except msgspec.ValidationError as error:
        raise ReadError(f"{file}: {_complaint(str(error))}") from error
    except RecursionError as error:
        raise ReadError(f"{file}: nested deeper than can be read: write it flatter") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReadError(f"{file}: this is no JSON ({error}): briefpress schema says what a Document is") from error
    meta = override_meta(document.meta, overrides)
    document = msgspec.structs.replace(document, meta=meta.value)
    return Result(document, meta.diagnostics)


def _deepest(data: bytes) -> int:
    """How many brackets are open at once at most, those in strings apart."""
    depth = deepest = 0
    for match in _STRUCTURE.finditer(data):
        sign = data[match.start()]
        if sign in _OPENING:
            depth += 1
            deepest = max(deepest, depth)
        elif sign in _CLOSING:
            depth -= 1
    return deepest


def _complaint(message: str) -> str:
    """msgspec's message with the path first."""
    what, _, path = message.partition(" - at ")
    return f"{path.strip('`') or '$'}: {what}: see briefpress schema for what a Document holds"
