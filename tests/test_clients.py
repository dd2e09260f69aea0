"""The real clients are there, see what is in a file, and find what is wrong with it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

import clients

SENTENCE = "Un œil sur l’été : « voilà »."


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clients") / "été 1.docx"
    document = Document()
    document.add_paragraph(SENTENCE)
    document.save(str(path))
    return path


@pytest.fixture(scope="module")
def broken_docx(docx: Path) -> Path:
    path = docx.with_name("broken.docx")
    with zipfile.ZipFile(docx) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"<w:body>", b"<w:body><w:nonsense/>"))
    return path


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from weasyprint import HTML

    path = tmp_path_factory.mktemp("clients") / "page 1.pdf"
    page = f"<html lang=fr><title>Essai</title><p>{SENTENCE}<p style='break-before: page'>Fin."
    HTML(string=page).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


def test_libreoffice_prints_the_words(docx: Path, tmp_path: Path) -> None:
    printed = clients.soffice_to_pdf(docx, tmp_path)
    assert SENTENCE in clients.pdf_text(printed)


def test_libreoffice_that_cannot_open_a_file_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"no PDF of .*none\.docx"):
        clients.soffice_to_pdf(tmp_path / "none.docx", tmp_path)


@pytest.mark.parametrize("errors_of", [clients.ooxml_sdk_errors, clients.openxml_audit_errors])
def test_validators_of_docx_name_the_wrong_element(
    errors_of: Callable[[Path], list[str]], docx: Path, broken_docx: Path
) -> None:
    new = set(errors_of(broken_docx)) - set(errors_of(docx))
    assert len(new) == 1
    assert "nonsense" in new.pop()


def test_pandoc_and_mammoth_read_the_words(docx: Path) -> None:
    assert clients.pandoc_json(docx)["blocks"][0]["t"] == "Para"
    assert clients.pandoc_footnotes(docx) == []
    assert clients.mammoth_html(docx) == f"<p>{SENTENCE}</p>"


def test_pandoc_gives_the_text_of_each_note(docx: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [{"t": "Str", "c": "Voir"}, {"t": "Space"}, {"t": "Emph", "c": [{"t": "Str", "c": "Le Soir"}]}]
    note = {"t": "Note", "c": [{"t": "Para", "c": words}, {"t": "Plain", "c": [{"t": "Code", "c": [[], "p. 2"]}]}]}
    tree = {"blocks": [{"t": "Para", "c": [{"t": "Str", "c": "texte"}, note, {"t": "Strong", "c": [note]}]}]}
    monkeypatch.setattr(clients, "pandoc_json", lambda _: tree)
    assert clients.pandoc_footnotes(docx) == ["Voir Le Soir\np. 2"] * 2


def test_poppler_reads_and_draws_each_page(pdf: Path, tmp_path: Path) -> None:
    first, second, end = clients.pdf_text(pdf).split("\f")
    assert (first.strip(), second.strip(), end) == (SENTENCE, "Fin.", "")
    pages = clients.pdf_pages_png(pdf, tmp_path)
    assert [page.read_bytes()[:4] for page in pages] == [b"\x89PNG"] * 2


def test_verapdf_judges_by_flavour(pdf: Path) -> None:
    assert clients.verapdf_failures(pdf, "ua1") == {}
    assert "6.6.4-1" in clients.verapdf_failures(pdf, "3a")


def test_verapdf_says_what_is_no_pdf(docx: Path) -> None:
    with pytest.raises(ValueError, match="veraPDF cannot read"):
        clients.verapdf_failures(docx, "ua1")


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_a_missing_client_skips_on_a_desk_and_fails_in_ci(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match=r"^client not installed: Word$"):
        clients.missing("Word")


def test_skips_are_told_by_client() -> None:
    skips = [("test_a", "Skipped: client not installed: Word"), ("test_b", "Skipped: no seed")]
    assert clients.skips_by_client(skips) == {"Word": ["test_a"]}


def test_engines_are_named_with_their_versions() -> None:
    versions = clients.engine_versions()
    assert versions["weasyprint"] == "70.0"
    assert {"harfbuzz", "pango", "zlib"} < versions.keys()
    assert all(version[0].isdigit() for version in versions.values())
