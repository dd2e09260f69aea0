"""A PDF as its structure tree tells it, read with pikepdf and nothing of ours: elements, text, and what is in none.

The text of marked content comes from the pages' operators and the fonts' ToUnicode maps. `pdfinfo -struct-text` is what
it is measured against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

#: What paints something (ISO 32000-1, table 51).
SHOWS_TEXT = {"Tj", "TJ", "'", '"'}
PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "INLINE IMAGE"}
ARTIFACT = -1


@dataclass
class Content:
    """Marked content of a page (from 0)."""

    page: int
    mcid: int
    text: str


@dataclass(eq=False)
class Element:
    """A structure element; ``type`` is as written, ``attributes`` are of all its owners."""

    type: str
    object: Any
    parent: Element | None
    kids: list[Element | Content] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)

    def value(self, key: str) -> str:
        return str(self.object.get(key, ""))

    @property
    def lang(self) -> str:
        """The language of the element, its own or that of what is around it."""
        return self.value("/Lang") or (self.parent.lang if self.parent else "")

    def walk(self) -> Iterator[Element]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def runs(self, without: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
        """The text of the element in its order, each run with its language; none of elements of the types left out."""
        if actual := self.value("/ActualText"):
            yield actual, self.lang
            return
        for kid in self.kids:
            if isinstance(kid, Content):
                if self.type not in ("Figure", "Formula"):
                    yield kid.text, self.lang
            elif kid.type not in without:
                yield from kid.runs(without)

    def text(self, without: frozenset[str] = frozenset()) -> str:
        return "".join(text for text, _ in self.runs(without))


class Tagged:
    """A PDF opened: its tree, the text of its marked content by page and MCID, and what is not marked."""

    def __init__(self, path: Path) -> None:
        self.pdf = pikepdf.open(path)
        self.fonts: dict[Any, Any] = {}
        self.numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.marked: list[dict[int, str]] = []
        self.unmarked: list[str] = []
        for number, page in enumerate(self.pdf.pages):
            self.marked.append({})
            resources = page.obj.get("/Resources", pikepdf.Dictionary())
            self._read(number, pikepdf.parse_content_stream(page), resources, [])
        self.used: dict[tuple[int, int], list[Element]] = {}
        tree = self.pdf.Root.get("/StructTreeRoot")
        kids = _listed(tree.get("/K")) if tree is not None else []
        self.root = Element("Root", pikepdf.Dictionary(Lang=self.pdf.Root.get("/Lang", "")), None)
        self.root.kids = [self._element(kid, self.root, None) for kid in kids]

    # --- pages -------------------------------------------------------------------------------

    def _read(self, page: int, instructions: Any, resources: Any, open_marks: list[int | None]) -> None:
        """Collect the text of each MCID (a form XObject's goes to the one around it), and what is in no mark."""
        font: Any = None
        begun = len(open_marks)
        for operands, operator in instructions:
            name = str(operator)
            if name == "BMC":
                open_marks.append(ARTIFACT if str(operands[0]) == "/Artifact" else None)
            elif name == "BDC":
                open_marks.append(ARTIFACT if str(operands[0]) == "/Artifact" else _mcid(operands[1], resources))
                self.marked[page].setdefault(_mcid(operands[1], resources) or 0, "")
            elif name == "EMC":
                open_marks.pop()
            elif name == "Tf":
                font = self._font(resources, str(operands[0]))
            elif name in SHOWS_TEXT:
                self._put(page, open_marks, "".join(_decoded(operands, font)) if font else "?")
            elif name == "Do":
                shown = resources.XObject[str(operands[0])]
                if str(shown.get("/Subtype")) == "/Form":
                    inner = shown.get("/Resources", resources)
                    self._read(page, pikepdf.parse_content_stream(shown), inner, open_marks)
                else:
                    self._put(page, open_marks, "")
            elif name in PAINTS:
                self._put(page, open_marks, "")
        del open_marks[begun:]

    def _put(self, page: int, marks: list[int | None], text: str) -> None:
        mark = next((mark for mark in reversed(marks) if mark is not None), None)
        if mark is None:
            self.unmarked.append(f"page {page + 1}: {text!r}")
        elif mark != ARTIFACT:
            self.marked[page][mark] = self.marked[page].get(mark, "") + text

    def _font(self, resources: Any, name: str) -> Any:
        font = resources.Font[name]
        key = font.objgen
        if key not in self.fonts:
            wide = str(font.get("/Subtype")) == "/Type0"
            self.fonts[key] = (2 if wide else 1, _to_unicode(bytes(font.ToUnicode.read_bytes())))
        return self.fonts[key]

    # --- the tree ----------------------------------------------------------------------------

    def _element(self, written: Any, parent: Element, page: int | None) -> Element:
        element = Element(str(written.get("/S", ""))[1:], written, parent)
        page = self._page(written, page)
        for attributes in _listed(written.get("/A")):
            if isinstance(attributes, pikepdf.Dictionary):
                element.attributes |= {str(key)[1:]: value for key, value in attributes.items()}
        for kid in _listed(written.get("/K")):
            if isinstance(kid, int):
                element.kids.append(self._content(element, page, kid))
            elif "/MCID" in kid:
                element.kids.append(self._content(element, self._page(kid, page), int(kid.MCID)))
            elif "/Obj" in kid:
                element.annotations.append(kid.Obj)
            else:
                element.kids.append(self._element(kid, element, page))
        return element

    def _page(self, written: Any, otherwise: int | None) -> int | None:
        return self.numbers.get(written.Pg.objgen, otherwise) if "/Pg" in written else otherwise

    def _content(self, element: Element, page: int | None, mcid: int) -> Content:
        self.used.setdefault((-1 if page is None else page, mcid), []).append(element)
        text = "" if page is None else self.marked[page].get(mcid, "")
        return Content(-1 if page is None else page, mcid, text)

    @property
    def destinations(self) -> dict[str, int]:
        """The page (from 1) of each named destination."""
        root: Any = self.pdf.Root
        names = list(root.Names.Dests.Names) if "/Names" in root and "/Dests" in root.Names else []
        pairs = zip(names[::2], names[1::2], strict=True)
        return {str(name): self.numbers[_place(place)[0].objgen] + 1 for name, place in pairs}

    def parents(self) -> dict[int, Any]:
        """The ParentTree: what each key of it holds."""
        numbers = self.pdf.Root.StructTreeRoot.ParentTree
        pairs: dict[int, Any] = {}
        for leaf in [numbers, *numbers.get("/Kids", [])]:
            listed = list(leaf.get("/Nums", []))
            pairs |= {int(key): value for key, value in zip(listed[::2], listed[1::2], strict=True)}
        return pairs


def _place(destination: Any) -> Any:
    return destination.D if isinstance(destination, pikepdf.Dictionary) else destination


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _mcid(properties: Any, resources: Any) -> int | None:
    if isinstance(properties, pikepdf.Name):
        properties = resources.Properties[str(properties)]
    return int(properties.MCID) if "/MCID" in properties else None


# --- text -------------------------------------------------------------------------------------


def _decoded(operands: Any, font: tuple[int, dict[int, str]]) -> Iterator[str]:
    width, letters = font
    for operand in operands:
        for piece in operand if isinstance(operand, pikepdf.Array) else [operand]:
            if isinstance(piece, pikepdf.String):
                codes = bytes(piece)
                for at in range(0, len(codes), width):
                    yield letters.get(int.from_bytes(codes[at : at + width], "big"), "\ufffd")


def _to_unicode(cmap: bytes) -> dict[int, str]:
    """The letters of each code (Adobe Technical Note 5014, bfchar and bfrange)."""
    letters: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            letters[int(code, 16)] = _utf16(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            for step in range(int(high, 16) - int(low, 16) + 1):
                letters[int(low, 16) + step] = _utf16(b"%0*x" % (len(text), int(text, 16) + step))
    return letters


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")
