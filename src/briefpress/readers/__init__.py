"""The readers: which formats there are, and the one way from bytes to a Document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ..diagnostics import Result
from ..errors import ReadError

if TYPE_CHECKING:
    from ..document import Document

__all__ = ["FORMATS", "Format", "check_reading", "format_of", "read"]


class Format(NamedTuple):
    """A format: its suffixes, its reader, and how the words in its front matter are read.

    ``reader`` and ``words`` are ``module:name`` in this package, imported when they are needed. A reader is
    called as ``reader(text, file, first_line, meta)`` and gives a Result[Document].
    """

    suffixes: tuple[str, ...]
    reader: str
    words: str


FORMATS: dict[str, Format] = {
    "markdown": Format((".md", ".markdown"), "markdown:read_markdown", "markdown:WORDS"),
    "text": Format((".txt", ".text"), "text:read_text", "meta:PLAIN"),
}

_SUFFIX = re.compile(r"\.[a-z0-9]{1,10}")


def format_of(name: str) -> str | None:
    """The format that a file's suffix means, or None."""
    suffix = PurePath(name).suffix.lower()
    return next((format for format, (suffixes, _, _) in FORMATS.items() if suffix in suffixes), None)


def read(
    data: bytes, name: str, format: str | None = None, overrides: Mapping[str, str] = MappingProxyType({})
) -> Result[Document]:
    """Read a file's bytes: decode them, part the front matter, and call the format's reader.

    ``format`` is a key of `FORMATS`, else found by the suffix of ``name``; a name without one (``-``) is plain
    text. ``overrides`` win over the front matter. Raises ReadError for a format that does not exist, bytes that
    are no text, front matter that cannot be read, and overrides with a key that means nothing.
    """
    reading = FORMATS[_known(name, format)]
    from .decode import decode
    from .frontmatter import split_front_matter
    from .meta import build_meta, override_entries

    text = decode(data, name)
    parts = split_front_matter(text.value, name)
    entries, body, first_line = parts.value
    meta = build_meta(entries, override_entries(overrides), _load(reading.words))
    document: Result[Document] = _load(reading.reader)(body, name, first_line, meta.value)
    told = (text, parts, meta, document)
    return Result(document.value, tuple(diagnostic for result in told for diagnostic in result.diagnostics))


def check_reading(format: str, overrides: Mapping[str, str]) -> None:
    """ReadError when the format, if one is given, or a key of the overrides is not known."""
    from .meta import override_entries

    if format:
        _known("--from", format)
    override_entries(overrides)


def _known(name: str, format: str | None) -> str:
    format = format or format_of(name)
    if format in FORMATS:
        return format
    suffix = PurePath(name).suffix
    if format is None and not _SUFFIX.fullmatch(suffix.lower()):
        return "text"
    known = ", ".join(f"{known} ({' '.join(suffixes)})" for known, (suffixes, _, _) in FORMATS.items())
    raise ReadError(f"{name}: there is no reader for the format {format or suffix}; known are {known}.")


def _load(path: str) -> Any:
    module, _, attribute = path.partition(":")
    return getattr(import_module(f".{module}", __name__), attribute)
