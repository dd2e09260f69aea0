"""What the text of drawings is set in: the theme's families, others for what they lack, numbers for what none has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...diagnostics import Diagnostic
from ...pictures import Faces
from ...theme import Fonts, Theme
from ..characters import MEANINGLESS, number, seen
from .coverage import coverage
from .missing import served, told
from .packages import package_folders

#: How a character that no font has is printed in a drawing, in which no font of ours is embedded.
NUMBER = "its number in brackets, in a drawing"


def faces_of(theme: Theme, words: str) -> Faces:
    """The faces for drawings with these words."""
    fonts = theme.fonts
    serving = _serving(words, fonts)
    others = dict.fromkeys(family for lacked in serving.values() for family in lacked.values() if family)
    lost = {each for lacked in serving.values() for each, family in lacked.items() if not family}
    return Faces(
        fonts.text.family,
        fonts.heading.family,
        fonts.code.family,
        () if others else tuple(map(str, package_folders())),
        _files((*serving, *others)) if others else (),
        serving,
        {ord(each): number(each) for each in {*lost, *MEANINGLESS.findall(words)}},
    )


def _files(families: Iterable[str]) -> tuple[str, ...]:
    """The files of these families and no others, for resvg takes what it lacks from the first file that has it."""
    files = [file for family in dict.fromkeys(families) for file in sorted(set(coverage().files.get(family, ())))]
    return tuple(sorted(files, key=lambda file: ("Bold" in file, "Italic" in file)))


def missing_in_drawings(faces: Faces, words: Iterable[tuple[str, int]]) -> Iterator[Diagnostic]:
    """What is told of characters that no font has; ``words`` are those of each drawing, with its line."""
    missing = [chr(code) for code in sorted(faces.replaced) if not MEANINGLESS.match(chr(code))]
    return told(missing, words, NUMBER)


def _serving(words: str, fonts: Fonts) -> Mapping[str, Mapping[str, str]]:
    """By each family of the theme who has the characters that it lacks."""
    characters = [each for each in seen(words) if not MEANINGLESS.match(each)]
    return {face.family: served(characters, face, fonts) for face in (fonts.heading, fonts.text, fonts.code)}
