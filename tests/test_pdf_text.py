"""The text that is taken out of a PDF is the article's, each character in its order, as poppler and PDFium read it.

The page's HTML says what is printed; what the stylesheet adds (numbers of lists, marks, page numbers) is added here.
On each page the text comes first, then the marks that hang beside it, the notes, and the furniture.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pypdfium2
import pytest

import clients
from briefpress import finish
from briefpress.document import (
    BlockQuote,
    Cell,
    Document,
    Emphasis,
    Heading,
    Link,
    List,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Strong,
    Superscript,
    Table,
    Text,
)
from briefpress.labels import labels_for
from briefpress.pipeline import theme_of
from briefpress.readers import read
from briefpress.writers.furniture import marking, page_parts, running_header
from briefpress.writers.pdf import Layout, lay_out
from briefpress.writers.pdf.formulas import drawn_formulas
from briefpress.writers.pdf.page import page_html

ROOT = Path(__file__).parents[1]
OWN = sorted(path.name for path in (ROOT / "content").glob("*.*"))
#: What cannot be compared: spaces, line ends and the hyphens at them, whatever draws a bullet.
LOOSE = re.compile(r"[\s\-\u2010\u2011\u00ad\u2060\ufffe\x02•–]+")
SENTENCES = {
    "en": "The office’s file of 10 000 fjords, “first” and ﬁfth: affluent, difficult, 25 % off.",
    "fr": "L’œuvre de Mme X. « difficile » : 10 000 € ; où ? Là ! XIXᵉ siècle, n° 5, affinité, cœur.",
    "de": "„Größe“ und Flüsse, Schifffahrt, Auflagefläche: § 5, 3. Mai 2025, ÄÖÜß.",
    "pl": "Zażółć gęślą jaźń – „cytat”, 5 maja, Łódź.",
    "ru": "Вот «ёлка»: объём, подъезд, щётка и т. д. — № 5, 10 000 ₽.",
    "uk": "Ґанок, їжак, «об’єкт», єдність – № 7.",
    "pt": "«Coração», ação e opção: 5.º, 1.ª vez.",
    "nl": "’s Avonds ’t fijne ĳs: ‘financiële’ efficiëntie.",
    "it": "L’Università, perché «così»: città, 1º affitto.",
    "es": "¿Qué? ¡Ánimo! «Señor» 1.º, pingüino, año.",
}


def bare(text: str) -> str:
    """A text without what no reader of a PDF can tell."""
    return LOOSE.sub("", unicodedata.normalize("NFKC", text))


def printed(element: lxml.html.HtmlElement, layout: Layout, part: str = "body") -> Iterator[tuple[str, str]]:
    """The texts of an element in their order, each with the part of the page that it is of."""
    css = (element.get("class") or "").split()
    inside = "notes" if "note" in css else part
    yield "marks", mark(element)
    yield inside, generated(element, layout)
    yield inside, element.text or ""
    for child in element:
        yield from printed(child, layout, inside)
        yield inside, child.tail or ""


def mark(element: lxml.html.HtmlElement) -> str:
    """The mark that hangs before an item of a list, which is drawn after all text that does not hang."""
    own = re.search(r'list-style-type: "(.*?)"', element.get("style") or "")
    if own:
        return own[1]
    return (
        f"{element.getparent().index(element) + 1}." if element.tag == "li" and element.getparent().tag == "ol" else ""
    )


def generated(element: lxml.html.HtmlElement, layout: Layout) -> str:
    """What the stylesheet prints before an element in the text."""
    if element.get("data-target"):
        return str(layout.pages[element.get("data-target")[1:]])
    return (element.get("data-number") or "") if element.tag == "p" else ""


def furniture(document: Document, page: int, pages: int) -> str:
    """What stands around the text of a page."""
    labels = labels_for(document.meta.lang).value
    before, between, after = page_parts(labels)
    foot = f"{before}{page}{between}{pages}{after}{marking(document) * 2}"
    return bare((running_header(document, labels) if page > 1 else "") + foot)


def html_of(document: Document) -> lxml.html.HtmlElement:
    """The body of the page's HTML, with pictures as the words that describe them, and formulas drawn."""
    theme = theme_of(document)
    formulas = drawn_formulas(document, theme.colors.ink)
    return lxml.html.fromstring(page_html(document, theme, labels_for(document.meta.lang).value, {}, formulas)).body


def first_difference(document: Document, layout: Layout, pages: list[str]) -> str:
    """Where the text of the pages first differs from what is printed; "" where it does not."""
    texts = list(printed(html_of(document), layout))
    left = [bare("".join(text for part, text in texts if part == each)) for each in ("body", "marks", "notes")]
    for number, page in enumerate(pages, 1):
        found = bare(page)
        around = furniture(document, number, len(pages))
        at = len(found) - len(around)
        if sorted(found[at:]) != sorted(around):
            return f"page {number}: {found[at:]!r} around it for {around!r}"
        taken = parted(in_order(found[:at], left[0]) if number == 1 else found[:at], left)
        if taken is None:
            return f"page {number}: {found[common(found, left[0]) :][:40]!r} for one of {[each[:40] for each in left]}"
        left = [each[count:] for each, count in zip(left, taken, strict=True)]
    return "".join(left)


def in_order(found: str, expected: str) -> str:
    """The text of the first page with its first line, part of which floats, in its order."""
    line = next(at for at in range(8, 80) if sorted(found[:at]) == sorted(expected[:at]))
    return expected[:line] + found[line:]


def parted(found: str, streams: list[str]) -> list[int] | None:
    """How much of each of the streams a text is made of, one behind the other; None when it is not."""
    if not streams:
        return None if found else []
    longest = common(found, streams[0])
    for taken in range(longest, max(longest - 30, -1), -1):
        rest = parted(found[taken:], streams[1:])
        if rest is not None:
            return [taken, *rest]
    return None


def common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def pages_read(data: bytes, folder: Path) -> dict[str, list[str]]:
    """The text of each page as each program reads it, in the order in which it is drawn."""
    path = folder / "a.pdf"
    path.write_bytes(data)
    with pypdfium2.PdfDocument(path) as pdf:
        pdfium = [page.get_textpage().get_text_range() for page in pdf]
    return {"PDFium": pdfium, "poppler": clients.pdf_text(path, drawn=True).split("\f")[:-1]}


def differences(document: Document, folder: Path) -> dict[str, str]:
    """For each program the first difference between what is printed and what it reads."""
    layout = lay_out(document, theme_of(document), labels_for(document.meta.lang).value, {}).value
    data = layout.pdf()
    assert data.diagnostics == ()
    return {name: first_difference(document, layout, pages) for name, pages in pages_read(data.value, folder).items()}


def article(lang: str) -> Document:
    """An article of a language with notes, a list, a quotation and a table, long enough to break words and pages."""
    sentence = SENTENCES[lang]
    marked = (
        Text(f"{sentence} "),
        Emphasis((Text(sentence),)),
        Text(" "),
        Strong((Text(sentence),)),
        Superscript((Text("12"),)),
    )
    link = Link("https://example.org/a-long-address/of-many-parts", (Text(sentence),))
    notes = tuple(Note(str(n), (Paragraph((Text(sentence * n),)), Paragraph((link,)))) for n in range(1, 9))
    blocks = [
        block
        for note in notes
        for block in (
            Heading(2, marked[:1]),
            Paragraph((*marked, NoteRef(note.label), Text(f" {sentence} "), link)),
            List(((Paragraph(marked),), (Paragraph((Text(sentence),)),))),
            BlockQuote((Paragraph(marked[:2]),)),
            Table(((Cell((Text("A"),)), Cell((Text("B"),))),), ((Cell(marked[:1]), Cell(marked[2:])),)),
        )
    ]
    meta = Meta(title=(Text(sentence),), lang=lang, summary_mode="none")
    return finish(Document(meta=meta, blocks=tuple(blocks), notes=notes)).value


@pytest.mark.parametrize("lang", SENTENCES)
def test_an_article_is_read_as_it_was_written(lang: str, tmp_path: Path) -> None:
    assert differences(article(lang), tmp_path) == {"PDFium": "", "poppler": ""}


@pytest.mark.parametrize("name", OWN)
def test_our_own_articles_are_read_as_they_were_written(name: str, tmp_path: Path) -> None:
    document = finish(read((ROOT / "content" / name).read_bytes(), name).value).value
    assert differences(document, tmp_path) == {"PDFium": "", "poppler": ""}
