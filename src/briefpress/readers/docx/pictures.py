"""Drawings: pictures with their descriptions, text boxes, and the words of charts and diagrams."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

import msgspec

from ...document import Image
from ...pictures.lengths import written
from .names import Element, child, full, get, short
from .reading import Reading
from .xml import PartError

#: What pictures begin with; the last two cannot be shown anywhere but in Word.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"<svg", "image/svg+xml"),
    (b"<?xml", "image/svg+xml"),
    (b"\x01\0\0\0", "image/x-emf"),
    (b"\xd7\xcd\xc6\x9a", "image/x-wmf"),
    (b"\x01\0\x09\0", "image/x-wmf"),
)
#: English metric units in a point.
_EMU = 12700
#: Groups and canvases, whose extent is not that of a picture in them.
_GROUPS = frozenset((":wgp", ":grpSp", ":wpc"))
#: What Word itself adds to a description that it guessed.
_GUESSED = re.compile(r"\s*\n\s*(?:Description automatically generated|AI-generated content may be incorrect).*", re.S)
#: Namespaces of Word's newer drawings that are understood; of others the replacement is read.
KNOWN = frozenset(("wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "a14", "wpi", "o", "v"))


class Drawn(msgspec.Struct, frozen=True, gc=False):
    """What a drawing holds, in its order: a picture, a text box (its element), words of a chart, or a rule."""

    image: Image | None = None
    box: Element = None
    words: str = ""
    rule: bool = False
    link: str = ""


def alternative(element: Element) -> Element:
    """Of ``mc:AlternateContent`` the one part that is read: the first that is understood, else the fallback."""
    choices = [each for each in element if short(each.tag) == "mc:Choice"]
    known = (each for each in choices if KNOWN.issuperset(each.get("Requires", "").split()))
    fallback = child(element, "mc:Fallback")
    return next(known, fallback if fallback is not None else next(iter(choices), None))


def drawn(element: Element, reading: Reading, part: str) -> Iterator[Drawn]:
    """Everything in a ``w:drawing``, ``w:pict`` or ``w:object``; text boxes are given as they are, not entered."""
    named = next(element.iter(full("wp:docPr")), None)
    stack = [iter([element])]
    while stack:
        inner = next(stack[-1], None)
        if inner is None:
            stack.pop()
            continue
        name = short(inner.tag)
        if name == "mc:AlternateContent":
            chosen = alternative(inner)
            stack.append(iter(() if chosen is None else chosen))
        elif name in ("w:txbxContent", "wne:txbxContent"):
            yield Drawn(box=inner)
        elif name in _HOLDERS:
            yield from _held(inner, name, named, reading, part)
        if name not in ("w:txbxContent", "mc:AlternateContent", "a:extLst"):
            stack.append(iter(inner))


_HOLDERS = frozenset(("a:blip", "v:imagedata", "c:chart", "dgm:relIds", "v:rect", "v:textpath"))


def _held(element: Element, name: str, named: Element, reading: Reading, part: str) -> Iterator[Drawn]:
    if name == "v:textpath":
        yield Drawn(words=element.get("string", ""))
    elif name == "v:rect":
        if get(element, "o:hr").lower() in ("t", "true", "1"):
            yield Drawn(rule=True)
    elif name in ("c:chart", "dgm:relIds"):
        yield Drawn(words=_graphic(element, name, reading, part))
    else:
        yield Drawn(image=_picture(element, named, reading, part), link=_link(named, reading, part))


def _link(named: Element, reading: Reading, part: str) -> str:
    """Where a click on the picture leads."""
    click = child(named, "a:hlinkClick")
    target = reading.related(part).get(get(click, "r:id")) if click is not None else None
    return target.target if target and target.external else ""


def _picture(element: Element, named: Element, reading: Reading, part: str) -> Image | None:
    vectors = next(element.iter(full("asvg:svgBlip")), None)
    id = get(vectors, "r:embed") if vectors is not None else ""
    id = id or get(element, "r:embed") or get(element, "r:id") or get(element, "r:link")
    related = reading.related(part).get(id)
    alt, title = _description(element, named)
    decorative = not alt and named is not None and _is_decorative(named)
    if related is None:
        reading.report("image", "a picture is named that the file does not hold", reading.line, 1, _SAVE)
        return Image("", alt) if alt else None
    width, height = _extent(element, named)
    if related.external:
        message = f"the picture {related.target[:200]!r} is not in the file, and nothing is fetched"
        reading.report("image", message, reading.line, 1, "embed it in the file")
        return Image(related.target, alt, title, decorative, width, height)
    src = _data_url(related.target, reading)
    return Image(src, alt, title, decorative, width, height) if src or alt else None


def _extent(element: Element, named: Element) -> tuple[str, str]:
    """The width and height that a picture by itself has on its page."""
    extent = child(named.getparent(), "wp:extent") if named is not None else None
    if extent is None or any(short(each.tag) in _GROUPS for each in element.iterancestors()):
        return "", ""
    width, height = (extent.get(key, "") for key in ("cx", "cy"))
    if not (width.isdecimal() and height.isdecimal() and len(width) < 9 and len(height) < 9):
        return "", ""
    return written(f"{int(width) / _EMU:.2f}pt"), written(f"{int(height) / _EMU:.2f}pt")


_SAVE = "insert it anew as PNG or JPEG"


def _description(element: Element, named: Element) -> tuple[str, str]:
    """The words that stand for a picture, and its title where it has both; none where it only decorates."""
    if named is None:
        shape = element.getparent()
        alt = shape.get("alt", "") if shape is not None else ""
        return _words(alt or get(element, "o:title")), ""
    if _is_decorative(named):
        return "", ""
    alt, title = _words(named.get("descr", "")), _words(named.get("title", ""))
    return (alt, title if title != alt else "") if alt else (title, "")


def _is_decorative(named: Element) -> bool:
    return any(get(each, "val") in ("1", "true") for each in named.iter(full("adec:decorative")))


def _words(text: str) -> str:
    return " ".join(_GUESSED.sub("", text).split())


def _data_url(name: str, reading: Reading) -> str:
    """The picture in a part as a ``data:`` URL (RFC 2397); empty where it cannot be had, which is told."""
    if name in reading.media:
        return reading.media[name]
    reading.media[name] = ""
    try:
        data = reading.package.read(name)
    except PartError as error:
        reading.report("image", f"the picture {name} {error}", reading.line, 1, _SAVE)
        return ""
    if len(data) > reading.limits.picture_bytes:
        message = f"the picture {name} is larger than {reading.limits.picture_bytes} bytes"
        reading.report("image", message, reading.line, 1, "make it smaller, or raise --limit picture-bytes")
        return ""
    kind = _kind(data)
    reading.media[name] = f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
    return reading.media[name]


def _kind(data: bytes) -> str:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    head = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"<?xml", b"<!")) and b"<svg" not in data[:4096]:
        return "application/octet-stream"
    return next((kind for begin, kind in SIGNATURES if head.startswith(begin)), "application/octet-stream")


def _graphic(element: Element, name: str, reading: Reading, part: str) -> str:
    """The words of a chart or a diagram, which cannot be drawn here."""
    chart = name == "c:chart"
    related = reading.related(part).get(get(element, "r:id" if chart else "r:dm"))
    root = reading.root(related.target) if related and not related.external else None
    texts = () if root is None else root.iter(full("a:t"), full("c:v"))
    words = list(dict.fromkeys(text for each in texts if (text := (each.text or "").strip())))
    what = "chart" if chart else "diagram"
    message = f"a {what} cannot be drawn: its words are kept"
    reading.report("drawing", message, reading.line, 1, f"insert the {what} as a picture")
    return "; ".join(words)
