"""Word files made by hand for the tests of their reader: the XML of a body, and the parts that it needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from briefpress.diagnostics import Result
from briefpress.document import Block, Document
from briefpress.limits import DEFAULT, Limits
from briefpress.readers import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {
    W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_NAMES = {
    "w": W,
    "r": R,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
XMLNS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMES.items())
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
)
#: A picture of one pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


def style(
    id: str, name: str, inside: str = "", *, based: str = "", kind: str = "paragraph", default: bool = False
) -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}"{first} w:styleId="{id}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


#: Styles as Word in another language has them: the ids are translated, the names are not.
STYLES = "".join((
    style("Standard", "Normal", default=True),
    style("Titel", "Title"),
    style("Untertitel", "Subtitle"),
    *(style(f"berschrift{n}", f"heading {n}", f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>') for n in (1, 2, 3)),
    style("Eigene", "Our own heading", based="berschrift2"),
    style("Zitat", "Quote", "<w:rPr><w:i/></w:rPr>"),
    style("Code", "HTML Preformatted"),
    style("Beschriftung", "caption"),
    style("Fett", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character"),
    style("CodeZchn", "HTML Code", kind="character"),
    style("Raster", "Table Grid", kind="table"),
    style("Liste", "Light List", '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>', kind="table"),
))  # fmt: skip


def numbering(*levels: str, starts: Mapping[int, int] = MappingProxyType({})) -> str:
    """A list for each of the levels' XML, numbered from 1, and one more from 100 that starts a level of list 1 anew."""
    lists = (f'<w:abstractNum w:abstractNumId="{n}">{each}</w:abstractNum>' for n, each in enumerate(levels, 1))
    numbers = (f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(levels) + 1))
    anew = (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for number, start in starts.items()
    )
    return "".join((*lists, *numbers, *anew))


def level(number: int, format: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (number + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def run(text: str, look: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(text: str, properties: str = "") -> str:
    """A paragraph; text without markup is one run, a word alone as its properties is its style."""
    properties = f'<w:pStyle w:val="{properties}"/>' if properties.isalnum() else properties
    content = text if text.startswith("<") else run(text)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def item(text: str, list: int = 1, level: int = 0) -> str:
    return para(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>')


def table(*rows: Iterable[str], properties: str = "") -> str:
    """A table of cells, each its paragraphs' XML or a text."""
    lines = ("".join(f"<w:tc>{each if each.startswith('<') else para(each)}</w:tc>" for each in row) for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def footnote(id: int, kind: str = "footnote") -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{id}"/></w:r>'


def notes(*texts: str, kind: str = "footnote", first: int = 1) -> str:
    """The inside of a part of notes: Word's separators, and notes with these paragraphs or texts."""
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    separators = "".join(
        f'<w:{kind} w:type="{name}" w:id="{id}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for id, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    written = "".join(
        f'<w:{kind} w:id="{id}">{each if each.startswith("<") else para(mark + run(f" {each}"))}</w:{kind}>'
        for id, each in enumerate(texts, first)
    )
    return separators + written


def field(instruction: str, result: str) -> str:
    """A field in runs of its own."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks['begin']}{code}{marks['separate']}{result}{marks['end']}"


def picture(relation: str, description: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{description}"/><a:graphic>'
        f'<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{relation}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def root(name: str, inside: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {XMLNS}>{inside}</w:{name}>'.encode()


def relations(targets: Mapping[str, tuple[str, str]]) -> bytes:
    """Relationships: id to type and target; an address or ``#`` is outside."""
    each = "".join(
        f'<Relationship Id="{id}" Type="{R}/{type}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if '://' in target or target[:1] == '#' else ''}/>"
        for id, (type, target) in targets.items()
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_RELS}">{each}</Relationships>'.encode()


def parts_of(
    body: str,
    parts: Mapping[str, str] = MappingProxyType({}),
    related: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    core: str = "",
    styles: str = STYLES,
) -> dict[str, bytes]:
    """The parts of a file; ``parts`` are those beside the text under ``word/`` by their root's name."""
    inside = {"styles": styles, **parts}
    links = {f"part{n}": (name, f"{name}.xml") for n, name in enumerate(inside)}
    files = {f"word/{name}.xml": root(name, text) for name, text in inside.items()}
    package = {"rId1": ("officeDocument", "word/document.xml"), "rId2": ("core-properties", "docProps/core.xml")}
    return {
        "[Content_Types].xml": b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": relations(package),
        "docProps/core.xml": f"<cp:coreProperties {_CORE}>{core}</cp:coreProperties>".encode(),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations({**links, **related}),
        **files,
    }


def pack(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


def word(
    body: str,
    parts: Mapping[str, str] = MappingProxyType({}),
    related: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    files: Mapping[str, bytes] = MappingProxyType({}),
    core: str = "",
) -> bytes:
    """The bytes of a Word file."""
    return pack({**parts_of(body, parts, related, core), **files})


def reading(data: bytes, limits: Limits = DEFAULT, **overrides: str) -> Result[Document]:
    asked = {key.replace("_", "."): value for key, value in overrides.items()}
    return read(data, "a.docx", "docx", asked, limits)


def blocks(
    body: str,
    parts: Mapping[str, str] = MappingProxyType({}),
    related: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> tuple[Block, ...]:
    """The blocks of a body below a title by style, which keeps the first paragraph from being taken for one."""
    return reading(word(para("T", "Titel") + body, parts, related)).value.blocks


def alternatives(choice: str, fallback: str, requires: str = "wps") -> str:
    chosen = f'<mc:Choice Requires="{requires}">{choice}</mc:Choice>'
    return f"<mc:AlternateContent>{chosen}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
