"""Which articles are meant: files, folders (every article below them) and ``-`` for standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from ..errors import ReadError
from ..readers import format_of, suffixes

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

    def data(self, largest: int) -> bytes:
        """The article's bytes, one more than ``largest`` at most; ReadError when they cannot be had."""
        try:
            if self.name == STDIN and sys.stdin is None:
                raise ReadError("-: there is no standard input: pipe an article in, or name its file")
            with sys.stdin.buffer if self.name == STDIN else Path(self.name).open("rb") as stream:
                return stream.read(largest + 1)
        except OSError as error:
            raise ReadError(f"{self.name}: cannot be read: {error.strerror}") from error


def find_sources(names: Sequence[str]) -> list[Source]:
    """The articles that the names stand for; ReadError for a name that stands for none and for two with one stem."""
    found: dict[Path, Source] = {}
    for source in (source for name in names for source in _sources(name)):
        found.setdefault(Path(source.name).resolve(), source)
    sources = list(found.values())
    _check_stems(sources)
    return sources


def _sources(name: str) -> Iterator[Source]:
    path = Path(name)
    try:
        if name == STDIN:
            yield Source(STDIN, STDIN_STEM)
        elif path.is_dir():
            yield from _articles(path)
        elif path.is_file():
            yield Source(name, path.stem)
        elif path.exists():
            raise ReadError(f"{name}: not a plain file: pipe it into briefpress export -")
        else:
            raise ReadError(f"{name}: no such file or folder: check the path")
    except OSError as error:
        raise ReadError(f"{name[:200]}: cannot be read: {error.strerror}") from error


def _articles(folder: Path) -> list[Source]:
    visible = (p for p in folder.rglob("*") if not any(part.startswith(".") for part in p.relative_to(folder).parts))
    found = sorted(path for path in visible if format_of(path.name) and path.is_file())
    if not found:
        raise ReadError(f"{folder}: no article in this folder: it holds no file named {', '.join(suffixes())}")
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
