"""Glyphs that stand for other characters than they did before: each text of a glyph gets a code of its own.

WeasyPrint keeps one text for each glyph of a font, that of its first cluster (``draw/text.py``, ``draw_first_line``):
of a cluster of several glyphs the last takes the whole text and the others none. A letter that was first seen beneath a
vowel sign is then copied and read aloud with that sign, or not at all, wherever it stands: in Arabic and Hebrew with
vowels, in Thai, in Hindi and the scripts like it. So is a bracket that was first seen where text runs to the left: its
glyph is that of the other bracket. Before a line is drawn we share its clusters' texts out to their
glyphs, and where a glyph already has another text we give the line another code for it, beyond the font's glyphs, as
WeasyPrint does for glyphs that are missing. `mend_codes` says in the file which glyph each of these codes shows.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import wraps
from typing import Any

import pydyf
from fontTools.ttLib import TTFont
from weasyprint.draw import text as drawn
from weasyprint.text.ffi import FROM_UNITS, pango

#: Marks, and the scripts whose letters join, stack or change places: in others a glyph is a letter. Fonts of Chinese
#: and Japanese join two dashes.
COMPLEX = re.compile(
    "[\u0300-\u036f\u0590-\u109f\u1200-\u137f\u1780-\u18af\u1ab0-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\ua800-\uabff]"
    "|[\u2014\u2015\u2025\u2026]\u2060?[\u2014\u2015\u2025\u2026]"
)
#: Text that runs to the left is drawn with the mirror images of its brackets (Unicode's Bidi_Mirrored, the most used).
MIRRORED = re.compile("[()<>\\[\\]{}\u00ab\u00bb\u2039\u203a\u2045\u2046\u2264\u2265\u27e8\u27e9\u300a-\u301b]")
#: Zero width joiner and non-joiner.
JOINERS = ("\u200c", "\u200d")
#: What may stand for them: fonts draw signs in their own glyphs. Those without a width first.
BLANKS = "\u200b\ufeff\u034f\u200a "
#: Ours, against a break, and in no text that is copied.
WORD_JOINER = "\u2060"
#: Codes are two bytes long.
LAST_CODE = 0xFFFF


def mend() -> None:
    """Replace WeasyPrint's function by ours around it; once a process."""
    drawn.draw_first_line = _draw_first_line(drawn.draw_first_line)


def _draw_first_line(original: Any) -> Any:
    @wraps(original)
    def draw_first_line(stream: Any, textbox: Any, text_overflow: str, block_ellipsis: str, matrix: Any) -> Any:
        shared = COMPLEX.search(textbox.text) or MIRRORED.search(textbox.text)
        if shared and text_overflow != "ellipsis" and block_ellipsis == "none":
            # As the original does: setting it there would lay the line out again.
            pango.pango_layout_set_single_paragraph_mode(textbox.pango_layout.layout, True)
            _share_texts(stream, textbox.pango_layout, every=bool(COMPLEX.search(textbox.text)))
        return original(stream, textbox, text_overflow, block_ellipsis, matrix)

    return draw_first_line


def _share_texts(stream: Any, layout: Any, *, every: bool) -> None:
    """Share out the texts of the clusters of a line; without ``every``, those of runs with mirrored glyphs."""
    line, _ = layout.get_first_line()
    text = layout.text.encode()
    run = line.runs[0]
    while run:
        item, run = run.data, run.next
        font, size = stream.add_font(item.item.analysis.font)
        font.mirrored = vars(font).get("mirrored", False) or item.item.analysis.level % 2 == 1
        if not every and not font.mirrored:
            continue
        characters = _characters(font)
        for infos, part in _clusters(item, text):
            if part in JOINERS:
                # Pango draws nothing for it, and it would be lost.
                infos[0].glyph = _blank(stream, item, font)
            infos = [info for info in infos if info.glyph != pango.PANGO_GLYPH_EMPTY]
            numbers = [info.glyph for info in infos]
            if not (part and infos) or any(each & pango.PANGO_GLYPH_UNKNOWN_FLAG for each in numbers):
                continue
            for info, share in zip(infos, shares(part, numbers, characters), strict=True):
                info.glyph = _code(font, info.glyph, share, _width(stream, item, info.glyph, size))


def _clusters(item: Any, text: bytes) -> Iterator[tuple[list[Any], str]]:
    """The glyphs of each cluster of a run in the order in which they are read, with the cluster's text."""
    string, start = item.glyphs, item.item.offset
    clusters: dict[int, list[Any]] = {}
    for at in range(string.num_glyphs):
        clusters.setdefault(string.log_clusters[at], []).append(string.glyphs[at])
    begins = sorted(clusters)
    for begin, end in zip(begins, [*begins[1:], item.item.length], strict=True):
        glyphs = clusters[begin]
        if item.item.analysis.level % 2:
            glyphs.reverse()
        yield glyphs, text[start + begin : start + end].decode().replace(WORD_JOINER, "")


def shares(text: str, glyphs: Sequence[int], characters: Mapping[int, str]) -> list[str]:
    """The text of a cluster shared out to its glyphs, so that joined they are the text.

    ``characters`` maps glyphs to the characters that they show by themselves: these they get, where the characters
    stand in the order of the glyphs. Else each has one, for glyphs without any confuse readers (PDFium), and the last
    has the rest.
    """
    found, at = [""] * len(glyphs), 0
    own = [characters.get(glyph, "") for glyph in glyphs]
    for index, character in enumerate(own):
        if not character or not text.startswith(character, at):
            later = (text.find(each, at) for each in own[index + 1 :] if each)
            end = min((place for place in later if place >= 0), default=len(text))
            found[index], at = text[at:end], end
        else:
            found[index], at = character, at + len(character)
    found[-1] += text[at:]
    if not all(found) and len(text) >= len(glyphs):
        return [*text[: len(glyphs) - 1], text[len(glyphs) - 1 :]]
    return found


def _characters(font: Any) -> dict[int, str]:
    """Which character each glyph of a font shows by itself; kept with the font."""
    known: dict[int, str] | None = vars(font).get("characters")
    if known is None:
        file = TTFont(io.BytesIO(font.file_content), fontNumber=font.index, lazy=True)
        names = file.getReverseGlyphMap()
        known = font.characters = {names[name]: chr(code) for code, name in sorted(file.getBestCmap().items())}
    return known


def _blank(stream: Any, item: Any, font: Any) -> int:
    """A glyph of the font that draws nothing; kept with the font."""
    known: int | None = vars(font).get("blank")
    if known is None:
        glyphs = {character: glyph for glyph, character in _characters(font).items()}
        own = (glyphs[each] for each in BLANKS if each in glyphs)
        known = font.blank = next((each for each in own if not _ink(stream, item, each)), pango.PANGO_GLYPH_EMPTY)
    return known


def _ink(stream: Any, item: Any, glyph: int) -> int:
    pango.pango_font_get_glyph_extents(item.item.analysis.font, glyph, stream.ink_rect, stream.logical_rect)
    width: int = stream.ink_rect.width
    return width


def _width(stream: Any, item: Any, glyph: int, size: float) -> int:
    """How wide a glyph is, in thousandths of the size."""
    pango.pango_font_get_glyph_extents(item.item.analysis.font, glyph, stream.ink_rect, stream.logical_rect)
    width: float = stream.logical_rect.width * 1000 * FROM_UNITS / size
    return round(width)


def _code(font: Any, glyph: int, text: str, width: int) -> int:
    """The code under which a font shows a glyph that stands for that text."""
    if font.to_unicode.setdefault(glyph, text) == text:
        return glyph
    code: int
    code = font.missing.get((glyph, text), font.glyph_count + len(font.missing))
    if code > LAST_CODE:
        return glyph
    font.missing[glyph, text] = code
    font.to_unicode[code] = text
    font.widths.setdefault(glyph, width)
    font.widths[code] = font.widths[glyph]
    return code


def mend_codes(document: Any, pdf: pydyf.PDF) -> None:
    """Say of each code beyond a font's glyphs which glyph it shows, in the map that has them as missing."""
    shown = {
        font.name: {code: key[0] for key, code in font.missing.items() if isinstance(key, tuple)}
        for font in document.fonts.values()
    }
    for each in pdf.objects:
        if (
            isinstance(each, pydyf.Dictionary)
            and each.get("Subtype") == "/Type0"
            and (codes := shown.get(each["BaseFont"]))
        ):
            encoding = pdf.objects[int(each["Encoding"].split()[0])]
            encoding.stream = [_shown(line, codes) for line in encoding.stream]


def _shown(line: bytes, codes: Mapping[int, int]) -> bytes:
    found = re.fullmatch(rb"<([0-9a-f]+)> 0", line)
    if found and (code := int(found[1], 16)) in codes:
        return b"<%s> %d" % (found[1], codes[code])
    return line
