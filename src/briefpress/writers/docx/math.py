"""MathML as Office Math (ECMA-376 part 1, section 22.1), which Word shows and edits as an equation of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from xml.etree.ElementTree import Element as MathML

from .brackets import bracket, bracketed, grows
from .xml import Element, node

#: Operators that take limits and an operand (Word's n-ary objects).
NARY = frozenset("∑∏∐∫∬∭∮∯∰⋀⋁⋂⋃⨀⨁⨂⨄⨆")
#: What ends an operand: relations and the signs of a sum.
ENDS = frozenset("=<>≤≥≠≈≡∼≃≅∝→⇒⟹⟺↦∈∉⊂⊆+−-±,;")
#: Marks above one base, as the combining characters that Word wants.
ACCENTS = {
    "^": "\u0302",
    "ˆ": "\u0302",
    "~": "\u0303",
    "˙": "\u0307",
    "¨": "\u0308",
    "ˇ": "\u030c",
    "´": "\u0301",
    "`": "\u0300",
    "˘": "\u0306",
    "→": "\u20d7",
    "←": "\u20d6",
    "¯": "\u0305",
}
#: Bars over and under the whole, and braces and their like.
BARS, GROUPS = frozenset("―‾_\u0332"), frozenset("⏞⏟⏜⏝⎴⎵")
#: MathML's ``mathvariant`` as Word's style and script of letters.
VARIANTS = {
    "normal": ("p", ""),
    "italic": ("i", ""),
    "bold": ("b", ""),
    "bold-italic": ("bi", ""),
    "script": ("", "script"),
    "bold-script": ("b", "script"),
    "fraktur": ("", "fraktur"),
    "double-struck": ("", "double-struck"),
    "sans-serif": ("p", "sans-serif"),
    "monospace": ("p", "monospace"),
}
#: Spaces of at least so many ems, as characters.
SPACES = ((1.9, "\u2003\u2003"), (0.9, "\u2003"), (0.4, "\u2002"), (0.2, "\u2005"), (0.05, "\u2009"))
#: The frame that each ``notation`` of an enclosure leaves away, and the strikes it adds.
EDGES = ("hideTop", "hideBot", "hideLeft", "hideRight")
STRIKES = {"horizontalstrike": "strikeH", "updiagonalstrike": "strikeBLTR", "downdiagonalstrike": "strikeTLBR"}


def office_math(mathml: MathML, *, display: bool) -> Element:
    """``m:oMath``, in an ``m:oMathPara`` of its own where it is displayed."""
    math = node("m:oMath", {}, *_row(bracketed(mathml)))
    return node("m:oMathPara", {}, math) if display else math


def _row(parent: Iterable[MathML]) -> list[Element]:
    """Siblings; an operator with limits takes what follows it as its operand."""
    children = [inner for child in parent for inner in (child if child.tag in TRANSPARENT else (child,))]
    if any(child.tag in TRANSPARENT for child in children):
        return _row(children)
    written: list[Element] = []
    at = 0
    while at < len(children):
        end = at + 1
        if _is_function(children[at]) and at + 1 < len(children) and children[at + 1].tag != "mo":
            end = at + 2
            written.append(_function(children[at], children[at + 1]))
        elif _operator(children[at]):
            end = next((i for i in range(end, len(children)) if _ends(children[i])), len(children))
            written.append(_nary(children[at], children[at + 1 : end]))
        else:
            written += _element(children[at])
        at = end
    return written


def _ends(element: MathML) -> bool:
    return element.tag in ("mo", "mi") and (element.text or "") in ENDS


def _operator(element: MathML) -> str:
    """The sign of an operator, alone or with its limits; empty for anything else."""
    base = element[0] if element.tag in LIMITS and len(element) else element
    sign = base.text or "" if base.tag == "mo" else ""
    return sign if sign in NARY else ""


def _is_function(element: MathML) -> bool:
    """Whether an element is a function's name, alone or with its limits: lim, sin, max."""
    base = element[0] if element.tag in LIMITS and len(element) else element
    name = base.text or "" if base.tag in ("mi", "mo") else ""
    return len(name) > 1 and name.isalpha()


def _function(element: MathML, argument: MathML) -> Element:
    """A function and what it is of; what stands below its name is its limit."""
    limited = element.tag == "msub" and element[0].tag == "mo"
    name = node("m:limLow", {}, _e(element[:1]), _part("lim", element[1])) if limited else None
    written = _element(element) if name is None else [name]
    return node("m:func", {}, node("m:fName", {}, *written), _e([argument]))


def _nary(element: MathML, operand: Sequence[MathML]) -> Element:
    places = LIMITS.get(element.tag, ("", ""))
    parts = dict(zip(places, element[1:], strict=False)) if element.tag in LIMITS else {}
    above = element.tag in ("munder", "mover", "munderover")
    properties = node(
        "m:naryPr",
        {},
        _value("chr", _operator(element)),
        _value("limLoc", "undOvr" if above else "subSup"),
        None if "sub" in parts else _value("subHide", "1"),
        None if "sup" in parts else _value("supHide", "1"),
    )
    return node("m:nary", {}, properties, _part("sub", parts.get("sub")), _part("sup", parts.get("sup")), _e(operand))


def _element(element: MathML) -> list[Element]:
    """One element; what Word has no name for is its content."""
    if element.tag == "mspace" and not _space(element):
        return []
    if grows(element):
        return [_grown(list(element))]
    writer = WRITERS.get(element.tag)
    return [writer(element)] if writer else _row(element)


def _value(name: str, value: str) -> Element:
    return node(f"m:{name}", {"m:val": value})


def _part(name: str, element: MathML | None) -> Element:
    return node(f"m:{name}", {}, *([] if element is None else _row([element])))


def _e(elements: Iterable[MathML]) -> Element:
    return node("m:e", {}, *_row(elements))


def _run(element: MathML) -> Element:
    """Letters and signs; a word of several letters is a function's name, and text is no mathematics."""
    text = element.text or ""
    style, script = VARIANTS.get(element.get("mathvariant", ""), ("", ""))
    if not style and element.tag != "mn" and len(text) > 1 and text.isalpha():
        style = "p"
    if element.tag == "mtext" or not text:
        look = [node("m:nor", {})]
    else:
        # a bracket without a partner is an error to LibreOffice where it is not said to be a mere sign
        literal = [node("m:lit", {})] if bracket(element) else []
        look = [*literal, *(_value(name, value) for name, value in (("scr", script), ("sty", style)) if value)]
    made = node("m:t", {})
    # nothing before a relation is an error to LibreOffice; text is something, if only a space without width
    made.text = text or "\u200b"
    return node("m:r", {}, node("m:rPr", {}, *look) if look else None, made)


def _space(element: MathML) -> str:
    """The character that is about as wide as a space; none for a narrow or a negative one."""
    if element.get("linebreak"):
        return " "
    width = element.get("width", "").removesuffix("em")
    ems = float(width) if width.replace(".", "", 1).isdecimal() else 0
    return next((sign for least, sign in SPACES if ems >= least), "")


def _space_run(element: MathML) -> Element:
    made = node("m:t", {})
    made.text = _space(element)
    return node("m:r", {}, made)


def _fraction(element: MathML) -> Element:
    bare = element.get("linethickness", "").rstrip("ptxem") == "0"
    properties = node("m:fPr", {}, _value("type", "noBar")) if bare else None
    return node("m:f", {}, properties, _part("num", element[0]), _part("den", element[1]))


def _root(element: MathML) -> Element:
    if element.tag == "mroot":
        return node("m:rad", {}, _part("deg", element[1]), _e(element[:1]))
    return node("m:rad", {}, node("m:radPr", {}, _value("degHide", "1")), node("m:deg", {}), _e(element))


def _script(element: MathML) -> Element:
    """A base with what is raised or lowered."""
    name = {"msub": "sSub", "msup": "sSup", "msubsup": "sSubSup"}[element.tag]
    parts = (_part(place, part) for place, part in zip(LIMITS[element.tag], element[1:], strict=True))
    return node(f"m:{name}", {}, _e(element[:1]), *parts)


def _limit(element: MathML) -> Element:
    """What stands over or under a base: an accent, a bar, a brace, or a limit."""
    sign = (element[1].text or "") if element[1].tag == "mo" else ""
    under = element.tag == "munder"
    if sign in ACCENTS and not under:
        return node("m:acc", {}, node("m:accPr", {}, _value("chr", ACCENTS[sign])), _e(element[:1]))
    if sign and sign in BARS:
        place = _value("pos", "bot" if under else "top")
        return node("m:bar", {}, node("m:barPr", {}, place), _e(element[:1]))
    if sign and sign in GROUPS:
        places = ("bot", "top") if under else ("top", "bot")
        look = (_value("chr", sign), _value("pos", places[0]), _value("vertJc", places[1]))
        return node("m:groupChr", {}, node("m:groupChrPr", {}, *look), _e(element[:1]))
    return node("m:limLow" if under else "m:limUpp", {}, _e(element[:1]), _part("lim", element[1]))


def _limits(element: MathML) -> Element:
    """A base with something under it and something over it: one limit in the other."""
    lower = node("m:limLow", {}, _e(element[:1]), _part("lim", element[1]))
    return node("m:limUpp", {}, node("m:e", {}, lower), _part("lim", element[2]))


def _table(element: MathML) -> Element:
    """A matrix, its columns aligned as the first row says; rows are filled up."""
    columns = max((len(row) for row in element), default=0)
    first = [cell.get("columnalign", "center") for row in element[:1] for cell in row]
    sides = [*first, *["center"] * (columns - len(first))]
    layout = (node("m:mc", {}, node("m:mcPr", {}, _value("count", "1"), _value("mcJc", side))) for side in sides)
    properties = node("m:mPr", {}, _value("plcHide", "1"), node("m:mcs", {}, *layout))
    rows = ([*(_e(cell) for cell in row), *(node("m:e", {}) for _ in range(columns - len(row)))] for row in element)
    return node("m:m", {}, properties, *(node("m:mr", {}, *cells) for cells in rows if cells))


def _enclosure(element: MathML) -> Element:
    notations = element.get("notation", "box").split()
    hidden = () if "box" in notations else EDGES
    edges = (_value(edge, "1") for edge in hidden)
    strikes = (_value(name, "1") for notation, name in STRIKES.items() if notation in notations)
    return node("m:borderBox", {}, node("m:borderBoxPr", {}, *edges, *strikes), _e(element))


def _phantom(element: MathML) -> Element:
    return node("m:phant", {}, node("m:phantPr", {}, _value("show", "0")), _e(element))


def _fenced(element: MathML) -> Element:
    """What stands between two brackets, which grow with it."""
    return _delimited(element.get("open", ""), element.get("close", ""), element)


def _grown(elements: Sequence[MathML]) -> Element:
    """What stands between two signs that TeX told to grow, or beside one."""
    last = elements[-1]
    closed = last.tag == "mo" and (last.get("form") == "postfix" or bool(bracket(last)))
    inside = elements[1 : -1 if closed else None]
    return _delimited(elements[0].text or "", (last.text or "") if closed else "", inside)


def _delimited(opening: str, closing: str, inside: Iterable[MathML]) -> Element:
    ends = (_value("begChr", opening), _value("endChr", closing))
    return node("m:d", {}, node("m:dPr", {}, *ends), _e(inside))


#: What has no meaning of its own: its content stands in its place, unless it is a row between fences.
TRANSPARENT = frozenset({"mstyle", "mpadded", "semantics"})
#: Where the limits of each element go.
LIMITS = {
    "msub": ("sub",),
    "msup": ("sup",),
    "msubsup": ("sub", "sup"),
    "munder": ("sub",),
    "mover": ("sup",),
    "munderover": ("sub", "sup"),
}


WRITERS: dict[str, Callable[[MathML], Element]] = {
    "mi": _run,
    "mn": _run,
    "mo": _run,
    "mtext": _run,
    "mspace": _space_run,
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _root,
    "msub": _script,
    "msup": _script,
    "msubsup": _script,
    "munder": _limit,
    "mover": _limit,
    "munderover": _limits,
    "mfenced": _fenced,
    "mtable": _table,
    "menclose": _enclosure,
    "mphantom": _phantom,
}
