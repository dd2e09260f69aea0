"""What the appendix prints of a source: its words, how far it can be trusted and handed on, where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...citing import Cited
from ...document import Inline, Strong, Text
from ...labels import Labels
from ...source import Source
from ...styles import entry
from ...styles.marks import marks_of
from ...uses import Use, joined_uses, use_link
from ...walk import plain

#: What ends an entry as well as a full stop does, and what may stand after it.
ENDED = ".!?…。！？؟۔।"
CLOSING = " \u00a0\u202f»”“’\"'›」』》)]）"


def entry_words(source: Source, described: Sequence[Cited], style: str, lang: str) -> tuple[Inline, ...]:
    """The source in the style where every note that describes it was understood, else the fullest of their words."""
    wordy = [one for one in described if not one.understood and one.kind != "idem"]
    if not wordy:
        return entry(source, style, lang)
    words = max((one.words for one in wordy), key=lambda each: len(plain(each)))
    return stopped(words, lang)


def entry_end(source: Source, uses: Iterable[Use], labels: Labels, lang: str) -> Iterator[Inline]:
    """What follows the words: the grade, how the source may be handled, and its uses."""
    gap = Text(marks_of(lang).gap)
    if source.grade:
        yield from (gap, Text(f"[{source.grade}]"))
    if source.marking:
        yield from (gap, Strong((Text(source.marking.upper()),)))
    links = [use_link(use, labels, lang) for use in uses]
    if links:
        before, after = labels.cited.split("{places}")
        yield from (gap, Text(before), *joined_uses(links, lang), Text(after))


def stopped(inlines: tuple[Inline, ...], lang: str) -> tuple[Inline, ...]:
    """The inlines with a full stop, unless they have an end."""
    words = plain(inlines).rstrip(CLOSING)
    return inlines if not words or words[-1] in ENDED else (*inlines, Text(marks_of(lang).stop))
