"""Characters that the theme's fonts lack: who serves them on a page, and what is told of those that nobody has."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec

import msgspec

from ...diagnostics import Diagnostic, Span
from ...document import Code, CodeBlock, Document, Image, Math, Text
from ...theme import Face, Fonts
from ...walk import located
from ..characters import seen
from ..formulas import formula
from ..pictures import printed_words
from . import lastresort
from .coverage import coverage
from .families import EXTRAS, FALLBACKS, GREEK, KOREAN, SCRIPTS

#: Of the system's families that have a character, these are taken before the others, which follow by their names.
PREFERRED = ("Noto Serif", "Noto Sans", "DejaVu Serif", "DejaVu Sans", "FreeSerif", "FreeSans")
#: A tag of a page. Its attributes are not printed, but for those from which the stylesheet takes words.
TAG = re.compile(r'<(?:[^<>"]|"[^"]*")*>')
WORDS = re.compile(r'\sdata-[a-z-]+="([^"]*)"')
#: How a character that no font has is printed in the text.
BOX = "a box with its number"
#: So many of a script's characters are named.
SHOWN = 4
#: The scripts of what is in no script: signs and emoji, and marks that go with any.
COMMON = ("Zyyy", "Zinh")
UNASSIGNED = "Zzzz"


class Supply(msgspec.Struct, frozen=True):
    """``families`` follow the theme's on a page; ``faces`` are those of last resort among them."""

    families: tuple[str, ...] = ()
    faces: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def supply(html: str, document: Document, fonts: Fonts, pictures: Container[Image] = ()) -> Supply:
    """Who serves the characters of a page that the theme's families lack; ``html`` is all of it, furniture too.

    ``pictures`` are those that can be shown: the others are printed as their descriptions.
    """
    faces = (fonts.text, fonts.heading, fonts.code)
    theirs = [face.family for face in faces]
    ours = dict.fromkeys(family for face in faces for family in FALLBACKS.get(face.generic, ()))
    lacked = [each for each in seen(_printed(html)) if not coverage().first(theirs, each)]
    elsewhere = [each for each in lacked if not coverage().first(ours, each)]
    system, missing = _by_system(elsewhere)
    marks = [mark for mark, wanted in ((GREEK, _is_greek(lacked)), (KOREAN, document.meta.lang[:2] == "ko")) if wanted]
    last = tuple(dict.fromkeys(map(lastresort.family, missing)))
    return Supply((*marks, *system, *last), last, tuple(told(missing, _texts(document, pictures))))


def served(characters: Sequence[str], face: Face, fonts: Fonts) -> Mapping[str, str]:
    """By each character that a face of the theme lacks the family that has it, empty where none has."""
    lacked = [each for each in characters if not coverage().first([face.family], each)]
    if not lacked:
        return {}
    theirs = (fonts.text.family, fonts.heading.family, fonts.code.family)
    system = sorted(coverage().charsets, key=_preference)
    families = (*theirs, *FALLBACKS.get(face.generic, ()), *system)
    return {each: coverage().first(families, each) for each in lacked}


def _printed(html: str) -> str:
    return TAG.sub(lambda tag: "".join(WORDS.findall(tag[0])), html)


def _is_greek(characters: Iterable[str]) -> bool:
    return any("GREEK" in unicodedata.name(each, "") for each in characters)


def _by_system(characters: Sequence[str]) -> tuple[list[str], list[str]]:
    """The system's families for these characters, and the characters that none of them has."""
    families: dict[str, None] = {}
    missing = []
    theirs = sorted(coverage().charsets, key=_preference) if characters else ()
    for each in characters:
        if coverage().first(families, each):
            continue
        if family := coverage().first(theirs, each):
            families[family] = None
        else:
            missing.append(each)
    return list(families), missing


def _preference(family: str) -> tuple[int, str]:
    ranks = [rank for rank, prefix in enumerate(PREFERRED) if family.startswith(prefix)]
    return (min(ranks, default=len(PREFERRED)), family)


def told(missing: Iterable[str], texts: Iterable[tuple[str, int]], how: str = BOX) -> Iterator[Diagnostic]:
    """What is told: a diagnostic for each script, at the line of the first of ``texts`` that has one of its characters.

    ``how`` they are printed follows "is printed as".
    """
    # fontTools' tables of Unicode are large, and most pages need none.
    from fontTools import unicodedata as tables

    scripts: dict[str, list[str]] = {}
    known = list(texts) if missing else []
    for character in missing:
        script = tables.script(character)
        scripts.setdefault("Zyyy" if script in COMMON else script, []).append(character)
    for script, characters in scripts.items():
        times, line = _places(characters, known)
        plural = "s" if characters[1:] else ""
        kind = f"sign{plural}" if script in COMMON else f"character{plural} of {tables.script_name(script)}"
        kind = f"unassigned character{plural}" if script == UNASSIGNED else kind
        shown = ", ".join(map(_named, characters[:SHOWN])) + (", …" if characters[SHOWN:] else "")
        used = f", used {times} times" if times > len(characters) else ""
        each = "each" if plural else "it"
        message = f"no font here has {len(characters)} {kind}{used}: {shown}; {each} is printed as {how}"
        yield Diagnostic("missing-glyph", message, Span("", line), _hint(script))


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"{character} (U+{ord(character):04X}{' ' if name else ''}{name})"


def _places(characters: Iterable[str], texts: Iterable[tuple[str, int]]) -> tuple[int, int]:
    """How often the characters stand in the text, and the line of the first block that has one."""
    wanted, times, first = set(characters), 0, 0
    for text, line in texts:
        if wanted.isdisjoint(text):
            continue
        times += sum(count for each, count in Counter(text).items() if each in wanted)
        first = min(first, line) if first and line else first or line
    return times, first


def _texts(document: Document, pictures: Container[Image]) -> Iterator[tuple[str, int]]:
    """Every text that is printed, each with the line of the block that it is in."""
    yield from ((node.text, line) for node, line in located(document, Text))
    yield from ((node.text, line) for node, line in located(document, Code))
    yield from ((node.text, line) for node, line in located(document, CodeBlock))
    yield from ((node.tex, line) for node, line in located(document, Math) if formula(node) is None)
    yield from ((printed_words(node), line) for node, line in located(document, Image) if node not in pictures)


def _hint(script: str) -> str:
    """How to get a font: the extra that has one of that script, where it is not installed."""
    for extra, packages in EXTRAS.items():
        if script in SCRIPTS[extra] and not all(map(find_spec, packages)):
            return f"pip install '.[{extra}]' in briefpress's folder, then export again"
    return "install a font that has them, then export again"
