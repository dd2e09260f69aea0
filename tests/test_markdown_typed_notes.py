"""Notes typed in Markdown as in plain text, and who wrote an article and when."""

from __future__ import annotations

import pytest

from briefpress.readers import read
from briefpress.walk import plain

TYPED = {
    "a list under a heading": "One (1) and *two*(2).\n\n## Notes\n\n1. First.\n2. Second *note*.\n",
    "lines under a bold line": "Uno [1] e due<sup>[2]</sup>.\n\n**Note**\n\\[1\\] First.\n\\[2\\] Second *note*.\n",
    "raised figures": "One¹ and two.²\n\n---\n\n¹ First.  \n² Second *note*.\n",
}


@pytest.mark.parametrize("text", TYPED.values(), ids=TYPED.keys())
def test_typed_notes_are_paired(text: str) -> None:
    result = read(text.encode(), "a.md")
    assert [plain(note.blocks).strip() for note in result.value.notes] == ["First.", "Second note."]
    calls = [one for one in result.decisions if one.kind == "note-call"]
    lines = text.split("\n")
    assert [one.label for one in calls] == ["1", "2"]
    assert all(lines[one.line - 1].startswith(one.text, one.column - 1) and one.confidence < 1 for one in calls)


@pytest.mark.parametrize("front", ["", "---\nread: {notes: off}\n---\n"])
def test_links_code_and_what_hints_turn_off_are_no_calls(front: str) -> None:
    text = f"{front}See [1](http://a.example) and `[1]`.\n\n[1] It is text.\n"
    assert read(text.encode(), "a.md").value.notes == ()


def test_a_byline_below_the_title_is_metadata() -> None:
    meta = read(b"# A title\n\n**By Jane Doe** | 3 May 2024\n\nThe text is here.\n\nMore.\n", "a.md").value.meta
    assert (meta.author, meta.date) == (("Jane Doe",), "2024-05-03")
