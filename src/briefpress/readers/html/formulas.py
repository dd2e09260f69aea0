"""Formulas as pages have them (MathML, KaTeX, MathJax, MediaWiki, pandoc), as TeX where the page has it."""

from __future__ import annotations

import re

from ...document import Inline, Math, Text
from .nodes import Chars, Element, elements, text_of

#: Classes of elements that show one formula, several times over.
_SHOWN = frozenset(("katex", "katex-display", "mwe-math-element", "mathjax_chtml", "mathjax_svg", "mathjax"))
#: What MathJax draws beside the script that holds the formula.
_DRAWN = frozenset(
    ("mathjax_preview", "mathjax", "mathjax_display", "mathjax_chtml", "mathjax_svg", "mathjax_svg_display")
)
_DISPLAYED = frozenset(("katex-display", "mwe-math-element-block", "display"))
_TEX_SCRIPT = re.compile(r"math/tex\s*(;\s*mode\s*=\s*display)?", re.IGNORECASE)
_WRAPPED = re.compile(r"\{\\(?:display|text)style\s+(.*)\}", re.DOTALL)
_DELIMITED = re.compile(r"\\\((.*)\\\)|\\\[(.*)\\\]|\$\$(.*)\$\$|\$(.*)\$", re.DOTALL)


def is_formula(element: Element) -> bool:
    """Whether an element is nothing but a formula."""
    if element.tag in ("math", "mjx-container"):
        return True
    if element.tag == "script":
        return bool(_TEX_SCRIPT.match(element.get("type")))
    if element.tag not in ("span", "div"):
        return False
    classes = element.classes
    return not _SHOWN.isdisjoint(classes) or ("math" in classes and not {"inline", "display"}.isdisjoint(classes))


def formula(element: Element) -> Inline | None:
    """The formula of such an element; its words where the page has no TeX of it; None where a script beside has it."""
    if element.tag == "script":
        match = _TEX_SCRIPT.match(element.get("type"))
        words = "".join(node.text for node in element.children if isinstance(node, Chars)).strip()
        return Math(words, bool(match and match[1])) if words else None
    tex = _tex(element)
    if tex:
        return Math(tex, _is_displayed(element))
    if not _DRAWN.isdisjoint(element.classes) and _has_script(element):
        return None
    words = text_of(element)
    return Text(words) if words else None


def _tex(element: Element) -> str:
    for each in (element, *elements(element, "annotation", "math")):
        if each.tag == "annotation" and "tex" in each.get("encoding").lower():
            return _bare(text_of(each))
    for each in (element, *elements(element, "math")):
        if each.tag == "math" and each.get("alttext"):
            return _bare(each.get("alttext"))
    delimited = _DELIMITED.fullmatch(text_of(element)) if "math" in element.classes else None
    if delimited:
        return next(part for part in delimited.groups() if part is not None).strip()
    return text_of(element) if "math" in element.classes else ""


def _bare(tex: str) -> str:
    """The TeX without what MediaWiki puts around it."""
    match = _WRAPPED.fullmatch(tex.strip())
    return (match[1] if match else tex).strip()


def _is_displayed(element: Element) -> bool:
    around = [each for each in (element, element.parent) if each is not None]
    inside = [each.get("display") for each in (element, *elements(element, "math", "mjx-container"))]
    return any(not _DISPLAYED.isdisjoint(each.classes) for each in around) or "block" in inside or "true" in inside[:1]


def _has_script(element: Element) -> bool:
    """Whether MathJax's script, which has the TeX, stands beside."""
    around = element.parent
    return around is not None and any(
        isinstance(node, Element) and node.tag == "script" and is_formula(node) for node in around.children
    )
