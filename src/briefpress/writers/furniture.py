"""What stands around the text, worded once for both formats: masthead lines, running title, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from ..dates import format_date
from ..document import Document, Inline, Meta, Superscript, Text
from ..labels import Labels
from ..usage import usage_of
from ..walk import plain

#: Between the parts of one line of furniture.
SEPARATOR = " · "
#: Where the article has a thematic break.
ORNAMENT = "*\u2003*\u2003*"
#: A running title longer than this many characters is cut at a word, and so is a mark.
RUNNING_TITLE, RUNNING_MARK = 45, 60


class Masthead(msgspec.Struct, frozen=True):
    """The masthead's lines in their order; an empty one is not printed.

    ``marking`` is the document's mark where it is too long for the head and the foot of every page.
    """

    series: str
    reference: str
    title: tuple[Inline, ...]
    subtitle: tuple[Inline, ...]
    byline: tuple[Inline, ...]
    recipients: str
    marking: str = ""


def masthead(document: Document, labels: Labels) -> Masthead:
    """The masthead of a finished document, in its language."""
    meta = document.meta
    comma = COMMAS.get(meta.lang.split("-")[0].lower(), SERIAL_COMMA)
    authors = labels.by.format(authors=comma.join(meta.author)) if meta.author else ""
    recipients = labels.recipients.format(recipients=comma.join(meta.recipients)) if meta.recipients else ""
    return Masthead(
        series=meta.series or labels.series,
        reference=labels.reference.format(reference=meta.reference) if meta.reference else "",
        title=meta.title,
        subtitle=meta.subtitle,
        byline=_raised(joined((authors, format_date(meta.date, meta.lang))), meta),
        recipients=recipients,
        marking=meta.marking if marking(document) != meta.marking else "",
    )


#: The first of the month as French has it, and its letters.
FIRST = re.compile(r"(?<!\w)1(er)(?=\s\w+\s\d{4}\Z)")


def _raised(line: str, meta: Meta) -> tuple[Inline, ...]:
    """A line with the ordinal of its date raised as in the text (``1er janvier 2025``), unless that is switched off."""
    off = meta.typography.strip().lower() in ("none", "off") or "ordinals" in meta.typography_off
    first = None if off or "er" not in usage_of(meta.lang).words.ordinals else FIRST.search(line)
    if not first:
        return (Text(line),) if line else ()
    start, end = first.span(1)
    return Text(line[:start]), Superscript((Text(first[1]),)), Text(line[end:])


#: Between names in a line; then where a script has a comma of its own.
SERIAL_COMMA = ", "
COMMAS = {"ar": "، ", "fa": "، ", "ur": "، ", "ja": "、", "zh": "、"}


def joined(parts: Iterable[str]) -> str:
    """The parts that are not empty, separated as furniture is."""
    return SEPARATOR.join(filter(None, parts))


def running_header(document: Document, labels: Labels) -> str:
    """Series and short title, for the head of every page after the first."""
    series = shortened(document.meta.series or labels.series, RUNNING_TITLE)
    return joined((series, shortened(plain(document.meta.title), RUNNING_TITLE)))


def marking(document: Document) -> str:
    """The document's mark, for the head and the foot of every page."""
    return shortened(document.meta.marking, RUNNING_MARK)


def shortened(words: str, most: int) -> str:
    """The words, cut at a word and marked by an ellipsis where they are more than so many characters."""
    words = " ".join(words.split(" "))
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(" ,;:\u00a0\u202f–—") + "…"


def page_parts(labels: Labels) -> tuple[str, str, str]:
    """The words before, between and after the two numbers in 'page N of M'."""
    before, rest = labels.page.split("{page}", 1)
    between, after = rest.split("{pages}", 1)
    return before, between, after
