"""Markdown articles with the truth beside them, as `test_corpus` has it for plain text; and that places are true."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from briefpress.diagnostics import Decision, Result
from briefpress.document import Document
from briefpress.readers import read
from briefpress.readers.decode import decode
from test_corpus import MEASURED, found_in, truth_of

CORPUS = Path(__file__).parent / "corpus-markdown"
GOLDEN = Path(__file__).parent / "golden" / "markdown"
ARTICLES = sorted(CORPUS.glob("*.md"))
EVERYTHING = [*ARTICLES, *sorted(GOLDEN.glob("*.md")), *sorted((CORPUS.parents[1] / "content").glob("*.md"))]


@pytest.fixture(scope="module")
def results() -> dict[Path, Result[Document]]:
    return {path: read(path.read_bytes(), path.name) for path in EVERYTHING}


def test_pairs_and_headings_are_measured(
    results: dict[Path, Result[Document]], capsys: pytest.CaptureFixture[str]
) -> None:
    right, found, true = Counter[str](), Counter[str](), Counter[str]()
    for path in ARTICLES:
        truth, own = truth_of(path), found_in(path, results[path])
        for place, count in (truth & own).items():
            right[place.kind] += count
        for place, count in own.items():
            found[place.kind] += count
        for place, count in truth.items():
            true[place.kind] += count
    with capsys.disabled():
        print(f"\n{len(ARTICLES)} Markdown articles  precision  recall    true")  # noqa: T201
        for kind in MEASURED:
            precision, recall = right[kind] / (found[kind] or 1), right[kind] / (true[kind] or 1)
            print(f"{kind:<20}{precision:9.3f}{recall:8.3f}{true[kind]:8}")  # noqa: T201
    assert right["note-call"] >= 0.98 * found["note-call"]
    assert right["note-call"] >= 0.98 * true["note-call"]
    assert right["heading"] >= 0.95 * found["heading"]
    assert right["heading"] >= 0.90 * true["heading"]


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_call_stands_where_its_decision_says(path: Path, results: dict[Path, Result[Document]]) -> None:
    lines = decode(path.read_bytes(), path.name).value.replace("\r\n", "\n").split("\n")
    wrong = [one for one in results[path].decisions if one.kind.endswith("-call") and not _stands(one, lines)]
    assert wrong == []


def _stands(one: Decision, lines: list[str]) -> bool:
    """Whether the decision's text, of which an inline note may be on two lines, begins at its place."""
    rest = " ".join(" ".join(lines[one.line - 1 : one.line + 2])[one.column - 1 :].split())
    return bool(one.text) and rest.startswith(one.text[:60])


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_heading_begins_its_line(path: Path, results: dict[Path, Result[Document]]) -> None:
    lines = decode(path.read_bytes(), path.name).value.replace("\r\n", "\n").split("\n")
    for one in results[path].decisions:
        if one.kind == "heading":
            assert lines[one.line - 1][: one.column - 1].strip("\ufeff >") == "", one
