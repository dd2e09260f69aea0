"""OpenType fonts with CFF outlines, embedded so that the codes of a page name the glyphs they mean.

The engine writes the numbers of glyphs as codes. A font whose glyphs have names of their own (CID-keyed CFF, as those
of Chinese, Japanese and Korean are) is asked for the glyph of that name instead (ISO 32000-1, 9.7.4.2), which is
another one: viewers that follow the standard show other characters, and veraPDF finds none. So each glyph that is used
gets its code as its name; the others go, which also makes the file smaller.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pydyf


def mend_cid_fonts(pdf: pydyf.PDF) -> None:
    """Replace the file of each such font by its CFF table, which has the used glyphs alone, named by their codes."""
    for font in list(pdf.objects):
        if not isinstance(font, pydyf.Dictionary) or font.get("Subtype") != "/CIDFontType0":
            continue
        file = _object(_object(font["FontDescriptor"], pdf).get("FontFile3"), pdf)
        if file is None or file.extra.get("Subtype") != "/OpenType":
            continue
        table = _named_by_code(b"".join(file.stream), sorted(_codes(font["W"])))
        if table:
            file.stream = [table]
            file.extra["Subtype"] = "/CIDFontType0C"


def _object(reference: Any, pdf: pydyf.PDF) -> Any:
    return pdf.objects[int(reference.split()[0])] if isinstance(reference, bytes) else reference


def _codes(widths: pydyf.Array) -> Iterator[int]:
    """The codes that a font's widths are given for (ISO 32000-1, 9.7.4.3: ``first [width …]``)."""
    for first, given in zip(widths[::2], widths[1::2], strict=True):
        yield from range(first, first + len(given))


def _named_by_code(file: bytes, codes: list[int]) -> bytes:
    """The CFF table with the glyphs of these numbers, named so; nothing where it has no names of its own."""
    # Most pages have no such font.
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(file), recalcTimestamp=False)
    if not hasattr(font["CFF "].cff.topDictIndex[0], "ROS"):
        return b""
    numbers = {name: number for number, name in enumerate(font.getGlyphOrder())}
    subsetter = subset.Subsetter(
        subset.Options(layout_features=[], notdef_outline=True, hinting=False, desubroutinize=True)
    )
    subsetter.populate(gids=[code for code in codes if code < len(numbers)])
    subsetter.subset(font)
    _rename(font["CFF "].cff.topDictIndex[0], numbers)
    return bytes(font.getTableData("CFF "))


def _rename(top: Any, numbers: dict[str, int]) -> None:
    names = {name: f"cid{numbers[name]:05}" if numbers[name] else ".notdef" for name in top.charset}
    top.ROS = ("Adobe", "Identity", 0)
    top.CIDCount = max(numbers.values()) + 1
    glyphs = top.CharStrings.charStrings
    top.CharStrings.charStrings = {names[name]: glyphs[name] for name in glyphs}
    top.charset = [names[name] for name in top.charset]
