"""Which articles are meant: files, folders (every article below them) and ``-`` for standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from ..errors import ReadError
from ..readers import format_of

#: The name of standard input, and what its outputs are called.
STDIN, STDIN_STEM = "-", "stdin"


class Source(msgspec.Struct, frozen=True):
    """One article to be read: its name as the user wrote it, and the stem of its outputs' names."""

    name: str
    stem: str

    @property
    def folder(self) -> Path:
        """The folder that the article's pictures may come from."""
        return Path() if self.name == STDIN else Path(self.name).parent

    def data(self) -> bytes:
        """The article's bytes; ReadError when they cannot be had."""
        try:
            return sys.stdin.buffer.read() if self.name == STDIN else Path(self.name).read_bytes()
        except OSError as error:
            raise ReadError(f"{self.name}: cannot be read: {error.strerror}") from error


def find_sources(names: Sequence[str]) -> list[Source]:
    """The articles that the names stand for; ReadError for a name that stands for none and for two with one stem."""
    sources = list(dict.fromkeys(source for name in names for source in _sources(name)))
    _check_stems(sources)
    return sources


def _sources(name: str) -> Iterator[Source]:
    path = Path(name)
    if name == STDIN:
        yield Source(STDIN, STDIN_STEM)
    elif path.is_dir():
        yield from _articles(path)
    elif path.exists():
        yield Source(name, path.stem)
    else:
        raise ReadError(f"{name}: no such file or folder: check the path")


def _articles(folder: Path) -> list[Source]:
    visible = (p for p in folder.rglob("*") if not any(part.startswith(".") for part in p.relative_to(folder).parts))
    found = sorted(path for path in visible if format_of(path.name) and path.is_file())
    if not found:
        raise ReadError(f"{folder}: no article in this folder: it holds no file named .txt, .md or .markdown")
    return [Source(str(path), path.stem) for path in found]


def _check_stems(sources: Iterable[Source]) -> None:
    taken: dict[str, str] = {}
    for source in sources:
        other = taken.setdefault(source.stem.casefold(), source.name)
        if other != source.name:
            raise ReadError(
                f"{other} and {source.name} would both be written as {source.stem}.*: "
                "rename one, or export them to two folders with -o"
            )
