"""Articles with the truth beside them: notes paired with their calls, headings found, every word kept, all measured.

A truth is tab-separated lines ``kind line column label target_line text``, one for each thing a careful reader finds;
``%`` in front of a kind says what a line must not be taken for, ``either`` that readers may differ on a line.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from briefpress.diagnostics import Result
from briefpress.document import Document
from briefpress.readers import read
from briefpress.readers.decode import decode
from corpus_words import document_letters, first_difference, source_letters

CORPUS = Path(__file__).parent / "corpus"
ARTICLES = sorted(CORPUS.glob("*.txt"))
#: What is counted: pairs by place and target, headings and what stands at the top by line.
MEASURED = ("note-call", "heading", "title", "byline", "date", "note", "notes-heading", "orphan-call", "unused-note")


class Place(NamedTuple):
    """Where something stands; for a call also the line of its note."""

    kind: str
    line: int
    column: int = 0
    target_line: int = 0


def truth_of(path: Path) -> Counter[Place]:
    """What a careful reader finds in an article."""
    rows = [line.split("\t") for line in path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()]
    return Counter(
        _place(row[0], int(row[1]), int(row[2] or 0), int(row[4] or 0)) for row in rows if row[0] in MEASURED
    )


def found_in(path: Path, result: Result[Document]) -> Counter[Place]:
    """What the reader found, as its decisions say, but on lines where readers may differ."""
    rows = [line.split("\t") for line in path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()]
    either = {int(row[1]) for row in rows if row[0] == "either"}
    found = [one for one in result.decisions if one.kind in MEASURED and one.line not in either]
    return Counter(_place(one.kind, one.line, one.column, one.target_line) for one in found)


def _place(kind: str, line: int, column: int, target_line: int) -> Place:
    return Place(kind, line, column, target_line) if kind == "note-call" else Place(kind, line)


@pytest.fixture(scope="module")
def results() -> dict[Path, Result[Document]]:
    return {path: read(path.read_bytes(), path.name) for path in ARTICLES}


def test_pairs_and_headings_are_measured(
    results: dict[Path, Result[Document]], capsys: pytest.CaptureFixture[str]
) -> None:
    right, found, true = Counter[str](), Counter[str](), Counter[str]()
    for path, result in results.items():
        truth, own = truth_of(path), found_in(path, result)
        for kind in MEASURED:
            right[kind] += sum(count for place, count in (truth & own).items() if place.kind == kind)
            found[kind] += sum(count for place, count in own.items() if place.kind == kind)
            true[kind] += sum(count for place, count in truth.items() if place.kind == kind)
    with capsys.disabled():
        print(f"\n{len(ARTICLES)} articles       precision  recall    true")  # noqa: T201
        for kind in MEASURED:
            precision, recall = right[kind] / (found[kind] or 1), right[kind] / (true[kind] or 1)
            print(f"{kind:<20}{precision:9.3f}{recall:8.3f}{true[kind]:8}")  # noqa: T201
    assert right["note-call"] >= 0.98 * found["note-call"]
    assert right["note-call"] >= 0.98 * true["note-call"]
    assert right["heading"] >= 0.95 * found["heading"]
    assert right["heading"] >= 0.90 * true["heading"]
    assert right["title"] >= 0.95 * max(found["title"], true["title"])
    assert right["byline"] >= 0.97 * found["byline"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_words_are_kept_in_order(path: Path, results: dict[Path, Result[Document]]) -> None:
    text = decode(path.read_bytes(), path.name).value
    assert first_difference(source_letters(text, results[path]), document_letters(results[path])) == ""
