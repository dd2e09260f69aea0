"""WordprocessingML by short calls: elements of any namespace, properties in the schema's order, text safe for XML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from typing import TypeAlias

from lxml import etree

from ..characters import printable

Element: TypeAlias = etree._Element

#: The prefixes of ECMA-376's transitional schemas that the parts of a document use.
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
#: Those of Word's extensions, declared where they are used.
EXTENSIONS = {
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}

#: Says that the spaces of a text are its own.
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

#: The children of properties in the order that the schema asks for (CT_PPr and CT_RPr; only what is used here).
CHILDREN = {
    "pPr": "pStyle keepNext keepLines widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi "
    "spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs caps strike noProof color spacing kern position sz szCs vertAlign rtl lang",
}
ORDER = {
    tag: {f"{{{NAMESPACES['w']}}}{child}": index for index, child in enumerate(children.split())}
    for tag, children in CHILDREN.items()
}


@cache
def qualified(name: str) -> str:
    """``w:p`` in Clark notation."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES.get(prefix) or EXTENSIONS[prefix]}}}{local}"


def node(name: str, attributes: Mapping[str, str | int], *children: Element | None) -> Element:
    """An element; names are prefixed (``wp:extent``), attributes without a prefix are in no namespace."""
    prefix = name.split(":")[0]
    own = {prefix: EXTENSIONS[prefix]} if prefix in EXTENSIONS else None
    made = etree.Element(qualified(name), nsmap=own)
    for key, value in attributes.items():
        made.set(qualified(key) if ":" in key else key, printable(str(value)))
    made.extend([child for child in children if child is not None])
    return made


@cache
def _w(tag: str) -> str:
    return qualified(f"w:{tag}")


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element of WordprocessingML whose attributes are of it too; children that are None are left out."""
    made = etree.Element(_w(tag))
    for key, value in attributes.items():
        made.set(_w(key), printable(value) if isinstance(value, str) else str(value))
    for child in children:
        if child is not None:
            made.append(child)
    return made


def properties(tag: str, elements: Iterable[Element | None]) -> Element | None:
    """A ``pPr`` or ``rPr`` with its children in the schema's order; None when there are none.

    An element that stands elsewhere already is copied.
    """
    order = ORDER[tag]
    present = sorted(
        (element if element.getparent() is None else deepcopy(element) for element in elements if element is not None),
        key=lambda element: order[element.tag],
    )
    return w(tag, *present) if present else None


def paragraph(style: str, content: Iterable[Element], *formatting: Element | None) -> Element:
    """A paragraph of the style with that id; ``formatting`` is what its place asks for beyond the style."""
    return w("p", properties("pPr", [w("pStyle", val=style), *formatting]), *content)


def add_formatting(target: Element, *formatting: Element) -> None:
    """Put direct formatting into a paragraph made by `paragraph`, in place of what it has of that kind."""
    present = target[0]
    new = {element.tag for element in formatting}
    kept = [element for element in present if element.tag not in new]
    made = properties("pPr", [*kept, *formatting])
    if made is not None:
        target.replace(present, made)


def part_root(tag: str, children: Iterable[Element]) -> Element:
    """The root of a part, which declares the prefixes for all that is in it."""
    made = etree.Element(_w(tag), nsmap=NAMESPACES)
    made.extend(children)
    for element in made.iter(_w("t"), _w("instrText"), qualified("m:t")):
        text = element.text or ""
        # only now: moving a node with an attribute of XML's own namespace takes lxml time that grows with the tree
        if text != text.strip(" ") or "  " in text:
            element.set(SPACE, "preserve")
    return made


def xml_bytes(root: Element) -> bytes:
    """The part's bytes, with the declaration that Word writes."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
