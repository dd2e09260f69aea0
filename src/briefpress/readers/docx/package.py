"""The zip file that a Word file is: its parts by name, unpacked within the limits, and how they point at each other."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import IO
from urllib.parse import unquote

import msgspec

from ...errors import ReadError
from ...limits import Limits
from .names import Element, get
from .xml import PartError, parse

#: What a part that is packed too well is forgiven: below this size, in bytes, no ratio is asked for.
SMALL = 3_000_000
_CHUNK = 1 << 16
_BAD_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
#: What other files begin with, and what to do with them.
OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "a rich text (RTF) file: open it and save it as .docx"),
    (b"%PDF-", "a PDF: save the article as .docx or text"),
    (b"<", "a web page or XML, not a Word file: name it .html, or open it in Word and save it as .docx"),
)
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Parts by which other kinds of zip files are known.
KINDS = {
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an OpenDocument file",
    "index/document.iwa": "a Pages file",
}


class Relationship(msgspec.Struct, frozen=True, gc=False):
    """What a part points at: ``type`` is the last word of its type, ``target`` a part's name or an address."""

    type: str
    target: str
    external: bool = False


class Package:
    """An opened file; ``main`` is the name of the part that holds the text."""

    def __init__(self, data: bytes, file: str, limits: Limits) -> None:
        self.file = file
        self.limits = limits
        self._zip = _open(data, file, limits)
        self._infos = {_key(info.filename): info for info in self._zip.infolist()}
        self._unpacked = 0
        if encrypted := next((info for info in self._infos.values() if info.flag_bits & 1), None):
            raise ReadError(f"{file}: {encrypted.filename} is encrypted: remove the password and save it again")
        self.main = self._main()

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._infos

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in lower case."""
        return tuple(self._infos)

    def read(self, name: str) -> bytes:
        """The bytes of a part; PartError where it is missing or damaged, ReadError where it is beyond a limit."""
        info = self._infos.get(_key(name))
        if info is None:
            raise PartError("is missing")
        try:
            with self._zip.open(info) as stream:
                return b"".join(self._chunks(stream, info))
        except _BAD_ZIP as error:
            raise PartError(f"is damaged ({error})") from error

    def _chunks(self, stream: IO[bytes], info: zipfile.ZipInfo) -> Iterator[bytes]:
        """The part piece by piece; what the zip says of its size is not believed."""
        size, limits = 0, self.limits
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            self._unpacked += len(chunk)
            if self._unpacked > limits.unpacked_bytes:
                raise ReadError(
                    _beyond(self.file, f"unpacks to more than {limits.unpacked_bytes} bytes", "unpacked-bytes")
                )
            if size > SMALL and size > limits.ratio * info.compress_size:
                what = f"{info.filename} is packed more than {limits.ratio} times"
                raise ReadError(_beyond(self.file, what, "ratio"))
            yield chunk

    def root(self, name: str) -> Element:
        """The XML of a part; PartError where there is none."""
        return parse(self.read(name), self.limits)

    def relationships(self, part: str) -> dict[str, Relationship]:
        """What a part points at, by id; nothing where that is not said."""
        name = join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")
        if name not in self:
            return {}
        return {get(each, "Id"): _relationship(each.attrib, dirname(part)) for each in self.root(name)}

    def _main(self) -> str:
        """The part with the text: as the package says, else where Word puts it."""
        try:
            told = [each.target for each in self.relationships("").values() if each.type == "officeDocument"]
        except PartError:
            told = []
        found = next((name for name in (*told, "word/document.xml") if name in self), None)
        if found is None or found.lower() in KINDS:
            raise ReadError(f"{self.file}: {self._what()}: save the article as .docx")
        return found

    def _what(self) -> str:
        known = next((kind for name, kind in KINDS.items() if name in self), "")
        return f"this is {known}, no Word file" if known else "this zip file holds no Word document"


def _beyond(file: str, what: str, limit: str) -> str:
    return f"{file}: {what}: take it for an attack, or raise the limit with --limit {limit}"


def _open(data: bytes, file: str, limits: Limits) -> zipfile.ZipFile:
    if reason := _no_zip(data):
        raise ReadError(f"{file}: this is {reason}.")
    # Every entry of the directory begins so: counted before zipfile makes an object of each.
    if data.count(b"PK\x01\x02") > limits.parts:
        raise ReadError(_beyond(file, f"more than {limits.parts} parts", "parts"))
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BAD_ZIP as error:
        raise ReadError(f"{file}: this is no whole Word file ({error}): fetch it or save it again.") from error


def _no_zip(data: bytes) -> str:
    """What the bytes are when they are surely no zip file."""
    if data.startswith(_CFB):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "a Word file with a password: open it, remove the password and save it again"
        return "a file of Word 97–2003 (.doc): open it and save it as .docx"
    if not data.strip(b"\0 \r\n\t"):
        return "an empty file: fetch it or save it again"
    return next((what for head, what in OTHERS if data.lstrip().startswith(head)), "")


def _key(name: str) -> str:
    """A part's name as it is compared: no case, one kind of slash, none at its start."""
    return name.replace("\\", "/").lstrip("/").lower()


def _relationship(attributes: Mapping[str, str], folder: str) -> Relationship:
    type = attributes.get("Type", "").rpartition("/")[2]
    target = attributes.get("Target", "").strip()
    if attributes.get("TargetMode") == "External":
        return Relationship(type, target, True)
    path = unquote(target).replace("\\", "/")
    return Relationship(type, normpath(path if path.startswith("/") else join(folder, path)).lstrip("/"))
