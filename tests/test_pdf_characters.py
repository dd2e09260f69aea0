"""Characters that are hard to print: mirrored brackets, what nothing shows, and a clock that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefpress
import clients
from briefpress.document import Code, Document, Link, Meta, Paragraph, Text
from briefpress.theme import load_theme
from briefpress.writers.fonts import lastresort
from tag_oracle import findings

THEME = load_theme("note")


def article(lang: str, *inlines: Text | Link | Code) -> Document:
    made = Document(meta=Meta(title=(Text("T"),), lang=lang, summary_mode="none"), blocks=(Paragraph(inlines),))
    return briefpress.finish(made).value


def test_brackets_are_said_as_they_are_where_text_runs_to_the_left_and_to_the_right(tmp_path: Path) -> None:
    address = Link("http://e.org/b", (Text("http://e.org/b"),))
    document = article("ar", Text("said العربية]("), address, Text(") ("), Code("code"), Text(") office"))
    made = briefpress.write(document, ["pdf"], THEME, {})
    if "missing-glyph" in {each.rule for each in made.diagnostics}:
        clients.missing("a font for ar (briefpress[all])")
    (tmp_path / "a.pdf").write_bytes(made.value["pdf"])
    assert findings(tmp_path / "a.pdf", document) == []


@pytest.mark.parametrize("clock", ["", "zz", "1e9"])
def test_no_clock_stops_the_font_of_last_resort(clock: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lastresort.font.cache_clear()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", clock)
    made = briefpress.write(article("en", Text("A \u0378 sign")), ["pdf"], THEME, {})
    assert [each.rule for each in made.diagnostics] == ["missing-glyph"]
    assert made.value["pdf"].startswith(b"%PDF")


@pytest.mark.parametrize("character", ["\U000e0fff", "\u2065", "\ufff0"])
def test_an_unassigned_character_that_nothing_shows_is_printed_as_its_number(character: str, tmp_path: Path) -> None:
    made = briefpress.write(article("en", Text(f"A {character} sign")), ["pdf"], THEME, {})
    (tmp_path / "a.pdf").write_bytes(made.value["pdf"])
    assert f"[U+{ord(character):04X}]" in clients.pdf_text(tmp_path / "a.pdf")
