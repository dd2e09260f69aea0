"""Where lines break, in thirty measures: signs, numbers and calls that stand beside emphasis, links and notes too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace
from weasyprint.formatting_structure import boxes

from briefpress import finish
from briefpress.document import (
    Document,
    Emphasis,
    Inline,
    LangSpan,
    Link,
    List,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Strong,
    Text,
)
from briefpress.labels import labels_for
from briefpress.theme import load_theme
from briefpress.writers.pdf import lay_out
from briefpress.writers.pdf.html import Renderer

#: Millimetres.
MEASURES = range(58, 148, 3)
#: ``*…*`` is emphasis, ``_…_`` strong, ``[…]`` a link and ``^`` the call of a note.
TEXTS = {
    "fr": (
        "Le ministre a dit : « *Nous verrons* ! »^ Qui donc ? Tous ; et « [le grand port] »^ ; soit 18 % du "
        "*total* : 10 000 [€] de plus, n° [4], p. *12*, le 18 *novembre* 2024, M. _Durand_ et « *la Société* "
        "» — enfin ! Le 1er *mai* - dit « [l'Amirauté] » - le navire *Le Vent*, au XIXe _siècle_, de "
        "*l'Empire* (*vieux*)^, partit...^"
    ),
    "en-US": (
        'The *harbour* was "closed"—or [so they said]—in 1914-1918! ^ "*Never*,"^ said Dr. *Wells*; see p. '
        '[12], No. *4*, 5 *km* away... ^ And (*then*)? "[Nothing]," he said—*nothing*!^ The plan - *as it '
        "was* - failed."
    ),
    "de": (
        "Er sagte: „*Nie wieder*!“^ Am 3. *Oktober*, S. [12], Nr. *4*, waren es 18 % der *Schiffe* - so [der "
        "Bericht] - und 5 _km_ weiter: „[nichts]“; z. B. *hier*! ^ (*Siehe* Kap. 4.)^ Dr. *Huber* kam um 8 "
        "*Uhr*…^"
    ),
    "es": (
        "El barco - *viejo ya* - se hundió: «[nadie]» lo vio!^ ¿*Quién*? ¡[Todos]!^ El 18 de *noviembre*, "
        "pág. [12], el 18 % de *los* barcos - según [el informe] - llegó en el siglo *XIX*; y «*nada* más».^"
    ),
    "it": (
        "La nave - *vecchia* - affondò: «[nessuno]» la vide!^ Il 18 *novembre*, p. [12], il 18 % delle "
        "*navi*; «*poi*»^ n. *4*, a 5 _km_ dal porto. L'[Europa] (*intera*)?^"
    ),
    "pl": (
        "W *domu* i z [psem], a o *tym* w 5 _km_ od „[portu]”!^ Dnia 18 *listopada*, s. [12], 18 % *statków* "
        "- stary - i w *porcie* o „*nocy*”;^ z [nimi] u *nas*…^"
    ),
    "ru": (
        "В *доме* и с [собакой], к *ним* в 5 _км_ от «[порта]»!^ 18 *ноября*, с. [12], № *4*, 18 % *судов* - "
        "старых - и в *порту* о «*ночи*»;^ г. *Москва* - [город]…^"
    ),
    "uk": ("У *місті* й з [ним], 18 *листопада*, с. [12], № *4*, 18 % *суден* - старих - і в «*порту*»!^ о [ночі]…^"),
}
#: What begins no line: signs that close, and a dash but for one that opens.
BEGINS = re.compile(r"[»›”’:;!?%‰€,.…)\]]|[–—][ ,.;:]|[–—]$")
ENDS = re.compile(
    r"[«„‚‹¿¡(\[]$|(?<![\w“])“$|(?:^|[\s\xa0«(])(?:n°|p\.|S\.|с\.|s\.|№|Nr\.|No\.|n\.|pág\.|M\.|Dr\.?|г\.|Kap\.)$"
)
SMALL = re.compile(r"(?:^|[\s\xa0«„(])[WwZzВвСсИиКкОоУуЙйЗз]$")
NEXT = re.compile(r"km|км|novembre|Oktober|noviembre|listopad|ноябр|листопад|mai\b|siècle|Uhr|XIX")
#: CSS pixels: a ragged line has no more room left than the longest word that cannot be cut.
ROOM = 125


def inlines(text: str, note: str) -> Iterator[Inline]:
    """The inlines of a text in the signs above; every call is of the same note."""
    for part in re.findall(r"\*[^*]+\*|_[^_]+_|\[[^]]+\]|\^|[^*_[^]+", text):
        if part == "^":
            yield NoteRef(note)
        elif part[0] in "*_":
            yield Emphasis((Text(part[1:-1]),)) if part[0] == "*" else Strong((Text(part[1:-1]),))
        elif part[0] == "[":
            yield Link("https://example.org/", (Text(part[1:-1]),))
        else:
            yield Text(part)


def article() -> Document:
    """Each text as a paragraph, and one in a list."""
    blocks = [Paragraph((LangSpan(lang, tuple(inlines(text, lang))),)) for lang, text in TEXTS.items()]
    listed = List(((Paragraph(tuple(inlines(TEXTS["fr"], "fr"))),),))
    notes = tuple(Note(lang, (Paragraph((Text("See "), Emphasis((Text("there"),)), Text("."))),)) for lang in TEXTS)
    meta = Meta(title=(Text("T"),), lang="fr", summary_mode="none")
    return finish(Document(meta=meta, blocks=(*blocks, listed), notes=notes)).value


def flow(box: Any) -> str:
    """The text of a line; notes, which float out of it, left out."""
    if isinstance(box, boxes.TextBox):
        return str(box.text)
    return "".join(flow(child) for child in getattr(box, "children", ()) if child.is_in_normal_flow())


def begins_with_call(line: Any) -> bool:
    first = next(box for box in line.descendants() if isinstance(box, boxes.TextBox) and box.text.strip())
    return bool(first.element is not None and first.element.get("class") == "call")


def paragraphs(document: Document, measure: int, *, justify: bool) -> Iterator[tuple[float, list[Any]]]:
    """The measure and the lines of each block of text."""
    theme = load_theme("note")
    margins = replace(theme.page.margins, right=210.0 - theme.page.margins.left - measure)
    theme = replace(theme, page=replace(theme.page, margins=margins), justify=justify)
    for page in lay_out(document, theme, labels_for("fr").value, {}).value.rendered.pages:
        for box in page._page_box.descendants():
            if lines := [child for child in getattr(box, "children", ()) if isinstance(child, boxes.LineBox)]:
                yield box.width, lines


@pytest.fixture(scope="module")
def document() -> Document:
    return article()


@pytest.mark.parametrize("measure", MEASURES)
def test_no_line_breaks_where_none_may(document: Document, measure: int) -> None:
    seen = 0
    for width, lines in paragraphs(document, measure, justify=measure % 2 == 0):
        for before, after in pairwise(lines):
            last, first = flow(before).rstrip(" \xad"), flow(after).lstrip(" ")
            place = f"{last[-40:]} | {first[:40]}"
            assert not BEGINS.match(first), place
            assert not ENDS.search(last), place
            assert not SMALL.search(last), place
            assert not (last[-1].isdigit() and NEXT.match(first)), place
            assert not begins_with_call(after), place
            assert measure % 2 == 0 or width - before.width < ROOM, place
            seen += 1
    assert seen > 10


@pytest.mark.parametrize(
    ("before", "tied"),
    [("Stop!", True), ("gone…", True), ("港口", True), ("了。", True), ("word", False), ("so ", False)],
)
def test_a_call_is_tied_where_unicode_s_rules_would_break(before: str, tied: bool) -> None:
    call = NoteRef("1", number=1, occurrence=2)
    assert ("\u2060" in Renderer(Document(), {}).inlines((Text(before), call))) == tied


@pytest.mark.parametrize(
    ("inlines_", "html"),
    [
        ((Text("he said—no"),), "he said\u2060—no"),
        ((Text("barco —viejo— se"),), "barco —\u2060viejo\u2060— se"),
        ((Text("barco —"), Emphasis((Text("viejo"),)), Text("— se")), "barco —\u2060<em>viejo</em>\u2060— se"),
        ((Text("в 1-й день 20-х"),), "в 1-\u2060й день 20-\u2060х"),
        ((Text("5-year, a-b, 2024-11"),), "5-year, a-b, 2024-11"),
        ((Text("pp. 12–18, a – b"),), "pp. 12–\u206018, a – b"),
        ((Text("J.-P. Roux, А.-М. Ли"),), "J.-\u2060P. Roux, А.-\u2060М. Ли"),
        ((Text("5\u00a0км/ч et/ou 300 mg/l"),), "5\u00a0км/\u2060ч et/ou 300 mg/\u2060l"),
        ((Text("a report-final.pdf here-there."),), "a report-\u2060final.pdf here-there."),
        ((Text("o-neil@ex-ample.org"),), "o-\u2060neil@\u2060ex-\u2060ample.org"),
    ],
)
def test_close_dashes_are_tied(inlines_: tuple[Inline, ...], html: str) -> None:
    assert Renderer(Document(), {}).inlines(inlines_) == html


def stretched(text: str, measure: int) -> list[float]:
    """By how much the spaces of each line grow, in sizes of the letters."""
    meta = Meta(title=(Text("T"),), lang="en", summary_mode="none")
    document = finish(Document(meta=meta, blocks=(Paragraph((Text(text),)),))).value
    texts = (
        box
        for _, lines in paragraphs(document, measure, justify=True)
        for line in lines
        for box in line.descendants()
        if isinstance(box, boxes.TextBox)
    )
    return [box.justification_spacing / box.style["font_size"] for box in texts]


def test_a_justified_line_has_no_holes() -> None:
    prose = "the port and the town whose old quays are known to every sailor of the north have seen a storm " * 6
    assert 0.05 < max(stretched(prose, 100)) < 0.5
    loose = "so it was and has been for long " + "x" * 40 + " and so it was and is now " + "y" * 40
    assert max(max(stretched(loose, measure)) for measure in range(70, 130, 10)) <= 0.5


def test_justified_lines_end_under_each_other() -> None:
    words = (
        "Ainsi, selon l’état-major, les 3 et 4 janvier, 2 navires et 7 autres. Avant, 11 villes; après, les 4 ports. "
        * 12
    )
    made = lay_out(
        finish(Document(meta=Meta(lang="fr", summary_mode="none"), blocks=(Paragraph((Text(words),)),))).value,
        load_theme("note"),
        labels_for("fr").value,
        {},
    )
    with pypdfium2.PdfDocument(made.value.pdf().value) as pdf:
        text = pdf[0].get_textpage()
        ends: dict[float, float] = {}
        for index in range(text.count_chars()):
            if text.get_text_range(index, 1).strip():
                _, bottom, right, _ = text.get_charbox(index, loose=True)
                ends[bottom] = max(right, ends.get(bottom, 0))
    body = [right for right in ends.values() if right > max(ends.values()) - 10]
    assert len(body) > 8
    assert max(body) - min(body) < 0.5
