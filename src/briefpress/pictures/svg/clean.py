"""A drawing rebuilt of what the tables allow: no script, no event, no animation, nothing from outside."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from xml.etree.ElementTree import Element

import msgspec

from ...errors import ReadError
from ..data_urls import DATA, decoded
from ..raster import measure_raster, prepare_raster
from ..types import Faces, Picture
from .allowed import ELEMENTS, GROUPS, is_printed, local
from .parsing import SVG
from .styles import styles

XLINK = "http://www.w3.org/1999/xlink"
#: Families by what their names say; all others are sans-serif.
MONOSPACED = re.compile(r"mono|courier|consol|menlo|code", re.IGNORECASE)
SERIF = re.compile(r"(?<!sans-)(?<!sans )serif|times|georgia|garamond|roman|cambria|palatino|book", re.IGNORECASE)
#: Points at which the pictures in a drawing are prepared: the measure of a page, roughly.
INNER_WIDTH = 500.0
#: Pictures in one drawing.
MOST_INNER = 20


class Drawing(msgspec.Struct, frozen=True):
    """The clean tree, in which names have no namespace but a prefix, and the pictures in it by their addresses."""

    root: Element
    inner: tuple[tuple[str, Picture], ...] = ()


def cleaned(root: Element, faces: Faces) -> Drawing:
    """The drawing rebuilt; a picture in it that cannot be printed is left out."""
    cleaner = _Cleaner(styles(root), faces)
    head = {"xmlns": SVG, "xmlns:xlink": XLINK, "font-family": cleaner.family("")}
    clean = Element("svg", head | cleaner.attributes(root))
    cleaner.fill(clean, root)
    return Drawing(clean, tuple(cleaner.inner.items()))


class _Cleaner:
    def __init__(self, styles: Mapping[Element, dict[str, str]], faces: Faces) -> None:
        self.styles = styles
        self.faces = faces
        self.inner: dict[str, Picture] = {}

    def fill(self, clean: Element, element: Element) -> None:
        """Put what is allowed of the element's children into the clean one."""
        clean.text = self.words(element.text)
        for child in element:
            made = self.element(child)
            if made is not None:
                clean.append(made)
            elif child.tail and len(clean):
                clean[-1].tail = (clean[-1].tail or "") + self.words(child.tail)
            elif child.tail:
                clean.text = (clean.text or "") + self.words(child.tail)

    def words(self, text: str | None) -> str:
        """A text in characters that there are fonts for."""
        return (text or "").translate(self.faces.replaced)

    def element(self, element: Element) -> Element | None:
        """The element, or None where it is not printed."""
        name = local(element.tag)
        if not element.tag.startswith(f"{{{SVG}}}") and "}" in element.tag:
            return None
        if name not in ELEMENTS and name not in GROUPS:
            return None
        made = Element("g" if name in GROUPS else name, self.attributes(element))
        if not self.referred(made, element):
            return None
        self.fill(made, element)
        made.tail = self.words(element.tail)
        return made

    def attributes(self, element: Element) -> dict[str, str]:
        """The attributes that are printed, and what styles set, as attributes too."""
        own = {local(key): value for key, value in element.attrib.items() if "}" not in key}
        kept = {key: value for key, value in own.items() if is_printed(key, value)}
        kept |= self.styles.get(element, {})
        if "font-family" in kept:
            kept["font-family"] = self.family(kept["font-family"])
        return kept

    def family(self, families: str) -> str:
        """One of ours in place of the drawing's own families, and those that have what it lacks."""
        ours = self.faces.serif if SERIF.search(families) else self.faces.sans
        ours = self.faces.mono if MONOSPACED.search(families) else ours
        more = sorted(set(self.faces.served.get(ours, {}).values()))
        return ", ".join((ours, *filter(None, more)))

    def referred(self, made: Element, element: Element) -> bool:
        """Set what an element refers to, if that is in the drawing; whether it makes sense then."""
        href = (element.get("href") or element.get(f"{{{XLINK}}}href") or "").strip()
        if made.tag == "image":
            return self.picture(made, href)
        if href.startswith("#") and made.tag != "g":
            made.set("xlink:href", href)
            return True
        return made.tag not in ("use", "textPath")

    def picture(self, made: Element, href: str) -> bool:
        """Set the picture of a ``data:`` URL, prepared as any other; whether it can be printed."""
        if href[: len(DATA)].lower() != DATA or len(self.inner) >= MOST_INNER:
            return False
        try:
            data = decoded(href)
            measure_raster(data)
            picture = prepare_raster(data, INNER_WIDTH)
        except ReadError:
            return False
        url = f"data:image/{picture.kind};base64,{b64encode(picture.data).decode('ascii')}"
        self.inner[url] = picture
        made.set("xlink:href", url)
        return True
