"""Formulas: TeX read into MathML and drawn, once for both formats; one that cannot be is printed as its source."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from copy import deepcopy
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, tostring

import msgspec

from ..diagnostics import Diagnostic, Span
from ..document import Document, Math
from ..walk import located
from .characters import printable, seen

if TYPE_CHECKING:
    from ziamath.zmath import Math as Drawing

#: Characters of TeX; a longer formula is a page of text.
LONGEST = 5000
#: The work of drawing, which doubles with each row in a row, in nodes to be set.
MOST_WORK = 8000
#: Between the columns of a matrix whose TeX says nothing else: one em, as twice LaTeX's ``\arraycolsep``; the library
#: draws an em four thirds too wide, having taken pixels for points.
COLUMNS_APART = "0.75em"
#: A formula wider or higher than this, in ems, is a mistake or an attack.
LARGEST = 200
#: The size at which formulas are drawn, in pixels: 10 points, at which TeX's lengths in points are meant.
EM = 40 / 3
#: What writes TeX anew is refused: it may say anything, without end.
REFUSED = re.compile(
    r"\\(?:[gex]?def|let|(?:re|provide)?newcommand|newenvironment|DeclareMathOperator|input|include)\b"
)
#: What the library does not know, in words that it does.
REWRITTEN = (
    (re.compile(r"\\(begin|end)\{(?:align|aligned|eqnarray\*?|alignedat)\}"), r"\\\1{align*}"),
    (re.compile(r"\\label\{[^{}]*\}|\\(?:no|non)number\b"), ""),
    (re.compile(r"\\(mathrm|mathsf|mathtt)(?=\{)"), r"\\\1 "),
    (re.compile(r"\|\|"), r"\\|"),
)
#: A command that the library left as it is.
UNKNOWN = re.compile(r"\\[A-Za-z]")
#: How many children an element must have (MathML Core, 3.3 and 3.4).
CHILDREN = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
#: Elements whose content is laid out twice.
ROWS = frozenset({"math", "mrow", "mtd", "mpadded", "mphantom"})
#: What a formula that it was not made for does to a library.
ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    ParseError,
    RecursionError,
    TypeError,
    ValueError,
)


class Formula(msgspec.Struct, frozen=True):
    """A formula read and drawn: MathML without a namespace, not to be changed; an SVG in black; its sizes in ems.

    ``depth`` is how far it reaches below the line of the text.
    """

    mathml: Element
    svg: str
    width: float
    height: float
    depth: float


@lru_cache(maxsize=1024)
def formula(math: Math) -> Formula | None:
    """The formula, or None where its TeX cannot be read, or drawn within bounds in the characters of its font."""
    tex = printable(math.tex).strip()
    if not tex or len(tex) > LONGEST or REFUSED.search(tex):
        return None
    try:
        mathml = _mathml(tex, "block" if math.display else "inline")
        return _drawn(mathml) if _is_sound(mathml) else None
    except _errors():
        return None


@cache
def _errors() -> tuple[type[Exception], ...]:
    """What the libraries raise on a formula that they cannot read or draw: their own errors have no common base."""
    from latex2mathml import exceptions

    own = [each for each in vars(exceptions).values() if isinstance(each, type) and issubclass(each, Exception)]
    return (*ERRORS, *own)


def unset_formulas(document: Document) -> Iterator[Diagnostic]:
    """A diagnostic for each formula that is printed as its source."""
    for math, line in located(document, Math):
        if math.tex.strip() and formula(math) is None:
            message = f"the formula {_shown(math.tex)!r} cannot be set: its source is printed instead"
            yield Diagnostic("math", message, Span("", line), HINT)


HINT = (
    "write it with the commands of LaTeX's and amsmath's mathematics alone, without definitions of your own, "
    "and words of other scripts beside it"
)


def _mathml(tex: str, display: str) -> Element:
    from latex2mathml.converter import Converter

    for pattern, known in REWRITTEN:
        tex = pattern.sub(known, tex)
    root = Converter(display=display).convert_to_element(tex)
    del root.attrib["xmlns"]
    return _normal(root)


def _normal(element: Element) -> Element:
    """The tree with its characters resolved, rows of one element replaced by that, and matrices' columns apart."""
    element.text = printable(unescape(element.text)) if element.text else None
    if element.tag in ("mo", "mi") and len(element):
        element.tag = "mrow"
    if element.tag == "mtable":
        element.attrib.setdefault("columnspacing", COLUMNS_APART)
    for index, child in enumerate(element):
        child = _normal(child)
        element[index] = child[0] if child.tag == "mrow" and len(child) == 1 else child
    return element


def _is_sound(mathml: Element) -> bool:
    complete = all(len(each) == CHILDREN.get(each.tag, len(each)) for each in mathml.iter())
    known = not any(UNKNOWN.search(each.text or "") for each in mathml.iter())
    return complete and known and _work(mathml) <= MOST_WORK


def _work(element: Element) -> int:
    work = 1 + sum(map(_work, element)) + len(element.text or "") // 4
    return 2 * work if element.tag in ROWS else work


@cache
def _drawing() -> type[Drawing]:
    """The library's drawings; to find its font it uses what Python 3.11 and 3.12 call deprecated."""
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        from ziamath.zmath import Math as Drawing
    return Drawing


def _drawn(mathml: Element) -> Formula | None:
    drawing = _drawing()(deepcopy(mathml), size=EM, margin=0)
    if not all(map(drawing.font.glyphindex, seen("".join(mathml.itertext())))):
        return None
    width, height = (length / EM for length in drawing.getsize())
    if not (0 < width <= LARGEST and 0 < height <= LARGEST):
        return None
    return Formula(mathml, tostring(drawing.svgxml(), encoding="unicode"), width, height, -drawing.getyofst() / EM)


def _shown(tex: str) -> str:
    return tex if len(tex) <= 40 else tex[:39] + "…"
