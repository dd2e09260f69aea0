"""Plain text in forms that few articles have: short wrapped paragraphs, notes with lists inside, dates, code."""

from __future__ import annotations

import pytest

from briefpress.diagnostics import Result
from briefpress.document import CodeBlock, Document
from briefpress.readers import read as read_file
from briefpress.readers.text import read_text
from briefpress.walk import plain, query


def read(text: str) -> Result[Document]:
    return read_text(text, "a.txt")


def paragraphs(result: Result[Document]) -> list[str]:
    return [plain(block).strip() for block in result.value.blocks]


def kinds(result: Result[Document], *wanted: str) -> list[tuple[str, str, int]]:
    """Label, text and place of the decisions of some kinds."""
    return [(one.kind, one.label or one.text, one.line) for one in result.decisions if one.kind in wanted]


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        (
            (
                "One line for each paragraph is how this was typed, and it runs\nto the next line.\n"
                "The second begins here, on a new line, without a blank one, and runs\nto the next line as well.\n"
            ),
            2,
        ),
        (
            (
                "Die Kohle kam aus dem Tal herauf, und die Wagen, die sie trugen, kamen\nmit ihr.\n"
                "  Niemand zählte sie, denn die Waage war im Winter davor zerbrochen und\nnicht ersetzt.\n"
            ),
            2,
        ),
        (
            (
                "Hello,\n\nI wanted to let you know that the hearing has been moved to Tuesday. Please\nbring your\n"
                "papers, and remember that the room has changed as well, so do not go to the old\none.\n"
            ),
            2,
        ),
        (
            (
                "Заседание перенесли на вторник, и потому просим всех принести с собой\nсвои бумаги.\n"
                "Зал тоже другой, поэтому не ходите в прежний, где теперь идёт ремонт и\nзакрыто.\n"
            ),
            2,
        ),
    ],
    ids=["en", "de", "letter", "ru"],
)
def test_a_line_that_breaks_in_mid_sentence_is_joined_and_no_title(typed: str, count: int) -> None:
    result = read(typed)
    assert len(paragraphs(result)) == count
    assert len(kinds(result, "joined-lines")) == 1
    assert kinds(result, "title", "heading") == []


@pytest.mark.parametrize("blank", ["\n\n", "\n"], ids=["loose", "tight"])
@pytest.mark.parametrize(
    ("notes", "own"),
    [
        (["1. Note one.", "2. Note two:", "1. sub a", "2. sub b", "3. Note three."], (0, 1, 4)),
        (["1. Nota eins.", "2. Zwei Gründe:", "1. Erster.", "2. Zweiter.", "3. Dritter.", "3. Die dritte."], (0, 1, 5)),
        (["1. 注一。", "2. 注二：", "1. 甲。", "2. 乙。", "3. 注三。"], (0, 1, 4)),
        (["1. Note une.", "2. Note deux.", "3. Note trois, en deux points :", "1. l'un ;", "2. l'autre."], (0, 1, 2)),
    ],
    ids=["en", "de", "zh", "last"],
)
def test_a_numbered_list_inside_a_note_stays_in_it(notes: list[str], own: tuple[int, ...], blank: str) -> None:
    text = "The tide and the mill\n\nA is so.(1) B is so.(2) C is so.(3)\n\nNotes\n\n" + blank.join(notes)
    document = read(text).value
    assert [note.label for note in document.notes] == ["1", "2", "3"]
    begins = [plain(note.blocks[:1]).strip() for note in document.notes]
    assert begins == [notes[at].split(" ", 1)[1] for at in own]
    assert len(document.blocks) == 1


@pytest.mark.parametrize("power", ["10⁻² m", "6×10⁻¹", "10⁺³", "4 s⁻¹", "3 mol·L⁻¹"])
def test_a_raised_minus_or_plus_makes_a_power(power: str) -> None:
    result = read(
        f"The length of it\n\nA rod of {power} was found¹, and then another² and a third³.\n\n¹ A.\n² B.\n³ C.\n"
    )
    assert [one[1] for one in kinds(result, "note-call")] == ["1", "2", "3"]
    assert kinds(result, "orphan-call") == []
    assert power in paragraphs(result)[0]


def test_a_range_of_raised_calls_is_no_power() -> None:
    result = read("The length of it\n\nA rod was found¹⁻³.\n\n¹ A.\n² B.\n³ C.\n")
    assert [one[1] for one in kinds(result, "note-call")] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "text",
    ["First claim (1). Second claim (2). Third claim¹.", "Erstens ist es so(1) und zweitens so(2), drittens¹."],
)
def test_calls_of_another_form_than_the_notes_are_told(text: str) -> None:
    result = read(f"The mill and the tide\n\n{text}\n\n¹ The only note.\n")
    assert kinds(result, "orphan-call") == [("orphan-call", "(1)", 3), ("orphan-call", "(2)", 3)]
    assert [one.rule for one in result.diagnostics] == ["orphan-call", "orphan-call"]


@pytest.mark.parametrize(
    "text",
    [
        "There are two ways: (1) to go, and (2) to stay, as was said¹.",
        "Section 3(1) and section 3(2) of the Act say so¹.",
        "It was so in the law (1998). It was so again (2004). It is so¹.",
        "Zwei Wege gibt es, (1) zu gehen und (2) zu bleiben¹.",
    ],
)
def test_enumerations_laws_and_years_are_no_lost_calls(text: str) -> None:
    result = read(f"The mill and the tide\n\n{text}\n\n¹ The only note.\n")
    assert kinds(result, "orphan-call") == []


@pytest.mark.parametrize("blank", ["\n\n", "\n"], ids=["loose", "tight"])
@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("A claim [1]. A claim on the side.2 A third:[3] and more.", ["[1] One here.", "2 BIS, Report.", "[3] Three."]),
        ("Satz eins (1). Satz zwei.2 Satz drei (3). Ende.", ["(1) Eins.", "2. Ebenda, S. 4.", "(3) Drei."]),
    ],
    ids=["en", "de"],
)
def test_a_note_that_lost_its_brackets_is_one_of_its_own(text: str, notes: list[str], blank: str) -> None:
    result = read(f"The mill and the tide\n\n{text}\n\n{blank.join(notes)}\n")
    assert [note.label for note in result.value.notes] == ["1", "2", "3"]
    assert [one[1] for one in kinds(result, "note-call")] == ["1", "2", "3"]


BODY = "The grain came down the river in the spring, and nobody had counted it. It was sold by the sack."


@pytest.mark.parametrize(
    "line",
    [
        "May 2, 2025", "Friday, 2 May 2025", "Fri, May 2, 2025", "Vendredi 2 mai 2025", "Freitag, 2. Mai 2025",
        "viernes, 2 de mayo de 2025", "sexta-feira, 2 de maio de 2025", "Пятница, 2 мая 2025 г.", "2025年5月2日（金）",
        "2025년 5월 2일 금요일",
    ],
)  # fmt: skip
def test_a_date_with_its_weekday_alone_on_a_line_is_the_date(line: str) -> None:
    result = read(f"The mill and the tide\n\n{line}\n\n{BODY}\n")
    assert result.value.meta.date == "2025-05-02"
    assert paragraphs(result) == [BODY]
    assert len(kinds(result, "date")) == 1


@pytest.mark.parametrize("line", ["2 May 2025, Ghent", "Friday, 2 May 2025, 9 am", "14 March 2025 · 7 min read"])
def test_a_line_that_says_more_than_a_date_stays(line: str) -> None:
    assert paragraphs(read(f"The mill and the tide\n\n{line}\n\n{BODY}\n")) == [line, BODY]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("The mill and the tide", "Anna Smith"),
        ("磨坊与潮水的故事在此", "王小明"),
        ("방앗간과 조수의 이야기", "김철수 기자"),
        ("चक्की और ज्वार की कहानी", "लेखक: राम कुमार"),
        ("潮と水車の町の話", "文・宮坂 聡子"),
        ("El molino y la marea", "Lucía Arregui"),
    ],
)
@pytest.mark.parametrize("section", ["What the river brought", "What happened to the grain"])
def test_a_name_alone_below_the_title_is_no_heading(title: str, line: str, section: str) -> None:
    result = read(f"{title}\n\n{line}\n\n{BODY}\n\n{section}\n\n{BODY}\n\nAnd {section}\n\n{BODY}\n")
    assert [one[2] for one in kinds(result, "heading")] == [7, 11]
    assert kinds(result, "byline") == [("byline", line, 3)]


@pytest.mark.parametrize(("title", "line"), [("磨坊与潮水的故事在此", "引言"), ("The mill and the tide", "The river")])
def test_a_section_below_the_title_stays_one(title: str, line: str) -> None:
    result = read(f"{title}\n\n{line}\n\n{BODY}\n\nWhat the river brought\n\n{BODY}\n")
    assert [one[2] for one in kinds(result, "heading")] == [3, 7]


GIVEN = "---\ntitle: The mill and the tide. How it was\nauthor: Anna Smith\ndate: 2025-05-02\n---\n\n"


@pytest.mark.parametrize("again", ["THE MILL AND THE TIDE – HOW IT WAS", "The mill and the tide. How it was"])
def test_what_the_front_matter_says_is_not_printed_again(again: str) -> None:
    result = read_file(f"{GIVEN}{again}\n\nBy Anna Smith\n\n2 May 2025\n\n{BODY}\n".encode(), "a.txt")
    assert plain(result.value.meta.title) == "The mill and the tide. How it was"
    assert (result.value.meta.author, result.value.meta.date) == (("Anna Smith",), "2025-05-02")
    assert paragraphs(result) == [BODY]


def test_other_lines_than_the_front_matter_says_stay() -> None:
    lines = ["The mill and the sea.", "By Tom Brown", "3 May 2025", BODY]
    assert paragraphs(read_file((GIVEN + "\n\n".join(lines)).encode(), "a.txt")) == lines


def test_a_title_said_again_keeps_its_call() -> None:
    text = f"{GIVEN}The mill and the tide. How it was¹\n\n{BODY}\n\n¹ A note.\n"
    assert plain(read_file(text.encode(), "a.txt").value.blocks).strip() == BODY
    assert kinds(read_file(text.encode(), "a.txt"), "note-call") == [("note-call", "1", 7)]


def test_a_byline_is_taken_where_no_title_is_looked_for() -> None:
    text = f"---\nread: {{title: off}}\n---\n\nThe mill and the tide\n\nBy Anna Smith\n\n{BODY}\n"
    result = read_file(text.encode(), "a.txt")
    assert result.value.meta.author == ("Anna Smith",)
    assert "By Anna Smith" not in paragraphs(result)


@pytest.mark.parametrize(
    "line",
    [
        "[Photo: the quay in the winter of 1968. Archive]",
        "[Foto: Hafenamt]",
        "[图：码头]",
        "Q. Who pays?",
        "Q: And then?",
    ],
)
def test_captions_in_brackets_and_asked_questions_are_no_headings(line: str) -> None:
    text = f"The mill and the tide\n\n{BODY}\n\nWhat the river brought\n\n{BODY}\n\n{line}\n\n{BODY}\n"
    assert [one[2] for one in kinds(read(text), "heading")] == [5]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("OPINION | Trade & Sanctions", "The price cap is leaking. Here is how to mend it"),
        ("Gastbeitrag", "Wer pflegt die alten Mühlen?"),
        ("NOTE DE L’INSTITUT DES EAUX — N° 112", "Le moulin et la marée"),
        ("Servizio Studi – Dossier n. 214", "Le acque del mulino e il loro prezzo"),
    ],
)
def test_the_genre_or_number_of_a_paper_is_not_its_title(above: str, title: str) -> None:
    result = read(f"{above}\n\n{title}\n\n{BODY}\n\nWhat the river brought\n\n{BODY}\n\nWhat it took\n\n{BODY}\n")
    assert plain(result.value.meta.title) == title


@pytest.mark.parametrize("subject", ["Betreft: de stand van de molens", "Objet : le prix de la marée", "Re: the mill"])
def test_what_a_letter_is_about_is_its_title(subject: str) -> None:
    head = f"Aan de voorzitter van de commissie\n\n12 april 2023\n\n{subject}"
    result = read(f"{head}\n\n{BODY}\n\nWhat the river brought\n\n{BODY}\n\nWhat it took\n\n{BODY}\n")
    assert plain(result.value.meta.title) == subject


@pytest.mark.parametrize(
    "code",
    [
        "for i in range(3):\n    print(i)",
        "total = price * 2;\nif (total > 3) {\n  sell(1);\n}",
        "import mill\nmill.grind(3)",
    ],
)
def test_code_that_is_set_in_keeps_its_shape_and_calls_nothing(code: str) -> None:
    indented = "\n".join(f"    {line}" for line in code.split("\n"))
    result = read(
        f"The mill and the tide\n\n{BODY}\n\nIt runs so:(1)\n\n{indented}\n\n{BODY}\n\n1. One.\n2. Two.\n3. Three.\n"
    )
    assert [block.text for block in query(result.value.blocks, CodeBlock)] == [code]
    assert {one[2] for one in kinds(result, "note-call", "orphan-call")} <= {5}


def test_a_quotation_that_is_set_in_is_no_code() -> None:
    result = read(
        f"The mill and the tide\n\n{BODY}\n\n    If we go (as we must), we go now,\n    all of us.\n\n{BODY}\n"
    )
    assert list(query(result.value.blocks, CodeBlock)) == []
