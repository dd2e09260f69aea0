"""What a file is by how it begins, whatever its name says; and a clear word for what cannot be printed."""

from __future__ import annotations

import re
from typing import Literal

from ..errors import ReadError

Kind = Literal["png", "jpeg", "gif", "bmp", "tiff", "webp", "svg"]

#: How the pictures begin that are printed.
KNOWN: tuple[tuple[re.Pattern[bytes], Kind], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpeg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"BM"), "bmp"),
    (re.compile(rb"II\*\0|MM\0\*"), "tiff"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "webp"),
)
#: How those begin that are not, and what they are.
REFUSED = (
    (re.compile(rb".{4}ftyp(?:avif|avis)", re.DOTALL), "AVIF"),
    (re.compile(rb".{4}ftyp(?:hei|hev|mif1|msf1)", re.DOTALL), "HEIC"),
    (re.compile(rb"\xff\x0a|\0\0\0\x0cJXL "), "JPEG XL"),
    (re.compile(rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51"), "JPEG 2000"),
    (re.compile(rb"%!PS|\xc5\xd0\xd3\xc6"), "EPS"),
    (re.compile(rb"%PDF-"), "PDF"),
    (re.compile(rb"\x01\0\0\0.{36} EMF", re.DOTALL), "EMF"),
    (re.compile(rb"\xd7\xcd\xc6\x9a|[\x01\x02]\0\x09\0"), "WMF"),
    (re.compile(rb"8BPS"), "a Photoshop file"),
    (re.compile(rb"\x1f\x8b"), "compressed (.svgz?)"),
)
#: Bytes in which a drawing's first element is looked for, after its comments and its document type.
HEAD = 4096
_SVG = re.compile(r"<(?:\w+:)?svg[\s>/]")


def kind_of(data: bytes) -> Kind:
    """The format of a picture; ReadError for one that is not printed, with its name where it is known."""
    for begins, kind in KNOWN:
        if begins.match(data):
            return kind
    for begins, name in REFUSED:
        if begins.match(data):
            raise ReadError(f"is {name}, which cannot be printed: save it as PNG, JPEG or SVG")
    if _SVG.search(_text(data[:HEAD])):
        return "svg"
    raise ReadError("is not a picture in a format that can be printed")


def _text(head: bytes) -> str:
    utf16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16" if utf16 else "utf-8", "ignore")
