"""The fonts a page is set in: the font packages' folders first, then the system's, by a fontconfig file of our own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

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
#: A family of ours, to find out where the font packages were installed.
ANCHOR_PACKAGE = "fontpkg_pt_serif"


def package_folders() -> list[Path]:
    """The folders of every installed font package (``fontpkg-*``), sorted."""
    spec = find_spec(ANCHOR_PACKAGE)
    if spec is None or spec.origin is None:
        return []
    return sorted(Path(spec.origin).parent.parent.glob("fontpkg_*/files"))


def fontconfig_xml(folders: list[Path]) -> str:
    """A fontconfig file (fonts.dtd) that reads these folders before the system's, and none of the system's rules.

    A family of ours that the system has too, perhaps in another version, is taken from our folder.
    """
    stems = sorted({path.name.split("-")[0].split("[")[0] for folder in folders for path in folder.iterdir()})
    rejected = [f"{folder}/*{stem}*" for folder in SYSTEM_FOLDERS for stem in stems]
    lines = [
        *(f"<dir>{escape(str(folder))}</dir>" for folder in [*folders, *SYSTEM_FOLDERS]),
        "<selectfont><rejectfont>",
        *(f"<glob>{escape(str(Path(glob).expanduser()))}</glob>" for glob in rejected),
        "</rejectfont></selectfont>",
        "<cachedir>/var/cache/fontconfig</cachedir>",
        '<cachedir prefix="xdg">fontconfig</cachedir>',
    ]
    body = "\n".join(lines)
    head = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
    return f"{head}\n<fontconfig>\n{body}\n</fontconfig>\n"


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
