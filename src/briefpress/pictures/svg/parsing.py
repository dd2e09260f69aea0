"""XML into a tree, by a parser that refuses entities and stops at too many elements, or too deep ones."""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ...errors import ReadError

SVG = "http://www.w3.org/2000/svg"
#: Bytes, elements, and elements in elements; drawings of an article have far fewer.
LARGEST = 5_000_000
MOST_ELEMENTS = 20_000
DEEPEST = 64


def parse(data: bytes) -> Element:
    """The drawing's tree, names as ``{namespace}name``; ReadError where it is damaged or beyond a bound."""
    if len(data) > LARGEST:
        raise ReadError(f"is a drawing larger than {LARGEST // 1_000_000} million bytes: simplify it")
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.EntityDeclHandler = _refuse_entities
    parser.StartElementHandler = reading.opening
    parser.EndElementHandler = reading.closing
    parser.CharacterDataHandler = reading.data
    try:
        parser.Parse(data, True)
        root = reading.close()
    except (expat.ExpatError, ValueError, LookupError, AssertionError) as error:
        raise ReadError(f"is a damaged drawing ({str(error)[:80]})") from error
    if root.tag not in (f"{{{SVG}}}svg", "svg"):
        raise ReadError("is not a picture in a format that can be printed")
    return root


class _Reading(TreeBuilder):
    """Builds the tree while it is within bounds."""

    def __init__(self) -> None:
        super().__init__()
        self.count = self.depth = 0

    def opening(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        self.depth += 1
        if self.count > MOST_ELEMENTS:
            raise ReadError(f"is a drawing of more than {MOST_ELEMENTS} elements: simplify it")
        if self.depth > DEEPEST:
            raise ReadError(f"is a drawing nested deeper than {DEEPEST} elements: simplify it")
        self.start(_full(name), {_full(key): value for key, value in attributes.items()})

    def closing(self, name: str) -> None:
        self.depth -= 1
        self.end(_full(name))


def _refuse_entities(*_: object) -> None:
    raise ReadError("is a drawing that declares entities: save it anew as plain SVG")


def _full(name: str) -> str:
    return "{" + name if "}" in name else name
