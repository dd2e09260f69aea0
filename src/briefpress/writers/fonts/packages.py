"""Where the font packages keep their files."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from .families import EXTRAS, OURS

#: A family of ours, to find out where the font packages were installed.
ANCHOR_PACKAGE = "fontpkg_pt_serif"


def package_folders() -> list[Path]:
    """The folders of every installed font package: ``fontpkg-*``, sorted, what else is ours, and the extras."""
    anchor = _folder(ANCHOR_PACKAGE)
    found = sorted(anchor.parent.glob("fontpkg_*/files")) if anchor else []
    for package, inside in {**OURS, **EXTRAS["fonts"], **EXTRAS["cjk"]}.items():
        folder = _folder(package)
        if folder and folder / inside not in found:
            found.append(folder / inside)
    return found


def _folder(package: str) -> Path | None:
    """Where a package is installed, without importing it."""
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None
