"""The front matter at the start of a text: YAML between ``---`` lines, TOML between ``+++`` lines, or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..diagnostics import Diagnostic, Result, Span
from .entries import ALIASES, KEYS, Entry, Scalar, Value, canonical, is_ours, nearest

__all__ = ["ALIASES", "KEYS", "Entry", "FrontMatter", "Scalar", "Value", "canonical", "nearest", "split_front_matter"]

#: Characters; a longer block is no front matter but a text between two separators.
LENGTH = 100_000

_YAML = (re.compile(r"---[ \t]*\r?(?:\n|\Z)"), re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE))
_TOML = (re.compile(r"\+\+\+[ \t]*\r?(?:\n|\Z)"), re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE))
_KEY_LINE = re.compile(r"""^["']?([^\W\d_][\w-]{0,40})["']?[ \t]*:(?=\s|$)""", re.MULTILINE)
_TOML_KEY = re.compile(r"""^[ \t]*\[*[ \t]*["']?([^\W\d_][\w-]{0,40})["']?[ \t]*[=\]]""", re.MULTILINE)


class FrontMatter(NamedTuple):
    """The entries (one a key), the text below them, and the line of the file on which that text begins."""

    entries: tuple[Entry, ...]
    body: str
    first_line: int


def split_front_matter(text: str, file: str) -> Result[FrontMatter]:
    """Part the front matter from the text.

    Every scalar is a string as typed: ``lang: no`` is Norwegian and ``reference: 0012`` keeps its zeros. Lines
    between separators that hold no key of ours or of another program are text. Raises ReadError, with the place, for
    what cannot be read, and for YAML's anchors, aliases and tags: nothing here needs them, and aliases can grow
    without bound.
    """
    for read in (_yaml, _toml, _json):
        if (found := read(text, file)) is not None:
            return found
    return Result(FrontMatter((), text, 1))


def _yaml(text: str, file: str) -> Result[FrontMatter] | None:
    block = _block(text, *_YAML)
    if block is None:
        return None
    from .yaml_matter import yaml_entries

    inside, end = block
    entries = yaml_entries(inside, file) if _names_keys(inside, _KEY_LINE) else None
    if entries is None and inside.strip():
        message = "the lines between --- and --- name none of the known keys, so they are read as text"
        hint = f"known are {', '.join(KEYS)}"
        return Result(FrontMatter((), text, 1), (Diagnostic("bad-meta", message, Span(file, 1, 1), hint),))
    return _parted(entries or [], text, end)


def _toml(text: str, file: str) -> Result[FrontMatter] | None:
    block = _block(text, *_TOML)
    if block is None or not _names_keys(block[0], _TOML_KEY):
        return None
    from .toml_matter import toml_entries

    return _parted(toml_entries(block[0], file), text, block[1])


def _json(text: str, file: str) -> Result[FrontMatter] | None:
    if not text.startswith("{"):
        return None
    from .json_matter import json_entries, json_keys, json_object

    end = json_object(text[:LENGTH])
    if end < 0 or not any(map(is_ours, json_keys(text[:end]))):
        return None
    return _parted(json_entries(text[:end], file), text, text.find("\n", end) + 1 or len(text))


def _parted(entries: list[Entry], text: str, end: int) -> Result[FrontMatter]:
    known = {entry.key: entry for entry in entries}
    first_line = text.count("\n", 0, end) + 1
    return Result(FrontMatter(tuple(known.values()), text[end:], first_line), tuple(_repeated(entries)))


def _block(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> tuple[str, int] | None:
    """What stands between the lines, and where the text goes on; a blank line below the first makes it a separator."""
    first = opening.match(text)
    if first is None or not text[first.end() :].partition("\n")[0].strip():
        return None
    last = closing.search(text, first.end())
    if last is None:
        return None
    end = text.find("\n", last.end()) + 1
    return text[first.end() : last.start()], end or len(text)


def _names_keys(block: str, key_line: re.Pattern[str]) -> bool:
    """Whether a block names a key of ours, or one that is meant to be; else it is prose between separators."""
    return len(block) <= LENGTH and any(map(is_ours, key_line.findall(block)))


def _repeated(entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.key in seen:
            line = seen[entry.key].span.line
            message = f"the key {entry.key} stands twice (first in line {line}); this one counts"
            yield Diagnostic("bad-meta", message, entry.span, "keep one of them")
        seen[entry.key] = entry
