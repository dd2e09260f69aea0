"""What a viewer is told of a whole file: properties, how to open it, page labels, and the file it carries."""

from __future__ import annotations

import zlib
from functools import cache
from hashlib import md5
from typing import Any

import pydyf

from ...variants import Attachment, Variant
from .private.parts import profile
from .properties import Properties, creator, producer
from .xmp import xmp_packet

#: Characters of a string in ``Info``: in two or four bytes each, as many as PDF/A lets one have (ISO 19005-3, 6.1.13).
LONGEST = 32_767 // 4


def describe(pdf: pydyf.PDF, properties: Properties, claimed: Variant) -> None:
    """Write the properties where old readers look (``Info``, which PDF/A-4 forbids) and where all others do (XMP).

    What is too long for ``Info`` stands in the XMP alone.
    """
    pdf.info.clear()
    if not claimed.archival.startswith("4"):
        info = _info(properties, claimed).items()
        pdf.info.update({name: pydyf.String(text) for name, text in info if text and len(text) <= LONGEST})
    packet = pydyf.Stream([xmp_packet(properties, claimed)], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(packet)
    pdf.catalog["Metadata"] = packet.reference
    pdf.catalog["Lang"] = pydyf.String(properties.lang)


def _info(properties: Properties, claimed: Variant) -> dict[str, str]:
    # PDF/A-1 (6.7.3) wants the one author of Info to be the one of the XMP.
    several = claimed.archival.startswith("1") and len(properties.authors) > 1
    return {
        "Title": properties.title,
        "Author": "" if several else ", ".join(properties.authors),
        "Subject": properties.subject,
        "Keywords": ", ".join(properties.keywords),
        "Creator": creator(),
        "Producer": producer(),
        "CreationDate": f"D:{properties.created.replace('-', '')}" if properties.created else "",
    }


def set_view(pdf: pydyf.PDF, properties: Properties) -> None:
    """Say how the file opens: with its title, its bookmarks beside pages that are many, and its way of reading."""
    direction = "/R2L" if properties.right_to_left else "/L2R"
    view = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary({"DisplayDocTitle": "true"}))
    view["Direction"] = direction
    beside = "Outlines" in pdf.catalog and pdf.pages["Count"] > 1
    pdf.catalog["PageMode"] = "/UseOutlines" if beside else "/UseNone"
    decimal = pydyf.Dictionary({"S": "/D"})
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, decimal])})


@cache
def _profile() -> bytes:
    return zlib.compress(profile(), 9)


def _flate(compressed: bytes, **entries: Any) -> pydyf.Stream:
    """A stream whose bytes are compressed once: the engine would do so for the file, and again for its identifier."""
    return pydyf.Stream([compressed], {**entries, "Filter": "/FlateDecode"})


def set_colours(pdf: pydyf.PDF) -> None:
    """Say what the numbers of colours mean: the sRGB of 2014, as the ICC publishes it (ISO 19005-3, 6.2.3)."""
    profile = _flate(_profile(), N=3)
    pdf.add_object(profile)
    name = pydyf.String("sRGB2014")
    intent = {"Type": "/OutputIntent", "S": "/GTS_PDFA1", "OutputConditionIdentifier": name, "Info": name}
    pdf.catalog["OutputIntents"] = pydyf.Array([pydyf.Dictionary(intent | {"DestOutputProfile": profile.reference})])


def map_roles(pdf: pydyf.PDF, claimed: Variant) -> None:
    """Say what the groups of a table's rows are to a reader of PDF 1.4, which knows none (ISO 19005-1, 6.8.3.4)."""
    if claimed.archival == "1a" and (root := pdf.catalog.get("StructTreeRoot")):
        roles = dict.fromkeys(("THead", "TBody", "TFoot"), "/NonStruct")
        pdf.objects[int(root.split()[0])].setdefault("RoleMap", pydyf.Dictionary()).update(roles)


def attach(pdf: pydyf.PDF, source: Attachment, description: str) -> None:
    """Put the article's source into the file as its source (ISO 19005-3, 6.8); no date is told of it."""
    checksum = md5(source.data, usedforsecurity=False).hexdigest()
    stream = _flate(
        zlib.compress(source.data, 9),
        Type="/EmbeddedFile",
        Subtype=f"/{source.type.replace('/', '#2f')}",
        Params=pydyf.Dictionary({"Size": len(source.data), "CheckSum": f"<{checksum}>"}),
    )
    pdf.add_object(stream)
    name = pydyf.String(source.name)
    file = pydyf.Dictionary(
        {
            "Type": "/Filespec",
            "F": name,
            "UF": name,
            "EF": pydyf.Dictionary({"F": stream.reference, "UF": stream.reference}),
            "AFRelationship": "/Source",
            "Desc": pydyf.String(description),
        }
    )
    pdf.add_object(file)
    names = pydyf.Dictionary({"Names": pydyf.Array([name, file.reference])})
    pdf.catalog.setdefault("Names", pydyf.Dictionary())["EmbeddedFiles"] = names
    pdf.catalog["AF"] = pydyf.Array([file.reference])
