"""From front matter and the command line's ``key=value`` to Meta; what cannot be used is told, with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import Block, Inline, List, Meta, Paragraph, Text
from ..errors import ReadError
from ..languages import plausible_tag
from .entries import FOREIGN, KEYS, Entry, Scalar, Value, canonical, nearest
from .hints import is_hint
from .numbered import depth, switch
from .scalars import bad, clean as clean, one_line, scalars
from .switches import typography

Inlines = tuple[Inline, ...]
Blocks = tuple[Block, ...]
Change = Result[dict[str, Any]]


class Words(NamedTuple):
    """How a format reads the words of a title (inlines) and of a summary (blocks) in its front matter."""

    inlines: Callable[[str, Span], Result[Inlines]]
    blocks: Callable[[str, Span], Result[Blocks]]


_BLANK_LINES = re.compile(r"\n\s*\n")
_ISO_DATE = re.compile(r"([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:(?<=-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:[0-9]{2}.*)?")
_COMMAS = re.compile("[,;،，、\n]")
_SEMICOLONS = re.compile("[;；؛\n]")
SUMMARY_MODES = ("auto", "none")
#: The orders of the list of sources, and the styles of its entries.
SOURCES_ORDERS = ("citation", "type", "author")
SOURCES_STYLES = ("house", "iso690", "chicago")
#: Whether paragraphs have numbers in the margin: where something points at them, all of them, none.
PARAGRAPH_NUMBERS = ("auto", "all", "none")
#: The box holds at most so many sentences.
MOST_SENTENCES = 12
#: What says that there are no key figures.
NO_FIGURES = ("", "none", "off", "no", "false")


def _plain_inlines(text: str, place: Span) -> Result[Inlines]:
    return Result((Text(text),))


def _plain_blocks(text: str, place: Span) -> Result[Blocks]:
    parts = [" ".join(part.split()) for part in _BLANK_LINES.split(text)]
    return Result(tuple(Paragraph((Text(part),), line=place.line) for part in parts if part))


#: The words of formats without markup.
PLAIN = Words(_plain_inlines, _plain_blocks)


def override_entries(overrides: Mapping[str, str]) -> tuple[Entry, ...]:
    """The entries of a command line's ``key=value``; raises ReadError for a key that means nothing."""
    return tuple(_override(key, value) for key, value in overrides.items())


def _override(key: str, value: str) -> Entry:
    name = canonical(key)
    if is_hint(name):
        return Entry(name, Scalar(value), Span(f"--meta {key}"))
    if name not in KEYS:
        near = nearest(key)
        advice = f"did you mean {near}?" if near else f"known are {', '.join(KEYS)}"
        raise ReadError(f"--meta {key}={value}: there is no key {key}; {advice}")
    return Entry(name, Scalar(value), Span(f"--meta {key}"))


def build_meta(entries: Iterable[Entry], overrides: Iterable[Entry], words: Words) -> Result[Meta]:
    """The Meta that the entries say; ``overrides`` stand in for entries of the same key."""
    fields = _fields((*entries, *overrides), words)
    return Result(Meta(**fields.value), fields.diagnostics)


def override_meta(meta: Meta, overrides: Mapping[str, str], words: Words = PLAIN) -> Result[Meta]:
    """What an article says of itself with the command line's ``key=value`` put over it."""
    fields = _fields(override_entries(overrides), words)
    return Result(replace(meta, **fields.value), fields.diagnostics)


def _fields(entries: Iterable[Entry], words: Words) -> Change:
    """The fields of Meta that the entries set; of two with one key the later counts."""
    given = {entry.key: entry for entry in entries if not is_hint(entry.key)}
    fields: dict[str, Any] = {}
    diagnostics: list[Diagnostic] = []
    foreign = [entry for entry in given.values() if entry.key in FOREIGN]
    for entry in given.values():
        if entry.key in FOREIGN:
            continue
        change = _READERS[entry.key](entry, words) if entry.key in _READERS else _unknown(entry)
        fields |= change.value
        diagnostics += change.diagnostics
    diagnostics += [_foreign(foreign)] if foreign else []
    return Result(fields, tuple(diagnostics))


def _foreign(entries: Sequence[Entry]) -> Diagnostic:
    """One quiet word on the keys that are other programs'."""
    named = ", ".join(entry.key for entry in entries)
    message = f"keys of other programs, whose values are not used: {named}"
    return Diagnostic("unknown-meta", message, entries[0].span, f"known are {', '.join(KEYS)}")


def _unknown(entry: Entry) -> Change:
    if not entry.key:
        return Result({}, (bad(entry, "a key must be a word; this one and its value are left out"),))
    message = f"there is no key {entry.key[:40]}; its value is not used"
    if near := nearest(entry.key):
        return Result({}, (bad(entry, message, f"did you mean {near}?"),))
    return Result({}, (Diagnostic("unknown-meta", message, entry.span, f"known are {', '.join(KEYS)}"),))


def _string(entry: Entry, words: Words) -> Change:
    one = one_line(entry)
    return Result({entry.key: one.value.text}, one.diagnostics)


def _one_of(names: Sequence[str]) -> Callable[[Entry, Words], Change]:
    """A reader of one of the names."""

    def read(entry: Entry, words: Words) -> Change:
        text = one_line(entry).value.text.casefold()
        if text in names:
            return Result({entry.key.replace("-", "_"): text})
        return Result({}, (bad(entry, f"{entry.key} cannot be {text[:40]!r}", f"write one of {', '.join(names)}"),))

    return read


def _paths(entry: Entry, words: Words) -> Change:
    """One path or a list of them, as typed."""
    return Result({entry.key: tuple(scalar.text for scalar in scalars(entry.value) if scalar.text)})


def _elsewhere(entry: Entry, words: Words) -> Change:
    """A key that `readers.read` looks at itself."""
    return Result({})


def _inlines(entry: Entry, words: Words) -> Change:
    one = one_line(entry)
    if not one.value.text:
        return Result({entry.key: ()}, one.diagnostics)
    read = words.inlines(one.value.text, _inside(entry, one.value))
    return Result({entry.key: read.value}, (*one.diagnostics, *read.diagnostics))


def _inside(entry: Entry, scalar: Scalar) -> Span:
    return Span(entry.span.file, scalar.line)


def _blocks(entry: Entry, words: Words) -> Change:
    """A text as its paragraphs, a list as a list."""
    if isinstance(entry.value, Scalar):
        (scalar,) = scalars(entry.value)
        read = words.blocks(scalar.text, _inside(entry, scalar))
        return Result({entry.key: read.value}, read.diagnostics)
    items = [words.blocks(scalar.text, _inside(entry, scalar)) for scalar in scalars(entry.value) if scalar.text]
    filled = tuple(item.value for item in items if item.value)
    blocks = (List(filled, line=entry.span.line),) if filled else ()
    return Result({entry.key: blocks}, tuple(diagnostic for item in items for diagnostic in item.diagnostics))


def summary_mode(text: str) -> str:
    """``auto``, ``none`` or a number of sentences from 1 to 12, as `Meta` has it; "" for any other text."""
    text = text.strip().casefold()
    count = int(text) if text.isdecimal() and len(text) < 3 else 0
    return text if text in SUMMARY_MODES else str(count) if 1 <= count <= MOST_SENTENCES else ""


def _summary(entry: Entry, words: Words) -> Change:
    if not isinstance(entry.value, Scalar):
        return _blocks(entry, words)
    if mode := summary_mode(entry.value.text):
        return Result({"summary_mode": mode})
    if entry.value.text.strip().isdecimal():
        message = f"the summary can have 1 to {MOST_SENTENCES} sentences, not {entry.value.text.strip()[:9]}"
        return Result({}, (bad(entry, message, "write a number of sentences, auto, none, or the summary itself"),))
    return _blocks(entry, words)


def _key_figures(entry: Entry, words: Words) -> Change:
    """``auto`` for those that are found; a list of texts, or texts parted by semicolons or lines."""
    parts = [part for scalar in scalars(entry.value) for part in _parted(entry, scalar)]
    texts = tuple(" ".join(part.split()) for part in parts if part.strip())
    named = {text.casefold() for text in texts}
    if len(texts) == 1 and named & {"auto", *NO_FIGURES}:
        return Result({"key_figures": ("auto",) if "auto" in named else ()})
    return Result({"key_figures": texts})


def _parted(entry: Entry, scalar: Scalar) -> list[str]:
    return _SEMICOLONS.split(scalar.text) if isinstance(entry.value, Scalar) else [scalar.text]


def _split(separators: re.Pattern[str]) -> Callable[[Entry, Words], Change]:
    """A reader of names: one text parted by ``separators``, or a list of texts or of pandoc's ``{name: …}``."""

    def read(entry: Entry, words: Words) -> Change:
        if isinstance(entry.value, Scalar):
            parts = separators.split(clean(entry.value.text))
            return Result({entry.key: tuple(" ".join(part.split()) for part in parts if part.strip())})
        values = entry.value if isinstance(entry.value, tuple) else (entry.value,)
        names = tuple(name for value in values if (name := _name(value)))
        if all(map(_is_name, values)):
            return Result({entry.key: names})
        return Result({entry.key: names}, (bad(entry, f"each of {entry.key} must be one name", _NAMES_HINT),))

    return read


_NAMES_HINT = "write a list of names, or a list of “name: …”"


def _is_name(value: Value) -> bool:
    return isinstance(value, Scalar) or (isinstance(value, dict) and ("name" in value or "family" in value))


def _name(value: Value) -> str:
    """A name as pandoc's templates and CSL write it; of anything else, its words."""
    match value:
        case {"name": Scalar() as name}:
            parts = [name]
        case {"name": {"given": Scalar() as given, "family": Scalar() as family}}:
            parts = [given, family]
        case {"name": {"literal": Scalar() as name}} | {"literal": Scalar() as name}:
            parts = [name]
        case {"given": Scalar() as given, "family": Scalar() as family}:
            parts = [given, family]
        case _:
            parts = [Scalar(", ".join(scalar.text for scalar in scalars(value) if scalar.text))]
    return " ".join(" ".join(clean(part.text) for part in parts).split())


def _date(entry: Entry, words: Words) -> Change:
    """A date as ISO 8601 where it is written so (its time left out), else as typed."""
    one = one_line(entry)
    text = one.value.text
    match = _ISO_DATE.fullmatch(text)
    if match is None:
        return Result({"date": text}, one.diagnostics)
    try:
        date.fromisoformat((match[1] + "-01-01")[:10])
    except ValueError:
        hint = "write year-month-day, as in 2025-05-02"
        return Result({"date": text}, (bad(entry, f"no calendar has the date {text}; it is printed as typed", hint),))
    return Result({"date": match[1]})


def _lang(entry: Entry, words: Words) -> Change:
    """A tag, or a name that the language pass knows as one; of anything else none, so that it is told once."""
    one = one_line(entry)
    tag = one.value.text.replace("_", "-")
    if not tag or plausible_tag(tag):
        return Result({"lang": tag}, one.diagnostics)
    message = f"{one.value.text[:40]!r} is no language tag"
    hint = "write a tag such as fr, en-GB or pt-BR (BCP 47)"
    return Result({"lang": ""}, (*one.diagnostics, bad(entry, message, hint)))


_READERS: dict[str, Callable[[Entry, Words], Change]] = {
    "title": _inlines,
    "subtitle": _inlines,
    "author": _split(_SEMICOLONS),
    "date": _date,
    "lang": _lang,
    "abstract": _blocks,
    "keywords": _split(_COMMAS),
    "series": _string,
    "reference": _string,
    "marking": _string,
    "recipients": _split(_SEMICOLONS),
    "summary": _summary,
    "key-figures": _key_figures,
    "paper": _string,
    "theme": _string,
    "typography": lambda entry, _: typography(entry),
    "paragraph-numbers": _one_of(PARAGRAPH_NUMBERS),
    "number-sections": switch(),
    "figure-numbers": switch(),
    "line-numbers": switch(),
    "toc": switch(auto="auto"),
    "toc-depth": depth,
    "lof": switch(),
    "lot": switch(),
    "bibliography": _paths,
    "sources": _elsewhere,
    "sources-order": _one_of(SOURCES_ORDERS),
    "sources-style": _one_of(SOURCES_STYLES),
}
