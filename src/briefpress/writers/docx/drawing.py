"""A picture in a line of text, as DrawingML has it."""

from __future__ import annotations

from ...document import Image
from ..pictures import description
from .images import Picture
from .xml import Element, node

PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def drawing(picture: Picture, image: Image, relation: str, number: int) -> Element:
    """``w:drawing`` with an inline picture; its description is for those who cannot see it."""
    extent: dict[str, str | int] = {"cx": picture.width, "cy": picture.height}
    named: dict[str, str | int] = {"id": number, "name": f"Picture {number}", "descr": description(image)}
    locks = node("wp:cNvGraphicFramePr", {}, node("a:graphicFrameLocks", {"noChangeAspect": 1}))
    inline = node(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        node("wp:extent", extent),
        node("wp:docPr", named),
        locks,
        node("a:graphic", {}, node("a:graphicData", {"uri": PICTURE}, _picture(relation, extent, number))),
    )
    return node("w:drawing", {}, inline)


def _picture(relation: str, extent: dict[str, str | int], number: int) -> Element:
    named = node("pic:cNvPr", {"id": number, "name": f"Picture {number}"})
    fill = node("a:stretch", {}, node("a:fillRect", {}))
    place = node("a:xfrm", {}, node("a:off", {"x": 0, "y": 0}), node("a:ext", extent))
    shape = node("a:prstGeom", {"prst": "rect"}, node("a:avLst", {}))
    return node(
        "pic:pic",
        {},
        node("pic:nvPicPr", {}, named, node("pic:cNvPicPr", {})),
        node("pic:blipFill", {}, node("a:blip", {"r:embed": relation}), fill),
        node("pic:spPr", {}, place, shape),
    )
