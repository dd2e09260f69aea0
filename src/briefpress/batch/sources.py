"""Which articles are meant: files, folders (every article below them) and ``-`` for standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from ..errors import ReadError
from ..readers import FORMATS, searched_suffixes

#: The name of standard input, and what its outputs are called.
STDIN, STDIN_STEM = "-", "stdin"
#: What browsers call the folder of a saved page's parts.
PAGE_FOLDERS = ("_files", "_fichiers", "-Dateien", "_archivos", "_arquivos", "_bestanden", "_pliki", "_file", ".files")
#: The suffixes that both a source and an export can have.
WORD = FORMATS["docx"].suffixes


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


def find_sources(names: Sequence[str], output: str = "") -> list[Source]:
    """The articles that the names stand for; ReadError for a name that stands for none and for two with one stem.

    A folder is not searched for what was exported from it: below ``output``, or a Word file with the name of a text.
    """
    found: dict[Path, Source] = {}
    for source in (source for name in names for source in _sources(name, output)):
        found.setdefault(Path(source.name).resolve(), source)
    sources = list(found.values())
    _check_stems(sources)
    return sources


def _sources(name: str, output: str) -> Iterator[Source]:
    path = Path(name)
    try:
        if name == STDIN:
            yield Source(STDIN, STDIN_STEM)
        elif path.is_dir():
            yield from _articles(path, output)
        elif path.is_file():
            yield Source(name, path.stem)
        elif path.exists():
            raise ReadError(f"{name}: not a plain file: pipe it into briefpress export -")
        else:
            raise ReadError(f"{name}: no such file or folder: check the path")
    except OSError as error:
        raise ReadError(f"{name[:200]}: cannot be read: {error.strerror}") from error


def _articles(folder: Path, output: str) -> list[Source]:
    exports = Path(output).resolve() if output and Path(output).resolve() != folder.resolve() else None
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in searched_suffixes()
        and not any(_is_passed_over(part) for part in path.relative_to(folder).parts)
        and not (exports and path.resolve().is_relative_to(exports))
        and path.is_file()
    )
    texts = {path.stem for path in found if path.suffix.lower() not in WORD}
    articles = [path for path in found if path.suffix.lower() not in WORD or path.stem not in texts]
    if not articles:
        raise ReadError(f"{folder}: no article in this folder: it holds no file named {', '.join(searched_suffixes())}")
    return [Source(str(path), path.stem) for path in articles]


def _is_passed_over(part: str) -> bool:
    """Hidden files, the locks that Word leaves, and the folders that browsers put beside a page they save."""
    return part.startswith((".", "~$")) or part.endswith(PAGE_FOLDERS)


def _check_stems(sources: Iterable[Source]) -> None:
    taken: dict[str, str] = {}
    for source in sources:
        other = taken.setdefault(source.stem.casefold(), source.name)
        if other != source.name:
            raise ReadError(
                f"{other} and {source.name} would both be written as {source.stem}.*: "
                "rename one, or export them to two folders with -o"
            )
