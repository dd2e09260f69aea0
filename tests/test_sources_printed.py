"""The sources in print: pages, paragraphs and notes of each use right in both formats, and as others open them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

import briefpress
import clients
from briefpress import finish, read
from briefpress.document import Document, NumberRef
from briefpress.theme import load_theme
from briefpress.walk import plain, query
from docx_package import Package, fields

THEME = load_theme("note")
WORDS = ("harbour", "storm", "season", "report", "figures", "quay", "authority", "winter", "gate", "channel", "survey")
#: What the notes of the long article cite, in the order of its calls: sources come again, by name and by ibid.
CITED = (0, 1, 0, 0, 2, 1, 3, 0, 0, 4, 2, 0, 1, 3, 3, 0)
FULL = (
    "Jane Doe, *The Long Quay*, Harbour Press, 2020",
    "Paul Roe, “The strike”, *Harbour Times*, 3 May 2025",
    "Anne Sow, *The Gate*, Harbour Press, 2019 {grade=B2}",
    "“Ferry service resumes”, 18 November 2024, https://example.org/ferry {grade=C3 marking=TLP:GREEN}",
    "John Poe, *The Sluice*, Harbour Press, 2018",
)


def long_article(order: str = "citation") -> str:
    """Markdown: pages of paragraphs, lists and quotations; before each call stands a word of its own, ``at7at``."""
    lines = ["---", "title: The quay", "lang: en", "summary: none", f"sources-order: {order}", "---", ""]
    for number in range(1, len(CITED) + 1):
        prose = " ".join(WORDS[(number * 5 + at) % len(WORDS)] for at in range(90))
        place = {5: "> ", 9: "- "}.get(number, "")
        again = " And at99at.[^1]" if number == len(CITED) else ""
        lines += [f"{place}{prose.capitalize()} at{number}at.[^{number}]{again}", ""]
    seen: set[int] = set()
    for number, cited in enumerate(CITED, 1):
        repeated = "Ibid." if number > 1 and CITED[number - 2] == cited else FULL[cited].split(" {")[0] + "."
        lines += [f"[^{number}]: {repeated if cited in seen else FULL[cited]}"]
        seen.add(cited)
    return "\n".join([*lines, "[^99]: Nobody calls this one."])


class Written:
    """An article written in both formats."""

    def __init__(self, markdown: str, folder: Path) -> None:
        self.document: Document = finish(read(markdown.encode(), "a.md").value, theme=THEME).value
        files = briefpress.write(self.document, ["pdf", "docx"], THEME).value
        self.pdf, self.docx = folder / "a.pdf", folder / "a.docx"
        self.pdf.write_bytes(files["pdf"])
        self.docx.write_bytes(files["docx"])
        with pypdfium2.PdfDocument(files["pdf"]) as pdf:
            self.pages = [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]

    def places(self) -> dict[tuple[str, ...], None]:
        """Of each call, by the words on the pages: its page, its paragraph where that is counted, its note."""
        found: dict[tuple[str, ...], None] = {}
        calls = [*((f"at{number}at", str(number)) for number in range(1, len(CITED) + 1)), ("at99at", "1")]
        counted = [block for block in self.document.blocks if getattr(block, "number", 0)]
        for word, note in calls:
            [page] = [str(number) for number, text in enumerate(self.pages, 1) if word in text.replace("\ufffe", "")]
            paragraph = [str(getattr(block, "number", 0)) for block in counted if word in plain(block)]
            found[page, *paragraph, note] = None
        return found

    def uses(self) -> list[list[tuple[str, ...]]]:
        """The uses in each entry."""
        return uses(" ".join(self.pages))


USE = r"(?:p\. (\d+), )?(?:§ (\d+), )?note (\d+)"
CITED_AT = re.compile(rf"Cited ({USE}(?:; {USE})*)\.")


def uses(text: str) -> list[list[tuple[str, ...]]]:
    """The uses in each entry of a text: page, paragraph where there is one, note; a page not named is that before."""
    found: list[list[tuple[str, ...]]] = []
    for entry in CITED_AT.finditer(" ".join(text.split())):
        page = ""
        found.append([])
        for named, *rest in re.findall(USE, entry[1]):
            page = named or page
            found[-1].append((page, *filter(None, rest)))
    return found


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Written]:
    done: dict[str, Written] = {}

    def once(order: str) -> Written:
        if order not in done:
            done[order] = Written(long_article(order), tmp_path_factory.mktemp(order))
        return done[order]

    return once


ORDERS = ["citation", "type", "author"]


@pytest.mark.parametrize("order", ORDERS)
def test_each_use_is_where_the_words_are_on_the_pages(written: Callable[[str], Written], order: str) -> None:
    made = written(order)
    assert len(made.pages) > 4
    printed = [use for entry in made.uses() for use in entry]
    assert len(printed) == len(CITED) + 1
    assert set(printed) == set(made.places())


@pytest.mark.parametrize("order", ORDERS)
def test_the_fields_of_the_word_file_hold_what_the_pdf_prints(written: Callable[[str], Written], order: str) -> None:
    made = written(order)
    package = Package(made.docx.read_bytes())
    found = fields(package.root("word/document.xml"))
    pages = [result for code, result in found if code.startswith("PAGEREF call")]
    notes = [result for code, result in found if code.startswith("NOTEREF call") and "\\h" in code]
    paragraphs = [result for code, result in found if re.match(r"REF paragraph_\d+ \\n", code)]
    printed = [use for entry in made.uses() for use in entry]
    named = [page for entry in made.uses() for page in dict.fromkeys(use[0] for use in entry)]
    assert pages == named
    assert [use[-1] for use in printed] == notes[-len(printed) :]
    assert [use[1] for use in printed if len(use) == 3] == paragraphs
    assert all(re.fullmatch(r"NOTEREF call_\d+ \\h", code) for code, _ in found if code.startswith("NOTEREF"))
    marks = fields(package.root("word/footnotes.xml"))
    assert {code for code, _ in marks} == {f"REF source_{number} \\n \\h" for number in range(1, 6)}
    assert all(result == f"S{code.split()[1].removeprefix('source_')}" for code, result in marks)


@pytest.mark.parametrize("order", ORDERS)
def test_libreoffice_finds_the_same_paragraphs_notes_and_marks(
    written: Callable[[str], Written], order: str, tmp_path: Path
) -> None:
    made = written(order)
    text = clients.pdf_text(clients.soffice_to_pdf(made.docx, tmp_path), drawn=True)
    assert [[use[1:] for use in entry] for entry in uses(text)] == [[use[1:] for use in entry] for entry in made.uses()]
    for note in made.document.notes:
        for mark in query(note, NumberRef):
            assert f"[{mark.text}]" in text


@pytest.mark.parametrize("order", ORDERS)
def test_validators_find_nothing(written: Callable[[str], Written], order: str) -> None:
    made = written(order)
    assert clients.verapdf_failures(made.pdf, "ua1") == {}
    assert clients.ooxml_sdk_errors(made.docx) == []
    assert clients.openxml_audit_errors(made.docx) == []


def test_groups_number_on_and_a_legend_explains_the_grades(written: Callable[[str], Written]) -> None:
    text = " ".join(clients.pdf_text(written("type").pdf).split())
    assert re.findall(r"(?<!\[)\bS(\d+) ", text.rpartition(" Sources ")[2]) == ["1", "2", "3", "4", "5"]
    assert re.search(r"Sources Press S1 .* Books and chapters S2 .* Web pages S5 ", text)
    assert re.search(r"\[B2\]", text)
    assert "TLP:GREEN" in text
    assert written("type").document.appendix.legend  # type: ignore[union-attr]
    assert plain(written("type").document.appendix.legend)[:20] in text  # type: ignore[union-attr]


def test_the_word_file_is_read_back_without_marks_and_appendix(written: Callable[[str], Written]) -> None:
    made = written("type")
    back = read(made.docx.read_bytes(), "a.docx").value
    assert [plain(note.blocks).strip() for note in back.notes] == [
        re.sub(r"\u00a0\[S\d\]", "", plain(note.blocks)).strip() for note in made.document.notes
    ]
    assert back.notes[-1].label == "99"
    assert not [block for block in back.blocks if "Sources" in plain(block) or "Nobody calls" in plain(block)]
    assert finish(back).value.sources


# --- notes that stand by themselves ------------------------------------------------------------


def test_a_note_that_nobody_calls_is_printed_in_both_formats(written: Callable[[str], Written]) -> None:
    made = written("citation")
    assert " ".join(made.pages).count("[99] Nobody calls this one.") == 1
    assert Package(made.docx.read_bytes()).text().count("[99] Nobody calls this one.") == 1


def test_a_note_longer_than_a_page_goes_on_at_the_foot_of_the_next(tmp_path: Path) -> None:
    words = " ".join(f"w{number}" for number in range(1500))
    made = Written(f"---\nlang: en\nsummary: none\n---\nA fact.[^1]\n\n[^1]: {FULL[0]}. {words}\n", tmp_path)
    pages = [re.findall(r"\bw\d+\b", page) for page in made.pages]
    assert [word for page in pages for word in page] == words.split()
    assert len([page for page in pages if page]) > 1
    assert " ".join(made.pages).count("2020. [S1]") == 1
    assert clients.verapdf_failures(made.pdf, "ua1") == {}


# --- many uses, many languages -----------------------------------------------------------------


def test_forty_uses_name_each_page_once(tmp_path: Path) -> None:
    body = "\n\n".join(f"Fact {number} of the season.[^{number}]" for number in range(1, 41))
    notes = "\n".join(f"[^{number}]: {FULL[0] + '.' if number == 1 else 'Ibid.'}" for number in range(1, 41))
    made = Written(f"---\nlang: en\nsummary: none\n---\n{body}\n\n{notes}\n", tmp_path)
    [entry] = made.uses()
    assert [use[-1] for use in entry] == [str(number) for number in range(1, 41)]
    assert {use[0] for use in entry} == {"1", "2", "3"}
    [words] = re.findall(r"Cited p\..*?note 40\.", " ".join(" ".join(made.pages).split()))
    assert words.count("p. ") == 3


LANGUAGES = {
    "fr": ("Claire Dumas, *Le sel*, Presses du Nord, 2021 {grade=A1}.", "Ibid."),
    "en": ("Jane Doe, *The Long Quay*, Harbour Press, 2020 {grade=A1}.", "Ibid."),
    "ar": ("انظر: «الميناء ينام»، الجزيرة، 18 نوفمبر 2024 {grade=A1}.", "المرجع نفسه، ص 3."),
    "zh": ("张伟：《海与盐》，2025年5月3日 {grade=A1}。", "同上。"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_passes_the_validators(lang: str, tmp_path: Path) -> None:
    full, again = LANGUAGES[lang]
    front = f"---\nlang: {lang}\nsummary: none\nsources-order: type\n---\n"
    made = Written(f"{front}One.[^1]\n\nTwo.[^2]\n\n[^1]: {full}\n[^2]: {again}\n[^9]: Three.\n", tmp_path)
    assert len(made.document.sources) == 1
    assert len(list(query(made.document.notes, NumberRef))) == 2
    if lang != "zh":  # not every machine has a font for it
        assert clients.verapdf_failures(made.pdf, "ua1") == {}
    assert clients.ooxml_sdk_errors(made.docx) == []
    assert clients.openxml_audit_errors(made.docx) == []
