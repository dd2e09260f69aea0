"""What looks mean: italics are emphasis, bold is strong, and what is not displayed is not read."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from ...document import Emphasis, Strikeout, Strong, Subscript, Superscript
from .nodes import Chars, Element, elements

Wrap = type[Emphasis] | type[Strong] | type[Strikeout] | type[Superscript] | type[Subscript]


class Style(msgspec.Struct, frozen=True):
    """What a style says: ``wraps`` are the inlines it means, ``plain`` that it takes bold away."""

    wraps: tuple[Wrap, ...] = ()
    plain: bool = False


#: Declarations that mean an inline; a value of bold is a word or a weight.
_MEANINGS: tuple[tuple[re.Pattern[str], Wrap], ...] = (
    (re.compile(r"(?<![\w-])font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE), Emphasis),
    (re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b", re.IGNORECASE), Strong),
    (re.compile(r"(?<![\w-])text-decoration[\w-]*\s*:\s*[^;]{0,40}line-through", re.IGNORECASE), Strikeout),
    (re.compile(r"(?<![\w-])vertical-align\s*:\s*super", re.IGNORECASE), Superscript),
    (re.compile(r"(?<![\w-])vertical-align\s*:\s*sub\b", re.IGNORECASE), Subscript),
)
_PLAIN = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|lighter|[1-5]00)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
#: Selectors of the style sheets that word processors write: a class, alone or of a span.
_SELECTOR = re.compile(r"(?:span)?\.([\w-]+)")
_PLAIN_STYLE = Style()
#: Classes of words that only a screen reader says.
UNSEEN = frozenset(
    (
        *("screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden", "a11y-hidden", "element-invisible"),
        *("screen-reader-only", "assistive-text", "govuk-visually-hidden", "u-hidden-visually", "show-for-sr"),
        *("offscreen", "mw-editsection", "noprint", "nomobile", "print-only"),
    )
)


def style_of(declarations: str) -> Style:
    """What the declarations of a style mean.

    >>> style_of("font-style: italic").wraps
    (<class 'briefpress.document.Emphasis'>,)
    """
    if ":" not in declarations:
        return _PLAIN_STYLE
    wraps = tuple(wrap for pattern, wrap in _MEANINGS if pattern.search(declarations))
    return Style(wraps, bool(_PLAIN.search(declarations)))


def class_styles(root: Element) -> dict[str, Style]:
    """What the style sheets of a page say of classes that stand alone, as Google Docs and Word write them."""
    sheets = "".join(
        node.text for style in elements(root, "style") for node in style.children if isinstance(node, Chars)
    )
    styles: dict[str, Style] = {}
    for rule in sheets.split("}"):
        selectors, _, declarations = rule.rpartition("{")
        # After an ``@import …;`` or a comment the selectors of the next rule begin.
        selectors = selectors.rpartition(";")[2].rpartition("*/")[2]
        style = style_of(declarations)
        if style != _PLAIN_STYLE:
            styles.update(dict.fromkeys(_classes(selectors.split(",")), style))
    return styles


def _classes(selectors: Iterable[str]) -> Iterable[str]:
    matches = (_SELECTOR.fullmatch(selector.strip()) for selector in selectors)
    return [match[1].lower() for match in matches if match]


def is_hidden(element: Element) -> bool:
    """Whether a page does not show an element."""
    attrs = element.attrs
    if "hidden" in attrs and attrs["hidden"].lower() != "until-found":
        return True
    if attrs.get("aria-hidden", "").lower() == "true" or _HIDDEN.search(attrs.get("style", "")):
        return True
    return bool(attrs.get("class")) and not UNSEEN.isdisjoint(element.classes)
