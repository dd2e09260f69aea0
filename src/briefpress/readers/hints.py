"""What an author says about the reading itself: ``read: {headings: off, notes: "[1]"}`` in the front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

import msgspec

from ..diagnostics import Diagnostic, Result
from .entries import Entry, Scalar

#: The key in the front matter; on the command line, ``--meta read.headings=off``.
KEY = "read"
#: The values that a hint may have; a key with none takes any text.
VALUES: Mapping[str, tuple[str, ...]] = {
    "title": ("auto", "off"),
    "byline": ("auto", "off"),
    "headings": ("auto", "off"),
    "notes": (),
    "citations": ("auto", "all", "off"),
    "lists": ("auto", "off"),
    "quotes": ("auto", "off"),
    "verse": ("auto", "off"),
    "tables": ("auto", "off"),
    "figures": ("auto", "off"),
    "lines": ("auto", "keep", "join"),
    "article": ("auto", "off"),
}


class Hints(msgspec.Struct, frozen=True):
    """How a text is to be read; ``auto`` leaves the decision to the reader, ``off`` makes such a thing text.

    ``notes`` is ``auto``, ``off``, or a call as the text has it (``[1]``, ``(1)``, ``¹``, ``{1}``, ``*``, ``†``): only
    calls written so are read as calls. ``citations`` is ``all`` where ``@key`` in the text cites though the article
    names no bibliography. ``lines`` is ``keep`` where each line is a paragraph of its own, ``join`` where
    lines are wrapped and only blank lines part paragraphs. ``article`` is ``off`` where a web page is wanted whole.
    """

    title: str = "auto"
    byline: str = "auto"
    headings: str = "auto"
    notes: str = "auto"
    citations: str = "auto"
    lists: str = "auto"
    quotes: str = "auto"
    verse: str = "auto"
    tables: str = "auto"
    figures: str = "auto"
    lines: str = "auto"
    article: str = "auto"


AUTO = Hints()


def is_hint(key: str) -> bool:
    """Whether a key of the front matter or the command line is about the reading."""
    return key == KEY or key.startswith(f"{KEY}.")


def build_hints(entries: Iterable[Entry], overrides: Iterable[Entry] = ()) -> Result[Hints]:
    """The hints that the entries give; one that cannot be used is a diagnostic and changes nothing."""
    given: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for entry in (*entries, *overrides):
        for key, value in _settings(entry):
            value = value.casefold() if VALUES.get(key) else value
            if problem := _problem(key, value):
                diagnostics.append(Diagnostic("bad-meta", problem[0], entry.span, problem[1]))
            else:
                given[key] = value
    return Result(Hints(**given), tuple(diagnostics))


def _settings(entry: Entry) -> Iterator[tuple[str, str]]:
    """The hints in an entry: a mapping's pairs, or the one that a dotted key names."""
    if not is_hint(entry.key):
        return
    if isinstance(entry.value, dict):
        for key, value in entry.value.items():
            yield key.casefold(), _scalar(value)
    else:
        yield entry.key.partition(".")[2], _scalar(entry.value)


def _scalar(value: object) -> str:
    """A hint as typed; the words for on and off that YAML knows mean ``auto`` and ``off``; no text where it is none."""
    if not isinstance(value, Scalar):
        return ""
    return _SWITCHES.get(value.text.strip().casefold(), value.text.strip())


_SWITCHES = {"on": "auto", "true": "auto", "yes": "auto", "auto": "auto"} | dict.fromkeys(
    ("off", "false", "no", "none"), "off"
)


def _problem(key: str, value: str) -> tuple[str, str] | None:
    """What is wrong with a hint, and how to mend it."""
    if key not in VALUES:
        near = get_close_matches(key, VALUES, 1, 0.6)
        advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(VALUES)}"
        return (f"there is no key {key[:40]!r} in read", advice)
    if not value or (VALUES[key] and value not in VALUES[key]):
        known = ", ".join(VALUES[key]) or "auto, off, or a call as the text has it, in quotes"
        return (f"read: {key} cannot be {value[:40]!r}; it is read as auto.", f"write one of {known}")
    return None
