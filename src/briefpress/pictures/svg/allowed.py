"""The elements, attributes and properties of a drawing that are printed (SVG 2, and CSS's for text): all others go."""

from __future__ import annotations

import re


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What is drawn, and what is drawn by reference.
ELEMENTS = _names("""
    svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath linearGradient
    radialGradient stop clipPath mask pattern marker image
""")
#: Elements of which what is inside is drawn as in a group.
GROUPS = _names("a switch")
#: Elements that are seen on a screen and cannot be printed; those that go unseen (titles, scripts) are not missed.
MISSED = _names("foreignObject filter video audio iframe animate animateTransform animateMotion set")
#: Presentation attributes, which stylesheets set too.
PROPERTIES = _names("""
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask marker-start
    marker-mid marker-end stop-color stop-opacity font-family font-size font-style font-weight font-stretch
    font-variant letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline
    baseline-shift direction writing-mode paint-order vector-effect transform mix-blend-mode
""")
#: What says where and how large things are; not how a gradient is repeated, which may be a million times.
GEOMETRY = _names("""
    id x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio transform
    rotate pathLength offset gradientUnits gradientTransform clipPathUnits maskUnits maskContentUnits
    patternUnits patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient textLength
    lengthAdjust startOffset method spacing
""")
#: A reference to an element of the drawing; none other is followed.
REFERENCE = re.compile(r"""url\(\s*["']?#([^"'()\\\s]+)["']?\s*\)""")
#: A size of text that is no attack: three digits, or a word.
_FONT_SIZE = re.compile(r"[0-9]{0,3}(?:\.[0-9]{0,9})?(?:%|[A-Za-z]{0,3})|[a-z-]{1,20}")
_OUTSIDE = re.compile(r"\\|(?:url|image|image-set|src|expression)\s*\(|@|javascript:", re.IGNORECASE)


def is_printed(name: str, value: str) -> bool:
    """Whether an attribute or a property has a meaning here, and its value refers to nothing outside the drawing."""
    if name not in PROPERTIES and name not in GEOMETRY:
        return False
    if name == "font-size" and not _FONT_SIZE.fullmatch(value.strip()):
        return False
    return not _OUTSIDE.search(REFERENCE.sub("", value))


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
