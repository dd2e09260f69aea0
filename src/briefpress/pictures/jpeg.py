"""JPEG files as segments (ITU-T T.81): the picture alone, its samples untouched."""

from __future__ import annotations

import re
import struct

#: Which every reader takes for YCbCr, at 96 dots to an inch.
JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x60\x00\x60\x00\x00"
START, END, SCAN, ADOBE = 0xD8, 0xD9, 0xDA, 0xEE
#: Segments of programs (APP0 to APP15), and comments.
OTHERS = frozenset((*range(0xE0, 0xF0), 0xFE))
#: What ends the samples of a scan: a marker that is none of their own.
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def stripped(data: bytes) -> bytes | None:
    """The file without metadata, thumbnails and whatever follows its end; None where its segments do not fit."""
    kept: list[bytes] = []
    adobe = b""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], struct.unpack_from(">H", data, at + 2)[0]
        if marker == END:
            break
        if marker == 0xFF:
            at += 1
            continue
        end = at + 2 + length
        if marker == SCAN:
            found = _AFTER_SCAN.search(data, end)
            if found is None:
                return None
            end = found.start()
        if marker == ADOBE and data[at + 4 : at + 9] == b"Adobe":
            adobe = data[at:end]
        elif marker not in OTHERS:
            kept.append(data[at:end])
        at = end
    if data[at : at + 2] != bytes((0xFF, END)):
        return None
    return b"".join((bytes((0xFF, START)), adobe or JFIF, *kept, bytes((0xFF, END))))
