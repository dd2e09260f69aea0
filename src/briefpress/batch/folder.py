"""An article's own folder: the only place from which its pictures and its bibliographies come."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import ReadError

#: Characters of a library's complaint that are shown.
SHOWN = 80


def read_inside(path: str, folder: Path, largest: int, too_large: str) -> bytes:
    """The bytes of a file by its path from the folder, links followed; ReadError says why they are not had.

    A path that leads out of the folder, by itself or by a link, is none; ``too_large`` is said of a file of more than
    ``largest`` bytes.
    """
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+:|//", path):
        raise ReadError("is not in the article's folder (nothing is fetched)")
    root = folder.resolve()
    try:
        found = (root / path).resolve()
        if not found.is_relative_to(root) or not found.is_file():
            raise ReadError("is no regular file" if _is_other(found, root) else "is not in the article's folder")
        if found.stat().st_size > largest:
            raise ReadError(too_large)
        return found.read_bytes()
    except (OSError, ValueError, RuntimeError) as error:
        raise ReadError(f"cannot be read ({_reason(error)})") from error


def _is_other(found: Path, root: Path) -> bool:
    """Whether a folder, a pipe or a device stands in the article's folder in place of a file."""
    return found.is_relative_to(root) and found.exists()


def _reason(error: Exception) -> str:
    """What went wrong, without the path, which may be of any length."""
    if isinstance(error, OSError):
        return error.strerror or "error"
    # Python before 3.13 tells so of links that go round
    return "its links go round in circles" if isinstance(error, RuntimeError) else str(error)[:SHOWN]
