"""The structure tree: it says what the Document says, by an oracle of our own; defects are caught by it or veraPDF."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

import briefpress
import clients
from briefpress import Document
from briefpress.theme import load_theme
from briefpress.variants import Attachment, PdfOptions
from defects import DEFECTS, damage, good_article
from stress import NOTES, SCRIPTS, article_in, stress_article
from tag_oracle import compact, findings
from tagged import Tagged

FLAVOURS = ("3a", "ua1")
THEME = load_theme("note")


class Made:
    """An article of the tests', finished, and its PDF."""

    def __init__(self, article: Document, pictures: dict[str, bytes], pdf: Path) -> None:
        self.document, self.pictures, self.pdf = briefpress.finish(article).value, pictures, pdf
        options = PdfOptions(source=Attachment("article.txt", "text/plain", b"The article."))
        written = briefpress.write(self.document, ["pdf"], THEME, pictures, pdf=options)
        self.rules = {each.rule for each in written.diagnostics}
        pdf.write_bytes(written.value["pdf"])

    def findings(self, pdf: Path | None = None) -> list[str]:
        return findings(pdf or self.pdf, self.document, self.pictures)


@pytest.fixture(scope="module")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("stress")
    made = Made(*stress_article(), folder / "stress.pdf")
    # The fonts of all scripts are extras; the tests of each script say when they are not there.
    return made if "missing-glyph" not in made.rules else Made(*stress_article(scripts=False), folder / "latin.pdf")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Made:
    made = Made(*good_article(), tmp_path_factory.mktemp("good") / "good.pdf")
    assert made.rules <= {"title"}
    assert made.findings() == []
    return made


def test_the_tree_of_the_stress_article_says_what_its_document_says(stress: Made) -> None:
    assert stress.rules == set()
    assert len(stress.document.notes) == NOTES
    assert stress.findings() == []


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_verapdf_finds_nothing_in_the_stress_article(stress: Made, flavour: str) -> None:
    assert clients.verapdf_failures(stress.pdf, flavour) == {}


@pytest.mark.parametrize("lang", SCRIPTS)
def test_an_article_in_another_script_is_said_in_the_order_of_its_letters(lang: str, tmp_path: Path) -> None:
    made = Made(article_in(lang), {}, tmp_path / "a.pdf")
    if "missing-glyph" in made.rules:
        clients.missing(f"a font for {lang} (briefpress[all])")
    assert made.rules <= {"summary"}
    assert made.findings() == []
    assert {flavour: clients.verapdf_failures(made.pdf, flavour) for flavour in FLAVOURS} == {"3a": {}, "ua1": {}}


def test_another_reader_hears_the_same_text(good: Made) -> None:
    """The oracle reads the tree by itself: poppler must hear the same (and takes a minute for the stress article)."""
    heard = "".join(re.findall(r'^ *"(.*)"$', clients.pdf_structure(good.pdf), re.MULTILINE))
    assert compact(heard) == compact(Tagged(good.pdf).root.text())
    assert len(heard) > 4000


# --- defects ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_is_caught(good: Made, name: str, tmp_path: Path) -> None:
    damage(good.pdf, name, damaged := tmp_path / "damaged.pdf")
    found = good.findings(damaged)[:1] or [
        f"veraPDF {flavour}: {rule}" for flavour in FLAVOURS for rule in clients.verapdf_failures(damaged, flavour)
    ]
    sys.stdout.write(f"{name}: {'; '.join(found)}\n")
    assert found
