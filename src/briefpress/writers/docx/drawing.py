"""A picture in a line of text, as DrawingML has it."""

from __future__ import annotations

from ...document import Image
from ..pictures import description
from ..printed import Printed
from .units import emus
from .xml import Element, node

PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
#: Extensions of Word 2016 and 2019 ([MS-ODRAWXML], 2.2.1.23 and 2.2.1.34).
SVG_BLIP = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def drawing(printed: Printed, image: Image, relations: tuple[str, str], number: int, caption: str = "") -> Element:
    """``w:drawing`` with an inline picture; its description is for those who cannot see it.

    ``relations`` are those of its pixels and of its drawing, the second empty where it has none.
    """
    extent: dict[str, str | int] = {"cx": emus(printed.width), "cy": emus(printed.height)}
    words = "" if image.decorative else description(image, caption)
    named: dict[str, str | int] = {"id": number, "name": f"Picture {number}", "descr": words}
    decoration = [_extension(DECORATIVE, node("adec:decorative", {"val": 1}))] if image.decorative else []
    locks = node("wp:cNvGraphicFramePr", {}, node("a:graphicFrameLocks", {"noChangeAspect": 1}))
    inline = node(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        node("wp:extent", extent),
        node("wp:docPr", named, *decoration),
        locks,
        node("a:graphic", {}, node("a:graphicData", {"uri": PICTURE}, _picture(relations, extent, number))),
    )
    return node("w:drawing", {}, inline)


def _extension(uri: str, content: Element) -> Element:
    return node("a:extLst", {}, node("a:ext", {"uri": uri}, content))


def _picture(relations: tuple[str, str], extent: dict[str, str | int], number: int) -> Element:
    pixels, vectors = relations
    named = node("pic:cNvPr", {"id": number, "name": f"Picture {number}"})
    fill = node("a:stretch", {}, node("a:fillRect", {}))
    place = node("a:xfrm", {}, node("a:off", {"x": 0, "y": 0}), node("a:ext", extent))
    shape = node("a:prstGeom", {"prst": "rect"}, node("a:avLst", {}))
    svg = [_extension(SVG_BLIP, node("asvg:svgBlip", {"r:embed": vectors}))] if vectors else []
    return node(
        "pic:pic",
        {},
        node("pic:nvPicPr", {}, named, node("pic:cNvPicPr", {})),
        node("pic:blipFill", {}, node("a:blip", {"r:embed": pixels}, *svg), fill),
        node("pic:spPr", {}, place, shape),
    )
