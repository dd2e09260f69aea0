"""Characters that the theme's fonts lack: who serves them on a page, and what is told of those that nobody has."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec

import msgspec

from ...diagnostics import Diagnostic, Span
from ...document import Code, CodeBlock, Document, Text
from ...theme import Fonts
from ...walk import located
from . import lastresort
from .coverage import coverage
from .families import EXTRAS, FALLBACKS, GREEK, KOREAN, SCRIPTS

#: What shows nothing where no font has it: spaces, controls, and Unicode's Default_Ignorable_Code_Point.
UNSEEN = re.compile(
    "[\\x00-\\x20\\x7f-\\xa0\\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
#: The last two places of each plane are no characters (Unicode 23.7).
NONCHARACTERS = "".join(chr(plane << 16 | last) for plane in range(1, 15) for last in (0xFFFE, 0xFFFF))
#: What Unicode has not assigned and yet has shown as nothing (Default_Ignorable_Code_Point).
IGNORED = "\u2065\ufff0-\ufff8\U000e0000\U000e0002-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
#: Controls, private use and noncharacters mean nothing to a reader; PDF/A (ISO 19005-3, 6.2.11.7) refuses them as text.
MEANINGLESS = re.compile(
    "[\\x7f-\\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\ufffb\U000f0000-\U0010ffff" + IGNORED + NONCHARACTERS + "]"
)
#: Unicode's own ends of lines and paragraphs, which the layout engine draws.
SEPARATORS = str.maketrans("\u2028\u2029", "  ")
#: Of the system's families that have a character, these are taken before the others, which follow by their names.
PREFERRED = ("Noto Serif", "Noto Sans", "DejaVu Serif", "DejaVu Sans", "FreeSerif", "FreeSans")
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


def numbered(html: str) -> str:
    """The page with what has no meaning as its number in brackets."""
    return MEANINGLESS.sub(lambda found: f"[U+{ord(found[0]):04X}]", html.translate(SEPARATORS))


def supply(html: str, document: Document, fonts: Fonts) -> Supply:
    """Who serves the characters of a page that the theme's families lack; ``html`` is all of it, furniture too."""
    faces = (fonts.text, fonts.heading, fonts.code)
    theirs = [face.family for face in faces]
    ours = dict.fromkeys(family for face in faces for family in FALLBACKS.get(face.generic, ()))
    seen = sorted(each for each in set(html) if each > "~" and not UNSEEN.match(each))
    lacked = [each for each in seen if not coverage().first(theirs, each)]
    elsewhere = [each for each in lacked if not coverage().first(ours, each)]
    system, missing = _by_system(elsewhere)
    marks = [mark for mark, wanted in ((GREEK, _is_greek(lacked)), (KOREAN, document.meta.lang[:2] == "ko")) if wanted]
    last = tuple(dict.fromkeys(map(lastresort.family, missing)))
    return Supply((*marks, *system, *last), last, tuple(_told(missing, document)))


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


def _told(missing: Iterable[str], document: Document) -> Iterator[Diagnostic]:
    """What is told: a diagnostic for each script, at its first character in the text."""
    # fontTools' tables of Unicode are large, and most pages need none.
    from fontTools import unicodedata as tables

    scripts: dict[str, list[str]] = {}
    for each in missing:
        script = tables.script(each)
        scripts.setdefault("Zyyy" if script in COMMON else script, []).append(each)
    for script, characters in scripts.items():
        times, line = _places(characters, document)
        plural = "s" if characters[1:] else ""
        kind = f"sign{plural}" if script in COMMON else f"character{plural} of {tables.script_name(script)}"
        kind = f"unassigned character{plural}" if script == UNASSIGNED else kind
        shown = ", ".join(map(_named, characters[:SHOWN])) + (", …" if characters[SHOWN:] else "")
        used = f", used {times} times" if times > len(characters) else ""
        box = "each is printed as a box with its number" if plural else "it is printed as a box with its number"
        message = f"no font here has {len(characters)} {kind}{used}: {shown}; {box}"
        yield Diagnostic("missing-glyph", message, Span("", line), _hint(script))


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"{character} (U+{ord(character):04X}{' ' if name else ''}{name})"


def _places(characters: Iterable[str], document: Document) -> tuple[int, int]:
    """How often the characters stand in the text, and the line of the first block that has one."""
    wanted, times, first = set(characters), 0, 0
    for text, line in _texts(document):
        if wanted.isdisjoint(text):
            continue
        times += sum(count for each, count in Counter(text).items() if each in wanted)
        first = min(first, line) if first and line else first or line
    return times, first


def _texts(document: Document) -> Iterator[tuple[str, int]]:
    """Every text, each with the line of the block that it is in."""
    yield from ((node.text, line) for node, line in located(document, Text))
    yield from ((node.text, line) for node, line in located(document, Code))
    yield from ((node.text, line) for node, line in located(document, CodeBlock))


def _hint(script: str) -> str:
    """How to get a font: the extra that has one of that script, where it is not installed."""
    for extra, packages in EXTRAS.items():
        if script in SCRIPTS[extra] and not all(map(find_spec, packages)):
            return f"pip install 'briefpress[{extra}]', then export again"
    return "install a font that has them, then export again"
