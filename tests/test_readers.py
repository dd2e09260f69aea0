"""The registry of readers: formats by suffix, overrides, and diagnostics gathered from all steps."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefpress.document import Document, Text
from briefpress.errors import ReadError
from briefpress.readers import FORMATS, format_of, read
from briefpress.walk import plain

CONTENT = Path(__file__).resolve().parent.parent / "content"


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.md", "markdown"),
        ("dir.txt/a.MARKDOWN", "markdown"),
        ("a.txt", "text"),
        ("a.b.text", "text"),
        ("a.htm", "html"),
        ("a.docx", "docx"),
        ("a.json", "json"),
        ("a.odt", None),
        ("a", None),
        ("-", None),
        (".md", None),
    ],
)
def test_formats_by_suffix(name: str, format: str | None) -> None:
    assert format_of(name) == format


@pytest.mark.parametrize("format", FORMATS)
def test_every_reader_can_be_loaded(format: str) -> None:
    if format in ("docx", "json"):
        with pytest.raises(ReadError, match=r"^-"):
            read(b"Some prose.", "-", format)
    else:
        assert isinstance(read(b"Some prose.", "-", format).value, Document)


def test_a_name_without_suffix_is_plain_text() -> None:
    assert plain(read(b"Some *prose*.", "-").value).strip() == "Some *prose*."


@pytest.mark.parametrize(("name", "format"), [("a.odt", None), ("a.txt", "rtf")])
def test_an_unknown_format_names_the_known_ones(name: str, format: str | None) -> None:
    with pytest.raises(ReadError, match=r"markdown \(\.md .*\), text"):
        read(b"Some prose.", name, format)


def test_overrides_win_over_front_matter() -> None:
    data = b"---\ntitle: Below\nlang: fr\n---\n\nProse.\n"
    meta = read(data, "a.md", overrides={"title": "Above", "Authors": "A; B"}).value.meta
    assert (meta.title, meta.lang, meta.author) == ((Text("Above"),), "fr", ("A", "B"))


def test_an_override_silences_what_it_replaces() -> None:
    data = b"---\ndate: 2025-99-99\n---\n\nProse.\n"
    assert [each.rule for each in read(data, "a.md").diagnostics] == ["bad-meta"]
    assert read(data, "a.md", overrides={"date": "2025"}).diagnostics == ()


def test_an_unknown_override_is_an_error_with_the_nearest_key() -> None:
    with pytest.raises(ReadError, match="did you mean reference"):
        read(b"Some prose.", "a.txt", overrides={"referense": "1"})


def test_diagnostics_of_all_steps_have_lines_of_the_file() -> None:
    data = "---\nfoo: x\ntitle: Café [^a]\n---\n\nA call[^b].\n".encode("cp1252")
    told = [(each.rule, each.span.line) for each in read(data, "a.md").diagnostics]
    assert told == [("encoding", 3), ("unknown-meta", 2), ("orphan-call", 6), ("orphan-call", 0)]


@pytest.mark.parametrize("path", sorted(CONTENT.glob("*.*")), ids=lambda path: path.name)
def test_our_own_articles_read_without_warning(path: Path) -> None:
    result = read(path.read_bytes(), path.name)
    assert [each for each in result.diagnostics if each.severity.value != "info"] == []
    assert result.value.notes
    assert result.value.meta.title
