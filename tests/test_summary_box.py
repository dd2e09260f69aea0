"""The box as it is printed: traceable in both formats, its key figures under their label, and read back."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

import clients
from briefpress.document import Document, Meta, Paragraph, Strong, Text
from briefpress.labels import load_labels
from briefpress.pipeline import finish, read, theme_of, write
from briefpress.walk import plain, query
from extracts import ARTICLES, box

ARTICLE = ARTICLES / "en-01-lithium-quota.txt"
WRITTEN = """---
summary: [Exports are halved., Plants have ten weeks of stock.]
key-figures: [ten weeks, "3,100 tonnes", nowhere in it]
---

"""


def finished(front: str = "---\nkey-figures: auto\n---\n\n") -> Document:
    text = front + ARTICLE.read_text(encoding="utf-8")
    return finish(read(text.encode(), "lithium.txt").value).value


def written(document: Document, name: str) -> bytes:
    return write(document, [name], theme_of(document)).value[name]


def figures(document: Document) -> list[str]:
    assert document.summary is not None
    return [plain(strong) for figure in document.summary.figures for strong in query(figure, Strong)]


def test_the_pdf_shows_sentences_figures_and_how_they_were_chosen() -> None:
    document = finished()
    with pypdfium2.PdfDocument(written(document, "pdf")) as pdf:
        text = " ".join(pdf[0].get_textpage().get_text_range().split())
    labels = load_labels("en")
    for words in (labels.summary, labels.key_figures, labels.extracted, *figures(document), *box(document)):
        assert " ".join(words.split()) in text
    assert 1 < len(figures(document)) <= 6


def test_each_line_and_figure_of_the_pdf_is_a_link_into_the_text() -> None:
    document = finished()
    assert document.summary is not None
    with pypdfium2.PdfDocument(written(document, "pdf")) as pdf:
        page, annotations = pdf[0], []
        for index in range(raw.FPDFPage_GetAnnotCount(page)):
            annotations.append(raw.FPDFPage_GetAnnot(page, index))
        kinds = [raw.FPDFAnnot_GetSubtype(each) for each in annotations]
    assert kinds.count(raw.FPDF_ANNOT_LINK) >= len(document.summary.blocks) + len(document.summary.figures)


def test_the_boxs_list_is_tagged_as_one(tmp_path: Path) -> None:
    (tmp_path / "box.pdf").write_bytes(written(finished(), "pdf"))
    assert clients.verapdf_failures(tmp_path / "box.pdf", "ua1") == {}


@pytest.mark.parametrize("front", ["---\nkey-figures: auto\n---\n\n", WRITTEN])
def test_the_word_file_is_read_back_with_the_authors_box_and_all_figures(front: str) -> None:
    document = finished(front)
    back = read(written(document, "docx"), "lithium.docx").value
    assert list(back.meta.key_figures) == figures(document)
    assert plain(back.blocks).split() == plain(document.blocks).split()
    assert document.summary is not None
    own = () if document.summary.extracted else document.summary.blocks
    assert plain(back.meta.summary).split() == plain(own).split()


def test_the_authors_figures_stand_where_he_put_them() -> None:
    document = finished(WRITTEN)
    assert figures(document) == ["ten weeks", "3,100 tonnes", "nowhere in it"]
    assert document.summary is not None
    ends = [plain(figure).strip().rpartition("\u00a0")[2] for figure in document.summary.figures]
    assert [end.isdigit() for end in ends] == [True, True, False]


def test_figures_alone_make_a_box_in_both_formats() -> None:
    meta = Meta(lang="en", title=(Text("Ice"),), key_figures=("600 ships",))
    document = finish(Document(meta, blocks=(Paragraph((Text("They counted 600 ships."),)),))).value
    assert document.summary is not None
    assert figures(document) == ["600 ships"]
    with pypdfium2.PdfDocument(written(document, "pdf")) as pdf:
        assert "600 ships § 1" in pdf[0].get_textpage().get_text_range().replace("\u00a0", " ")
    assert read(written(document, "docx"), "ice.docx").value.meta.key_figures == ("600 ships",)
    back = read(written(document, "docx"), "ice.docx").value
    assert back.meta.summary == ()
    assert back.meta.key_figures == ("600 ships",)
