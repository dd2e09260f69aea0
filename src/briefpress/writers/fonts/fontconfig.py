"""The fonts a page is set in, by a fontconfig file of our own: the packages' folders, then the system's, and our order.

Nothing of the system's configuration is read, so that two machines with the same packages set the same page.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

from .families import FALLBACKS, GREEK, HAN, HAN_BOLD, KOREAN, OWN, SCALES, SYMBOLS
from .packages import package_folders

#: Where systems keep their fonts (fontconfig expands ``~`` and leaves out what does not exist).
SYSTEM_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
)
FONT_FILES = (".ttf", ".otf", ".ttc")
#: What ends a family's name in the name of a file: ``NotoSans-Italic[wght].ttf``.
NAME_END = re.compile(r"[-\[.]")


def fontconfig_xml(folders: list[Path]) -> str:
    """A fontconfig file (fonts.dtd) that reads these folders before the system's, and none of the system's rules.

    A family is taken from the first folder that has it: two versions side by side would be mixed on a page. Fonts of
    pictures (colour emoji, bitmaps) are left out, for they cannot be archived as text.
    """
    lines = [
        *(f"<dir>{escape(str(folder))}</dir>" for folder in [*folders, *SYSTEM_FOLDERS]),
        "<selectfont><rejectfont>",
        *(f"<glob>{escape(str(Path(glob).expanduser()))}</glob>" for glob in _rejected(folders)),
        *(f'<pattern><patelt name="{name}"><bool>{value}</bool></patelt></pattern>' for name, value in PICTURES),
        "</rejectfont></selectfont>",
        *_rules(),
        "<cachedir>/var/cache/fontconfig</cachedir>",
        '<cachedir prefix="xdg">fontconfig</cachedir>',
    ]
    body = "\n".join(lines)
    head = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
    return f"{head}\n<fontconfig>\n{body}\n</fontconfig>\n"


def _rejected(folders: list[Path]) -> Iterator[str]:
    """Which files are passed over: those of a family that an earlier folder has."""
    seen: set[str] = set()
    for folder in folders:
        families = {NAME_END.split(path.name)[0] for path in folder.iterdir() if path.suffix in FONT_FILES}
        for family in sorted(families & seen):
            yield from (f"{folder}/{family}{end}*" for end in "-[.")
        seen |= families
    for system in SYSTEM_FOLDERS:
        for family in sorted(seen):
            yield from (f"{system}/*{family}{end}*" for end in "-[.")


#: Properties of fonts whose glyphs are pictures.
PICTURES = (("color", "true"), ("scalable", "false"))


def _rules() -> Iterator[str]:
    """Which families serve what is asked for: a language's own first, and those behind the generic families."""
    # Pango asks in the language of the run, or in one of its script where the text's language is not written in it.
    for lang, (serif, sans) in sorted(OWN.items()):
        for generic, family in (("serif", serif), ("sans-serif", sans)):
            yield _rule({"lang": (lang, "eq"), "family": (generic, "eq")}, "prepend_first", [family])
            yield _rule({"lang": (f"{lang}-", "contains"), "family": (generic, "eq")}, "prepend_first", [family])
    for lang in HAN:
        yield _rule({"lang": (lang, "contains"), "family": ("sans-serif", "eq")}, "prepend_first", [HAN_BOLD], BOLD)
    # Pango's name for Han in a text whose language it does not know to have any.
    korean = {"lang": ("xx", "eq"), "family": (KOREAN, "eq")}
    for generic, family in (("serif", "Noto Serif"), ("sans-serif", "Noto Sans")):
        greek = {"lang": ("el", "contains"), "family": (GREEK, "eq")}
        yield _rule(greek | {"family ": (generic, "eq")}, "prepend_first", [family])
        yield _rule(korean | {"family ": (generic, "eq")}, "prepend_first", [f"{family} KR"])
    yield _rule(korean | {"family ": ("sans-serif", "eq")}, "prepend_first", [HAN_BOLD], BOLD)
    for generic, families in FALLBACKS.items():
        yield _rule({"family": (generic, "eq")}, "assign", families)
    yield _rule({"family": ("emoji", "eq")}, "assign", reversed(SYMBOLS))
    yield from (_scaled(family, scale) for family, scale in SCALES.items())


def _scaled(family: str, scale: float) -> str:
    """A family set larger than what is asked for."""
    size = f"<times><name>pixelsize</name><double>{scale}</double></times>"
    test = f'<test name="family"><string>{family}</string></test>'
    return f'<match target="font">{test}<edit name="pixelsize" mode="assign">{size}</edit></match>'


#: A test of what is bold, headings among it.
BOLD = '<test name="weight" compare="more_eq"><const>demibold</const></test>'


def _rule(tests: dict[str, tuple[str, str]], mode: str, families: Iterable[str], further: str = "") -> str:
    asked = "".join(
        f'<test name="{name.strip()}" compare="{compare}"><string>{value}</string></test>'
        for name, (value, compare) in tests.items()
    )
    given = "".join(f"<string>{family}</string>" for family in families)
    edit = f'<edit name="family" mode="{mode}" binding="strong">{given}</edit>'
    return f'<match target="pattern">{asked}{further}{edit}</match>'


@contextmanager
def our_fonts() -> Iterator[None]:
    """While fontconfig starts, point it at our file; the file is gone afterwards."""
    xml = fontconfig_xml(package_folders())
    with tempfile.TemporaryDirectory(prefix="briefpress-") as folder:
        path = Path(folder) / "fonts.conf"
        path.write_text(xml, encoding="utf-8")
        with environment("FONTCONFIG_FILE", str(path)):
            yield


@contextmanager
def environment(name: str, value: str) -> Iterator[None]:
    """Set an environment variable for a while."""
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
