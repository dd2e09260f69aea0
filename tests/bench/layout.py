"""How long a PDF takes for each page, of 10 to 100 pages with three notes a page and without: flat where it is linear.

    make bench                                # or: python tests/bench/layout.py [PAGES...]

All are laid out in one process; the ratio is to the time for each page of the shortest article of the same kind. The
last lines are the worst cases that we know: each is as much text as the one before it, and twice as much.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

import pypdfium2

from briefpress.document import Block, Cell, Document, Heading, Inline, Meta, Note, NoteRef, Paragraph, Table, Text
from briefpress.pipeline import finish, theme_of
from briefpress.writers import write_formats

PAGES = (10, 25, 50, 100)
WORDS = "harbour storm season report figures quay authority winter gate channel survey power road insurer"


def article(*blocks: Block, notes: tuple[Note, ...] = ()) -> Document:
    """A finished document of these."""
    meta = Meta(title=(Text("The harbour in winter"),), lang="en", summary_mode="none")
    return finish(Document(meta=meta, blocks=blocks, notes=notes)).value


def prose(words: int) -> Text:
    """So many words, the same each time."""
    return Text(" ".join(random.Random(words).choices(WORDS.split(), k=words)))


def note(number: int, words: int = 20) -> Note:
    """A note of its own source."""
    source = Text(f"Minutes of the council, sheet {number}, 3 May 2025: ")
    return Note(str(number), (Paragraph((source, prose(words))),))


def pages_of(count: int, notes: int) -> Document:
    """An article of about so many pages, with so many notes on each."""
    blocks: list[Block] = []
    for page in range(count):
        blocks.append(Heading(2, (Text(f"What happened in week {page + 1}"),)))
        for at in range(5):
            call = (NoteRef(str(page * notes + at)),) if at < notes else ()
            blocks.append(Paragraph((prose(70 + at), *call)))
    return article(*blocks, notes=tuple(note(number) for number in range(count * notes)))


def one_paragraph(size: int) -> Document:
    """200 kB in one paragraph with 300 notes, for the size 10."""
    text: list[Inline] = []
    for number in range(size * 30):
        text += [prose(95), NoteRef(str(number)), Text(" ")]
    return article(Paragraph(tuple(text)), notes=tuple(note(number) for number in range(size * 30)))


def one_table(size: int) -> Document:
    """300 notes in one table, for the size 10."""
    rows = tuple((Cell((prose(6), NoteRef(str(number)))), Cell((prose(9),))) for number in range(size * 30))
    return article(Table((), rows), notes=tuple(note(number) for number in range(size * 30)))


def long_table(size: int) -> Document:
    """A table of 5,000 rows, for the size 10."""
    return article(Table((), tuple((Cell((prose(2),)), Cell((prose(3),))) for _ in range(size * 500))))


def long_notes(size: int) -> Document:
    """Notes of 2,000 characters, for the size 10 ten of them to as many pages."""
    body = [Paragraph((prose(120), NoteRef(str(number)))) for number in range(size * 3)]
    return article(*body, notes=tuple(note(number, 300) for number in range(size * 3)))


def endless_note(size: int) -> Document:
    """A note of 100 kB, for the size 10."""
    return article(Paragraph((prose(20), NoteRef("1"))), notes=(note(1, size * 1500),))


def endless_word(size: int) -> Document:
    """A word of 100,000 letters, for the size 10."""
    return article(Paragraph((Text("x" * size * 10_000),)))


WORST = (one_paragraph, one_table, long_table, long_notes, endless_note, endless_word)


def measure(document: Document) -> tuple[float, int]:
    """Seconds of processor, and pages."""
    started = time.process_time()
    pdf = write_formats(document, ("pdf",), theme_of(document), {}).value["pdf"]
    seconds = time.process_time() - started
    with pypdfium2.PdfDocument(pdf) as file:
        return seconds, len(file)


def show(name: str, make: Callable[[int], Document], sizes: tuple[int, ...]) -> list[float]:
    """Print a line for each size; the seconds."""
    base, all_seconds = 0.0, []
    for size in sizes:
        seconds, pages = measure(make(size))
        each = seconds * 1000 / size
        base = base or each
        all_seconds.append(seconds)
        print(f"{name:16}{size:6}{seconds:9.2f}{pages:7}{each:10.1f}{each / base:7.2f}", flush=True)
    return all_seconds


def main(pages: tuple[int, ...]) -> None:
    """Print the tables."""
    measure(pages_of(1, 3))
    print(f"{'article':16}{'size':>6}{'s':>9}{'pages':>7}{'ms/size':>10}{'ratio':>7}")
    without = show("without notes", lambda count: pages_of(count, 0), pages)
    with_notes = show("3 notes a page", lambda count: pages_of(count, 3), pages)
    for count, one, other in zip(pages, without, with_notes, strict=True):
        print(f"share of the notes and their sources in {count} pages: {1 - one / other:.0%}")
    for make in WORST:
        show(make.__name__.replace("_", " "), make, (5, 10))


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or PAGES)
