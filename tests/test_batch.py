"""Finding articles, loading their pictures, storing what comes out."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from urllib.parse import quote

import pypdfium2
import pytest
from PIL import Image as Pictures

from briefpress import finish, write
from briefpress.batch.outputs import store
from briefpress.batch.pictures import load_pictures, read_picture
from briefpress.batch.sources import STDIN, find_sources
from briefpress.document import Document, Figure, Image, Link, Paragraph, Text
from briefpress.errors import ReadError, WriteError
from briefpress.limits import Limits
from briefpress.theme import load_theme


def png(width: int = 2, height: int = 2) -> bytes:
    stream = io.BytesIO()
    Pictures.new("RGB", (width, height), "#336699").save(stream, "PNG")
    return stream.getvalue()


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Words.", encoding="utf-8")


# --- finding ---------------------------------------------------------------------------------


def test_a_folder_stands_for_every_article_below_it_sorted(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/c.md", "d.markdown", "picture.png", ".hidden/e.txt", "data.json")
    found = find_sources([str(tmp_path)])
    assert [Path(source.name).relative_to(tmp_path).as_posix() for source in found] == ["a/c.md", "b.txt", "d.markdown"]
    assert [source.stem for source in found] == ["c", "b", "d"]


def test_a_folder_is_not_searched_for_what_was_exported_from_it(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "a.docx", "b.docx", "page.html", "page_files/frame.html", "~$b.docx", "data.json")
    make(tmp_path, "out/a.docx", "out/old.txt")
    found = find_sources([str(tmp_path)], str(tmp_path / "out"))
    assert [Path(source.name).relative_to(tmp_path).as_posix() for source in found] == ["a.txt", "b.docx", "page.html"]


def test_a_folder_can_be_its_own_output(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "a.docx", "below/b.md", "before/b.docx")
    found = find_sources([str(tmp_path)], str(tmp_path))
    assert [source.stem for source in found] == ["a", "b"]


def test_standard_input_and_a_file_named_twice(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    name = str(tmp_path / "a.txt")
    again = str(tmp_path / "." / "a.txt")
    assert [source.name for source in find_sources([name, STDIN, name, again])] == [name, STDIN]


def test_a_file_of_any_name_can_be_asked_for(tmp_path: Path) -> None:
    make(tmp_path, "article")
    assert [source.stem for source in find_sources([str(tmp_path / "article")])] == ["article"]


@pytest.mark.parametrize(
    ("files", "asked", "complaint"),
    [
        ([], "none.txt", "no such file"),
        (["x/picture.png"], "x", "no article in this folder"),
        (["x/a.txt", "x/y/a.md"], "x", "would both be written as a.*"),
        (["x/a.txt", "x/A.md"], "x", "would both be written as"),
    ],
)
def test_what_cannot_be_exported_is_said_before_anything_is_written(
    tmp_path: Path, files: list[str], asked: str, complaint: str
) -> None:
    make(tmp_path, *files)
    with pytest.raises(ReadError) as error:
        find_sources([str(tmp_path / asked)])
    assert complaint in str(error.value)
    assert str(tmp_path / asked) in str(error.value)


# --- pictures --------------------------------------------------------------------------------


def test_a_picture_of_the_articles_folder_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a b.png").write_bytes(png())
    assert read_picture("images/a%20b.png", tmp_path) == png()


@pytest.mark.parametrize(
    "src",
    [
        "../secret.png",
        "images/../../secret.png",
        "%2e%2e/secret.png",
        "link.png",
        "https://example.org/a.png",
        "//example.org/a.png",
        "file:///etc/passwd",
        "/etc/passwd",
        "",
        ".",
        "a\0b.png",
        "x" * 5000,
    ],
)
def test_nothing_outside_the_articles_folder_is_read(tmp_path: Path, src: str) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    folder = tmp_path / "article"
    folder.mkdir()
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(ReadError):
        read_picture(src, folder)


def test_links_that_go_round_are_told_without_the_folders_above(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to(tmp_path / "b.png")
    (tmp_path / "b.png").symlink_to(tmp_path / "a.png")
    with pytest.raises(ReadError) as error:
        read_picture("a.png", tmp_path)
    assert str(tmp_path) not in str(error.value)


def test_a_missing_picture_and_a_missing_description_are_reported_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    body = (Figure(Image("a.png"), line=7), Paragraph((Image("b.png", "a map"),)))
    result = load_pictures(Document(blocks=body), tmp_path, "note.md")
    assert list(result.value) == ["a.png"]
    assert [(d.rule, str(d.span)) for d in result.diagnostics] == [("alt-text", "note.md:7:1"), ("image", "note.md")]


def test_a_picture_that_the_article_holds_is_decoded(tmp_path: Path) -> None:
    data = png()
    standard = base64.b64encode(data).decode()
    for url in (
        f"data:image/png;base64,{standard}",
        f"DATA:image/png;base64,{standard.rstrip('=')}",
        f"data:image/png;charset=x;base64,{base64.urlsafe_b64encode(data).decode()}",
        f"data:image/png;base64,{standard[:40]}\n{standard[40:]}",
        f"data:;base64,{standard.replace('+', '%2B')}",
        f"data:image/png,{quote(data)}",
    ):
        assert read_picture(url, tmp_path) == data


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("data:image/png;base64,%%%", "base64 is damaged"),
        ("data:image/png;base64,a", "base64 is damaged"),
        ("data:image/png", "without a comma"),
        (f"data:image/png;base64,{'A' * 4000}", "larger than 1000 bytes"),
        (f"data:image/png,{'%41' * 1200}", "larger than 1000 bytes"),
    ],
)
def test_a_picture_that_the_article_holds_is_checked_like_a_file(tmp_path: Path, url: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_picture(url, tmp_path, Limits(picture_bytes=1000))


def test_no_message_and_no_page_shows_a_picture_as_a_url(tmp_path: Path) -> None:
    url = f"data:image/png;base64,{'QUFB' * 50_000}"
    document = finish(Document(blocks=(Paragraph((Image(url), Link(url, (Text("words"),)))),))).value
    loaded = load_pictures(document, tmp_path, "note.md")
    written = write(document, ["pdf", "docx"], load_theme("note"), loaded.value)
    messages = [each.message for each in (*loaded.diagnostics, *written.diagnostics)]
    assert len(messages) == 3
    assert max(map(len, messages)) < 300
    assert len(written.value["docx"]) < 30_000
    with pypdfium2.PdfDocument(written.value["pdf"]) as pdf:
        assert "[image/png]" in pdf[0].get_textpage().get_text_range()


# --- storing ---------------------------------------------------------------------------------


def test_files_appear_whole_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    target = tmp_path / "new" / "a.pdf"
    assert store({target: b"one"}) == [target]
    store({target: b"two"})
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["a.pdf"]


def test_what_cannot_be_stored_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "b.docx").mkdir()
    with pytest.raises(WriteError, match=r"b\.docx"):
        store({tmp_path / "b.docx": b"new", tmp_path / "a.pdf": b"new"})
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.docx"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError, match="file"):
        store({tmp_path / "file" / "a.pdf": b"new"})
