"""Formulas of Word (Office MathML, ECMA-376 part 1, chapter 22) as TeX; what has no TeX of its own keeps its text."""

from __future__ import annotations

from collections.abc import Callable

from .names import Element, child, full, get, on, short
from .tex import ACCENTS, FUNCTIONS, OPERATORS, SIGNS, escaped

#: What holds an argument, in the order in which they are written.
_PROPERTIES = frozenset(("m:ctrlPr", "w:rPr", "m:rPr"))


def tex(formula: Element) -> str:
    """A ``m:oMath`` as TeX."""
    return " ".join(_children(formula).split())


def _children(element: Element) -> str:
    return "" if element is None else _spaced([_one(each) for each in element])


def _spaced(parts: list[str]) -> str:
    """The parts side by side, with a space where a command would run into a letter."""
    written = ""
    pieces = []
    for part in parts:
        if part and part[0].isalpha() and _ends_in_command(written):
            pieces.append(" ")
        pieces.append(part)
        written = part or written
    return "".join(pieces)


def _ends_in_command(text: str) -> bool:
    head = text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return len(head) < len(text) and head.endswith("\\")


def _one(element: Element) -> str:
    name = short(element.tag)
    if name == "m:r":
        return _run(element)
    if name in _CONSTRUCTS:
        return _CONSTRUCTS[name](element)
    if name in _PROPERTIES or name.endswith("Pr") or name in ("w:del", "w:moveFrom"):
        return ""
    return _children(element)


def _argument(element: Element, name: str) -> str:
    return _children(child(element, name))


def _run(run: Element) -> str:
    properties = child(run, "m:rPr")
    text = "".join(each.text or "" for each in run.findall(full("m:t")))
    text = text or "".join(each.text or "" for each in run.findall(full("w:t")))
    if on(properties, "m:nor"):
        return f"\\text{{{escaped(text)}}}" if text.strip() else text
    return _spaced([SIGNS.get(c) or escaped(c) for c in text])


def _fraction(element: Element) -> str:
    top, bottom = _argument(element, "m:num"), _argument(element, "m:den")
    kind = get(child(child(element, "m:fPr"), "m:type"), "m:val")
    if kind == "lin":
        return f"{{{top}}}/{{{bottom}}}"
    if kind == "noBar":
        return f"{{{top} \\atop {bottom}}}"
    return f"\\frac{{{top}}}{{{bottom}}}"


def _scripts(below: str, above: str) -> Callable[[Element], str]:
    def write(element: Element) -> str:
        base = _argument(element, "m:e")
        low = f"_{{{_argument(element, below)}}}" if below else ""
        high = f"^{{{_argument(element, above)}}}" if above else ""
        return f"{base if len(base) == 1 else f'{{{base}}}'}{low}{high}"

    return write


def _before(element: Element) -> str:
    scripts = f"_{{{_argument(element, 'm:sub')}}}^{{{_argument(element, 'm:sup')}}}"
    return f"{{}}{scripts}{{{_argument(element, 'm:e')}}}"


def _root(element: Element) -> str:
    degree = _argument(element, "m:deg").strip()
    return f"\\sqrt{f'[{degree}]' if degree else ''}{{{_argument(element, 'm:e')}}}"


def _many(element: Element) -> str:
    """A sum, an integral, a product: ``m:nary``."""
    properties = child(element, "m:naryPr")
    sign = get(child(properties, "m:chr"), "m:val") or "∫"
    low, high = _argument(element, "m:sub"), _argument(element, "m:sup")
    scripts = (f"_{{{low}}}" if low else "") + (f"^{{{high}}}" if high else "")
    return f"{OPERATORS.get(sign, SIGNS.get(sign, sign))}{scripts}{{{_argument(element, 'm:e')}}}"


_FENCES = {"{": "\\{", "}": "\\}", "⟨": "\\langle", "⟩": "\\rangle", "‖": "\\|", "⌊": "\\lfloor", "⌋": "\\rfloor"}
_FENCES |= {"⌈": "\\lceil", "⌉": "\\rceil", "〈": "\\langle", "〉": "\\rangle", "": ".", "∥": "\\|"}


def _fenced(element: Element) -> str:
    properties = child(element, "m:dPr")

    def sign(name: str, usual: str) -> str:
        found = child(properties, name)
        written = usual if found is None else get(found, "m:val")
        return _FENCES.get(written, written)

    inside = sign("m:sepChr", "|").join(_children(each) for each in element.findall(full("m:e")))
    opening, closing = sign("m:begChr", "("), sign("m:endChr", ")")
    between = " " if opening.startswith("\\") and opening[1:].isalpha() else ""
    return f"\\left{opening}{between}{inside}\\right{closing}{' ' if closing[-1:].isalpha() else ''}"


def _matrix(element: Element) -> str:
    rows = (row.findall(full("m:e")) for row in element.findall(full("m:mr")))
    lines = " \\\\ ".join(" & ".join(map(_children, row)) for row in rows)
    return f"\\begin{{matrix}}{lines}\\end{{matrix}}"


def _lines(element: Element) -> str:
    lines = " \\\\ ".join(map(_children, element.findall(full("m:e"))))
    return f"\\begin{{aligned}}{lines}\\end{{aligned}}"


def _function(element: Element) -> str:
    name = _argument(element, "m:fName").strip()
    bare = name.removeprefix("\\text{").removesuffix("}")
    head, mark, rest = bare.partition("_")
    head = head.strip("{}")
    written = f"\\{head}{mark}{rest}" if head in FUNCTIONS else name
    return f"{written}{{{_argument(element, 'm:e')}}}"


def _applied(command: str, element: Element) -> str:
    return f"{command}{{{_argument(element, 'm:e')}}}"


def _accent(element: Element) -> str:
    sign = get(child(child(element, "m:accPr"), "m:chr"), "m:val") or "\u0302"
    return _applied(ACCENTS.get(sign, "\\hat"), element)


def _bar(element: Element) -> str:
    above = get(child(child(element, "m:barPr"), "m:pos"), "m:val") == "top"
    return _applied("\\overline" if above else "\\underline", element)


def _grouped(element: Element) -> str:
    properties = child(element, "m:groupChrPr")
    above = get(child(properties, "m:pos"), "m:val") == "top"
    return _applied("\\overbrace" if above else "\\underbrace", element)


def _limit(mark: str) -> Callable[[Element], str]:
    def write(element: Element) -> str:
        base = _argument(element, "m:e")
        bare = base.strip().removeprefix("\\text{").removesuffix("}")
        written = "\\" + bare if bare in FUNCTIONS else base
        return f"{written}{mark}{{{_argument(element, 'm:lim')}}}"

    return write


#: How each construct is written.
_CONSTRUCTS: dict[str, Callable[[Element], str]] = {
    "m:f": _fraction,
    "m:sSup": _scripts("", "m:sup"),
    "m:sSub": _scripts("m:sub", ""),
    "m:sSubSup": _scripts("m:sub", "m:sup"),
    "m:sPre": _before,
    "m:rad": _root,
    "m:nary": _many,
    "m:d": _fenced,
    "m:m": _matrix,
    "m:eqArr": _lines,
    "m:func": _function,
    "m:acc": _accent,
    "m:bar": _bar,
    "m:groupChr": _grouped,
    "m:limLow": _limit("_"),
    "m:limUpp": _limit("^"),
}
