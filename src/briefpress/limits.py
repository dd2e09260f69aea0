"""What reading may cost: the limits that keep other people's files from filling the memory, and how to raise them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from .errors import UsageError


class Limits(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """Each is a whole number; a file beyond one ends in a ReadError that names it.

    ``source_bytes``: the file as it is on disk. ``lines``: those of a plain text or Markdown. ``unpacked_bytes``: all
    parts of a Word file together, unpacked. ``ratio``: how many times smaller than its contents a packed part may be.
    ``parts``: files inside a Word file. ``elements``: elements in one part of it. ``nesting``: lists in lists, quotes
    in quotes, elements in elements. ``picture_bytes``: one picture. ``bibliography_bytes``: a bibliography as it is on
    disk. ``entries``: sources in one.
    """

    source_bytes: int = 100_000_000
    lines: int = 200_000
    unpacked_bytes: int = 250_000_000
    ratio: int = 200
    parts: int = 10_000
    elements: int = 400_000
    nesting: int = 60
    picture_bytes: int = 50_000_000
    bibliography_bytes: int = 50_000_000
    entries: int = 100_000


DEFAULT = Limits()


def limits_of(settings: Iterable[str]) -> Limits:
    """The limits with each ``name=number`` of the settings put in; UsageError for a name or a number that is none.

    >>> limits_of(["source-bytes=5000"]).source_bytes
    5000
    """
    values: dict[str, str] = {}
    for setting in settings:
        name, equals, number = setting.partition("=")
        if not equals or not number.strip().isdecimal():
            raise UsageError(f"--limit {setting}: write name=number, with one of {', '.join(_names())}")
        values[name.strip().replace("_", "-")] = number.strip()
    try:
        return msgspec.convert(values, Limits, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(f"--limit: {error}; known are {', '.join(_names())}") from error


def _names() -> tuple[str, ...]:
    return Limits.__struct_encode_fields__
