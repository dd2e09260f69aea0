"""Plain text: what is understood, by example; notes and headings measured; and no word lost, whatever the text."""

from __future__ import annotations

import json
import re
import textwrap
import time
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, strategies as st

from briefpress.diagnostics import Result
from briefpress.document import (
    BlockQuote,
    Document,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    Meta,
    NoteRef,
    Paragraph,
    Text,
    ThematicBreak,
)
from briefpress.readers.text import read_text
from briefpress.readers.text.words import NOTES_TITLES
from briefpress.walk import plain, query
from text_corpus import CASES, Case
from text_forms import FORMS

GOLDEN = Path(__file__).parent / "golden" / "text"
LONG = "Voici une phrase assez longue pour que personne ne la prenne pour un titre, et qui finit par un point."


def read(text: str) -> Document:
    return read_text(text, "a.txt").value


def rules(result: Result[Document]) -> list[str]:
    return [found.rule for found in result.diagnostics]


def shape(document: Document) -> list[str]:
    return [f"{type(block).__name__} {plain(block).strip()}" for block in document.blocks]


def pairs_of(document: Document) -> list[tuple[str, str]]:
    """What stands before each call in its block, and the note's text."""
    notes = {note.label: plain(note.blocks).strip() for note in document.notes}
    rows: list[tuple[Inline, ...]] = [document.meta.title]
    rows += [heading.children for heading in query(document.blocks, Heading)]
    rows += [paragraph.children for paragraph in query(document.blocks, Paragraph)]
    return [
        (plain(row[:at]), notes[inline.label])
        for row in rows
        for at, inline in enumerate(row)
        if isinstance(inline, NoteRef)
    ]


def right_pairs(case: Case, found: list[tuple[str, str]]) -> int:
    """How many of the true pairs are found, in order."""
    remaining = iter(found)
    truth = [tuple(pair.split(">")) for pair in case.pairs]
    return sum(any(b.endswith(before) and n.startswith(note) for b, n in remaining) for before, note in truth)


@pytest.mark.parametrize("case", [*CASES, *FORMS], ids=lambda case: case.name)
def test_articles_are_understood(case: Case) -> None:
    result = read_text(case.text, "a.txt")
    document = result.value
    found = pairs_of(document)
    assert right_pairs(case, found) == len(case.pairs), found
    assert len(found) == len(case.pairs), found
    assert tuple(plain(heading).strip() for heading in query(document.blocks, Heading)) == case.headings
    assert plain(document.meta.title) == case.title
    orphans = [one.message.split()[0] for one in result.diagnostics if one.rule == "orphan-call"]
    assert tuple(orphans) == case.orphans
    unused = [
        one.message.removeprefix("nothing calls note ") for one in result.diagnostics if one.rule == "unused-note"
    ]
    assert tuple(message.split(";")[0] for message in unused) == case.unused


def test_precision_and_recall_over_the_corpus(capsys: pytest.CaptureFixture[str]) -> None:
    right = found = true = 0
    headings_right = headings_found = headings_true = 0
    for case in CASES:
        document = read(case.text)
        pairs = pairs_of(document)
        right, found, true = right + right_pairs(case, pairs), found + len(pairs), true + len(case.pairs)
        titles = Counter(plain(heading).strip() for heading in query(document.blocks, Heading))
        headings_right += (titles & Counter(case.headings)).total()
        headings_found, headings_true = headings_found + titles.total(), headings_true + len(case.headings)
    with capsys.disabled():
        print(f"\nnotes: precision {right / found:.3f} recall {right / true:.3f} ({true} pairs)")  # noqa: T201
        print(  # noqa: T201
            f"headings: precision {headings_right / headings_found:.3f} "
            f"recall {headings_right / headings_true:.3f} ({headings_true} headings)"
        )
    assert true >= 50
    assert len({case.name.split("-")[0] for case in CASES}) >= 10
    assert min(right / found, right / true) >= 0.98
    assert headings_right / headings_found >= 0.95
    assert headings_right / headings_true >= 0.90


# --- articles as they are pasted -------------------------------------------------------------

ARTICLES = sorted((GOLDEN / "articles").glob("*.txt"))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def truth_of(path: Path) -> tuple[Counter[tuple[str, str]], Counter[str], str]:
    """What a careful reader finds, blanks left out: pairs (before the call, begin of the note), headings, title."""
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return Counter((before, note) for before, note in truth["pairs"]), Counter(truth["headings"]), truth["title"]


def found_in(document: Document) -> tuple[Counter[tuple[str, str]], Counter[str], str]:
    pairs = Counter((squeezed(before)[-14:], squeezed(note)[:24]) for before, note in pairs_of(document))
    titles = Counter(squeezed(plain(heading)) for heading in query(document.blocks, Heading))
    return pairs, titles, squeezed(plain(document.meta.title))


def test_pasted_articles_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    right, found, true = Counter[str](), Counter[str](), Counter[str]()
    for path in ARTICLES:
        pairs, headings, title = truth_of(path)
        own = found_in(read(path.read_text(encoding="utf-8")))
        right += Counter(
            pairs=(pairs & own[0]).total(), headings=(headings & own[1]).total(), titles=int(title == own[2])
        )
        found += Counter(pairs=own[0].total(), headings=own[1].total(), titles=int(bool(own[2])))
        true += Counter(pairs=pairs.total(), headings=headings.total(), titles=1)
    precision = {what: right[what] / found[what] for what in true}
    recall = {what: right[what] / true[what] for what in true}
    with capsys.disabled():
        for what in true:
            print(f"\npasted {what}: precision {precision[what]:.3f} recall {recall[what]:.3f} ({true[what]})", end="")  # noqa: T201
    assert len(ARTICLES) >= 36
    assert min(precision["pairs"], recall["pairs"]) >= 0.98
    assert precision["headings"] >= 0.95
    assert recall["headings"] >= 0.90
    assert min(precision["titles"], recall["titles"]) >= 0.95


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_pasted_articles_keep_their_words(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    result = read_text(text, path.name)
    paragraphs = {paragraph.line for paragraph in query(result.value.blocks, Paragraph)}
    told = {one.line for one in result.decisions if one.kind in ("byline", "date")} - paragraphs
    lines = [line for number, line in enumerate(text.split("\n"), 1) if number not in told]
    kept = [line for line in lines if line.strip(" :").casefold() not in NOTES_TITLES]
    if path.stem == "en-chapters":
        kept = [line for line in kept if line not in ("Chapter 1", "Chapter 2")]
    expected = Counter(word for line in kept for word in WORD.findall(line) if word != "Notes")
    assert words_of(result.value) == expected


#: Articles of which each line is a whole paragraph or note, in scripts that part words by blanks.
WHOLE_LINES = [
    case
    for case in CASES
    if case.name[:2] not in ("zh", "ja", "he", "ar", "fa") and case.name not in ("fr-wrapped", "en-long-notes")
]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("case", WHOLE_LINES, ids=lambda case: case.name)
def test_wrapping_changes_no_pair(case: Case, width: int) -> None:
    lines = [line for line in case.text.split("\n") if line]
    wrapped = "\n\n".join(textwrap.fill(line, width) for line in lines)
    document = read(wrapped)
    found = pairs_of(document)
    assert right_pairs(case, found) == len(case.pairs) == len(found), found


def test_the_seed(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line]
    result = read_text(text, "seed.txt")
    document = result.value
    body = [re.sub(r"\(\d\)", "", line) for line in lines[:-3]]
    assert [plain(block).rstrip("\n") for block in document.blocks] == body
    assert [plain(note.blocks).rstrip("\n") for note in document.notes] == [line[3:] for line in lines[-3:]]
    assert [ref.label for ref in query(document.blocks, NoteRef)] == ["1", "2", "3"]
    short = [line for line in lines if not line.endswith((".", "?", "»", ")"))]
    assert len(short) == 2
    assert [(plain(h).strip(), h.level) for h in query(document.blocks, Heading)] == [(line, 1) for line in short]
    assert rules(result) == []
    assert [(one.kind, one.confidence >= 0.9) for one in result.decisions if one.kind == "heading"] == [
        ("heading", True)
    ] * 2
    assert not document.meta.title


# --- paragraphs ------------------------------------------------------------------------------


def test_each_line_of_unwrapped_text_is_a_paragraph() -> None:
    assert len(read(f"{LONG}\n{LONG}\n\n{LONG}").blocks) == 3


def test_wrapped_lines_are_joined_and_told_once() -> None:
    text = textwrap.fill(f"{LONG} " * 3, 72)
    result = read_text(f"{text}\n\n{text}", "a.txt", first_line=5)
    assert [plain(block).strip() for block in result.value.blocks] == [f"{LONG} {LONG} {LONG}"] * 2
    assert rules(result) == ["joined-lines"]
    assert str(result.diagnostics[0].span) == "a.txt:6:1"


def test_ideographs_are_joined_without_a_space_and_hyphens_kept() -> None:
    chinese = (
        "港口星期一重新开放渔民已经等了三年市长说没有人知道这种情况还会持续多久\n"
        "而且每个人都在等待结果渔民们对此感到非常担忧并且希望很快得到答复的消息\n因为冬天就要来了。"
    )
    assert "\n" not in plain(read(chinese).blocks).strip()
    assert " " not in plain(read(chinese).blocks)
    hyphen = (
        "Le conseil a reçu hier les représentants de plusieurs organisations franco-\nallemandes qui voulaient savoir."
    )
    assert "franco-allemandes" in plain(read(hyphen).blocks)


@pytest.mark.parametrize(
    ("left", "right", "together"),
    [
        ("a new break-", "water near", "a new breakwater near"),
        ("a new land-", "based crane", "a new land-based crane"),
        ("a new to-", "morrow and", "a new to-morrow and"),
        ("a new quay\u00ad", "side crane", "a new quayside crane"),
    ],
)
def test_a_hyphen_goes_when_the_text_has_the_word_without_it(left: str, right: str, together: str) -> None:
    other = (
        "The old breakwater, which was built by hand, is now land-based like tomorrow or to-morrow, say some of them."
    )
    fill = "The council of the port met on Tuesday and it decided to build"
    text = (
        f"{fill} {left}\n{right} the mouth of the river, so that the fishing boats might be\nsafe there in the winter."
    )
    assert together in plain(read(f"{text}\n\n{textwrap.fill(other, 76)}").blocks)


def test_a_german_noun_is_put_together_and_others_keep_their_hyphen() -> None:
    text = (
        "Der Rat der Stadt hat am Dienstag mit den Stimmen aller Parteien den Hafen-\n"
        "ausbau beschlossen, und die Kosten sind nicht bekannt. Auch die EU-\n"
        "weit gültigen Regeln werden nicht geändert, sagt man, und die Deutsch-\n"
        "französische Gesellschaft ist mit dem Bau und mit der Einfuhr-\n"
        "und Ausfuhrsteuer einverstanden."
    )
    found = plain(read(text).blocks)
    for words in ("den Hafenausbau", "EU-weit", "Deutsch-französische", "Einfuhr- und"):
        assert words in found


@pytest.mark.parametrize(
    "text",
    [
        "The sea was grey\nThe sky was low\nAnd no one came",
        "12, rue du Port\n29200 Brest\nFrance",
        "Над морем серым тишина\nИ парус у скалы один\nКого он ждёт и чья вина",
    ],
)
def test_verse_and_addresses_are_one_paragraph_of_lines(text: str) -> None:
    result = read_text(f"{LONG}\n\n{text}\n\n{LONG}", "a.txt")
    verse = result.value.blocks[1]
    assert isinstance(verse, Paragraph)
    assert plain(verse).strip() == text.replace("\n", " ")
    assert sum(isinstance(inline, LineBreak) for inline in verse.children) == 2
    assert [one.line for one in result.decisions if one.kind == "verse"] == [3]


@pytest.mark.parametrize(
    "text", ["# mot-dièse", "H~2~O", "a * b", "le <fichier secret>", "_x_ et *y*", "1998. Une année sèche.", "- seul"]
)
def test_markup_of_other_kinds_stays_as_typed(text: str) -> None:
    assert read(text).blocks == (Paragraph((Text(text),), line=1),)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Voir https://a.fr/b_(c), puis.", "https://a.fr/b_(c)"),
        ("(www.a.fr/b)", "http://www.a.fr/b"),
        ("« http://a.fr ».", "http://a.fr"),
        ("见https://a.cn/b。然后", "https://a.cn/b"),
    ],
)
def test_addresses_are_links(text: str, url: str) -> None:
    (paragraph,) = read(text).blocks
    (link,) = query(paragraph, Link)
    assert link.url == url
    assert plain(paragraph).strip() == text


# --- structure -------------------------------------------------------------------------------


def test_lists_quotations_and_rules() -> None:
    document = read(
        f"- un\n- deux\n  - dedans\n\n{LONG}\n\n* * *\n\n> cité\n\n{LONG}\n\n    Mis en retrait.\n\n"
        f"{LONG}\n\n1) a\n2) b\n\n{LONG}"
    )
    kinds = [type(block) for block in document.blocks]
    assert kinds == [List, Paragraph, ThematicBreak, BlockQuote, Paragraph, BlockQuote, Paragraph, List, Paragraph]
    ordered = document.blocks[7]
    assert isinstance(ordered, List)
    assert ordered.ordered
    assert len(ordered.items) == 2


def test_speech_is_no_list() -> None:
    assert shape(read("– Viendrez-vous ?\n– Jamais !")) == ["Paragraph – Viendrez-vous ?", "Paragraph – Jamais !"]


def test_underlined_titles_and_their_levels() -> None:
    document = read(f"{LONG}\n\nPremier\n=======\n\n{LONG}\n\nSecond\n------\n\n{LONG}")
    assert [(h.level, plain(h).strip()) for h in query(document.blocks, Heading)] == [(1, "Premier"), (2, "Second")]


def test_the_first_line_is_the_title_unless_there_is_one() -> None:
    text = f"Le port et la loi\n\n{LONG}"
    assert plain(read(text).meta.title) == "Le port et la loi"
    given_title = read_text(text, "a.txt", meta=Meta(title=(Text("Autre"),), lang="fr")).value
    assert given_title.meta == Meta(title=(Text("Autre"),), lang="fr")
    assert shape(given_title)[0] == "Heading Le port et la loi"


def test_a_first_sentence_is_no_title() -> None:
    assert not read(f"Le port a rouvert.\n\n{LONG}").meta.title


# --- notes -----------------------------------------------------------------------------------


def test_only_the_call_and_the_blank_before_it_are_taken_out() -> None:
    (paragraph,) = read("Un mot (1) , puis [sic] (600).\n\n1. Note").blocks
    assert paragraph == Paragraph((Text("Un mot"), NoteRef("1"), Text(" , puis [sic] (600).")), line=1)


def test_restarted_labels_are_unique_and_told_when_twice() -> None:
    document = read(f"Un(1).\n\n(1) Premier.\n\nTitre deux\n\n{LONG} Deux(1).\n\n(1) Second.")
    assert [note.label for note in document.notes] == ["1", "2:1"]
    assert [ref.label for ref in query(document.blocks, NoteRef)] == ["1", "2:1"]
    twice = read_text("Un(1).\n\n1. Premier.\n1. Encore.", "a.txt")
    assert rules(twice) == ["duplicate-note"]
    assert len(twice.value.notes) == 2


def test_a_call_at_the_start_of_a_wrapped_line() -> None:
    text = (
        "The council met on Tuesday and it decided that the old quay would be rebuilt.\n"
        "(1) Nobody had asked for it, and nobody could say what it would cost the town,\n"
        "nor when it would be done.\n\n(1) Minutes."
    )
    document = read(text)
    assert [ref.label for ref in query(document.blocks, NoteRef)] == ["1"]
    assert len(document.blocks) == 1


def test_diagnostics_have_the_place_in_the_file() -> None:
    result = read_text(f"{LONG} Fin(4) ici(1).\n\n1. Oui.", "a.txt", first_line=10)
    (orphan,) = result.diagnostics
    assert str(orphan.span) == f"a.txt:10:{len(LONG) + 5}"


@pytest.mark.parametrize(
    "text", ["en (1998)", "f(1)", "l'article 5(2)", "tués (600)", "12 km²", "Nature 12(3), p. 4", "3*4"]
)
def test_what_is_no_call_is_not_told(text: str) -> None:
    result = read_text(f"{text} et la suite de la phrase.", "a.txt")
    assert result.diagnostics == ()
    assert plain(result.value.blocks).startswith(text)


def notes_of(text: str) -> list[tuple[str, str]]:
    return [(before.rsplit(None, 1)[-1], note) for before, note in pairs_of(read(text))]


def titles_of(text: str) -> list[str]:
    return [plain(heading).strip() for heading in query(read(text).blocks, Heading)]


def test_bare_digits_that_rise_with_the_notes_are_calls() -> None:
    text = f"Les fuites.1 Le plan stratégique2, dit « secret »3, date de début 2025.4 {LONG}"
    notes = "\n".join(f"{n}. Note {n}." for n in range(1, 5))
    words = ["fuites.", "stratégique", "»", "2025."]
    assert notes_of(f"{text}\n\n{notes}") == [(word, f"Note {n}.") for n, word in enumerate(words, 1)]


def test_bare_digits_may_call_several_notes() -> None:
    notes = "\n".join(f"{n}. Author {n}." for n in range(1, 7))
    text = f"It was shown before1,2 and again3–5, then denied.6 {LONG}\n\nReferences\n\n{notes}"
    assert [note for _, note in notes_of(text)] == [f"Author {n}." for n in range(1, 7)]


@pytest.mark.parametrize(
    "text",
    [
        "H2O, le G20, l'A380, COVID-19, le MP3, l'article 5 et 2025",
        "Un million1 et rien d'autre",
        "Dans 12 km2, sous Windows11, version 2.0, p.3 et art.1",
        "D'abord le troisième3, puis le deuxième2, puis le premier1",
    ],
)
def test_digits_that_do_not_rise_stay_text(text: str) -> None:
    document = read(f"{LONG} {text}. {LONG}\n\n1. Ouvrir.\n2. Réparer.\n3. Fermer.")
    assert text in plain(document.blocks)
    assert not list(query(document.blocks, NoteRef))


def test_notes_on_one_line_are_parted_when_they_are_called() -> None:
    text = f"Un mot[1], deux mots[2], trois mots[3]. {LONG}\n\nNotes\n\n[1] Un. [2] Deux, p. 4. [3] Trois."
    assert [note for _, note in notes_of(text)] == ["Un.", "Deux, p. 4.", "Trois."]
    kept = f"Un mot[1], deux mots[2]. {LONG}\n\nNotes\n\n1. Voir vol. 2. Ibid.\n2. Autre."
    assert [note for _, note in notes_of(kept)] == ["Voir vol. 2. Ibid.", "Autre."]


def test_endnotes_by_chapter_go_to_their_chapter() -> None:
    text = (
        f"Chapitre I\n\nUn[1] et deux[2]. {LONG}\n\nChapitre II\n\nTrois[1] et quatre[2]. {LONG}\n\nNotes\n\n"
        "Chapitre I\n\n[1] A.\n[2] B.\n\nChapitre II\n\n[1] C.\n[2] D."
    )
    assert [note for _, note in notes_of(text)] == ["A.", "B.", "C.", "D."]
    assert titles_of(text) == ["Chapitre I", "Chapitre II"]


def test_letters_call_notes_only_when_there_are_such_notes() -> None:
    assert notes_of(f"Un[a], deux[b]. {LONG}\n\n[a] Oui.\n[b] Non.") == [("Un", "Oui."), ("deux", "Non.")]
    result = read_text(f"Il dit que [l]a ville dort[b]. {LONG}", "a.txt")
    assert "[l]a ville dort[b]" in plain(result.value.blocks)
    assert rules(result) == []


def test_pages_in_a_call_stay() -> None:
    (paragraph,) = read(f"Слово [1, с. 14]. {LONG}\n\n1. Книга.").blocks
    assert plain(paragraph).startswith("Слово [с. 14].")
    assert [ref.label for ref in query(paragraph, NoteRef)] == ["1"]


def test_notes_that_nothing_calls_are_kept_and_told() -> None:
    result = read_text(f"{LONG}\n\nNotes\n\n1. Archives, F 12.\n2. Entretien.", "a.txt")
    assert [plain(note.blocks).strip() for note in result.value.notes] == ["Archives, F 12.", "Entretien."]
    assert rules(result) == ["unused-note", "unused-note"]
    assert titles_of(f"{LONG}\n\nNotes\n\n{LONG}") == ["Notes"]


# --- lists that are like notes, and notes that are unlike each other ---------------------------

STEPS = "1. Count the boats.\n2. Paint them.\n3. Sell the rest."


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Three steps are left:", f"So it goes⁴ on.¹ {LONG}"),
        ("Three steps are left:", "So it ends."),
        ("Three steps are left.", f"So it goes⁴ on.¹ {LONG}"),
        ("The steps", f"So it goes⁴ on. {LONG}"),
    ],
)
@pytest.mark.parametrize("dots", ["¹", "1."])
def test_a_numbered_list_in_the_text_stays_one(above: str, below: str, dots: str) -> None:
    raised = ["¹", "²", "³", "⁴"] if dots == "¹" else ["1.", "2.", "3.", "4."]
    notes = "\n".join(f"{mark} Source {number}." for number, mark in enumerate(raised, 1))
    document = read(f"One¹ and two² and three³. {LONG}\n\n{above}\n\n{STEPS}\n\n{below}\n\n{notes}")
    assert [plain(note.blocks).strip() for note in document.notes] == [f"Source {n}." for n in range(1, 5)]
    (steps,) = query(document.blocks, List)
    assert plain(steps).strip().split("\n") == [line[3:] for line in STEPS.split("\n")]


def test_a_numbered_list_stays_one_without_any_notes() -> None:
    result = read_text(f"Someone says so.¹ {LONG}\n\nWe do this:\n\n{STEPS}\n\nThen we rest.", "a.txt")
    assert not result.value.notes
    assert len(list(query(result.value.blocks, List))) == 1
    assert rules(result) == ["orphan-call"]


@pytest.mark.parametrize("marks", ["(1) [2] (3)", "[1] (2) [3]", "（1） [2] （3）", "(1) (2) [3]", "[1] {2} (3)"])
def test_brackets_may_change_from_note_to_note(marks: str) -> None:
    first, second, third = marks.split()
    text = f"Red {first}. Blue {second}. Green {third}. {LONG}\n\n{first} A one.\n{second} A two.\n{third} A three."
    assert notes_of(text) == [("Red", "A one."), ("Blue", "A two."), ("Green", "A three.")]


def test_a_line_of_a_note_in_other_brackets_is_no_note() -> None:
    text = f"Red [1]. Blue [2]. {LONG}\n\n[1] The act says:\n(2) nobody shall fish.\n[2] Minutes."
    assert [note.split("\n")[-1] for _, note in notes_of(text)] == ["(2) nobody shall fish.", "Minutes."]


@pytest.mark.parametrize("end", ["", ".", " and more"])
def test_a_call_on_the_end_of_an_address_is_one(end: str) -> None:
    document = read(f"See this (1) and https://a.org/quay?id=12(2){end}\n\n{LONG}\n\n(1) One.\n(2) Two.")
    assert [ref.label for ref in query(document.blocks, NoteRef)] == ["1", "2"]
    assert [link.url for link in query(document.blocks, Link)] == ["https://a.org/quay?id=12"]


@pytest.mark.parametrize(
    "address", ["https://a.org/quay(3)", "https://a.org/f(1)", "https://a.org/quay_(1)", "https://a.org/quay(1)/b"]
)
def test_brackets_of_an_address_stay_in_it(address: str) -> None:
    document = read(f"See {address} here (2).\n\n{LONG}\n\n(1) One.\n(2) Two.")
    assert [link.url for link in query(document.blocks, Link)] == [address]


# --- what stands above the text --------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "author", "date"),
    [
        ("Par Jean de La Tour et Anne Le Goff\nLe 12 mars 2025", ("Jean de La Tour", "Anne Le Goff"), "2025-03-12"),
        ("By Ann Lee | 3 May 2025", ("Ann Lee",), "2025-05-03"),
        ("Autor: Jan Nowak\n5 maja 2024", ("Jan Nowak",), "2024-05-05"),
        ("作者：王明\n2025年2月18日", ("王明",), "2025-02-18"),
        ("بقلم: هالة منصور\n12 يونيو 2024", ("هالة منصور",), "2024-06-12"),
    ],
)
def test_the_author_and_the_date_below_the_title(lines: str, author: tuple[str, ...], date: str) -> None:
    result = read_text(f"Le port et la loi\n\n{lines}\n\n{LONG}", "a.txt")
    assert (result.value.meta.author, result.value.meta.date) == (author, date)
    assert plain(result.value.meta.title) == "Le port et la loi"
    assert rules(result) == []
    assert {one.kind for one in result.decisions} >= {"title", "byline"}
    assert len(result.value.blocks) == 1


@pytest.mark.parametrize(
    "line",
    [
        "By the sea we lived", "Paris, 3 mai 2025", "Mis à jour le 3 mai 2025", "3/4/2025", "Juin 2024",
        "Mardi, place du 12 mars 2025", "Le 12 mars 2025 à 08h30", "Note n° 47", "Par notre envoyé spécial",
    ],
)  # fmt: skip
def test_lines_that_say_more_or_less_stay_paragraphs(line: str) -> None:
    document = read(f"Le port et la loi\n\n{line}\n\n{LONG}")
    assert shape(document) == [f"Paragraph {line}", f"Paragraph {LONG}"]
    assert document.meta == Meta(title=(Text("Le port et la loi"),))


def test_a_name_given_before_is_not_replaced() -> None:
    result = read_text(f"Le port et la loi\n\nPar Jean Petit\n\n{LONG}", "a.txt", meta=Meta(author=("Autre",)))
    assert result.value.meta.author == ("Autre",)
    assert shape(result.value)[0] == "Paragraph Par Jean Petit"


HEADLINE = "The harbours of the north get ready for a hard winter"


@pytest.mark.parametrize(
    "top",
    [f"Trade\n{HEADLINE}\n\n", f"Trade\n\n{HEADLINE}\n\nBy Ann Lee\n\n", f"Trade\n{HEADLINE}\nBy Ann Lee\n\n"],
)
def test_the_headline_is_the_title_and_the_section_above_it_stays(top: str) -> None:
    document = read(f"{top}{LONG}\n\n{LONG}")
    assert plain(document.meta.title) == HEADLINE
    assert shape(document) == ["Paragraph Trade", *[f"Paragraph {LONG}"] * 2]


def test_a_short_title_above_the_title_of_a_section_stays_the_title() -> None:
    document = read(f"Trade\n\n{HEADLINE}\n\n{LONG}\n\nWhat the ministers of the coast propose to do\n\n{LONG}")
    assert plain(document.meta.title) == "Trade"
    assert shape(document)[0] == f"Heading {HEADLINE}"


# --- titles that are hard to tell ------------------------------------------------------------


def test_a_question_is_a_title_among_titles_only() -> None:
    among = f"{LONG}\n\nUne saison courte\n\n{LONG}\n\n"
    assert titles_of(f"{among}Qui paiera ?\n\n{LONG}") == ["Une saison courte", "Qui paiera ?"]
    assert titles_of(f"{among}« Qui vient ? »\n\nPourquoi ?\n\nPersonne.\n\n{LONG}") == ["Une saison courte"]
    assert titles_of(f"{LONG}\n\nQui paiera ?\n\n{LONG}") == []


def test_a_title_on_two_lines_is_one() -> None:
    flowing = f"{LONG} {LONG} {LONG}"
    text = f"{flowing}\n\nUn titre bien long\nqui va sur deux lignes\n\n{flowing}"
    assert titles_of(text) == ["Un titre bien long qui va sur deux lignes"]


def test_numbered_titles_are_no_notes() -> None:
    text = f"1. Début\n\nUn¹. {LONG}\n\n2. Milieu\n\nDeux². {LONG}\n\n3. Fin\n\n{LONG}\n\nNote\n\n¹ A.\n² B."
    assert notes_of(text) == [("Un", "A."), ("Deux", "B.")]
    assert titles_of(text) == ["1. Début", "2. Milieu", "3. Fin"]


@pytest.mark.parametrize(
    ("typed", "style", "delimiter"),
    [
        ("a) un\nb) deux", "lower-alpha", "one-paren"),
        ("(a) un\n(b) deux", "lower-alpha", "two-parens"),
        ("a. un\nb. deux", "lower-alpha", "period"),
        ("A) un\nB) deux", "upper-alpha", "one-paren"),
        ("i) un\nii) deux", "lower-roman", "one-paren"),
        ("(i) un\n\n(ii) deux", "lower-roman", "two-parens"),
        ("I. un\nII. deux\nIII. trois", "upper-roman", "period"),
        ("1) un\n2) deux", "decimal", "one-paren"),
        ("(1) un\n(2) deux", "decimal", "two-parens"),
    ],
)
def test_a_list_is_numbered_as_typed(typed: str, style: str, delimiter: str) -> None:
    [_, found, _] = read(f"{LONG}\n\n{typed}\n\n{LONG}").blocks
    assert isinstance(found, List)
    assert (found.start, found.style, found.delimiter) == (1, style, delimiter)
    assert plain(found.items[1]).strip() == "deux"


def test_lists_of_letters_are_nested_and_their_items_have_several_lines() -> None:
    typed = "1. un\n   a) sous un,\n      et encore\n   b) sous deux\n2. deux\n   i. ici\n   ii. là"
    [_, outer] = read(f"{LONG}\n\n{typed}").blocks
    assert isinstance(outer, List)
    inner = [item[1] for item in outer.items]
    assert [(one.style, one.delimiter) for one in inner if isinstance(one, List)] == [
        ("lower-alpha", "one-paren"),
        ("lower-roman", "period"),
    ]
    assert [plain(one).split() for one in inner] == [
        ["sous", "un,", "et", "encore", "sous", "deux"],
        ["ici", "là"],
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "A. Smith\nB. Jones",
        "J. Dupont",
        "a) seul",
        "а) один\nб) два",
        "אבג\n\nא. אחד\nב. שתיים",
        "أ) واحد\nب) اثنان",
        "一、甲\n二、乙",
        "b) deux\nc) trois",
        "a) un\n\nsuite\n\nc) trois",
    ],
)
def test_what_is_no_list_of_letters_stays_as_it_is(typed: str) -> None:
    read_blocks = read(f"{LONG}\n\n{typed}\n\n{LONG}").blocks
    assert not any(isinstance(block, List) for block in read_blocks)
    assert plain(read_blocks).split() == f"{LONG} {typed} {LONG}".split()


# --- golden files ----------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_golden(path: Path, accept: bool) -> None:
    result = read_text(path.read_text(encoding="utf-8"), path.name)
    encoded = msgspec.json.format(msgspec.json.encode(result), indent=2) + b"\n"
    expected = path.with_suffix(".json")
    if accept:
        expected.write_bytes(encoded)
    assert encoded == expected.read_bytes()


def test_there_are_golden_files() -> None:
    assert len(list(GOLDEN.glob("*.txt"))) >= 4


# --- whatever the text -----------------------------------------------------------------------

WORD = re.compile(r"[a-zéèà]{3,}|[\u4e00-\u9fff\u0400-\u04ff]{2,}", re.IGNORECASE)
MARKS = (
    "(1)", "(2)", "[1]", "¹", "*", "**", "†", "1.", "2.", "1)", "-", "•", ">", "Notes",
    "---", "===", "1998.", "5(2)", "f(1)", "a)", "I.", "1.1", "(1,2)", "[1-3]", "{1}",
    "①", "（1）", "www.x.org", "[a]", "[b]", "mot1", "puis2.", "[1, p. 3]", "20251", "1. A. 2. B.",
)  # fmt: skip
BLANKS = (" ", "", "\n", "\n\n", "  ", "\n    ", "\n> ", "\t", "\u00a0", "\u2028")
NAMES = ("phrase finie.", "Titre", "mot", "éclair ?", "港口", "Слово", "http://site.org/page_(1)")


def words_of(document: Document) -> Counter[str]:
    """Every word, wherever it stands; the word for notes may go with its title."""
    meta = document.meta
    parts = [
        plain(meta.title),
        plain(meta.subtitle),
        plain(document.blocks),
        *(plain(note.blocks) for note in document.notes),
    ]
    return Counter(word for part in parts for word in WORD.findall(part) if word != "Notes")


def test_calls_alone_are_read() -> None:
    assert shape(read("(1)\n\n(1)")) == ["Paragraph (1)", "Paragraph (1)"]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    result = read_text(text, "a.txt")
    assert msgspec.convert(msgspec.to_builtins(result.value), Document) == result.value
    assert not any("\n" in each.text or not each.text for each in query(result.value.blocks, Text))


@given(st.lists(st.tuples(st.sampled_from([*MARKS, *NAMES]), st.sampled_from(BLANKS)), max_size=40))
def test_no_word_is_lost_nor_doubled(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + blank for word, blank in parts)
    expected = Counter(word for line in text.split("\n") for word in WORD.findall(line) if word != "Notes")
    document = read(text)
    assert words_of(document) == expected
    assert len({note.label for note in document.notes}) == len(document.notes)


@given(st.lists(st.lists(st.sampled_from(NAMES[:6]), min_size=1, max_size=30).map(" ".join), min_size=1, max_size=8))
def test_words_keep_their_order(paragraphs: list[str]) -> None:
    text = "\n\n".join(f"{paragraph}({number})." for number, paragraph in enumerate(paragraphs, 1))
    notes = [f"{number}. Voir {paragraph}" for number, paragraph in enumerate(paragraphs, 1)]
    document = read(text + "\n\n" + "\n".join(notes))
    body = plain(document.meta.title) + "\n" + plain(document.blocks)
    assert WORD.findall(body) == WORD.findall(text)
    assert [plain(note.blocks).strip() for note in document.notes] == [note.split(". ", 1)[1] for note in notes]
    assert [ref.label for ref in query([document], NoteRef)] == [note.label for note in document.notes]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("mot(1) suite, et puis. " * 45_000, 20),
        ("(1" * 300_000, 20),
        ("http://" + ")" * 1_000_000, 20),
        ("> " * 100_000, 20),
        ("\n".join(f"Ligne courte {number}." for number in range(100_000)), 40),
        (" ".join(f"mot({n})." for n in range(1, 20_001)) + "\n" + "\n".join(f"{n}. a" for n in range(1, 20_001)), 20),
        ("Mot ici(1).\n\n(1) note\n\n" * 10_000, 20),
        ("mot1 et, puis2. " * 40_000 + "\n\n1. a\n2. b", 20),
        ("1. a\n" * 20_000, 20),
        ("a[1]\n\nNotes\n\n" + " ".join(f"[{n}] Note." for n in range(1, 20_001)), 20),
        ("Titre\n\n" + "Par Jean Petit\n" * 20_000, 20),
        ("One¹ two².\n\nWe do:\n\n1. a\n2. b\n\nSo it ends.\n\n" * 8_000 + "1. x\n2. y", 20),
        ("https://a.org/quay" + "(1)" * 100_000, 20),
    ],
    ids=[
        "one-line", "open", "address", "quotes", "lines", "notes", "chapters", "glued", "labels", "run-on", "bylines",
        "lists", "called-address",
    ],
)  # fmt: skip
def test_time_grows_with_the_text_only(text: str, seconds: int) -> None:
    begin = time.monotonic()
    read(text)
    assert time.monotonic() - begin < seconds
