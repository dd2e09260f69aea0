"""The readers: which formats there are, and the one way from bytes to a Document."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from ..decisions import in_order, unsure
from ..diagnostics import Result
from ..errors import ReadError
from ..limits import DEFAULT, Limits

if TYPE_CHECKING:
    from ..document import Document
    from ..source import Source
    from .entries import Entry
    from .hints import Hints

__all__ = ["FORMATS", "Format", "check_reading", "detect", "format_of", "read", "searched_suffixes"]


class Format(NamedTuple):
    """A format: its suffixes, its reader, and for a text with front matter how the words in there are read.

    ``reader`` and ``words`` are ``module:name`` in this package, imported when they are needed. A reader with
    ``words`` is called as ``reader(text, file, first_line, meta, hints)``; one without as
    ``reader(data, file, overrides, limits)``. Each gives a Result[Document]. A folder is ``searched`` for it or not.
    """

    suffixes: tuple[str, ...]
    reader: str
    words: str = ""
    searched: bool = True


FORMATS: dict[str, Format] = {
    "markdown": Format(
        (".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd"), "markdown:read_markdown", "markdown:WORDS"
    ),
    "text": Format((".txt", ".text"), "text:read_text", "meta:PLAIN"),
    "html": Format((".html", ".htm", ".xhtml"), "html:read_html"),
    "docx": Format((".docx", ".docm", ".dotx"), "docx:read_docx"),
    "json": Format((".json",), "json:read_json", searched=False),
}

#: How files begin that no suffix tells of; anything else is plain text.
SIGNS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"PK\x03\x04(?s:.){,30000}word/|PK\x03\x04(?s:.*)word/document\.xml"), "docx"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE), "html"),
    (re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:meta|summary|blocks|notes|sources)"\s*:'), "json"),
)
_SUFFIX = re.compile(r"\.[a-z0-9]{1,10}")


def format_of(name: str) -> str | None:
    """The format that a file's suffix means, or None."""
    suffix = PurePath(name).suffix.lower()
    return next((format for format, known in FORMATS.items() if suffix in known.suffixes), None)


def searched_suffixes() -> tuple[str, ...]:
    """The suffixes of the articles that a folder is searched for."""
    return tuple(suffix for format in FORMATS.values() if format.searched for suffix in format.suffixes)


def read(
    data: bytes,
    name: str,
    format: str | None = None,
    overrides: Mapping[str, str] = MappingProxyType({}),
    limits: Limits = DEFAULT,
) -> Result[Document]:
    """Read a file's bytes as a document of its format.

    ``format`` is a key of `FORMATS`, else found by the suffix of ``name``; without one (``-``), by how the bytes
    begin. ``overrides`` win over what the article says of itself. Raises ReadError for a format that does not exist,
    bytes that are no such file or beyond a limit, front matter that cannot be read, and overrides with a key that
    means nothing.
    """
    reading = FORMATS[_known(name, format, data)]
    if len(data) > limits.source_bytes:
        raise ReadError(
            f"{name}: larger than {limits.source_bytes} bytes: split it, or raise the limit with --limit source-bytes"
        )
    from .stated import with_levels

    reader = _load(reading.reader)
    with _no_collection():
        if reading.words:
            _check_lines(data, name, limits)
            result: Result[Document] = _read_text(data, name, reading, reader, overrides)
        else:
            result = _read_other(reader(data, name, overrides, limits), overrides)
    decisions = in_order(with_levels(result.decisions, result.value))
    return Result(result.value, (*result.diagnostics, *unsure(decisions, name)), decisions)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold the collector of cycles back: reading makes many objects and next to no cycles."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _check_lines(data: bytes, name: str, limits: Limits) -> None:
    """ReadError for a text of too many lines: each costs memory, however short it is."""
    if max(data.count(b"\n"), data.count(b"\r")) > limits.lines:
        raise ReadError(f"{name}: more than {limits.lines} lines: split it, or raise the limit with --limit lines")


def _read_text(data: bytes, name: str, reading: Format, reader: Any, overrides: Mapping[str, str]) -> Result[Document]:
    """Decode a text, part its front matter, and call its reader."""
    from .decode import decode_with_columns
    from .frontmatter import split_front_matter
    from .hints import build_hints
    from .meta import build_meta, override_entries
    from .stated import stated

    text, columns = decode_with_columns(data, name)
    parts = split_front_matter(text.value, name)
    entries, body, first_line = parts.value
    asked = override_entries(overrides)
    meta = build_meta(entries, asked, _load(reading.words))
    hints = build_hints(entries, asked)
    sources = _sources(entries)
    given = bool(meta.value.bibliography or sources.value)
    document: Result[Document] = reader(body, name, first_line, meta.value, _citing(hints.value, given))
    told = (parts.diagnostics, meta.diagnostics, hints.diagnostics, sources.diagnostics, document.diagnostics)
    diagnostics = (columns.diagnostic(diagnostic) for diagnostics in told for diagnostic in diagnostics)
    decisions = tuple(map(columns.decision, (*stated(entries, text.value), *document.decisions)))
    with_sources = replace(document.value, bibliography=sources.value)
    return Result(with_sources, (*text.diagnostics, *diagnostics), decisions)


def _sources(entries: Iterable[Entry]) -> Result[tuple[Source, ...]]:
    """The sources that front matter gives under ``sources``."""
    given = [entry for entry in entries if entry.key == "sources"]
    if not given:
        return Result(())
    from ..bibliography.csl import items_of
    from ..bibliography.items import sources_of

    return sources_of(item for entry in given for item in items_of(entry.value, entry.span))


def _citing(hints: Hints, given: bool) -> Hints:
    """The hints, under which keys in the text cite where there is something to cite."""
    return replace(hints, citations="all") if given and hints.citations == "auto" else hints


def _read_other(result: Result[Document], overrides: Mapping[str, str]) -> Result[Document]:
    """A document without front matter, whose citations count where the command line gives sources to cite."""
    from .cited import with_citations
    from .hints import build_hints
    from .meta import override_entries

    asked = override_entries(overrides)
    hints = _citing(build_hints(asked).value, "bibliography" in overrides)
    if hints.citations != "all":
        return result
    return Result(with_citations(result.value, hints), result.diagnostics, result.decisions)


def check_reading(format: str, overrides: Mapping[str, str]) -> None:
    """ReadError when the format, if one is given, or a key of the overrides is not known."""
    from .meta import override_entries

    if format:
        _known("--from", format)
    override_entries(overrides)


def detect(name: str, data: bytes, format: str = "") -> str:
    """The key of `FORMATS` under which `read` reads a file; ReadError where there is no reader for it."""
    return _known(name, format or None, data)


def _known(name: str, format: str | None, data: bytes = b"") -> str:
    format = format or format_of(name)
    if format in FORMATS:
        return format
    suffix = PurePath(name).suffix
    if format is None and not _SUFFIX.fullmatch(suffix.lower()):
        return next((format for sign, format in SIGNS if sign.match(data)), "text")
    known = ", ".join(f"{known} ({' '.join(format.suffixes)})" for known, format in FORMATS.items())
    raise ReadError(f"{name}: there is no reader for the format {format or suffix}; known are {known}.")


def _load(path: str) -> Any:
    module, _, attribute = path.partition(":")
    return getattr(import_module(f".{module}", __name__), attribute)
