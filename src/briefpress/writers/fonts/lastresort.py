"""A font of last resort: each character that no font has as a box with its number in it, so that none is lost.

The number is seen on the page, and the character itself is what is copied, searched and read aloud: a file with it is
as archival as any other. (Unicode's own Last Resort font shows a block's sign for each character; numbers say more.)
"""

from __future__ import annotations

import io
from functools import cache

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

#: So many characters are in one font: few enough to be made in a moment, enough for a script.
BLOCK = 0x400
EM = 1000
#: The sixteen digits, five rows of three points each, from the top; a point is one bit.
DIGITS = dict(
    zip(
        "0123456789ABCDEF",
        (
            (7, 5, 5, 5, 7),
            (2, 6, 2, 2, 7),
            (7, 1, 7, 4, 7),
            (7, 1, 7, 1, 7),
            (5, 5, 7, 1, 1),
            (7, 4, 7, 1, 7),
            (7, 4, 7, 5, 7),
            (7, 1, 2, 2, 2),
            (7, 5, 7, 5, 7),
            (7, 5, 7, 1, 7),
            (2, 5, 7, 5, 5),
            (6, 5, 6, 5, 6),
            (3, 4, 4, 4, 3),
            (6, 5, 5, 5, 6),
            (7, 4, 6, 4, 7),
            (7, 4, 6, 4, 4),
        ),
        strict=True,
    )
)
#: Units of the em: a point of a digit, the rule of the box, its foot and its height, the space beside the digits, and
#: that below them.
POINT, RULE, FOOT, HEIGHT, PAD, LIFT = 56, 36, -140, 900, 56, 22
#: A space between two of them is of their font too, whatever space it is.
SPACES = (0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
#: No box is a mark that could be laid over another: without both tables the shaping engine would make it one.
FEATURES = "table GDEF {{ GlyphClassDef [{glyphs}],,,; }} GDEF; feature kern {{ pos {first} {first} 0; }} kern;"


def family(character: str) -> str:
    """The family that has a character's box."""
    return f"briefpress-{ord(character) // BLOCK:X}"


@cache
def font(family: str) -> bytes:
    """The font of that `family`, as a TrueType file."""
    first = int(family.rpartition("-")[2], 16) * BLOCK
    codes = range(first, first + BLOCK)
    names = {code: f"u{code:04X}" for code in codes}
    columns = 2 if first <= 0xFFFF else 3
    width = (4 * columns - 1) * POINT + 2 * (PAD + RULE)
    empty = TTGlyphPen(None).glyph()
    parts = {".notdef": _box(width), "box": _box(width), "space": empty}
    parts |= {digit: _digit(rows) for digit, rows in DIGITS.items()}
    glyphs = parts | {name: _numbered(name[1:], columns, parts) for name in names.values()}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(dict.fromkeys(SPACES, "space") | names)
    builder.setupGlyf(glyphs)
    # The space around a box is as wide as a point.
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (width + 2 * POINT, POINT)))
    builder.setupHorizontalHeader(ascent=HEIGHT + FOOT, descent=FOOT)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=HEIGHT + FOOT, sTypoDescender=FOOT)
    builder.setupPost(keepGlyphNames=False)
    builder.addOpenTypeFeatures(FEATURES.format(first=names[codes[0]], glyphs=" ".join(names.values())))
    return _written(builder)


def _written(builder: FontBuilder) -> bytes:
    """The file, dated by no clock."""
    builder.updateHead(created=0, modified=0)
    builder.font.recalcTimestamp = False
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


def _numbered(number: str, columns: int, parts: dict[str, Glyph]) -> Glyph:
    """The box with a number in two rows; it has zeros before it where it has fewer digits than there are places."""
    pen = TTGlyphPen(parts)
    pen.addComponent("box", (1, 0, 0, 1, 0, 0))
    for place, digit in enumerate(number.zfill(2 * columns)):
        row, column = divmod(place, columns)
        x, y = POINT + RULE + PAD + 4 * POINT * column, FOOT + RULE + PAD + (6 * POINT) * (1 - row) + LIFT
        pen.addComponent(digit, (1, 0, 0, 1, x, y))
    return pen.glyph()


def _box(width: int) -> Glyph:
    pen = TTGlyphPen(None)
    left, right, top = POINT, POINT + width, FOOT + HEIGHT
    _rectangle(pen, left, FOOT, right, FOOT + RULE)
    _rectangle(pen, left, top - RULE, right, top)
    _rectangle(pen, left, FOOT + RULE, left + RULE, top - RULE)
    _rectangle(pen, right - RULE, FOOT + RULE, right, top - RULE)
    return pen.glyph()


def _digit(rows: tuple[int, ...]) -> Glyph:
    """A digit as a glyph of its own, of which boxes are made."""
    pen = TTGlyphPen(None)
    for row, points in enumerate(reversed(rows)):
        for column in range(3):
            if points >> (2 - column) & 1:
                _rectangle(pen, column * POINT, row * POINT, (column + 1) * POINT, (row + 1) * POINT)
    return pen.glyph()


def _rectangle(pen: TTGlyphPen, left: int, foot: int, right: int, top: int) -> None:
    pen.moveTo((left, foot))
    for point in ((left, top), (right, top), (right, foot)):
        pen.lineTo(point)
    pen.closePath()
