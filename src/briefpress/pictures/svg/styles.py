"""What a drawing's stylesheets and style attributes set, as one table for each element (CSS Cascading 4, section 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

import cssselect2
import tinycss2

from ...errors import ReadError
from .allowed import PROPERTIES, is_printed, local

#: Rules times elements; each pair is looked at.
MOST_MATCHES = 200_000
#: Characters of all stylesheets together.
LONGEST = 500_000
#: States of a screen, which paper does not have.
STATES = re.compile(r":(?:hover|focus|active|visited|target)")

Declarations = list[tuple[str, str, bool]]


def styles(root: Element) -> Mapping[Element, dict[str, str]]:
    """The properties of each element that a stylesheet or its own style sets; ReadError where there are too many."""
    matcher = cssselect2.Matcher()
    count = 0
    for selector, declarations in _rules(_sheets(root)):
        matcher.add_selector(selector, declarations)
        count += 1
    elements = list(cssselect2.ElementWrapper.from_xml_root(root).iter_subtree()) if count else []
    if count * len(elements) > MOST_MATCHES:
        raise ReadError("is a drawing with too many rules of style: save it as plain SVG")
    found: dict[Element, dict[str, str]] = {}
    for wrapper in elements:
        matched = [declarations for *_, declarations in matcher.match(wrapper)]
        found[wrapper.etree_element] = _cascaded(matched)
    for element in root.iter():
        if own := element.get("style"):
            found[element] = found.get(element, {}) | _cascaded([list(_declarations(own))])
    return found


def has_skipped(root: Element) -> bool:
    """Whether a rule that would set something printed is passed over for its selectors, but for states of a screen.

    ReadError where there are too many rules.
    """
    return any(
        not _selectors(rule) and any(_declarations(tinycss2.serialize(rule.content)))
        for rule in _qualified(_sheets(root))
        if not STATES.search(tinycss2.serialize(rule.prelude))
    )


def _sheets(root: Element) -> str:
    sheets = "\n".join("".join(each.itertext()) for each in root.iter() if local(str(each.tag)) == "style")
    if len(sheets) > LONGEST:
        raise ReadError("is a drawing with too many rules of style: save it as plain SVG")
    return sheets


def _rules(sheets: str) -> Iterator[tuple[cssselect2.compiler.CompiledSelector, Declarations]]:
    """The rules that set anything we print; imports, fonts and media are none."""
    for rule in _qualified(sheets):
        declarations = list(_declarations(tinycss2.serialize(rule.content)))
        yield from ((selector, declarations) for selector in _selectors(rule) if declarations)


def _qualified(sheets: str) -> Iterator[Any]:
    every = tinycss2.parse_stylesheet(sheets, skip_comments=True, skip_whitespace=True)
    return (rule for rule in every if rule.type == "qualified-rule")


def _selectors(rule: Any) -> list[cssselect2.compiler.CompiledSelector]:
    """A rule's selectors, none where they are not looked at."""
    if not _is_simple(tinycss2.serialize(rule.prelude)):
        return []
    try:
        return list(cssselect2.compile_selector_list(rule.prelude))
    except cssselect2.SelectorError:
        return []


def _is_simple(selectors: str) -> bool:
    """Whether selectors are looked at: no states, and at most one element in another, or matching takes for ever."""
    return ":" not in selectors and all(len(re.split(r"[\s>+~]+", each.strip())) <= 2 for each in selectors.split(","))


def _declarations(text: str) -> Iterator[tuple[str, str, bool]]:
    for each in tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True):
        if each.type == "declaration" and each.lower_name in PROPERTIES:
            value = tinycss2.serialize(each.value).strip()
            if is_printed(each.lower_name, value):
                yield each.lower_name, value, each.important


def _cascaded(matched: list[Declarations]) -> dict[str, str]:
    """What is set last, important declarations after the others."""
    every = [each for declarations in matched for each in declarations]
    return {name: value for name, value, important in sorted(every, key=lambda each: each[2])}
