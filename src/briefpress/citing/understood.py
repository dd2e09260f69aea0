"""Whether all of a citation was read, so that it can be set anew from its parts."""

from __future__ import annotations

import re

from .container import is_joint
from .line import Stretch
from .parts import Reading


def is_understood(reading: Reading) -> bool:
    """Whether every word of the note is in one of its parts, or only joins two of them."""
    line = reading.line
    if not line.simple or not (reading.title or reading.address):
        return False
    position = 0
    for part in sorted(_parts(reading), key=lambda part: (part.start, part.end)):
        if part.start < position or not is_joint(line.text[position : part.start]):
            return False
        position = part.end
    rest = line.text[position:]
    return is_joint(rest) and not re.search(r"[^\W_]", rest)


def _parts(reading: Reading) -> list[Stretch]:
    parts = [reading.signal, reading.outer, reading.container_outer, reading.author]
    parts += [dated.outer for dated in (reading.issued, reading.accessed) if dated]
    if reading.address and (reading.address.bare or not _is_in_a_part(reading)):
        parts.append(reading.address.stretch)
    return [part for part in parts if part]


def _is_in_a_part(reading: Reading) -> bool:
    """Whether the words of the link are the title or the container, so that only the address remains to be said."""
    link = reading.address.stretch if reading.address else Stretch(0, 0)
    parts = [part for part in (reading.outer, reading.container_outer) if part]
    return any(link.meets(part) and is_joint(_beyond(link, part, reading.line.text)) for part in parts)


def _beyond(link: Stretch, part: Stretch, text: str) -> str:
    """The characters of a link that are not in the part."""
    return text[link.start : max(part.start, link.start)] + text[min(part.end, link.end) : link.end]
