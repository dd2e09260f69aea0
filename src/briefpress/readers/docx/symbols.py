"""What the characters of symbol fonts are in Unicode: those that articles have (arrows, bullets, Greek, ticks)."""

from __future__ import annotations

import re

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_GREEK_LOW = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"

#: By font, the characters by their code in it (0x20–0xFF).
FONTS: dict[str, dict[int, str]] = {
    "symbol": {
        **{0x41 + index: letter for index, letter in enumerate(_GREEK)},
        **{0x61 + index: letter for index, letter in enumerate(_GREEK_LOW)},
        **{code: chr(code) for code in (*range(0x20, 0x22), 0x23, 0x25, 0x26, 0x28, 0x29, *range(0x2B, 0x2D))},
        **{code: chr(code) for code in (0x2E, 0x2F, *range(0x30, 0x40), 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
        0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼",
        0xA0: "€", 0xA1: "ϒ", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA6: "ƒ", 0xA7: "♣", 0xA8: "♦",
        0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
        0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
        0xBB: "≈", 0xBC: "…", 0xC4: "⊗", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xC9: "⊃", 0xCA: "⊇",
        0xCB: "⊄", 0xCC: "⊂", 0xCD: "⊆", 0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD1: "∇", 0xD2: "®", 0xD3: "©",
        0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔", 0xDC: "⇐",
        0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0xE0: "◊", 0xE5: "∑", 0xF2: "∫",
    },
    "wingdings": {
        0x20: " ", 0x21: "✏", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "●",
        0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖",
        0x77: "⬥", 0x78: "⌧", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xAB: "★",
        0xB2: "⟡", 0xD5: "⌫", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗",
        0xE5: "↙", 0xE6: "↘", 0xE7: "⬅", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄",
        0xF4: "⇳", 0xFB: "✗", 0xFC: "✔", 0xFD: "☒", 0xFE: "☑",
        **{0x8C + index: chr(0x2776 + index) for index in range(10)},
        **{0x81 + index: chr(0x2460 + index) for index in range(10)},
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "•", 0xA3: "□"},
    "wingdings 3": {0x22: "↔", 0x5B: "⮊", 0x75: "▶", 0x70: "▲", 0x71: "▼", 0x74: "◀", 0x7D: "▸", 0xC6: "←"},
    "webdings": {0x33: "⏴", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x61: "✓", 0x72: "✗", 0xFC: "📞"},
}  # fmt: skip
#: Where Word keeps the characters of symbol fonts in Unicode's private area.
_PRIVATE = 0xF000
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,6}")


def symbol(char: str, font: str) -> str:
    """The character that a ``w:sym`` shows, by its code in hexadecimal; of one that is not known, the sign for that."""
    table = FONTS.get(font.lower(), {})
    code = int(char, 16) if _HEXADECIMAL.fullmatch(char) else 0
    place = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    if found := table.get(place, ""):
        return found
    if font.lower() in FONTS or not 0x20 <= place < 0xD800:
        return "\ufffd"
    return chr(place)


def in_font(text: str, font: str) -> str:
    """A text set in a symbol font as the signs that it shows; private characters of others stay as they are."""
    table = FONTS.get(font.lower())
    if table is None:
        return text
    return "".join(table.get(ord(c) & 0xFF, c) if ord(c) >= _PRIVATE else c for c in text)
