"""The parts of an OPC package: their content types, their relationships, and the files that say both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from posixpath import dirname, relpath, splitext

import msgspec
from lxml import etree

from ..characters import printable
from .xml import xml_bytes
from .zip import Entry, entry

CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: The content types that go by a file's ending.
DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
}


class Relationship(msgspec.Struct, frozen=True):
    """``target`` is a part's name, or a URL when it is ``external``."""

    id: str
    type: str
    target: str
    external: bool = False


class Part(msgspec.Struct, frozen=True):
    """A part; ``name`` has no leading slash, ``content_type`` is empty where the ending says it."""

    name: str
    content_type: str
    entry: Entry
    relationships: tuple[Relationship, ...] = ()


def part(name: str, content_type: str, data: bytes, relationships: Iterable[Relationship] = ()) -> Part:
    """A part, deflated."""
    return Part(name, content_type, entry(name, data), tuple(relationships))


class Relationships:
    """The relationships of one part as they come up; the same target has the same id."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of the relationship to ``target``; ``kind`` is the last word of its type, or the whole type."""
        kind = kind if ":" in kind else f"{OFFICE}/{kind}"
        return self._ids.setdefault((kind, target, external), f"rId{len(self._ids) + 1}")

    def all(self) -> tuple[Relationship, ...]:
        """Every relationship, in the order of coming up."""
        return tuple(Relationship(id, kind, target, external) for (kind, target, external), id in self._ids.items())


def files(root: Iterable[Relationship], parts: Sequence[Part]) -> list[Entry]:
    """The package's files in their order: content types first, each part followed by its relationships."""
    entries = [_content_types(parts), _relationships("", root)]
    for each in parts:
        entries.append(each.entry)
        if each.relationships:
            entries.append(_relationships(each.name, each.relationships))
    return entries


def _content_types(parts: Sequence[Part]) -> Entry:
    types = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})
    used = {splitext(each.name)[1][1:] for each in parts if not each.content_type} | {"rels", "xml"}
    for ending in sorted(used):
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Default", Extension=ending, ContentType=DEFAULTS[ending])
    for each in parts:
        if each.content_type:
            attributes = {"PartName": f"/{each.name}", "ContentType": each.content_type}
            etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", attributes)
    return entry("[Content_Types].xml", xml_bytes(types))


def _relationships(source: str, relationships: Iterable[Relationship]) -> Entry:
    folder, _, name = source.rpartition("/")
    root = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})
    for each in relationships:
        target = each.target if each.external else relpath(each.target, dirname(source) or ".")
        attributes = {"Id": each.id, "Type": each.type, "Target": printable(target)}
        if each.external:
            attributes["TargetMode"] = "External"
        etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", attributes)
    prefix = f"{folder}/" if folder else ""
    return entry(f"{prefix}_rels/{name}.rels", xml_bytes(root))
