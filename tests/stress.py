"""An article with all that a PDF can go wrong with, made by a function: many notes, tables, scripts, pictures."""

from __future__ import annotations

from io import BytesIO
from itertools import cycle, islice

from PIL import Image as Picture, ImageDraw

from briefpress.document import (
    Block,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    Link,
    List,
    Math,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Strong,
    Superscript,
    Table,
    Text,
)

NOTES = 25
#: Sentences of our own, from which all paragraphs are made.
SENTENCES = (
    "The pilots of the outer roads keep a book in which every refusal is written down with its reason.",
    "Nobody had asked for that book before the winter of the long swell, when eleven ships turned back.",
    "It lists the draught, the hour of the tide and the name of the person who said no.",
    "Read from its last page to its first, it shows a harbour that learnt to refuse early.",
    "A refusal at noon costs a berth; a refusal at midnight costs a tug, a crew and a morning.",
    "The insurers noticed before the ministry did, and their tables moved within a season.",
    "What the book cannot show is how many captains never asked.",
    "For that the committee turned to the signals recorded by the three lighthouses.",
)
#: Five languages beside English, each with words of its own.
LANGUAGES: dict[str, str] = {
    "fr": "la mer ne rend que ce qu’on lui prête",
    "de": "wer früh absagt, zahlt nur einmal",
    "es": "el puerto aprende despacio",
    "pl": "żaden pilot nie pływa sam",
    "ru": "журнал отказов ведут с осени",
}
SCRIPTS: dict[str, str] = {"ar": "دفتر المرفأ مفتوح", "he": "יומן הנמל פתוח", "zh": "港口的日志"}


def stress_article(scripts: bool = True) -> tuple[Document, dict[str, bytes]]:
    """The article as it is read, and its pictures; ``scripts``: with words in Arabic, Hebrew and Chinese."""
    sections = [block for number in range(1, 9) for block in _section(number)]
    meta = Meta(
        title=(Text("The book of "), Emphasis((Text("refusals"),))),
        subtitle=(Text("What a harbour wrote down"),),
        author=("Ines Vael", "Tom Arkwright"),
        date="2025-03-14",
        lang="en",
        keywords=("harbour", "pilotage"),
        reference="BR-7",
        recipients=("The Harbour Board",),
        summary=(Paragraph((Text(SENTENCES[3]),)), List(((Paragraph((Text(SENTENCES[4]),)),),))),
    )
    blocks = (
        Paragraph((Text("A preface in several languages: "), *_foreign(LANGUAGES), Text("."))),
        *((Paragraph((Text("And in several scripts: "), *_foreign(SCRIPTS), Text("."))),) if scripts else ()),
        *sections,
        *_pictures(),
        _table(90),
        *_more(),
    )
    return Document(meta=meta, blocks=blocks, notes=tuple(map(_note, range(1, NOTES + 1)))), pictures()


#: A sentence of prose in each of three scripts, with figures and brackets, which run against it.
PROSE: dict[str, str] = {
    "ar": "دفتر المرفأ مفتوح في 12 مايو 2024، كما قال (الربان) للجنة. ",
    "he": "יומן הנמל פתוח מיום 12 במאי 2024 (כך אמר הקברניט). ",
    "zh": "港口的日志从2024年5月12日起记录了每一次拒绝，",
}


def article_in(lang: str) -> Document:
    """An article that is written in another script all through, with English words and a note in it."""
    words = SCRIPTS[lang]
    call, english = NoteRef("a"), LangSpan("en", (Text("the log of refusals"),))
    paragraph = Paragraph((Text(PROSE[lang] * 12), call, Text(f" {words} "), english, Text(f" {words}.")))
    blocks = (Heading(1, (Text(words),)), paragraph, List((((Paragraph((Text(words),))),),), ordered=True))
    note = Note("a", (Paragraph((Text(PROSE[lang]),)),))
    return Document(meta=Meta(title=(Text(words),), lang=lang), blocks=blocks, notes=(note,))


def _foreign(words: dict[str, str]) -> list[Inline]:
    spans: list[Inline] = []
    for lang, text in words.items():
        spans += [LangSpan(lang, (Text(text),)), Text(", ")]
    return spans[:-1]


def _prose(start: int, count: int) -> str:
    return " ".join(islice(cycle(SENTENCES), start, start + count))


def _call(number: int) -> NoteRef:
    return NoteRef(f"n{number}")


def _section(number: int) -> list[Block]:
    """A section with a note in its heading now and then, and two in its text."""
    first = 2 * number - 1
    heading: tuple[Inline, ...] = (Text(f"Chapter {number} of the log"),)
    if number in (2, 5):
        heading = (*heading, _call(16 + number))
    return [
        Heading(1, heading),
        Paragraph((Text(_prose(number, 5)), _call(first), Text(" " + _prose(number + 2, 6)))),
        Heading(2, (Text(f"What page {number} says"),)),
        Paragraph(
            (Text(_prose(number + 3, 8)), _call(first + 1), Text(" Then "), Strong((Text("nothing"),)), Text("."))
        ),
        Paragraph((Text(_prose(number + 1, 9)),)),
    ]


def _note(number: int) -> Note:
    source = Link(f"https://example.org/log/{number}", (Text(f"the log, sheet {number}"),))
    first = Paragraph((Text("See "), source, Text(f", entry {number}: "), LangSpan("fr", (Text("à lire"),)), Text(".")))
    if number == 7:  # longer than a page
        return Note("n7", (first, *(Paragraph((Text(_prose(each, 9)),)) for each in range(8))))
    if number == 22:  # with lists of its own, called from a list
        parts = List(tuple((Paragraph((Text(each),)),) for each in ("wages", "rent")), ordered=True)
        costs = List(((Paragraph((Text("Cost"),)), parts), (Paragraph((Text("Time"),)),)), ordered=True)
        return Note("n22", (first, costs, List(((Paragraph((Text("cost"),)),), (Paragraph((Text("time"),)),)))))
    if number in (4, 11):
        other = Link("https://example.org/other", (Text("the other copy"),))
        return Note(f"n{number}", (first, Paragraph((Text(_prose(number, 2)), Text(" Also "), other, Text(".")))))
    return Note(f"n{number}", (first,))


def _table(rows: int) -> Table:
    """A table over three pages, with heads of columns and of rows, and a note in a cell."""
    head = tuple(Cell((Text(text),)) for text in ("Month", "Asked", "Refused", "Reason"))
    body = []
    for number in range(1, rows + 1):
        reason: tuple[Inline, ...] = (Text(f"Swell of {number} dm"), *((_call(23),) if number == 40 else ()))
        body.append((Cell((Text(f"Month {number}"),), header=True), *_numbers(number), Cell(reason)))
    caption = (Text("Refusals by month"), _call(24))
    return Table((head,), tuple(body), ("left", "right", "right", "left"), caption)


def _numbers(number: int) -> tuple[Cell, ...]:
    return tuple(Cell((Text(str(each)),)) for each in (number * 3, number % 7))


def _pictures() -> list[Block]:
    names = ("gauge.png", "quay.jpg", "tide.svg")
    words = ("A gauge at two metres", "A quay in grey", "A curve of the tide")
    return [
        Figure(
            Image(name, alt), (Text(f"{alt}, as drawn by the office"), *((_call(25),) if name == "quay.jpg" else ()))
        )
        for name, alt in zip(names, words, strict=True)
    ]


def _more() -> tuple[Block, ...]:
    """Lists in lists, terms, a box, a quotation, code and formulas."""
    inner = List(tuple((Paragraph((Text(f"Step {n} of the drill"),)),) for n in range(1, 4)), ordered=True, start=3)
    roman = List(((Paragraph((Text("Sound the horn"),)),), (Paragraph((Text("Wait"),)),)), True, style="lower-roman")
    outer = List(((Paragraph((Text("Before the gale"),)), inner), (Paragraph((Text("After it"),)), roman)))
    drill = List(
        (
            (Paragraph((Text("Ring the bell"), _call(22))),),
            (Paragraph((Text("Count the crew"),)),),
            (Paragraph((Text("Write it down"),)),),
        ),
        ordered=True,
    )
    terms = DefinitionList(
        (
            Definition((Text("Swell"),), ((Paragraph((Text("What a storm leaves behind"),)),),)),
            Definition((Text("Draught"),), ((Paragraph((Text("What a ship needs below"),)),),)),
        )
    )
    formula = Paragraph((Text("The height is "), Math("h = a + b^2"), Text(" at noon"), Superscript((Text("1"),))))
    return (
        Heading(1, (Text("The rest of the book"),)),
        outer,
        drill,
        terms,
        Division("warning", (Paragraph((Text(SENTENCES[6]),)),)),
        BlockQuote((Paragraph((Text(SENTENCES[7]), _call(19), Text(" And again"), _call(3), Text("."))),)),
        CodeBlock("if swell > 4:\n    refuse()\n"),
        formula,
        Paragraph(
            (Text("Ask "), Code("log --all"), Text(" for it"), _call(20), Text(", or wait"), _call(17), Text("."))
        ),
        Paragraph((Text("The last word is"), _call(16), Text(" here."))),
    )


def pictures() -> dict[str, bytes]:
    """A PNG with an alpha channel, a JPEG and an SVG, drawn here."""
    gauge = Picture.new("RGBA", (240, 120), (255, 255, 255, 0))
    ImageDraw.Draw(gauge).rectangle((20, 40, 200, 80), fill=(30, 90, 160, 200))
    quay = Picture.new("RGB", (320, 160), (120, 120, 120))
    ImageDraw.Draw(quay).line((0, 100, 320, 60), fill=(240, 240, 240), width=6)
    return {"gauge.png": _bytes(gauge, "PNG"), "quay.jpg": _bytes(quay, "JPEG"), "tide.svg": TIDE}


TIDE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80" viewBox="0 0 200 80">'
    b'<path d="M0 40 Q50 0 100 40 T200 40" fill="none" stroke="#134" stroke-width="3"/></svg>'
)


def _bytes(picture: Picture.Image, format: str) -> bytes:
    stream = BytesIO()
    picture.save(stream, format)
    return stream.getvalue()
