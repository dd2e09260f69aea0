"""The families that serve what a theme's lack, in their order, and the packages that bring them: data only."""

from __future__ import annotations

#: Packages that come with the program beside ``fontpkg-*``, as below: what draws formulas brings DejaVu Sans.
OURS = {"ziafont": "fonts"}
#: The packages of each extra (as they are imported), and the folder in each that its font files are in.
EXTRAS = {
    "fonts": {
        "fontpkg_amiri": "files",
        "fontpkg_noto_serif": "files",
        "manimgx_fonts": "",
        "pylopdf_fonts_he": "",
        "pylopdf_fonts_hi": "",
        "pylopdf_fonts_th": "",
    },
    "cjk": {
        "noto_cjk_sans_jp_bold": "",
        "pylopdf_fonts_jp": "",
        "pylopdf_fonts_ko": "",
        "pylopdf_fonts_zh_cn": "",
        "pylopdf_fonts_zh_tw": "",
    },
}
#: Scripts that no face with serifs comes for.
SANS = (
    *("Noto Sans Armenian", "Noto Sans Georgian", "Noto Sans Ethiopic", "Noto Sans Bengali", "Noto Sans Gurmukhi"),
    *("Noto Sans Gujarati", "Noto Sans Oriya", "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Kannada"),
    *("Noto Sans Malayalam", "Noto Sans Sinhala", "Noto Sans Lao", "Noto Sans Khmer", "Noto Sans Myanmar"),
)
SYMBOLS = ("DejaVu Sans", "Noto Sans Symbols", "Noto Emoji")
#: Han as each language writes it, the first for text in a language that does not write it.
REGIONS = ("SC", "TC", "JP", "KR")
#: By the generic family that a theme's faces end in: what serves a character they lack is the first that has it.
FALLBACKS = {
    "serif": (
        *("Noto Serif", "Amiri", "Noto Serif Hebrew", "Noto Serif Devanagari", "Noto Serif Thai"),
        *SANS,
        *(f"Noto Serif {region}" for region in REGIONS),
        *SYMBOLS,
    ),
    "sans-serif": (
        *("Noto Sans", "Amiri", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai"),
        *SANS,
        *(f"Noto Sans {region}" for region in REGIONS),
        *SYMBOLS,
    ),
}
FALLBACKS["monospace"] = ("DejaVu Sans Mono", *FALLBACKS["sans-serif"])
#: A language whose marks and digits are of its own face: that face comes before the theme's in its script. First the
#: face of the generic family ``serif``, then that of ``sans-serif``. Arabic has Amiri for both: in the faces without
#: serifs two letters are one glyph, which readers of PDF (poppler, PDFium) give back in the wrong order.
OWN = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "sd", "ug", "ckb"), ("Amiri", "Amiri")),
    **dict.fromkeys(("he", "yi"), ("Noto Serif Hebrew", "Noto Sans Hebrew")),
    "vi": ("Noto Serif", "Noto Sans"),
    "ja": ("Noto Serif JP", "Noto Sans JP"),
    "ko": ("Noto Serif KR", "Noto Sans KR"),
    **dict.fromkeys(("zh", "zh-cn", "zh-sg", "zh-hans"), ("Noto Serif SC", "Noto Sans SC")),
    **dict.fromkeys(("zh-tw", "zh-hk", "zh-mo", "zh-hant"), ("Noto Serif TC", "Noto Sans TC")),
}
#: Families whose letters are small for their size, and how much larger they are set: the body of Amiri's letters is as
#: high as the x of PT Serif then.
SCALES = {"Amiri": 1.2}
#: The languages of Han, and the bold face of all of them: it draws each character as the text's language writes it.
HAN, HAN_BOLD = ("ja", "ko", "zh"), "Noto Sans CJK JP"
#: Named by a page with Greek that its theme lacks: a word is then of one face, for the theme's have π and μ only.
GREEK = "briefpress-greek"
#: Named by a page in Korean: its Han is then as Korean writes it.
KOREAN = "briefpress-korean"
#: The scripts of each extra (ISO 15924); what has none (``Zyyy``: signs and emoji) is with the first.
SCRIPTS = {
    "fonts": frozenset(
        {
            *("Arab", "Armn", "Beng", "Cher", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru", "Hebr", "Khmr"),
            *("Knda", "Laoo", "Latn", "Mlym", "Mymr", "Orya", "Sinh", "Taml", "Telu", "Thai", "Zinh", "Zyyy"),
        }
    ),
    "cjk": frozenset({"Bopo", "Hang", "Hani", "Hira", "Kana"}),
}
