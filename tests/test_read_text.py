"""Plain text: what is understood, by example; notes and headings measured; and no word lost, whatever the text."""

from __future__ import annotations

import re
import textwrap
import time
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.diagnostics import Result
from briefpress.document import (
    BlockQuote,
    Document,
    Heading,
    Inline,
    Link,
    List,
    Meta,
    NoteRef,
    Paragraph,
    Text,
    ThematicBreak,
)
from briefpress.readers.text import read_text
from briefpress.walk import plain, query
from text_corpus import CASES, Case

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


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
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
    assert rules(result) == ["heading", "heading"]
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


def test_verse_and_addresses_are_not_joined() -> None:
    assert len(read("The sea was grey\nThe sky was low\nAnd no one came").blocks) == 3


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
    "①", "（1）", "www.x.org",
)  # fmt: skip
BLANKS = (" ", "", "\n", "\n\n", "  ", "\n    ", "\n> ", "\t", "\u00a0", "\u2028")
NAMES = ("phrase finie.", "Titre", "mot", "éclair ?", "港口", "Слово", "http://site.org/page_(1)")


def words_of(document: Document) -> Counter[str]:
    """Every word, wherever it stands; the word for notes may go with its title."""
    parts = [plain(document.meta.title), plain(document.blocks), *(plain(note.blocks) for note in document.notes)]
    return Counter(word for part in parts for word in WORD.findall(part) if word != "Notes")


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
    ],
    ids=["one-line", "open", "address", "quotes", "lines", "notes", "chapters"],
)
def test_time_grows_with_the_text_only(text: str, seconds: int) -> None:
    begin = time.monotonic()
    read(text)
    assert time.monotonic() - begin < seconds
