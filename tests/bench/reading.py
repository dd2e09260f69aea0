"""How long reading takes for each kB of source, from 10 kB to 10 MB, in each format: flat where it is linear.

    make bench                                # or: python tests/bench/reading.py [FORMAT...]

Each size is read in a process of its own, which has read a small one before; the ratio is to the time for each kB
at 100 kB.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

from briefpress.document import Document, Emphasis, Heading, Note, NoteRef, Paragraph, Text
from briefpress.writers.json import write as write_json

SIZES = (10, 100, 1_000, 10_000)
SENTENCES = (
    "The harbour was shut for nine weeks, and the council met twice a day in the old customs house. ",
    "Nobody had expected the ice to hold, least of all the pilots, who had seen thirty winters there. ",
    "In March the first ship came through; she carried salt, rope and the letters of a whole season. ",
)
READER = textwrap.dedent("""
    import resource, sys, time
    from briefpress.readers import read
    warming, data = (open(name, "rb").read() for name in sys.argv[1:])
    read(warming, sys.argv[1])
    started = time.process_time()
    read(data, sys.argv[2])
    print(time.process_time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000)
""")


def document(kilobytes: int) -> Document:
    """An article of about that size: a heading for every five paragraphs, a note for every second."""
    blocks: list[Paragraph | Heading] = []
    notes: list[Note] = []
    for number in range(1, max(2, kilobytes * 1000 // 700) + 1):
        if number % 5 == 1:
            blocks.append(Heading(2, (Text(f"What happened in week {number}"),)))
        call = (NoteRef(str(len(notes) + 1)),) if number % 2 else ()
        if call:
            notes.append(Note(call[0].label, (Paragraph((Text(f"Minutes of the council, sheet {number}."),)),)))
        words = Text(SENTENCES[number % 3] * 6)
        blocks.append(Paragraph((words, Emphasis((Text("so it was said"),)), Text(" at least."), *call)))
    return Document(blocks=tuple(blocks), notes=tuple(notes))


def plain_text(article: Document) -> bytes:
    """The article as people paste it."""
    return _joined(article, "{0}", "{0}", "({0})", "{0}. {1}").encode()


def markdown(article: Document) -> bytes:
    """The article in Markdown."""
    return _joined(article, "## {0}", "*{0}*", "[^{0}]", "[^{0}]: {1}").encode()


def html(article: Document) -> bytes:
    """The article as a page."""
    call = '<sup><a href="#fn{0}" id="r{0}">{0}</a></sup>'
    note = '<p id="fn{0}"><a href="#r{0}">{0}</a> {1}</p>'
    body = _joined(article, "<h2>{0}</h2>", "<em>{0}</em>", call, note, "<p>{0}</p>")
    return f"<!doctype html><html><head><title>Ice</title></head><body><main>{body}</main></body></html>".encode()


def docx(article: Document) -> bytes:
    """The article as our own writer gives it."""
    from briefpress.pipeline import finish, theme_of
    from briefpress.writers import write_formats

    finished = finish(article).value
    return write_formats(finished, ("docx",), theme_of(finished), {}).value["docx"]


def _joined(article: Document, heading: str, emphasis: str, call: str, note: str, paragraph: str = "{0}") -> str:
    parts = []
    for block in article.blocks:
        match block:
            case Heading(children=(Text(text), *_)):
                parts.append(heading.format(text))
            case Paragraph(children=(Text(first), Emphasis((Text(second),)), Text(third), *calls)):
                called = "".join(call.format(one.label) for one in calls if isinstance(one, NoteRef))
                parts.append(paragraph.format(first + emphasis.format(second) + third + called))
    for one in article.notes:
        match one.blocks:
            case (Paragraph(children=(Text(text), *_)),):
                parts.append(note.format(one.label, text))
    return "\n\n".join(parts) + "\n"


FORMATS = {"txt": plain_text, "md": markdown, "html": html, "json": write_json, "docx": docx}
#: Writing a Word file of 10 MB takes longer than all the rest: its largest is 1 MB of text.
LARGEST = {"docx": 1_000}


def measure(size: int, suffix: str) -> tuple[float, int]:
    """Seconds of processor and peak megabytes of one reading."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{kilobytes}.{suffix}") for kilobytes in (1, size)]
        for path in paths:
            path.write_bytes(FORMATS[suffix](document(int(path.stem))))
        command = [sys.executable, "-c", READER, *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, megabytes = done.stdout.split()
    return float(seconds), int(megabytes)


def main(formats: list[str]) -> None:
    """Print the table."""
    print(f"{'format':8}{'kB':>8}{'ms':>10}{'ms/kB':>9}{'ratio':>7}{'MB':>6}")
    for suffix in formats or FORMATS:
        base = 0.0
        for size in SIZES:
            if size > LARGEST.get(suffix, size):
                continue
            seconds, megabytes = measure(size, suffix)
            each = seconds * 1000 / size
            base = each if size == 100 else base
            ratio = f"{each / base:7.2f}" if base else " " * 7
            print(f"{suffix:8}{size:8}{seconds * 1000:10.0f}{each:9.3f}{ratio}{megabytes:6}")


if __name__ == "__main__":
    main(sys.argv[1:])
