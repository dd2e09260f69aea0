"""What keeps a drawn file from being what its variant claims: each question is a function, asked before it is written.

A validator asks thousands; these are those that an article, its pictures or a theme can make a file of ours fail.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import msgspec
import pydyf

from ...variants import Variant

#: Characters without a meaning that all agree on (ISO 19005-3, 6.2.11.7.3).
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
#: What sets the colours of a press (ISO 32000-1, table 74), as the engine writes it.
PRESS = re.compile(rb"/DeviceCMYK (?:cs|CS)")
#: The longest string, in bytes, of PDF/A-1 and of PDF/A-2 and -3 (6.1.12, 6.1.13).
LONGEST = {"1": 65535, "2": 32767, "3": 32767}

#: So many pictures are named.
SHOWN = 3


class Drawn(msgspec.Struct, frozen=True):
    """What is asked about: the file before it is written, its words, and whether a character of them is in no font.

    ``undescribed`` are the names of pictures of which the article says nothing.
    """

    pdf: pydyf.PDF
    words: str
    missing: bool
    undescribed: tuple[str, ...] = ()


def kept(drawn: Drawn, variant: Variant) -> tuple[Variant, list[str]]:
    """What of the variant's claims the file may make, and why it does not make the others, each reason in words."""
    if variant.never:
        return Variant(variant.engine), [variant.never]
    if not (variant.archival or variant.accessible):
        return variant, []
    mute = list(_undescribed(drawn, variant))
    if reasons := [reason for question in QUESTIONS for reason in question(drawn, variant)]:
        return Variant(variant.engine), [*reasons, *mute]
    return variant._replace(accessible=0) if mute else variant, mute


def _missing(drawn: Drawn, _variant: Variant) -> Iterator[str]:
    if drawn.missing:
        yield "a character is in no font"


def _private(drawn: Drawn, variant: Variant) -> Iterator[str]:
    if variant.archival[1:] != "b" and variant.archival and (found := PRIVATE.search(drawn.words)):
        yield f"U+{ord(found[0]):04X} is a character of private use, which nobody can read without its font"


def _undescribed(drawn: Drawn, variant: Variant) -> Iterator[str]:
    """Breaks PDF/UA alone (ISO 14289-1, 7.3): PDF/A recommends descriptions (ISO 19005-1, 6.8.4)."""
    if variant.accessible and drawn.undescribed:
        yield f"a picture has no description but its file's name: {', '.join(drawn.undescribed[:SHOWN])}"


def _colours(drawn: Drawn, variant: Variant) -> Iterator[str]:
    streams = _streams(drawn.pdf) if variant.archival else ()
    if any(each.extra.get("ColorSpace") == "/DeviceCMYK" or any(map(_is_press, each.stream)) for each in streams):
        yield "a picture or the theme has the colours of a press (CMYK)"


def _is_press(operator: object) -> bool:
    """Whether something among a stream's operators is that."""
    return isinstance(operator, bytes) and bool(PRESS.fullmatch(operator))


def _transparency(drawn: Drawn, variant: Variant) -> Iterator[str]:
    if not variant.archival.startswith("1"):
        return
    masked = any("SMask" in each.extra for each in _streams(drawn.pdf))
    faint = any(each.get(key, 1) != 1 for each in _states(drawn.pdf) for key in ("ca", "CA"))
    if masked or faint:
        yield "a picture or a colour lets through what is behind it"


def _attached(drawn: Drawn, variant: Variant) -> Iterator[str]:
    if variant.archival == "4f" and "AF" not in drawn.pdf.catalog:
        yield "there is no file in it"


def _strings(drawn: Drawn, variant: Variant) -> Iterator[str]:
    longest = LONGEST.get(variant.archival[:1])
    if longest and any(_longer(each, longest) for each in _dictionaries(drawn.pdf)):
        yield f"a description or an address is longer than {longest} bytes"


#: The questions of which one answer breaks every claim, in the order in which they are told.
QUESTIONS: tuple[Callable[[Drawn, Variant], Iterator[str]], ...] = (
    _missing,
    _private,
    _colours,
    _transparency,
    _attached,
    _strings,
)


def _dictionaries(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    return (each for each in pdf.objects if isinstance(each, pydyf.Dictionary))


def _streams(pdf: pydyf.PDF) -> Iterator[pydyf.Stream]:
    return (each for each in pdf.objects if isinstance(each, pydyf.Stream))


def _states(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    """The graphics states of all resources."""
    for each in (*_dictionaries(pdf), *(stream.extra.get("Resources") for stream in _streams(pdf))):
        if isinstance(each, dict) and isinstance(states := each.get("ExtGState"), dict):
            yield from states.values()


def _longer(value: object, longest: int) -> bool:
    match value:
        case pydyf.String():
            # not one of Latin letters alone is written in twice as many bytes
            return len(str(value.string)) * 2 > longest and len(value.data) > longest
        case dict():
            return any(_longer(each, longest) for each in value.values())
        case _:
            return False
