"""A reproducible ZIP file: given order, no dates, no attributes; parts that never change are deflated once."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

import msgspec

#: 1 January 1980, the first date there is (APPNOTE 4.4.6), and the deflate method and version.
DOS_TIME, DOS_DATE = 0, (1 << 5) | 1
DEFLATED, VERSION = 8, 20
#: File names are UTF-8 (APPNOTE 4.4.4, bit 11).
FLAGS = 1 << 11
LEVEL = 6


class Entry(msgspec.Struct, frozen=True):
    """One file, deflated."""

    name: bytes
    crc: int
    size: int
    deflated: bytes

    def header(self) -> bytes:
        """What the local header and the central directory say alike."""
        sizes = (self.crc, len(self.deflated), self.size, len(self.name), 0)
        return struct.pack("<HHHHHIIIHH", VERSION, FLAGS, DEFLATED, DOS_TIME, DOS_DATE, *sizes)


def entry(name: str, data: bytes) -> Entry:
    """A file made ready for packing."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Entry(name.encode(), zlib.crc32(data), len(data), deflate.compress(data) + deflate.flush())


def pack(entries: Iterable[Entry]) -> bytes:
    """The archive (APPNOTE 4.3: local files, central directory, its end)."""
    body, directory, count = bytearray(), bytearray(), 0
    for each in entries:
        offset = len(body)
        body += b"PK\x03\x04" + each.header() + each.name + each.deflated
        central = struct.pack("<H", VERSION) + each.header() + struct.pack("<HHHII", 0, 0, 0, 0, offset)
        directory += b"PK\x01\x02" + central + each.name
        count += 1
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + b"PK\x05\x06" + end)
