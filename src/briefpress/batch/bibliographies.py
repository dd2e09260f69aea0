"""An article's bibliographies: the files that it names in its own folder, or those that the user names anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from ..bibliography import read_bibliography
from ..bibliography.items import repeated
from ..diagnostics import Decision, Diagnostic, Result, Span
from ..document import Document
from ..errors import ReadError
from ..limits import DEFAULT, Limits
from ..source import Source
from .folder import read_inside
from .sources import STDIN

HINT = "put the file beside the article and name it by its path from there, or give it with --bibliography"


def load_bibliographies(
    read: Result[Document],
    folder: Path,
    file: str,
    given: Sequence[str] = (),
    limits: Limits = DEFAULT,
) -> Result[Document]:
    """The document with the sources of its bibliographies behind those of its front matter.

    The files that the user has ``given`` stand in for those that the article names, and may be anywhere. One that
    cannot be had or read is an error; of two sources with one key the first counts.
    """
    document = read.value
    sources = {source.id: source for source in document.bibliography}
    told: list[Diagnostic] = []
    places = _places(read.decisions, file)
    for path in given or document.meta.bibliography:
        try:
            data = _given(path, limits.bibliography_bytes) if given else _named(path, folder, file, limits)
            found = read_bibliography(data, path, limits)
        except ReadError as error:
            told.append(Diagnostic("bibliography", str(error), places.get(path, Span(file)), HINT))
            continue
        told += [*found.diagnostics, *_added(found.value, sources, path)]
    named = replace(document.meta, bibliography=tuple(given) or document.meta.bibliography)
    with_sources = replace(document, bibliography=tuple(sources.values()), meta=named)
    return Result(with_sources, (*read.diagnostics, *told), read.decisions)


def _places(decisions: Iterable[Decision], file: str) -> Mapping[str, Span]:
    """Where the article names each bibliography."""
    return {one.text: Span(file, one.line, one.column) for one in decisions if one.kind == "bibliography"}


def _given(path: str, largest: int) -> bytes:
    """The bytes of a file that the user names, one more than ``largest`` at most."""
    if Path(path).exists() and not Path(path).is_file():
        raise ReadError(f"--bibliography {path}: is no regular file; give the path of a file")
    try:
        with Path(path).open("rb") as stream:
            return stream.read(largest + 1)
    except OSError as error:
        raise ReadError(f"--bibliography {path}: cannot be read: {error.strerror}") from error


def _named(path: str, folder: Path, file: str, limits: Limits) -> bytes:
    if file == STDIN:
        raise ReadError(f"the bibliography {path!r} of an article on standard input cannot be found")
    too_large = f"is larger than {limits.bibliography_bytes} bytes (--limit bibliography-bytes raises that)"
    try:
        return read_inside(path, folder, limits.bibliography_bytes, too_large)
    except ReadError as error:
        raise ReadError(f"the bibliography {path[:120]!r} {error}") from error


def _added(found: Iterable[Source], sources: dict[str, Source], path: str) -> list[Diagnostic]:
    """Put sources among the others; what is told of those whose key another has."""
    return [repeated(each.id, Span(path)) for each in found if sources.setdefault(each.id, each) != each]
