"""The XMP packet (ISO 16684-1): a file's properties, and what it claims to be, in one ``rdf:RDF``."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ...variants import Variant
from .properties import Properties, creator, producer

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
NOTHING = Markup()
PACKET = Markup(
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n<rdf:RDF{namespaces}>\n'
    '<rdf:Description rdf:about="">\n{properties}\n</rdf:Description>\n'
    '</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>'
)
#: PDF/A knows no property of PDF/UA's, which must therefore be described in the file (ISO 19005-3, 6.6.2.3).
DESCRIBED = Markup(
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)
#: The year of the edition of each part that asks for it.
REVISIONS = {"4": "2020", "ua2": "2024"}


def xmp_packet(properties: Properties, claimed: Variant) -> bytes:
    """The packet, as UTF-8; ``claimed`` is the variant, or one without claims."""
    namespaces = NOTHING.join(Markup(' xmlns:{}="{}"').format(*each) for each in NAMESPACES.items())
    lines = filter(None, (*_claims(claimed), *_properties(properties)))
    return PACKET.format(namespaces=namespaces, properties=Markup("\n").join(lines)).encode()


def _claims(claimed: Variant) -> Iterable[Markup]:
    part, level = claimed.archival[:1], claimed.archival[1:].upper()
    yield _simple("pdfaid:part", part)
    yield _simple("pdfaid:rev", REVISIONS.get(part, ""))
    yield _simple("pdfaid:conformance", level)
    if claimed.accessible:
        yield _simple("pdfuaid:part", str(claimed.accessible))
        yield _simple("pdfuaid:rev", REVISIONS.get(f"ua{claimed.accessible}", ""))
    if claimed.accessible and claimed.archival:
        yield DESCRIBED.format(namespace=NAMESPACES["pdfuaid"])


def _properties(properties: Properties) -> Iterable[Markup]:
    yield _simple("dc:format", "application/pdf")
    yield _list("dc:title", "Alt", [properties.title])
    yield _list("dc:creator", "Seq", properties.authors)
    yield _list("dc:description", "Alt", [properties.subject])
    yield _list("dc:subject", "Bag", properties.keywords)
    yield _list("dc:language", "Bag", [properties.lang])
    yield _simple("pdf:Keywords", ", ".join(properties.keywords))
    yield _simple("pdf:Producer", producer())
    yield _simple("xmp:CreatorTool", creator())
    yield _simple("xmp:CreateDate", properties.created)


def _simple(name: str, text: str) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(name, text) if text else NOTHING


def _list(name: str, kind: str, texts: Iterable[str]) -> Markup:
    """A list of texts: in order (``Seq``), in none (``Bag``), or one in the language of the file (``Alt``)."""
    lang = Markup(' xml:lang="x-default"') if kind == "Alt" else NOTHING
    items = NOTHING.join(Markup("<rdf:li{}>{}</rdf:li>").format(lang, text) for text in texts if text)
    return Markup("<{0}><rdf:{1}>{2}</rdf:{1}></{0}>").format(name, kind, items) if items else NOTHING
