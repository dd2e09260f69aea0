"""PNG files as chunks (ISO/IEC 15948): without those that are not the picture, and the pixels as they are packed."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

import msgspec

from ..errors import ReadError

SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: Chunks that say how the pixels look, how large they are and which way is up: no texts, dates and frames.
KEPT = (b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"sRGB", b"iCCP", b"eXIf", b"IDAT", b"IEND")
#: Bytes of a colour profile, unpacked.
LARGEST_PROFILE = 4_000_000
#: Samples in a pixel, by colour type; the alpha that types 4 and 6 have is one of them.
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


class Packed(msgspec.Struct, frozen=True):
    """The pixels of a PNG as they are packed: what a PDF can hold as it is where there is no alpha."""

    width: int
    height: int
    depth: int
    color: int
    interlaced: bool
    palette: bytes
    transparency: bytes
    data: bytes

    @property
    def opaque(self) -> bool:
        return self.color in (0, 2, 3) and not self.transparency


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind and the content of each chunk, up to the last or to where the file breaks off."""
    at = len(SIGNATURE)
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        yield kind, data[at + 8 : at + 8 + length]
        if kind == b"IEND":
            return
        at += 12 + length


def cleaned(data: bytes) -> bytes:
    """The file with nothing but the picture; a colour profile that unpacks beyond measure is left out."""
    kept = ((kind, content) for kind, content in chunks(data) if kind in KEPT)
    return _file((kind, content) for kind, content in kept if kind != b"iCCP" or _is_small(content))


def frames(data: bytes) -> int:
    """How many pictures an animated PNG shows; 1 where it is none."""
    control = next((content for kind, content in chunks(data) if kind == b"acTL"), b"")
    return int(struct.unpack(">I", control[:4])[0]) if len(control) >= 4 else 1


def packed(data: bytes) -> Packed:
    """The pixels as they are packed; ReadError where there is no header."""
    parts: dict[bytes, bytes] = {}
    pixels: list[bytes] = []
    for kind, content in chunks(data):
        if kind == b"IDAT":
            pixels.append(content)
        else:
            parts.setdefault(kind, content)
    header = parts.get(b"IHDR", b"")
    if len(header) != 13:
        raise ReadError("is damaged (it has no header)")
    width, height, depth, color, _, _, interlace = struct.unpack(">IIBBBBB", header)
    palette, transparency = parts.get(b"PLTE", b""), parts.get(b"tRNS", b"")
    return Packed(width, height, depth, color, bool(interlace), palette, transparency, b"".join(pixels))


def has_palette(image: Packed) -> bool:
    """Whether the palette is whole colours, and no more than there are numbers for (ISO/IEC 15948, 11.2.3)."""
    colors, rest = divmod(len(image.palette), 3)
    return not rest and 0 < colors <= 2**image.depth


def is_exact(image: Packed) -> bool:
    """Whether the pixels unpack to exactly what the header says, each row by a known filter."""
    row = 1 + (image.width * SAMPLES.get(image.color, 0) * image.depth + 7) // 8
    size = row * image.height
    unpacking = zlib.decompressobj()
    try:
        rows = unpacking.decompress(image.data, size + 1)
    except zlib.error:
        return False
    return len(rows) == size and unpacking.eof and not unpacking.unused_data and max(rows[::row], default=9) <= 4


def rewritten(image: Packed) -> bytes:
    """The file of such pixels and nothing else."""
    header = struct.pack(">IIBBBBB", image.width, image.height, image.depth, image.color, 0, 0, 0)
    colors = [(kind, part) for kind, part in ((b"PLTE", image.palette), (b"tRNS", image.transparency)) if part]
    return _file([(b"IHDR", header), *colors, (b"IDAT", image.data), (b"IEND", b"")])


def _file(parts: Iterator[tuple[bytes, bytes]] | list[tuple[bytes, bytes]]) -> bytes:
    written = [SIGNATURE]
    for kind, content in parts:
        written += [struct.pack(">I", len(content)), kind, content, struct.pack(">I", zlib.crc32(kind + content))]
    return b"".join(written)


def _is_small(profile: bytes) -> bool:
    """Whether a compressed profile is one of a sane size (its name, a zero, the method, the bytes)."""
    head = re.match(rb"[^\0]{1,79}\0\0", profile)
    if head is None:
        return False
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(profile[head.end() :], LARGEST_PROFILE)
    except zlib.error:
        return False
    return unpacking.eof
