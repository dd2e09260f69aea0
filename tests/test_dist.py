"""The exports kept in dist/ are those that the articles of content/ give: byte for byte where the engines are the same.

`make accept` writes them anew, with the versions that they were made with.
"""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

import briefpress
import clients
from conftest import ROOT
from words import words

DIST = ROOT / "dist"
ENGINES = DIST / "engines.json"
KEPT = sorted(path.name for path in DIST.iterdir() if path.suffix in {".pdf", ".docx"})


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder with every article of content/ exported; with --accept, dist/ itself."""
    accept = request.config.getoption("--accept")
    folder = DIST if accept else tmp_path_factory.mktemp("dist")
    briefpress.export(ROOT / "content", folder)
    if accept:
        ENGINES.write_text(json.dumps(clients.engine_versions(), indent=2) + "\n", encoding="utf-8")
    return folder


def test_every_article_is_kept_in_both_formats(rebuilt: Path) -> None:
    made = sorted(path.name for path in rebuilt.iterdir() if path.suffix in {".pdf", ".docx"})
    assert made == KEPT
    assert len(KEPT) >= 4


@pytest.mark.parametrize("name", KEPT)
def test_the_export_is_the_same(rebuilt: Path, name: str) -> None:
    kept, made = DIST / name, rebuilt / name
    if json.loads(ENGINES.read_text(encoding="utf-8")) == clients.engine_versions():
        assert kept.read_bytes() == made.read_bytes()
    elif made.suffix == ".pdf":
        assert _pages(kept) == _pages(made)
    else:
        assert _parts(kept) == _parts(made)


def _pages(pdf: Path) -> list[list[str]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [words(page.get_textpage().get_text_range()) for page in document]


def _parts(docx: Path) -> dict[str, bytes]:
    with ZipFile(docx) as package:
        return {name: package.read(name) for name in package.namelist()}
