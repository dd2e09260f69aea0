"""Articles in other scripts than Latin: their lines, their direction, their archival form, and the words read back."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import weasyprint
from msgspec.structs import replace
from weasyprint.formatting_structure.boxes import LineBox, TextBox

import clients
from briefpress import finish, read
from briefpress.document import Document, Emphasis, Link, Meta, NoteRef, Text
from briefpress.labels import labels_for
from briefpress.theme import load_theme
from briefpress.writers.docx.languages import directions
from briefpress.writers.furniture import masthead
from briefpress.writers.pdf import Layout, lay_out
from briefpress.writers.pdf.html.direction import runs
from briefpress.writers.pdf.private.glyphs import shares
from briefpress.writers.pdf.private.overlong import last_place

THEME = load_theme("note")

ARTICLES = {
    "ar": (
        "# الخلفية\n\nبُني حاجز الأمواج في الميناء الشمالي عام 1972، ورأت اللجنة أن «الإصلاح أمر عاجل» للأسف.[^1] "
        "وتقدر *التكلفة* بنحو 120 مليونا وبحسب تقرير OECD لعام 2023، **ولم تنشر التفاصيل**.\n\n"
        "- السلامة أولا\n- ثم التمويل\n\n"
        "| السنة | الحالة |\n|---|---|\n| 2024 | دراسة |\n\n"
        "[^1]: OECD, *Ports and Growth*, Paris, 2023, https://example.org/oecd/ports."
    ),
    "he": (
        "# רקע\n\nשובר הגלים בנמל הצפוני נבנה בשנת 1972, ומאז עברו יותר מחמישים שנה.[^1] "
        "*העלות המשוערת* היא 120 מיליון, "
        "לפי דוח OECD לשנת 2023.\n\n> הים אינו מחכה לאיש, אמר מנהל הנמל.\n\n[^1]: ועדת הנמל, *מצב שובר הגלים*, 2024."
    ),
    "fa": (
        "# پیشینه\n\nموج\u200cشکن بندر شمالی در سال ۱۹۷۲ ساخته شد و بیش از پنجاه سال از ساخت آن می\u200cگذرد.[^1]\n\n"
        "[^1]: کمیته بندر، *وضعیت موج\u200cشکن*، ۱۴۰۳."
    ),
    "hi": "# पृष्ठभूमि\n\nसमिति ने कहा कि मरम्मत आवश्यक है और क्षेत्र की स्थिति पर ध्यान दिया। कि क की कु क।",
    "th": "# ความเป็นมา\n\nที่ ที ทิ ท และ น้ำ ก่ำ มา",
    "ja": (
        "# 背景\n\n北部港の防波堤は、一九七二年に完成してから五十年以上が経過している。"
        "委員会は「改修は急務である」と述べ、"
        "（予算の範囲で）早急に対応するよう求めた。[^1]*費用の見積もり*は約120億円であり、**内訳は公表されていない**。"
        "コンピューターシステムのアップデートがスケジュールどおりにリリースされるか、キャッシュの問題とあわせて検討する。\n\n"
        "[^1]: 港湾委員会『防波堤の現状』、2024年、12頁。"
    ),
    "zh-Hans": (
        "# 背景\n\n北港的防波堤建于一九七二年，至今已有五十多年。"
        "委员会认为“维修刻不容缓”，并要求（在预算范围内）尽快采取措施。"
        "[^1]《港口白皮书》提出：“什么是‘安全’？”这是一个重要的问题；我们将在下文讨论、分析、总结。\n\n"
        "[^1]: 港口委员会：《防波堤现状》，2024年，第12页。"
    ),
    "zh-Hant": "# 背景\n\n北港的防波堤建於一九七二年，委員會認為「維修刻不容緩」，並要求盡快採取措施。",
    "ko": "# 배경\n\n북항의 방파제는 1972년에 완공되어 오십 년이 넘었다. 위원회는 “보수가 시급하다”고 밝혔다. 骨直門",
    "el": "# Το λιμάνι\n\nΗ θάλασσα δεν περιμένει κανέναν, είπε ο λιμενάρχης: π και μ είναι γράμματα.",
    "vi": "# Bối cảnh\n\nBến cảng phía bắc được xây dựng từ năm 1972, và việc sửa chữa rất cấp bách.",
}


def article(lang: str) -> Document:
    title = ARTICLES[lang].splitlines()[0].removeprefix("# ")
    text = f"---\nlang: {lang}\ntitle: {title}\n---\n\n{ARTICLES[lang]}\n"
    return finish(read(text.encode(), "article.md").value).value


def written(lang: str, text: str) -> Layout:
    """The pages of one paragraph."""
    source = f"---\nlang: {lang}\ntitle: x\nsummary: none\n---\n\n{text}\n"
    return lay_out(finish(read(source.encode(), "a.md").value).value, THEME, labels_for(lang).value, {}).value


@cache
def pdf_of(lang: str) -> bytes:
    layout = lay_out(article(lang), THEME, labels_for(lang).value, {})
    written = layout.value.pdf()
    assert [each.message for each in (*layout.diagnostics, *written.diagnostics)] == []
    return written.value


def text_lines(page: Any) -> Iterator[str]:
    """The text of each line of a page from the top; notes and furniture do not count."""
    for box in page._page_box.children[0].descendants():
        if isinstance(box, LineBox):
            yield "".join(each.text for each in box.descendants() if isinstance(each, TextBox))


def squeezed(text: str) -> str:
    """Letters and digits alone: what readers of a PDF add is left out (marks of direction, line ends)."""
    return "".join(
        each for each in unicodedata.normalize("NFKC", text) if each.isalnum() or unicodedata.combining(each)
    )


# --- archival, and read back -----------------------------------------------------------------


@pytest.mark.parametrize("lang", ARTICLES)
def test_a_page_of_any_script_has_all_its_glyphs(lang: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of(lang))
    assert clients.verapdf_failures(tmp_path / "a.pdf", "ua1") == {}
    # Of PDF/A those that are about fonts: no missing glyph, right widths, text for each code.
    assert not [rule for rule in clients.verapdf_failures(tmp_path / "a.pdf", "3a") if rule.startswith("6.2.11")]


@pytest.mark.parametrize("lang", ARTICLES)
def test_the_words_are_read_back(lang: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of(lang))
    poppler = subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, check=True, encoding="utf-8")
    with pypdfium2.PdfDocument(pdf_of(lang)) as document:
        pdfium = " ".join(page.get_textpage().get_text_bounded() for page in document)
    words = [word for line in ARTICLES[lang].splitlines() for word in re.split(r"[\s*|>#]+|\[\^1\]:?|https\S+", line)]
    for name, text in (("poppler", poppler.stdout), ("PDFium", pdfium)):
        found = squeezed(text)
        lost = [word for word in words if len(word) < 12 and squeezed(word) not in found]
        assert (name, [word for word in lost if not VOWELLED.search(word)]) == (name, [])


#: Words with vowel signs, which poppler sets on lines of their own.
VOWELLED = re.compile("[\u064b-\u0652]")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        *((lang, "好——不—是……了—") for lang in ("ja", "zh-Hans", "zh-Hant", "ko")),
        ("fa", "کتاب\u200cها می\u200cشود"),
    ],
)
def test_every_character_is_read_back(lang: str, text: str, tmp_path: Path) -> None:
    pdf = written(lang, text).pdf().value
    (tmp_path / "a.pdf").write_bytes(pdf)
    poppler = subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, check=True, encoding="utf-8")
    assert text in poppler.stdout
    with pypdfium2.PdfDocument(pdf) as document:
        assert text in document[0].get_textpage().get_text_range()


def test_what_keeps_letters_apart_is_not_seen() -> None:
    layout = written("fa", "کتاب\u200cها و کتاب\u200dها")
    with pypdfium2.PdfDocument(layout.pdf().value) as pdf:
        text = pdf[0].get_textpage()
        words = text.get_text_range()
        boxes = [text.get_charbox(at) for at, each in enumerate(words) if each in "\u200c\u200d"]
    assert len(boxes) == 2
    assert all(right - left < 0.1 and top - bottom < 0.1 for left, bottom, right, top in boxes)


# --- faces -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "text", "heading"),
    [
        ("ar", "Amiri", "Amiri"),
        ("he", "Noto Serif Hebrew", "Noto Sans Hebrew"),
        ("hi", "Noto Serif Devanagari", "Noto Sans Devanagari"),
        ("th", "Noto Serif Thai", "Noto Sans Thai"),
        ("ja", "Noto Serif JP", "Noto Sans JP"),
        ("zh-Hans", "Noto Serif SC", "Noto Sans SC"),
        ("zh-Hant", "Noto Serif TC", "Noto Sans TC"),
        ("ko", "Noto Serif KR", "Noto Sans KR"),
        ("el", "Noto Serif", "Noto Sans"),
        ("vi", "Noto Serif", "Noto Sans"),
    ],
)
def test_a_language_has_its_face_for_text_and_headings(lang: str, text: str, heading: str) -> None:
    found = {re.sub("[-+ ]|Semi|Bold|Italic", "", each) for each in names(pdf_of(lang))}
    assert {text.replace(" ", ""), heading.replace(" ", "")} <= found
    # One region's Han alone, but for furniture, whose words are in simplified Chinese.
    assert len({each for each in found if re.search("NotoSerif(JP|KR|SC|TC)$", each)}) <= 1


def names(pdf: bytes) -> set[str]:
    """The names of a file's fonts, without their tags."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [each for page in document for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]
        return {re.sub("^[A-Z]{6}[+]", "", text.get_font().get_base_name()) for text in texts}


# --- lines -----------------------------------------------------------------------------------

#: What begins no line, and what ends none (JIS X 4051 and GB/T 15834, the ones that both have).
NOT_FIRST = "、。，．：；？！）」』】〕》〉ーぁぃぅぇぉっゃゅょァィゥェォッャュョ”’"
NOT_LAST = "（「『【〔《〈“‘"


@pytest.mark.parametrize("lang", ["ja", "zh-Hans"])
def test_no_line_begins_or_ends_with_a_mark_that_must_not(lang: str) -> None:
    document = article(lang)
    margins = THEME.page.margins
    lines: list[str] = []
    for width in range(40, 100, 8):
        page = replace(THEME.page, margins=replace(margins, left=20, right=THEME.page.dimensions()[0] - 20 - width))
        layout = lay_out(document, replace(THEME, page=page), labels_for(lang).value, {}).value
        lines += [line for each in layout.rendered.pages for line in text_lines(each) if line.strip()]
    assert len(lines) > 40
    assert [line for line in lines if line[0] in NOT_FIRST or line.rstrip()[-1] in NOT_LAST] == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("978-7-5080-1234-5。好", {17: 16, 13: 11, 16: 16, 18: 18}),
        ("他说：“好。”他", {6: 3, 5: 3, 4: 3, 3: 3, 7: 7}),
        ("it was ’tis", {7: 7}),
    ],
)
def test_what_is_wider_than_its_line_is_broken_where_a_line_may_end(text: str, places: dict[int, int]) -> None:
    assert {end: last_place(text, end) for end in places} == places


@pytest.mark.parametrize("lang", ["ja", "zh-Hans"])
def test_no_mark_begins_a_very_short_line(lang: str) -> None:
    document = read(
        f"---\nlang: {lang}\ntitle: x\nsummary: none\n---\n\nISBN 978-7-5080-1234-5。“好。”好。\n".encode(), "a.md"
    )
    lines: list[str] = []
    for width in (20, 22, 32, 34):
        page = replace(THEME.page, margins=replace(THEME.page.margins, left=20, right=190 - width))
        layout = lay_out(finish(document.value).value, replace(THEME, page=page), labels_for(lang).value, {}).value
        lines += [line.strip() for each in layout.rendered.pages for line in text_lines(each) if line.strip()]
    assert len(lines) > 12
    assert [line for line in lines if line[0] in NOT_FIRST or line[-1] in NOT_LAST] == []
    assert [after for before, after in pairwise(lines) if before[-1].isdigit() and after[0].isdigit()] == []


def test_thai_breaks_between_words() -> None:
    text = "---\nlang: th\ntitle: ท่าเรือ\n---\n\n" + "คณะกรรมการเห็นว่าการซ่อมแซมเป็นเรื่องเร่งด่วน" * 8
    layout = lay_out(finish(read(text.encode(), "a.md").value).value, THEME, labels_for("th").value, {}).value
    lines = [line for line in text_lines(layout.rendered.pages[0]) if "การ" in line]
    # No line begins with a vowel sign or a tone mark, which belong to the consonant before.
    assert len(lines) > 3
    assert not [line for line in lines if re.match("[\u0e30-\u0e3a\u0e47-\u0e4e]", line)]


# --- from right to left ----------------------------------------------------------------------


def positions(layout: Layout, needle: str) -> list[tuple[float, float]]:
    """Where the words are on the first page: left and right, in points."""
    with pypdfium2.PdfDocument(layout.pdf().value) as pdf:
        text = pdf[0].get_textpage()
        search = text.search(needle)
        found = []
        while match := search.get_next():
            boxes = [text.get_charbox(index) for index in range(match[0], match[0] + match[1])]
            found.append((min(box[0] for box in boxes), max(box[2] for box in boxes)))
        return found


def test_a_right_to_left_page_is_the_mirror_image() -> None:
    text = "---\nlang: he\ntitle: נמל\nmarking: SECRET\nreference: Harbour\n---\n\nמילים\n\n- ראשון\n"
    layout = lay_out(finish(read(text.encode(), "a.md").value).value, THEME, labels_for("he").value, {}).value
    width = THEME.page.dimensions()[0] / 25.4 * 72
    (reference,) = positions(layout, "Harbour")
    assert reference[1] < width / 2
    assert all(right < width / 2 for _, right in positions(layout, "SECRET"))
    (page, *_) = positions(layout, "עמוד")
    assert page[0] > width / 2
    (item,) = positions(layout, "ראשון")
    assert item[0] > width / 2


def test_a_title_among_words_of_its_direction_keeps_its_place() -> None:
    text = "---\nlang: ar\ntitle: ميناء\n---\n\nكتاب OECD, *Ports and Growth*, Paris 2023 مهم.\n"
    layout = lay_out(finish(read(text.encode(), "a.md").value).value, THEME, labels_for("ar").value, {}).value
    places = [positions(layout, word)[0][0] for word in ("OECD", "Ports", "Growth", "Paris", "2023")]
    assert places == sorted(places)


def test_an_address_is_read_from_left_to_right() -> None:
    text = "---\nlang: ar\ntitle: ميناء\n---\n\nانظر https://example.org/port/report مهم.\n"
    layout = lay_out(finish(read(text.encode(), "a.md").value).value, THEME, labels_for("ar").value, {}).value
    assert positions(layout, "https")[0][0] < positions(layout, "example")[0][0] < positions(layout, "report")[0][0]


SIGNED = "اتصل +971-4-123-4567 قبل 12-05-2023، النسخة 1.2-3، عند -5 °C و 20 °C، والنتيجة -3.5%، انظر A/RES/64/292."
NUMBERS = ("+971-4-123-4567", "12-05-2023", "1.2-3", "−5\xa0°C", "20\xa0°C", "−3.5%", "A/RES/64/292")


def drawn(layout: Layout) -> list[str]:
    """What is drawn in one box each, from left to right as it is read, in paragraphs and cells."""
    boxes = layout.rendered.pages[0]._page_box.children[0].descendants()
    return [box.text for box in boxes if isinstance(box, TextBox) and box.style["direction"] == "ltr"]


def test_numbers_with_signs_are_read_from_left_to_right() -> None:
    assert drawn(written("ar", SIGNED)) == list(NUMBERS)
    assert drawn(written("ar", "| أ | ب |\n|---|---|\n| 1 | -3.1 |")) == ["−3.1"]
    assert drawn(written("he", "| א | ב |\n|---|---|\n| 1 | -3.1 |")) == ["−3.1"]


def test_a_hebrew_prefix_is_none_of_the_number() -> None:
    assert drawn(written("he", "בין -5 °C ל-20 °C")) == ["−5\xa0°C", "20\xa0°C"]


def test_ranges_and_plain_numbers_are_read_as_the_page_is() -> None:
    assert drawn(written("ar", "في 2023 قبل 18-20 و 1.5 ونحو 1,200 مرة.")) == []


def test_in_word_numbers_with_signs_are_runs_from_left_to_right() -> None:
    parts = list(directions(SIGNED, rtl=True))
    typed = [each.replace("\xa0", " ").replace("−", "-") for each in NUMBERS]
    assert [part for part, backwards in parts if not backwards] == typed
    assert "".join(part for part, _ in parts) == SIGNED


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_decimal_signs_of_a_column_stand_under_each_other(lang: str) -> None:
    layout = written(lang, "| A | B | C |\n|---|---:|---:|\n| x | 3.1 | 7.25 |\n| y | 13.25 | 87.5 |\n| z | 3 | 7 |")
    for unit in "37":
        ends = [right for _, right in positions(layout, unit)]
        assert len(ends) == 3
        assert max(ends) - min(ends) < 2


def test_pdfium_reads_words_against_the_direction_as_it_does_in_any_file() -> None:
    """It turns such words over by itself, and those of other programs too; poppler does not."""
    text = "كتاب CO2 ثم Paris 2023 مهم."
    bare = weasyprint.HTML(string=f'<p dir="rtl" lang="ar">{text}').write_pdf()
    read_back = []
    for pdf in (bare, written("ar", text).pdf().value):
        with pypdfium2.PdfDocument(pdf) as document:
            read_back.append(
                next(line for line in document[0].get_textpage().get_text_range().splitlines() if "CO" in line)
            )
    assert read_back[0] == read_back[1] == "كتاب 2CO ثم 2023 Paris مهم."


def test_runs_against_the_direction() -> None:
    title, link = Emphasis((Text("Ports"),)), Link("https://example.org", (Text("example.org"),))
    siblings = (Text("كتاب OECD, "), title, Text(", 2023, "), link, Text(" مهم"))
    assert list(runs(siblings, "rtl")) == [
        ((Text("كتاب "),), ""),
        ((Text("OECD, "), title, Text(", 2023, "), link), "ltr"),
        ((Text(" مهم"),), ""),
    ]


def test_the_spaces_around_a_run_stay_outside_of_it() -> None:
    siblings = (Text("He wrote: שובר "), Emphasis((Text("הגלים"),)), Text(" נבנה and went on."))
    assert list(runs(siblings, "ltr")) == [
        ((Text("He wrote: "),), ""),
        ((Text("שובר "), siblings[1], Text(" נבנה")), "rtl"),
        ((Text(" "),), ""),
        ((Text("and went on."),), ""),
    ]


def test_a_text_of_one_direction_is_left_as_it_is() -> None:
    siblings = (Text("See "), Emphasis((Text("Ports"),)), NoteRef("1"), Text("."))
    assert list(runs(siblings, "ltr")) == [(siblings, "")]


@pytest.mark.parametrize(("lang", "line"), [("ar", "إلى: أ، ب"), ("he", "א, ב"), ("ja", "甲、乙")])
def test_names_are_parted_by_the_comma_of_the_script(lang: str, line: str) -> None:
    names = re.split("[،,、] ?", line.rpartition(": ")[2])
    document = finish(Document(meta=Meta(title=(Text("x"),), lang=lang, recipients=tuple(names)))).value
    assert masthead(document, labels_for(lang).value).recipients.endswith(line.rpartition(": ")[2])


# --- texts of glyphs -------------------------------------------------------------------------


def test_the_text_of_a_cluster_is_shared_out() -> None:
    characters = {1: "क", 2: "ि", 3: "\u0e17", 4: "\u0e35"}
    assert shares("\u0e17\u0e35", [3, 4], characters) == ["\u0e17", "\u0e35"]
    assert shares("कि", [2, 1], characters) == ["क", "ि"]
    assert shares("fi", [9], characters) == ["fi"]
    assert shares("ب", [8, 9], characters) == ["ب", ""]


@pytest.mark.parametrize("text", ["", "ab", "abc", "aab"])
def test_shares_joined_are_the_text(text: str) -> None:
    for glyphs in ([1], [1, 2], [2, 1], [3, 1, 2], [1, 1, 3]):
        assert "".join(shares(text, glyphs, {1: "a", 2: "b"})) == text
