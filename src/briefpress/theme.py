"""Themes: `theme.toml` read into the design tokens from which both formats are made."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from .errors import ThemeError
from .templates import templates_dir
from .usage import RULE_NAMES

Colour = Annotated[str, msgspec.Meta(pattern="^#[0-9a-f]{6}$")]
Positive = Annotated[float, msgspec.Meta(gt=0)]

#: Paper sizes, width and height in millimetres (ISO 216 and ANSI/ASME Y14.1).
PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}


class Tokens(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """What the groups of tokens have in common: kebab-case keys, unknown ones refused."""


class Margins(Tokens, frozen=True):
    """Millimetres."""

    top: Positive
    right: Positive
    bottom: Positive
    left: Positive


class Page(Tokens, frozen=True):
    """``size`` is a key of `PAPERS`."""

    size: str
    margins: Margins

    def dimensions(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        return PAPERS[self.size]


class Face(Tokens, frozen=True):
    """A type family; ``fallback`` is what Word should take where the family is not installed."""

    family: str
    fallback: str
    generic: str


class Fonts(Tokens, frozen=True):
    text: Face
    heading: Face
    code: Face


class Sizes(Tokens, frozen=True):
    """Points. ``headings`` are those of levels 1 to 6."""

    text: Positive
    title: Positive
    subtitle: Positive
    headings: tuple[Positive, Positive, Positive, Positive, Positive, Positive]
    summary: Positive
    note: Positive
    furniture: Positive
    marking: Positive
    code: Positive


class Colors(Tokens, frozen=True):
    ink: Colour
    muted: Colour
    accent: Colour
    tint: Colour
    rule: Colour


class Spacing(Tokens, frozen=True):
    """Points, but for ``leading`` and ``note_leading``, which are multiples of the size."""

    leading: Positive
    note_leading: Positive
    paragraph: float
    heading_before: float
    heading_after: float
    indent: Positive


class Sources(Tokens, frozen=True):
    """The order of the sources and their style where the article names none."""

    order: Literal["citation", "type", "author"] = "citation"
    style: Literal["house", "iso690", "chicago"] = "house"


class Numbering(Tokens, frozen=True):
    """What is numbered and listed where the article does not say.

    ``paragraphs`` is ``auto`` where something points at them; ``contents`` is ``auto`` for long articles alone, down to
    the level ``contents_depth``. ``figures`` numbers figures and tables, which lists and references do too.
    """

    sections: bool = False
    paragraphs: Literal["auto", "all", "none"] = "auto"
    lines: bool = False
    figures: bool = False
    contents: bool | Literal["auto"] = "auto"
    contents_depth: Annotated[int, msgspec.Meta(ge=1, le=6)] = 3
    list_of_figures: bool = False
    list_of_tables: bool = False


class Typography(Tokens, frozen=True):
    """The rules of the typography (`usage.RULE_NAMES`) that the house switches off."""

    off: tuple[str, ...] = ()


class Theme(Tokens, frozen=True):
    """One theme: its tokens, and the texts of its page template and its stylesheet."""

    page: Page
    fonts: Fonts
    sizes: Sizes
    colors: Colors
    spacing: Spacing
    justify: bool = True
    sources: Sources = Sources()
    numbering: Numbering = Numbering()
    name: str = ""
    template: str = ""
    stylesheet: str = ""
    typography: Typography = Typography()


def theme_names() -> list[str]:
    """The themes that come with the program."""
    return sorted(folder.parent.name for folder in (templates_dir() / "themes").glob("*/theme.toml"))


@cache
def load_theme(name: str) -> Theme:
    """The theme of that name, or of the folder at that path; ThemeError says what is wrong with it."""
    folder = templates_dir() / "themes" / name if name in theme_names() else Path(name)
    if not (folder / "theme.toml").is_file():
        known = ", ".join(theme_names())
        raise ThemeError(f"no theme {name!r}: give one of {known}, or the path of a folder that holds a theme.toml")
    theme = _read_tokens(folder / "theme.toml")
    if theme.page.size not in PAPERS:
        raise ThemeError(f"{folder / 'theme.toml'}: no paper {theme.page.size!r}: give one of {', '.join(PAPERS)}")
    if unknown := set(theme.typography.off) - set(RULE_NAMES):
        rules = ", ".join(RULE_NAMES)
        raise ThemeError(f"{folder / 'theme.toml'}: no rule {min(unknown)!r}: [typography] off can have {rules}")
    return msgspec.structs.replace(
        theme,
        name=folder.name,
        template=_read_text(folder / "note.html.jinja"),
        stylesheet=_read_text(folder / "note.css"),
    )


def on_paper(theme: Theme, paper: str) -> Theme:
    """The theme on another paper (any case); as it is when ``paper`` is empty, ThemeError when it is unknown."""
    if not paper:
        return theme
    for known in PAPERS:
        if known.lower() == paper.lower():
            return msgspec.structs.replace(theme, page=msgspec.structs.replace(theme.page, size=known))
    raise ThemeError(f"no paper {paper!r}: give one of {', '.join(PAPERS)}")


def _read_tokens(path: Path) -> Theme:
    try:
        return msgspec.toml.decode(_read_text(path), type=Theme)
    except msgspec.DecodeError as error:
        raise ThemeError(f"{path}: {error}") from error


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ThemeError(f"{path}: cannot be read: {error}") from error
