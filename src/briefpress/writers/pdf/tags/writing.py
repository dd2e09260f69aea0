"""The structure tree as PDF objects: elements, marked content, annotations, and the ways back to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pydyf

from ..content import Annotation, Piece
from .links import words
from .node import Node
from .roles import ROLE_MAP

#: How a language's tag may look (RFC 5646); what is none is not written.
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)


def write_tree(pdf: Any, document: Node, streams: Sequence[Any]) -> None:
    """Write the tree whose root is ``document`` into ``pdf``; ``streams`` are the contents of its pages."""
    _Writer(pdf, streams).write(document)


class _Writer:
    """Writes elements; ``parents`` are what the parent tree says, by key, of which the pages have the first."""

    def __init__(self, pdf: Any, streams: Sequence[Any]) -> None:
        self.pdf = pdf
        self.parents: list[bytes | list[bytes]] = [[] for _ in streams]
        self.contents = {id(stream): self.parents[key] for key, stream in enumerate(streams)}
        self.pages = set(self.contents)
        self.ids: dict[str, bytes] = {}
        self.types: set[str] = set()

    def write(self, document: Node) -> None:
        root = self.added({"Type": "/StructTreeRoot"})
        root["K"] = pydyf.Array([self.element(document, root.reference)])
        root["ParentTree"] = self.parent_tree().reference
        root["ParentTreeNextKey"] = len(self.parents)
        if used := {name: f"/{role}" for name, role in ROLE_MAP.items() if name in self.types}:
            root["RoleMap"] = pydyf.Dictionary(used)
        if self.ids:
            names = [item for id, reference in sorted(self.ids.items()) for item in (pydyf.String(id), reference)]
            root["IDTree"] = self.added({"Names": pydyf.Array(names)}).reference
        catalog = self.pdf.catalog
        catalog["StructTreeRoot"] = root.reference
        catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        # as WeasyPrint's tags do (ISO 14289-1, 7.1); what else a view needs is added to it
        catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})

    def added(self, values: dict[str, Any]) -> pydyf.Dictionary:
        made = pydyf.Dictionary(values)
        self.pdf.add_object(made)
        return made

    def element(self, node: Node, parent: bytes) -> bytes:
        """Write an element and those in it; its reference."""
        self.types.add(node.type)
        element = self.added({"Type": "/StructElem", "S": f"/{node.type}", "P": parent})
        reference: bytes = element.reference
        painted = tuple(_joined(node.kids))
        page = next((kid.page for kid in painted if isinstance(kid, Piece)), None)
        if page is not None:
            element["Pg"] = self.pdf.page_references[page]
        self.describe(element, node)
        kids = [self.kid(kid, node, reference, page) for kid in painted]
        said = pydyf.String(words(node)) if node.annotations else None
        kids += [self.annotation(each, said, reference) for each in node.annotations]
        if kids:
            element["K"] = pydyf.Array(kids) if len(kids) > 1 else kids[0]
        return reference

    def describe(self, element: pydyf.Dictionary, node: Node) -> None:
        for key, value in (("Lang", node.lang), ("Alt", node.alt), ("ActualText", node.actual_text)):
            if value and (key != "Lang" or LANGUAGE.fullmatch(value)):
                element[key] = pydyf.String(value)
        if node.id and node.id not in self.ids:
            self.ids[node.id] = element.reference
            element["ID"] = pydyf.String(node.id)
        if owners := [_attributes(owner, values) for owner, values in node.attributes.items()]:
            element["A"] = pydyf.Array(owners) if len(owners) > 1 else owners[0]

    def kid(self, kid: Node | Piece, node: Node, reference: bytes, page: int | None) -> Any:
        if isinstance(kid, Node):
            return self.element(kid, reference)
        stream = kid.mark.stream
        contents = self.contents_of(stream)
        number = len(contents)
        contents.append(reference)
        kid.mark.operator = f"/{node.type} <</MCID {number}>> BDC".encode()
        on_page = id(stream) in self.pages
        if kid.page == page and on_page:
            return number
        content = pydyf.Dictionary({"Type": "/MCR", "Pg": self.pdf.page_references[kid.page], "MCID": number})
        return content if on_page else pydyf.Dictionary({**content, "Stm": stream.reference})

    def contents_of(self, stream: Any) -> list[bytes]:
        """The elements of the content of a stream; one that is no page's is painted in a group, as half-transparent."""
        if id(stream) not in self.contents:
            stream.extra["StructParents"] = len(self.parents)
            self.parents.append([])
            self.contents[id(stream)] = self.parents[-1]
        contents = self.contents[id(stream)]
        assert isinstance(contents, list)
        return contents

    def annotation(self, annotation: Annotation, said: Any, reference: bytes) -> pydyf.Dictionary:
        annotation.object["StructParent"] = len(self.parents)
        annotation.object["Contents"] = said
        self.parents.append(reference)
        page = self.pdf.page_references[annotation.page]
        return pydyf.Dictionary({"Type": "/OBJR", "Pg": page, "Obj": annotation.object.reference})

    def parent_tree(self) -> pydyf.Dictionary:
        """The elements of each stream's marked content, and of each annotation."""
        items = (pydyf.Array(each) if isinstance(each, list) else each for each in self.parents)
        return self.added({"Nums": pydyf.Array(each for pair in enumerate(items) for each in pair)})


def _joined(kids: Iterable[Node | Piece]) -> Iterator[Node | Piece]:
    """The kids that are painted, with pieces that go on where the one before them ends made one with it."""
    before: Piece | None = None
    for kid in kids:
        if isinstance(kid, Piece) and kid.text is not None and not kid.drawn:
            continue
        if isinstance(kid, Piece) and before and kid.mark.follows(before.mark):
            kid.mark.join(before.mark)
        else:
            yield kid
        before = kid if isinstance(kid, Piece) else None


def _attributes(owner: str, values: Any) -> pydyf.Dictionary:
    return pydyf.Dictionary({"O": f"/{owner}", **{key: _value(value) for key, value in values.items()}})


def _value(value: Any) -> Any:
    """Tuples are arrays, of strings or of numbers."""
    if not isinstance(value, tuple):
        return value
    return pydyf.Array(pydyf.String(each) if isinstance(each, str) else round(each, 2) for each in value)
