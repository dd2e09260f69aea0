"""Files of sources by their formats, and the one way from bytes to sources."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath

from ..diagnostics import Diagnostic, Result
from ..errors import ReadError
from ..limits import DEFAULT, Limits
from ..readers.decode import decode
from ..source import Source
from .items import Item, sources_of

#: The formats by their suffixes: ``module:name`` of a function from the text and the file's name to its items.
FORMATS: dict[str, str] = {
    ".json": "csl:read_json",
    ".yaml": "csl:read_yaml",
    ".yml": "csl:read_yaml",
    ".bib": "bibtex:read_bibtex",
    ".ris": "ris:read_ris",
}


def read_bibliography(data: bytes, name: str, limits: Limits = DEFAULT) -> Result[tuple[Source, ...]]:
    """Read a file's bytes as sources, each with its key as ``id``; the suffix of ``name`` says the format.

    CSL-JSON, CSL-YAML, BibTeX or BibLaTeX, and RIS. Raises ReadError, with the place, for a suffix that is not
    known, for bytes that are no such file, and beyond a limit; what is wrong with one entry is a diagnostic.
    """
    path = FORMATS.get(PurePath(name).suffix.lower())
    if path is None:
        raise ReadError(f"{name}: its name says no format of a bibliography: known are {', '.join(FORMATS)}")
    if len(data) > limits.bibliography_bytes:
        raise ReadError(
            f"{name}: larger than {limits.bibliography_bytes} bytes: keep the sources that are cited, "
            "or raise the limit with --limit bibliography-bytes"
        )
    module, _, function = path.partition(":")
    text = decode(data, name)
    read = getattr(import_module(f".{module}", __package__), function)
    told: list[Diagnostic] = []
    items: list[Item] = []
    for each in read(text.value, name):
        if isinstance(each, Diagnostic):
            told.append(each)
        else:
            items.append(each)
    if len(items) > limits.entries:
        raise ReadError(f"{name}: more than {limits.entries} sources: keep those cited, or raise --limit entries")
    sources = sources_of(items)
    return Result(sources.value, (*text.diagnostics, *told, *sources.diagnostics))
