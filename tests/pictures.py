"""Pictures made for tests: of every kind of pixel, and hostile ones."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable
from typing import Any

from PIL import Image as Pillow, ImageDraw

from briefpress.document import Block, Document, Meta, Text

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def document(*blocks: Block) -> Document:
    return Document(meta=Meta(title=(Text("Pictures"),), lang="en", date="2026-01-02"), blocks=blocks)


def saved(image: Pillow.Image, format: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, format, **options)
    return stream.getvalue()


def photograph(width: int = 120, height: int = 80) -> Pillow.Image:
    """Soft colours, more than a palette holds."""
    grey = Pillow.radial_gradient("L").resize((width, height))
    across = Pillow.linear_gradient("L").rotate(90).resize((width, height))
    return Pillow.merge("RGB", (grey, across, grey.transpose(Pillow.Transpose.FLIP_LEFT_RIGHT)))


def drawing(width: int = 120, height: int = 80) -> Pillow.Image:
    """A few colours, with sharp edges."""
    image = Pillow.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 8, height // 4, width // 2, height // 2), fill=(31, 61, 99))
    draw.ellipse((width // 2, height // 2, width - 4, height - 4), fill=(200, 0, 0))
    return image


def with_alpha(image: Pillow.Image) -> Pillow.Image:
    image = image.convert("RGBA")
    image.putalpha(Pillow.linear_gradient("L").resize(image.size))
    return image


def deep(width: int = 120, height: int = 80) -> Pillow.Image:
    """Grey of 16 bits."""
    samples = b"".join(struct.pack("<H", column * 65535 // (width - 1)) for column in range(width))
    return Pillow.frombytes("I;16", (width, height), samples * height)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, pixels: bytes, more: Iterable[bytes] = (), depth: int = 8, color: int = 0) -> bytes:
    """A PNG that says it has such a size, whatever its pixels are."""
    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    parts = [chunk(b"IHDR", header), *more, chunk(b"IDAT", zlib.compress(pixels)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def svg(inner: str, head: str = 'width="200" height="100"', before: str = "") -> bytes:
    return f"{before}<svg {SVG} {head}>{inner}</svg>".encode()
