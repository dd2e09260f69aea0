"""What the appendix prints of a source: its words, how far it can be trusted and handed on, where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ...citing import Cited
from ...citing.line import cut, normal
from ...dates import find_dates, format_date
from ...document import Inline, Link, Strong, Text
from ...labels import Labels, labels_for
from ...source import Source
from ...styles import entry
from ...styles.marks import marks_of
from ...uses import Use, joined_uses, use_link
from ...walk import plain, query
from ..language.short import title_language

#: What ends an entry as well as a full stop does, and what may stand after it.
ENDED = ".!?…。！？؟۔।"
SPACES = " \u00a0\u202f"
CLOSING = SPACES + "»”“’\"'›」』》)]）"


def entry_words(source: Source, described: Sequence[Cited], style: str, lang: str) -> tuple[Inline, ...]:
    """The source in the style where every note that describes it was understood, else the fullest of their words."""
    wordy = [one for one in described if not one.understood and one.kind != "idem"]
    if not wordy:
        return entry(with_language(source, lang), style, lang)
    words = max(map(_own_words, wordy), key=lambda each: len(plain(each)))
    return (*stopped(capitalised(words), lang), *_unsaid(source, words, lang))


def with_language(source: Source, lang: str) -> Source:
    """The source as it is printed in a document of a language: with that of its title where it is another."""
    return replace(source, language=source.language or title_language(source.title, lang))


def capitalised(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The inlines with a capital first, as a sentence begins: what led to them is left out."""
    match inlines:
        case (Text(text), *rest):
            return (Text(text[:1].upper() + text[1:]), *rest)
    return inlines


def _own_words(cited: Cited) -> tuple[Inline, ...]:
    """The words of a citation without what leads to it and without its attributes."""
    text = plain(cited.words)
    start, end = (max(place - cited.start, 0) for place in cited.attributes)
    lead = len(cited.citation.prefix) if text.startswith(cited.citation.prefix) else 0
    begin = len(text) - len(text[lead:].lstrip(SPACES + ":：,،")) if lead else 0
    behind = len(text[: start if end else len(text)].rstrip(SPACES))
    return normal((*cut(cited.words, begin, behind), *(cut(cited.words, end, len(text)) if end else ())))


def _unsaid(source: Source, words: Sequence[Inline], lang: str) -> Iterator[Inline]:
    """When the source was read and where it is kept, if only attributes say so."""
    labels, marks = labels_for(lang).value, marks_of(lang)
    if source.accessed and source.accessed not in (iso for _, _, iso in find_dates(plain(words), lang)):
        yield Text(marks.gap + labels.accessed.format(date=format_date(source.accessed, lang)) + marks.stop)
    addresses = {link.url for link in query(words, Link)}
    if source.archive_url and source.archive_url not in (*addresses, *plain(words).split()):
        before, after = labels.terms.archived.split("{url}")
        shown = Text(source.archive_url)
        yield from (Text(marks.gap + before), Link(source.archive_url, (shown,)), Text(after + marks.stop))


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
