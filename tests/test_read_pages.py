"""Whole saved pages in many languages against truths written by hand: words kept, furniture left out, notes paired."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest

from briefpress.document import Cell, Document, Figure, Heading, Inline, NoteRef, Paragraph, Table
from briefpress.readers import read
from briefpress.walk import plain, query

PAGES = Path(__file__).parent / "golden" / "pages"


class Truth(msgspec.Struct, forbid_unknown_fields=True):
    """What a page's article is.

    ``keep`` are the first and last words of its paragraphs, items, cells, captions and notes; ``drop`` words of the
    page that are none of it; ``pairs`` the words right before each call and the first ones of its note. What is
    ``maybe`` a pair (a link to a list of references) may be read either way.
    """

    title: str
    keep: list[tuple[str, str]]
    drop: list[str]
    headings: list[str]
    pairs: list[tuple[str, str]]
    maybe: list[tuple[str, str]] = []


TRUTHS = {path.stem: msgspec.json.decode(path.read_bytes(), type=Truth, strict=False) for path in PAGES.glob("*.json")}
each_page = pytest.mark.parametrize("name", sorted(TRUTHS))


def _document(name: str) -> Document:
    return read((PAGES / f"{name}.html").read_bytes(), f"{name}.html").value


def _bare(text: str) -> str:
    """The characters of a text without its blanks."""
    return "".join(text.split())


def _shown(document: Document) -> str:
    meta = document.meta
    front = (
        plain(meta.title),
        plain(meta.subtitle),
        *meta.author,
        meta.date,
        plain(meta.summary),
        plain(meta.abstract),
    )
    return _bare(" ".join((*front, plain(document.blocks), *(plain(note.blocks) for note in document.notes))))


def _runs(document: Document) -> Iterator[tuple[Inline, ...]]:
    yield document.meta.title
    yield from (each.children for each in query(document, Paragraph))
    yield from (each.children for each in query(document, Heading))
    yield from (each.children for each in query(document, Cell))
    yield from (each.caption for each in query(document, Table))
    yield from (each.caption for each in query(document, Figure))


def _flat(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for each in inlines:
        inner = getattr(each, "children", None)
        yield from _flat(inner) if inner is not None else (each,)


def _pairs(document: Document) -> list[tuple[str, str]]:
    """The characters before each call in its run, and those of its note."""
    notes = {note.label: _bare(plain(note.blocks)) for note in document.notes}
    found = []
    for run in _runs(document):
        before = ""
        for each in _flat(run):
            if isinstance(each, NoteRef):
                found.append((before, notes[each.label]))
            else:
                before += _bare(plain(each))
    return found


def _match(pairs: Iterable[tuple[str, str]], found: list[tuple[str, str]]) -> int:
    """How many true pairs are found; each is taken out of ``found``."""
    right = 0
    for before, note in pairs:
        ends, begins = _bare(before), _bare(note)
        hit = next((one for one in found if one[0].endswith(ends) and one[1].startswith(begins)), None)
        if hit is not None:
            found.remove(hit)
            right += 1
    return right


@each_page
def test_title_and_headings(name: str) -> None:
    document = _document(name)
    assert _bare(plain(document.meta.title)) == _bare(TRUTHS[name].title)
    found = Counter(_bare(plain(heading)) for heading in query(document.blocks, Heading))
    assert found == Counter(map(_bare, TRUTHS[name].headings))


@each_page
def test_every_word_of_the_article_is_kept(name: str) -> None:
    shown = _shown(_document(name))
    assert [ends for ends in TRUTHS[name].keep if not all(_bare(words) in shown for words in ends)] == []


@each_page
def test_furniture_is_left_out(name: str) -> None:
    shown = _shown(_document(name))
    assert [words for words in TRUTHS[name].drop if _bare(words) in shown] == []


def test_note_pairing() -> None:
    true = found = right = 0
    for name, truth in TRUTHS.items():
        pairs = _pairs(_document(name))
        _match(truth.maybe, pairs)
        found, true = found + len(pairs), true + len(truth.pairs)
        right += _match(truth.pairs, pairs)
    precision, recall = right / found, right / true
    sys.stdout.write(f"notes of {len(TRUTHS)} pages: precision {precision:.3f}, recall {recall:.3f} ({true} calls)\n")
    assert precision >= 0.98
    assert recall >= 0.98
