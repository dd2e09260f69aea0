"""The article's own file, as a PDF carries it: its bytes as they were read, and of its path the last part alone."""

from __future__ import annotations

from pathlib import PurePath

from ..readers import FORMATS, detect
from ..variants import Attachment
from ..writers.characters import printable
from .sources import STDIN

#: The stem of what had no name.
UNNAMED = "article"
#: The MIME type of each suffix (RFC 7763 for Markdown; IANA's registry for Word's files).
TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
    ".dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    ".json": "application/json",
} | dict.fromkeys(FORMATS["markdown"].suffixes, "text/markdown")


def attachment(name: str, data: bytes, format: str = "") -> Attachment:
    """The file of that name, read as a ``format`` (empty: as its name and bytes say), for its PDF."""
    path = PurePath("" if name == STDIN else name)
    suffix = FORMATS[detect(name, data, format)].suffixes[0]
    shown = " ".join(printable(path.name).split()) or f"{UNNAMED}{suffix}"
    return Attachment(shown, TYPES.get(path.suffix.lower(), TYPES[suffix]), data)
