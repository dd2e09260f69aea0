"""Which structure type an element of the HTML is: by its ``data-tag``, else by its class, else by its name."""

from __future__ import annotations

from ..content import Part

#: No element of the tree: what is in it stands in its parent, a block apart from its neighbours.
BLOCK = ""
#: No element of the tree, in the line of the text.
INLINE = "-"
#: No content: what is in it is printed, but not read.
ARTIFACT = "Artifact"

#: By name (ISO 32000-1, 14.8.4, and the types of `ROLE_MAP`).
NAMES = {
    "a": "Link",
    "abbr": "Span",
    "article": "Art",
    "aside": "Aside",
    "b": "Strong",
    "blockquote": "BlockQuote",
    "caption": "Caption",
    "code": "Code",
    "dd": "LBody",
    "del": "Span",
    "dl": "L",
    "dt": "Lbl",
    "em": "Em",
    "figcaption": "Caption",
    "figure": "Figure",
    "h1": "H1",
    "h2": "H2",
    "h3": "H3",
    "h4": "H4",
    "h5": "H5",
    "h6": "H6",
    "i": "Em",
    "img": "Figure",
    "li": "LI",
    "main": "Art",
    "math": "Formula",
    "nav": "Sect",
    "ol": "L",
    "p": "P",
    "pre": "P",
    "q": "Quote",
    "s": "Span",
    "section": "Sect",
    "strong": "Strong",
    "sub": "Span",
    "sup": "Span",
    "svg": "Figure",
    "table": "Table",
    "tbody": "TBody",
    "td": "TD",
    "tfoot": "TFoot",
    "th": "TH",
    "thead": "THead",
    "tr": "TR",
    "ul": "L",
}
#: Layout attributes by name (ISO 32000-1, 14.8.5.4; ``TextPosition`` is PDF 2.0's, which other readers pass over).
ATTRIBUTES = {
    "del": {"TextDecorationType": "/LineThrough"},
    "s": {"TextDecorationType": "/LineThrough"},
    "sub": {"TextPosition": "/Sub"},
    "sup": {"TextPosition": "/Sup"},
}
#: By class, where the name says less.
CLASSES = {
    "box": "Aside",
    "call": "Link",
    "formula": "Formula",
    "masthead": "Sect",
    "note": "Note",
    "note-number": "Lbl",
    "summary-heading": "H1",
    "key-figures-heading": "H2",
    "term": "Lbl",
    "thematic-break": ARTIFACT,
    "title": "Title",
    "toc": "TOC",
}
#: The names of elements without meaning that stand in the line; all others are blocks.
IN_LINE = {
    "span",
    "font",
    "small",
    "big",
    "u",
    "bdi",
    "bdo",
    "label",
    "br",
    "wbr",
    "time",
    "cite",
    "dfn",
    "mark",
    "input",
}
#: By what a pseudo-element is; the others are a part of their element's text.
PSEUDO = {"marker": "Lbl", "footnote-marker": "Lbl", "footnote-call": "Reference"}
#: Types that ISO 32000-1 does not have, and what they are to a reader that does not know them. The title is no heading:
#: the article's own begin with H1 and need all six levels; PDF 2.0 has the type and says so too.
ROLE_MAP = {"Title": "P", "Em": "Span", "Strong": "Span", "Aside": "Sect"}
#: The standard types (ISO 32000-1, 14.8.4) that a ``data-tag`` may name.
STANDARD = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct"),
    *("P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"),
    *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"),
    *("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Figure", "Formula"),
}


def role(part: Part) -> str:
    """The structure type of a part; `BLOCK`, `INLINE` or `ARTIFACT` where it is none."""
    name, _, pseudo = part.tag.partition("::")
    if pseudo:
        return _pseudo_role(part, name, pseudo)
    wanted = part.attributes.get("data-tag", "")
    if wanted in STANDARD or wanted in ROLE_MAP or wanted == ARTIFACT:
        return wanted
    for known in part.classes:
        if known in CLASSES:
            return CLASSES[known]
    return _named(name, part.classes)


def _named(name: str, classes: list[str]) -> str:
    """The type by name: in a note, the first class of a span is the name of the block that it is."""
    if name in NAMES:
        return NAMES[name]
    if name in IN_LINE:
        first = classes[0] if classes else ""
        return BLOCK if first == "div" else NAMES.get(first, INLINE)
    return BLOCK


def _pseudo_role(part: Part, name: str, pseudo: str) -> str:
    if pseudo == "before" and "data-number" in part.attributes:
        return "Lbl"
    if pseudo == "before" and _named(name, part.classes) in ("TD", "TH"):
        return ARTIFACT
    return PSEUDO.get(pseudo, INLINE)
