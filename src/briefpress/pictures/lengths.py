"""Lengths as authors write them (CSS Values 4, section 6): ``8cm``, ``50%``, ``300px``, ``300``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

#: Points in a unit; a number without one is of pixels, as in HTML.
POINTS = {"": 0.75, "px": 0.75, "pt": 1.0, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "q": 72 / 101.6}
#: Units of a screen: how large a picture is there, not how large it is wanted in print.
SCREEN = ("", "px")
_LENGTH = re.compile(r"\s*\+?([0-9]{1,6}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})\s*(%|[A-Za-z]{0,3})\s*")
#: The size of the text around a picture, in points, where it is not known.
EM = 12.0
#: No picture is wider than its place.
WHOLE = 100
#: What a size is called, and the words for a picture's own.
NAMES, OWN = ("width", "height"), ("", "auto")
#: How a size is asked for.
HINT = "write 8cm, 50%, 120px or the like (cm, mm, in, pt, pc, em, px; % up to 100)"
#: Characters of a style that are looked at.
LONGEST_STYLE = 1000


def points(length: str, whole: float = 0.0, em: float = EM) -> float | None:
    """A length in points, of ``whole`` points where it is a share; None where it is none, or nothing.

    >>> points("50%", 200.0), points("1in"), points("auto")
    (100.0, 72.0, None)
    """
    match = _LENGTH.fullmatch(length)
    if match is None:
        return None
    number, unit = float(match[1]), match[2].lower()
    scale = {**POINTS, "%": whole / 100, "em": em, "rem": em}.get(unit)
    return number * scale or None if scale else None


def pixels(length: str) -> float | None:
    """A length in pixels of CSS; None where it is none, or a share of something."""
    found = points(length)
    return found / POINTS["px"] if found else None


def is_of_screen(length: str) -> bool:
    """Whether a length is one of a screen."""
    match = _LENGTH.fullmatch(length)
    return match is not None and match[2].lower() in SCREEN


def written(length: str) -> str:
    """A length as it is kept: without blanks, with its unit, empty where it is none or more than the whole.

    >>> written(" 50 % "), written("120"), written("auto"), written("300%")
    ('50%', '120px', '', '')
    """
    match = _LENGTH.fullmatch(length)
    if match is None or not points(length, 1.0) or (match[2] == "%" and float(match[1]) > WHOLE):
        return ""
    return f"{match[1]}{match[2].lower() or 'px'}"


def asked(attributes: Mapping[str, str], name: str) -> str:
    """The ``width`` or ``height`` that an element's style, else its attribute asks for (HTML, 15.4.3).

    >>> asked({"style": "border: 0; width: 8cm", "width": "300"}, "width")
    '8cm'
    """
    styled = re.search(rf"(?:^|;)\s*{name}\s*:\s*([^;!]+)", attributes.get("style", "")[:LONGEST_STYLE], re.IGNORECASE)
    return written(styled[1] if styled else "") or written(attributes.get(name, ""))


def wrong(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each size that an element's attributes ask for and that cannot be one, and what is told of it.

    >>> [message for _, message in wrong({"width": "-3cm", "height": "4cm"})]
    ["width cannot be '-3cm': the picture has its own size"]
    """
    for name in NAMES:
        given = attributes.get(name, "").strip()
        if given.lower() not in OWN and not written(given):
            yield name, f"{name} cannot be {given[:40]!r}: the picture has its own size"
