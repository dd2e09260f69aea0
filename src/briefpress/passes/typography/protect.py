"""What the typography leaves as typed: addresses, paths, file names, smileys, measures, and the like."""

from __future__ import annotations

import re

from ...words import FILES

#: Stands in a run for what no rule may change: code, a picture, a character of an address.
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
#: Stands in a run for the call of a note.
CALL = "\N{INTERLINEAR ANNOTATION TERMINATOR}"
#: Stands in a run for a line end.
BREAK = "\N{LINE SEPARATOR}"

# Each alternative starts only where its own characters do, or is bounded: a match is tried once a word, never once a
# character of a long word.
_BODY = r'[^\s<>"«»“”„‹›‘’‚' + OBJECT + CALL + r"\u3000-\u303f\uff00-\uffef]*+"
#: What is kept as typed, each with characters without which it cannot be there, so that most runs are not searched.
_ADDRESSES = (
    ("://", r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]{1,15}+://" + _BODY),
    ("www.", r"(?<![\w.])www\.(?=\w)" + _BODY),
    (":", r"(?<!\w)(?:mailto|doi|urn|tel|isbn|data):(?=\w)" + _BODY),
    ("/", r"(?<![\w.-])(?:[\w-]{1,63}\.)+[a-z]{2,24}/" + _BODY),
    (":\\", r"(?<!\w)[A-Za-z]:\\" + _BODY),
    ("\\\\", r"(?<![\w\\])\\\\\w" + _BODY),
    ("/", r"(?<![\w.~/\\<])(?:~|\.{1,2})?/\w" + _BODY),
)
_TOKENS = (
    # ``o'neil@``, but not the word before it: ``d'info@``
    (
        "@",
        r"(?<![\w.+-])(?:(?![LlDd]'|[Qq]u')[\w.+-]{1,64}+')?[\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63})+",
    ),
    (".", r"(?<![\w'’.+~#-])[\w'’.+~#-]{1,200}\.(?:" + FILES + r")(?!\w)"),
    ("`", r"(?<!`)`[^`\s][^`" + BREAK + r"]{0,120}`(?!`)"),
    ("&", r"&#?\w{1,31};"),
    ("::", r"::+"),
    ("=", r"[!:<>=]="),
    (":", r"(?<!\S):[-o^']?[()DPpOo|/\\*\[\]](?!\w)"),
    (";", r"(?<!\S);[-o^']?[()DPpOo|/\\*\[\]](?!\w)"),
    (":", r"(?<!\S):[a-z_+-]{1,30}:(?!\w)"),
    ("--", r"(?<!\S)--(?=\w)"),
    ("'", r"(?<=\d)'\d{1,2}(?:[.,]\d{1,9})?(?!\d)\"?|(?<=\d)''"),
    ('"', r"(?<=[א-ת])\"(?=[א-ת])"),
    ("'", r"(?<=[א-ת])'"),
)
_TAIL = ".,;:!?'’)]}…"


def hide(run: str) -> str:
    """The same run, as long as before, with `OBJECT` for each character that no rule may change.

    The punctuation after an address is the sentence's: it stays visible.
    """
    for needle, pattern in _ADDRESSES:
        if needle in run:
            run = re.sub(pattern, _address, run)
    for needle, pattern in _TOKENS:
        if needle in run:
            run = re.sub(pattern, lambda match: OBJECT * len(match.group()), run)
    return run


def _address(match: re.Match[str]) -> str:
    found = match.group()
    kept = len(found.rstrip(_TAIL))
    return OBJECT * kept + found[kept:]


def hidden_in(original: str, view: str) -> str:
    """The characters of ``original`` that `OBJECT` stands for in ``view``, in order."""
    return "".join(original[match.start() : match.end()] for match in re.finditer(OBJECT + "+", view))


def reveal(view: str, hidden: str) -> str:
    """Put the hidden characters back, in order."""
    characters = iter(hidden)
    return re.sub(OBJECT, lambda _: next(characters), view)
