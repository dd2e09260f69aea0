"""What a no-break space ties: words and marks that the layout engine would part at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ....document import Code, Emphasis, Inline, Link, NoteRef, NumberRef, PageRef, Strong, Subscript, Superscript, Text
from ....walk import plain, query
from ....words import FILES, UNSPACED

#: Spaces at which no line breaks.
NO_BREAK = ("\u00a0", "\u202f")

#: Forbids a break where Unicode's rules allow one (UAX 14, class WJ); it has no glyph and is in no text that is copied.
JOINER = "\N{WORD JOINER}"
# A dash set close begins no line, one that opens an aside ends none; neither a range nor a number with its ending (1-й)
# is parted.
_CLOSE_DASH = re.compile(
    r"(?<=[^\s\u2060])(?=—)|(?:(?<=\s—)|(?<=\A—)|(?<=\d–)(?=\d)|(?<=\d-)(?=[^\W\d_]{1,2}(?!\w)))(?=\S)"
)
# Names, numbers and addresses that break at none of their signs: ``J.-P.``, ``mg/l`` behind a number, files, e-mail.
_UNPARTED = (
    ("-", re.compile(r"(?<=[^\W\d_]\.-)(?=[^\W\d_])")),
    ("/", re.compile(r"(?:(?<=\d[ \u00a0\u202f])|(?<=\d))[^\W\d_]{1,5}/[^\W\d_]")),
    (".", re.compile(rf"(?<![\w./-])(?:\w{{1,40}}[-–]){{1,6}}\w{{1,40}}\.(?:{FILES})(?![\w/])")),
    ("@", re.compile(r"(?<![\w.+'’-])[\w.+'’-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")),
)


def joined(text: str) -> str:
    """A text with word joiners where a line must not break."""
    for sign, pattern in _UNPARTED:
        if sign in text:
            text = pattern.sub(_unparted, text)
    return _CLOSE_DASH.sub(JOINER, text) if any(dash in text for dash in "—–-") else text


def _unparted(match: re.Match[str]) -> str:
    return re.sub(r"(?<=[-–/@])(?=\w)", JOINER, match[0]) or JOINER


_OPENING_DASH = re.compile(r"(?:\s|\A)—\Z")


def clings(before: Inline, after: Inline) -> bool:
    """Whether a line could break between two inlines and must not: before a note's call, and beside a close dash."""
    last = plain(before)[-2:]
    if not last or last[-1].isspace():
        return False
    if isinstance(after, NoteRef):
        return not last[-1].isalnum() or bool(UNSPACED.match(last[-1]))
    return plain(after).startswith("—") or bool(_OPENING_DASH.search(last))


def merged(inlines: Iterable[Inline]) -> list[Inline]:
    """The inlines with neighbouring texts made one."""
    merged: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and merged and isinstance(before := merged[-1], Text):
            merged[-1] = Text(before.text + inline.text)
        else:
            merged.append(inline)
    return merged


def is_one_word(inline: Inline | None) -> bool:
    """Whether an inline is marked text without a space to break at."""
    if not isinstance(inline, Link | Emphasis | Strong | Code | Superscript | Subscript | PageRef | NumberRef):
        return False
    return _is_unbroken(plain(inline)) and not any(query(inline, NoteRef))


def _is_unbroken(text: str) -> bool:
    """Whether a text has no space but unbreakable ones."""
    return not any(character.isspace() and character not in NO_BREAK for character in text)


def last_word(text: str) -> tuple[str, str]:
    """A text parted before its last word, which no-break spaces may be in."""
    start = max(text.rfind(space) for space in " \t\n") + 1
    return text[:start], text[start:]


def tied(siblings: Sequence[Inline]) -> int:
    """How many siblings are one word with the last one of the first: a link or mark, behind a repeated call too."""
    match siblings:
        case [Text(text), after, *_] if text.endswith(NO_BREAK) and is_one_word(after):
            return 2
        case [Text(), NoteRef() as call, Text("\u00a0"), after] if call.occurrence > 1 and is_one_word(after):
            return 4
    return 0
