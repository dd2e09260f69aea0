"""The numbers of a drawing: what is no number is not printed (SVG 2, 4), and what is beyond measure is refused."""

from __future__ import annotations

import re

from ...errors import ReadError

#: A number is no larger; maps in metres reach ten million.
LARGEST = 1e9
#: The sides of a box that is stretched over another are no smaller.
SMALLEST = 1e-6


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What holds numbers: with units or without, and a word in their place.
NUMERIC = _names("""
    x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr width height viewBox rotate pathLength offset markerWidth markerHeight
    refX refY orient textLength startOffset stroke-width fill-opacity stroke-opacity stop-opacity opacity
    stroke-miterlimit stroke-dasharray stroke-dashoffset letter-spacing word-spacing font-size
""")
#: What holds functions of numbers.
TRANSFORMS = _names("transform gradientTransform patternTransform")
#: What is drawn up to where it is no longer understood (SVG 2, 9.5.4).
DRAWN = {"d": re.compile(r"[MmZzLlHhVvCcSsQqTtAaEe0-9.,+\s-]*"), "points": re.compile(r"[Ee0-9.,+\s-]*")}
#: What may stand beside the numbers.
UNITS = _names("""
    px pt pc in cm mm q em rem ex ch vw vh deg rad grad turn auto auto-start-reverse none inherit initial normal
    left right top bottom center small medium large smaller larger x-small x-large xx-small xx-large
""")
FUNCTIONS = _names("matrix translate translatex translatey scale scalex scaley rotate skewx skewy none inherit deg px")
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?")
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
_BETWEEN = re.compile(r"[\s,;%]*")
_BETWEEN_FUNCTIONS = re.compile(r"[\s,()]*")


def sound(name: str, value: str) -> str | None:
    """The value of an attribute or a property without what makes no sense in it; None where nothing is left.

    ReadError where a number in it is too large to be drawn.
    """
    if name in DRAWN:
        value = _bounded(value[: _end(DRAWN[name], value)])
    elif name in NUMERIC:
        return _bounded(value) if _fits(value, UNITS, _BETWEEN) and not _is_flat(name, value) else None
    elif name in TRANSFORMS:
        return _bounded(value) if _fits(value, FUNCTIONS, _BETWEEN_FUNCTIONS) else None
    return value


def _end(pattern: re.Pattern[str], value: str) -> int:
    found = pattern.match(value)
    return found.end() if found else 0


def _fits(value: str, words: frozenset[str], between: re.Pattern[str]) -> bool:
    """Whether there are only numbers, these words, and what may stand between them."""
    rest = NUMBER.sub(" ", value)
    return {each.lower() for each in _WORD.findall(rest)} <= words and bool(between.fullmatch(_WORD.sub(" ", rest)))


def _bounded(value: str) -> str:
    if any(abs(float(each)) > LARGEST for each in NUMBER.findall(value)):
        raise ReadError("is a drawing with numbers above a thousand million, which cannot be drawn: scale it")
    return value


def _is_flat(name: str, value: str) -> bool:
    """Whether a view box is so small that what is in it would be drawn without end; one without an area is none."""
    if name != "viewBox":
        return False
    numbers = [float(each) for each in NUMBER.findall(value)]
    return len(numbers) != 4 or min(numbers[2:]) < SMALLEST
