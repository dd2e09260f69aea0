"""Where the templates are: beside the module in a wheel, at the top of the repository in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .errors import ThemeError


@cache
def templates_dir() -> Path:
    """The folder that holds ``labels/`` and ``themes/``; ThemeError if the installation is broken."""
    here = Path(__file__).resolve().parent
    for folder in (here / "templates", here.parent.parent / "templates"):
        if (folder / "themes").is_dir():
            return folder
    raise ThemeError(f"no templates beside {here}: the installation is incomplete, install briefpress again")
