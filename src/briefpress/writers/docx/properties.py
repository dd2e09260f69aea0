"""The properties of the file: what the article says of itself, and nothing of who made it, where or when."""

from __future__ import annotations

from datetime import date

from lxml import etree

from ...document import Document
from ...labels import Labels
from ...walk import plain
from ..characters import printable
from ..furniture import joined
from .xml import xml_bytes

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
ELEMENTS, TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_properties(document: Document, labels: Labels) -> bytes:
    """``docProps/core.xml``; the dates are the article's own and left out when it has no whole one."""
    meta = document.meta
    words = " ".join((plain(meta.subtitle) or meta.series or labels.series).split())
    values = {
        f"{{{ELEMENTS}}}title": " ".join(plain(meta.title).split()),
        f"{{{ELEMENTS}}}subject": joined((words, meta.reference)),
        f"{{{ELEMENTS}}}creator": "; ".join(" ".join(name.split()) for name in meta.author),
        f"{{{CORE}}}keywords": ", ".join(meta.keywords),
        f"{{{ELEMENTS}}}language": meta.lang,
        f"{{{TERMS}}}created": _timestamp(meta.date),
        f"{{{TERMS}}}modified": _timestamp(meta.date),
    }
    names = {"cp": CORE, "dc": ELEMENTS, "dcterms": TERMS, "xsi": INSTANCE}
    root = etree.Element(f"{{{CORE}}}coreProperties", nsmap=names)
    for tag, value in values.items():
        if value:
            child = etree.SubElement(root, tag)
            child.text = printable(value)
            if tag.startswith(f"{{{TERMS}}}"):
                child.set(f"{{{INSTANCE}}}type", "dcterms:W3CDTF")
    return xml_bytes(root)


def _timestamp(day: str) -> str:
    try:
        return f"{date.fromisoformat(day).isoformat()}T00:00:00Z"
    except ValueError:
        return ""


def app_properties() -> bytes:
    """``docProps/app.xml``."""
    root = etree.Element(f"{{{EXTENDED}}}Properties", nsmap={None: EXTENDED})
    etree.SubElement(root, f"{{{EXTENDED}}}Application").text = "briefpress"
    return xml_bytes(root)
