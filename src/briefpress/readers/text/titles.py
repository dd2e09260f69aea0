"""A title of a section as it was found."""

from __future__ import annotations

import msgspec


class Title(msgspec.Struct, frozen=True):
    """A unit that is a title, its form (a key of `headforms.ORDER`), and how sure it is one."""

    unit: int
    form: str
    sure: float = 1.0
