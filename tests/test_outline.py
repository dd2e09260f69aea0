"""The outline shows what stands where: headings, figures, tables, divisions, and each call's own line."""

from __future__ import annotations

from briefpress.cli.outline import outline
from briefpress.document import (
    Cell,
    Division,
    Document,
    Figure,
    Heading,
    Image,
    List,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)


def called(label: str, line: int = 0) -> Paragraph:
    return Paragraph((Text("Text"), NoteRef(label)), line=line)


def test_each_call_has_the_line_nearest_to_it() -> None:
    blocks = (
        Heading(1, (Text("Head"), NoteRef("a")), line=3),
        List(((called("b", 6),), (called("b", 8), called("c"))), line=5),
        Figure(Image("a.png", "a map"), (Text("A caption"), NoteRef("d")), line=10),
        Table(((Cell((Text("H"), NoteRef("d"))),),), (), line=14),
        Division("note", (called("e", 22),), (Text("Title"), NoteRef("e")), line=20),
    )
    notes = tuple(
        Note(label, (called("e", 31) if label == "d" else Paragraph((Text("Words"),)),)) for label in "abcdef"
    )
    document = Document(meta=Meta(title=(Text("T"), NoteRef("a"))), blocks=blocks, notes=notes)
    shown = [line.partition("called ")[2] for line in outline(document).splitlines() if line.startswith("note ")]
    assert shown == ["at line 3", "at line 6, 8", "at line 5", "at line 10, 14", "at line 20, 22, 31", ""]


def test_figures_tables_and_divisions_are_shown() -> None:
    blocks = (
        Figure(Image("a.png", "a map"), line=4),
        Figure(Image("b.png", "a map"), (Text("The harbour"),)),
        Figure(Image("data:image/png;base64,AAAA")),
        Table(((Cell((Text("Item"),)), Cell((Text("2023"),))),), (), line=9),
        Table((), ((Cell((Text("x"),)),),), caption=(Text("Losses"),)),
        Division("warning", (Paragraph((Text("Take care."),)),), (Text("Warning"),), line=12),
    )
    lines = outline(Document(blocks=blocks)).splitlines()
    assert lines[-6:] == [
        "figure    a map  (line 4)",
        "figure    The harbour",
        "figure    image/png",
        "table     Item | 2023  (line 9)",
        "table     Losses",
        "division  warning: Warning Take care.  (line 12)",
    ]
