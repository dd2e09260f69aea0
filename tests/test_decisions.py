"""What is promised of decisions: their lines, their kinds, and that whoever disagrees can say so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import briefpress
from briefpress.decisions import FIELDS, KINDS, SURE, in_order, tabular, unsure
from briefpress.diagnostics import Decision
from briefpress.limits import DEFAULT, Limits
from briefpress.readers import read
from briefpress.readers.hints import VALUES, Hints, build_hints
from briefpress.readers.meta import override_entries

ARTICLE = """The harbour reopens

Ships came back to the harbour on Monday(1). The pilots had waited for a week, and nobody had told them(3).

A short season

Nobody knows how long it will be before the ice is back, and with it the long silence of the quays.

1. See “Harbour open again”, 3 May 2025.
"""


def lines_of(*arguments: str, cwd: Path) -> list[list[str]]:
    command = [sys.executable, "-m", "briefpress", "read", "--decisions", *arguments]
    done = subprocess.run(command, cwd=cwd, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.decode().splitlines()]


def test_decisions_are_tab_separated_lines_in_the_order_of_their_places(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    rows = lines_of("a.txt", cwd=tmp_path)
    assert FIELDS == ("kind", "line", "column", "confidence", "label", "target_line", "text")
    assert all(len(row) == len(FIELDS) for row in rows)
    assert [(row[0], row[1], row[2], row[4], row[5], row[6]) for row in rows] == [
        ("title", "1", "1", "", "0", "The harbour reopens"),
        ("note-call", "3", "41", "1", "9", "(1)"),
        ("orphan-call", "3", "104", "", "0", "(3)"),
        ("heading", "5", "1", "1", "0", "A short season"),
        ("note", "9", "1", "1", "0", "See “Harbour open again”, 3 May 2025."),
    ]
    assert all(0 <= float(row[3]) <= 1 for row in rows)
    assert {row[0] for row in rows} <= KINDS.keys()


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_lines_are_those_of_the_file_with_its_front_matter(tmp_path: Path, name: str) -> None:
    call, note = ("[^1]", "[^1]: See.") if name == "a.md" else ("(1)", "1. See.")
    text = f"---\nlang: en\n---\n\nA word{call} and a sentence that nobody could take for a title.\r\n\r\n{note}\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    rows = {row[0]: row for row in lines_of(name, cwd=tmp_path)}
    assert rows["note-call"][1:3] == ["5", "7"]
    assert rows["note-call"][4:] == ["1", "7", call]
    assert rows["note"][1] == "7"


def test_the_text_of_a_decision_cannot_break_its_line() -> None:
    (line,) = tabular([Decision("heading", 3, 1, 0.5, text="a\tb\nc")])
    assert line == "heading\t3\t1\t0.50\t\t0\ta b c"


def test_what_is_unsure_is_shown_with_its_confidence_and_a_hint() -> None:
    decisions = [Decision("heading", 3, 1, 0.5, text="Words"), Decision("title", 1, 1, SURE, text="Sure")]
    (diagnostic,) = unsure(decisions, "a.txt")
    assert str(diagnostic.span) == "a.txt:3:1"
    assert diagnostic.message == "read as heading (confidence 0.50): Words"
    assert "headings: off" in diagnostic.hint
    assert [one.kind for one in in_order(decisions)] == ["title", "heading"]


def test_headings_can_be_switched_off_in_the_front_matter_and_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\nread: {{headings: off}}\n---\n{ARTICLE}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(ARTICLE, encoding="utf-8")
    for arguments in (("a.txt",), ("b.txt", "--meta", "read.headings=off")):
        assert "heading" not in {row[0] for row in lines_of(*arguments, cwd=tmp_path)}


@pytest.mark.parametrize(
    ("front_matter", "field", "value"),
    [
        ("read: {notes: '[1]'}", "notes", "[1]"),
        ("read:\n  notes: off", "notes", "off"),
        ("read: {title: no}", "title", "off"),
        ("read: {title: on}", "title", "auto"),
        ("Read: {Lines: KEEP}", "lines", "keep"),
    ],
)
def test_hints_are_read(front_matter: str, field: str, value: str) -> None:
    from briefpress.readers.frontmatter import split_front_matter

    entries = split_front_matter(f"---\n{front_matter}\n---\nWords.", "a.txt").value.entries
    assert getattr(build_hints(entries).value, field) == value


@pytest.mark.parametrize(
    ("front_matter", "complaint", "hint"),
    [
        ("read: {heading: off}", "no key 'heading' in read", "did you mean headings?"),
        ("read: {headings: maybe}", "headings cannot be 'maybe'", "auto, off"),
        ("read: {notes: [1]}", "notes cannot be ''", "in quotes"),
        ("read: off", "no key '' in read", "known are title"),
    ],
)
def test_a_hint_that_cannot_be_used_is_told_with_its_place(front_matter: str, complaint: str, hint: str) -> None:
    (told,) = (
        d for d in read(f"---\n{front_matter}\n---\nWords.\n".encode(), "a.txt").diagnostics if "read" in d.message
    )
    assert (told.rule, str(told.span)) == ("bad-meta", "a.txt:2:1")
    assert complaint in told.message
    assert hint in told.hint


def test_the_command_line_goes_over_the_front_matter() -> None:
    hints = build_hints(override_entries({"read.notes": "(1)"}))
    assert hints.value == Hints(notes="(1)")
    assert VALUES.keys() == set(Hints.__struct_fields__)


DOCS = (Path(__file__).resolve().parent.parent / "docs" / "reading.md").read_text(encoding="utf-8")


def test_the_docs_name_every_kind_hint_and_limit() -> None:
    rows = {row.split("`")[1]: row for row in reversed(DOCS.splitlines()) if row.startswith("| `")}
    assert [kind for kind, hint in KINDS.items() if not rows.get(kind, "").endswith(f"| {hint} |")] == []
    assert [key for key in VALUES if f"`{key}`" not in DOCS] == []
    limits = {name: getattr(DEFAULT, name) for name in Limits.__struct_fields__}
    assert [n for n, value in limits.items() if f"| `{n.replace('_', '-')}` | {value:,} |" not in DOCS] == []


def test_every_kind_is_given_by_a_reader() -> None:
    readers = Path(briefpress.__file__).parent / "readers"
    code = "\n".join(path.read_text(encoding="utf-8") for path in readers.rglob("*.py"))
    assert [kind for kind in KINDS if f'"{kind}"' not in code] == []
