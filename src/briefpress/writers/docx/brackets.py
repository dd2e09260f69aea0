"""Brackets of MathML paired: what stands between two becomes one element, as Word has it and a power asks for."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

#: What closes each bracket; an interval may be half open.
CLOSING = {"(": ")]", "[": "])", "{": "}", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"}
#: What opens and closes with the same sign.
BARS = frozenset("|‖")
SIGNS = frozenset((*CLOSING, *"".join(CLOSING.values()), *BARS))
#: Operators that end an operand, behind which a bar closes.
POSTFIX = frozenset("!′)]}⟩⌋⌉")
#: What may have a bracket as its base: the power of a sum in brackets is written on the closing one.
SCRIPTS = frozenset(("msub", "msup", "msubsup"))
#: Elements whose children stand side by side (MathML 3, 3.1.3.1).
ROWS = frozenset(("math", "mrow", "mtd", "mstyle", "mpadded", "mphantom", "msqrt", "menclose"))
#: Brackets in brackets beyond so many stay signs: only an attack nests them so.
DEEPEST = 30


def bracketed(element: Element) -> Element:
    """A copy in which each pair of brackets and what is between them is one ``mfenced`` (MathML 3, 3.3.8).

    A bracket without a partner stays as it is.
    """
    children = [bracketed(child) for child in element]
    if grows(element):
        end = len(children) - bool(bracket(children[-1]))
        children[1:end] = _paired(children[1:end])
    elif element.tag in ROWS:
        children = _paired(children)
    return _with(element, children)


def grows(row: Element) -> bool:
    """Whether a row is one between signs that TeX told to grow."""
    return row.tag == "mrow" and len(row) > 1 and row[0].tag == "mo" and row[0].get("form") == "prefix"


def bracket(element: Element) -> str:
    """The bracket that an element is; empty for anything else."""
    text = element.text or ""
    return text if element.tag in ("mo", "mi") and text in SIGNS else ""


def _paired(elements: Iterable[Element]) -> list[Element]:
    done: list[Element] = []
    opened: list[int] = []
    for element in elements:
        sign = bracket(_base(element))
        start = _partner(sign, done, opened)
        if start is not None:
            opened = [at for at in opened if at < start]
            done[start:] = [_scripted(element, _fenced(bracket(done[start]), sign, done[start + 1 :]))]
            continue
        if bracket(element) in CLOSING or bracket(element) in BARS:
            opened.append(len(done))
        done.append(element)
    return done


def _base(element: Element) -> Element:
    return element[0] if element.tag in SCRIPTS else element


def _partner(sign: str, done: list[Element], opened: list[int]) -> int | None:
    """Where the bracket stands that this one closes, best one of its own kind; a bar behind an operator closes none."""
    if not sign or (sign in BARS and _operates(done[-1:])):
        return None
    signs = [(at, CLOSING.get(bracket(done[at]), bracket(done[at]))) for at in reversed(opened)]
    own = next((at for at, closing in signs if closing[0] == sign), None)
    found = own if own is not None else next((at for at, closing in signs if sign in closing), None)
    return found if found is not None and _depth(done[found + 1 :]) < DEEPEST else None


def _operates(before: list[Element]) -> bool:
    return not before or (before[0].tag == "mo" and before[0].text not in POSTFIX)


def _depth(elements: list[Element]) -> int:
    """How many brackets in brackets there are."""
    inner = (int(fenced.get("depth", "0")) for element in elements for fenced in element.iter("mfenced"))
    return max(inner, default=0)


def _fenced(opening: str, closing: str, inside: list[Element]) -> Element:
    fenced = Element("mfenced", {"open": opening, "close": closing, "depth": str(_depth(inside) + 1)})
    fenced.extend(inside)
    return fenced


def _scripted(element: Element, base: Element) -> Element:
    """The fenced base with what is raised or lowered behind its closing bracket."""
    return _with(element, [base, *element[1:]]) if element.tag in SCRIPTS else base


def _with(element: Element, children: list[Element]) -> Element:
    made = Element(element.tag, element.attrib)
    made.text = element.text
    made.extend(children)
    return made
