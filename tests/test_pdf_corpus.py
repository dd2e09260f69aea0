"""Articles as people have them, in many languages: each PDF conforms, and its tags say what its article says."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefpress
import clients
from briefpress.theme import load_theme
from briefpress.writers.wide import parted_tables
from tag_oracle import findings

CORPUS = Path(__file__).parent / "corpus"
THEME = load_theme("note")
#: A tenth of those that are read as they stand, of all languages.
ARTICLES = sorted(path for path in CORPUS.iterdir() if path.suffix in (".txt", ".md", ".html"))[::10]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_the_pdf_of_an_article_conforms_and_reads_as_the_article(path: Path, tmp_path: Path) -> None:
    document = briefpress.finish(briefpress.read(path.read_bytes(), path.name).value).value
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(briefpress.write(document, ["pdf"], THEME).value["pdf"])
    assert clients.verapdf_failures(pdf, "3a") == {}
    assert clients.verapdf_failures(pdf, "ua1") == {}
    assert findings(pdf, parted_tables(document, THEME).value) == []
