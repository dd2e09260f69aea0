"""The typography pass: examples by language, and what holds for any text.

In the examples ``~`` is a no-break space and ``_`` a narrow one.
"""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from briefpress import finish
from briefpress.document import (
    Appendix,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Entry,
    EntryGroup,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Meta,
    Node,
    Note,
    NoteRef,
    Paragraph,
    Strong,
    Summary,
    Superscript,
    Table,
    Text,
)
from briefpress.errors import ThemeError
from briefpress.labels import labels_for
from briefpress.passes.typography import set_text, typography
from briefpress.passes.typography.ordinals import ordinals
from briefpress.passes.typography.rules import RULES
from briefpress.templates import templates_dir
from briefpress.theme import load_theme
from briefpress.usage import DEFAULT, RULE_NAMES, USAGES, usage_of
from briefpress.walk import plain, query
from briefpress.writers.furniture import masthead
from typography_examples import EXAMPLES


def shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(("lang", "typed", "printed"), [(lang, *each) for lang in EXAMPLES for each in EXAMPLES[lang]])
def test_examples(lang: str, typed: str, printed: str) -> None:
    assert shown(set_text(typed, lang)) == printed


@pytest.mark.parametrize("lang", ["fr", "en-US", "de", "es"])
@pytest.mark.parametrize(
    "kept",
    [
        "https://example.org/it's?a=b;c:d",
        "www.example.org/l'ami",
        "example.org/a'b/c...d",
        "ami.d+x@example.org",
        "12:30",
        "16:9",
        r"C:\l'ami\don't",
        "std::vector",
        ":-)",
        ";)",
        ":smile:",
        "it's-final.pdf",
        "/usr/l'x/...",
        "--no-lang",
        "&nbsp;",
        '`it\'s "x"`',
        "a != b",
        "5 - 3",
        "a/.../b",
        "........",
        "2024-11-18",
        "3.14",
    ],
)
def test_what_is_no_prose_stays_as_typed(kept: str, lang: str) -> None:
    assert set_text(f"mot {kept} mot", lang) == f"mot {kept} mot"
    assert set_text(kept, lang) == kept


def test_an_address_ends_before_the_punctuation_of_its_sentence() -> None:
    assert shown(set_text("voir https://example.org/a: ici ; www.example.org !", "fr")) == (
        "voir https://example.org/a~: ici_; www.example.org_!"
    )


def run(*inlines: Inline, lang: str = "fr") -> tuple[Inline, ...]:
    done = typography(Document(meta=Meta(lang=lang), blocks=(Paragraph(inlines),))).value.blocks[0]
    assert isinstance(done, Paragraph)
    return done.children


def test_neighbours_are_seen_across_emphasis_and_links() -> None:
    assert run(Text('il dit "'), Emphasis((Text("oui"),)), Text('" hier')) == (
        Text("il dit «\u00a0"),
        Emphasis((Text("oui"),)),
        Text("\u00a0» hier"),
    )
    assert run(Strong((Text("mot"),)), Text("; l'"), Link("#a", (Text("été"),)), Text("!")) == (
        Strong((Text("mot"),)),
        Text("\u202f; l’"),
        Link("#a", (Text("été"),)),
        Text("\u202f!"),
    )
    assert run(Text("« "), Emphasis((Text("a"), Strong((Text("b "),)))), Text("»")) == (
        Text("«\u00a0"),
        Emphasis((Text("a"), Strong((Text("b\u00a0"),)))),
        Text("»"),
    )


def test_code_pictures_and_calls_are_words_to_their_neighbours() -> None:
    assert run(Code("a ; b 'c'"), Text(" ; "), Image("x.png", "l'x"), Text("!")) == (
        Code("a ; b 'c'"),
        Text("\u202f; "),
        Image("x.png", "l'x"),
        Text("\u202f!"),
    )
    assert run(Text('"mot'), NoteRef("1"), Text('" et mot '), NoteRef("2"), Text(";")) == (
        Text("«\u00a0mot"),
        NoteRef("1"),
        Text("\u00a0» et mot\u202f"),
        NoteRef("2"),
        Text("\u202f;"),
    )


def test_a_line_end_is_no_space_to_mend() -> None:
    assert run(Text("mot"), LineBreak(), Text("- suite")) == (Text("mot"), LineBreak(), Text("- suite"))


def test_a_superscript_is_part_of_its_word() -> None:
    sign = Superscript((Text("er"),))
    assert run(Text("le 1"), sign, Text(" mai")) == (Text("le 1"), sign, Text("\u00a0mai"))


def test_a_link_that_is_its_own_address_stays_as_typed() -> None:
    link = Link("https://example.org/l'été;a", (Text("example.org/l'été;a"),))
    assert run(Text("voir "), link, Text(";")) == (Text("voir "), link, Text("\u202f;"))
    named = Link("https://example.org/", (Text("l'été"),))
    assert run(named) == (Link("https://example.org/", (Text("l’été"),)),)


def test_words_in_another_language_follow_their_own_usage() -> None:
    span = LangSpan("en-US", (Text('Stop! It\'s "mine"'),))
    assert run(Text('Il crie: "'), span, Text('" hier!')) == (
        Text("Il crie\u00a0: «\u00a0"),
        LangSpan("en-US", (Text("Stop! It’s ‘mine’"),)),
        Text("\u00a0» hier\u202f!"),
    )


def test_every_text_of_a_document_is_set() -> None:
    text = (Text("l'an 10 000 !"),)
    paragraph = Paragraph(text)
    code = CodeBlock("l'an 10 000 !")
    cell = Cell(text)
    document = Document(
        meta=Meta(title=text, subtitle=text, lang="fr"),
        summary=Summary((paragraph,)),
        blocks=(
            Heading(1, text),
            List(((paragraph,),)),
            BlockQuote((paragraph,)),
            Table(((cell,),), ((cell,),), caption=text),
            Figure(Image("a.png"), text),
            code,
        ),
        notes=(Note("1", (paragraph,)),),
        appendix=Appendix((EntryGroup((Entry("source-1", "S1", text),)),)),
    )
    done = typography(document).value
    assert {each.text for each in query(done, Text)} == {"l’an 10\u202f000\u202f!"}
    assert code in done.blocks
    assert len(list(query(done, Text))) == len(list(query(document, Text))) == 12


@pytest.mark.parametrize("off", ["none", "off", "None"])
def test_it_can_be_switched_off(off: str) -> None:
    document = Document(meta=Meta(title=(Text("l'an !"),), lang="fr", typography=off))
    assert typography(document).value == document


#: A text that each rule changes, in French unless it says otherwise.
SWITCHED = {
    "ellipses": ("mot...", "fr"),
    "minus": ("entre -5 et 3", "fr"),
    "ranges": ("1914-1918", "de"),
    "dashes": ("un - deux", "de"),
    "thousands": ("10 000", "fr"),
    "units": ("5 km", "fr"),
    "numbers": ("p. 12", "fr"),
    "names": ("M. Roux", "fr"),
    "dates": ("18 mai", "fr"),
    "reigns": ("Louis XIV", "fr"),
    "particles": ("w domu", "pl"),
    "quotes": ("l'ami", "fr"),
    "spaces": ("oui !", "fr"),
}


@pytest.mark.parametrize("name", SWITCHED)
def test_each_rule_can_be_switched_off(name: str) -> None:
    text, lang = SWITCHED[name]
    assert set_text(text, lang) != text
    assert set_text(text, lang, frozenset({name})) == text


def test_notes_and_ordinals_can_be_switched_off_too() -> None:
    run_in = (Text("le 2e mot "), NoteRef("1"))
    document = Document(meta=Meta(lang="fr"), blocks=(Paragraph(run_in),))
    (both,) = typography(document).value.blocks
    assert both == Paragraph((Text("le 2"), Superscript((Text("e"),)), Text(" mot\u202f"), NoteRef("1")))
    off = replace(document, meta=replace(document.meta, typography_off=("notes", "ordinals")))
    assert typography(off).value == off
    assert {*SWITCHED, "notes", "ordinals"} == set(RULE_NAMES)


ORDINALS = [
    ("fr", "le 1er mai, la 1re et la 2e", "le 1[er] mai, la 1[re] et la 2[e]"),
    ("fr", "le XIXe siècle, la Ve République", "le XIX[e] siècle, la V[e] République"),
    ("fr", "Napoléon Ier, le 2d Empire, la 2de", "Napoléon I[er], le 2[d] Empire, la 2[de]"),
    ("fr", "la 2ème et les 12es", "la 2[ème] et les 12[es]"),
    ("fr", "Le XIX, De Mme Ce, Xe, 3d, 0e, x2e9, MIXe.pdf", "Le XIX, De Mme Ce, Xe, 3d, 0e, x2e9, MIXe.pdf"),
    ("fr-CH", "le 1er août", "le 1[er] août"),
    ("en-US", "the 1st, 2nd and 20th", "the 1st, 2nd and 20th"),
    ("es", "el 1.er lugar, el 1.º de mayo", "el 1.[er] lugar, el 1.º de mayo"),
    ("pt-PT", "o 1.º de maio", "o 1.º de maio"),
    ("de", "am 1. Mai, der 2te", "am 1. Mai, der 2te"),
    ("pl", "1. maja", "1. maja"),
]


@pytest.mark.parametrize(("lang", "typed", "printed"), ORDINALS)
def test_the_letters_of_an_ordinal_are_raised_and_stay_the_same(lang: str, typed: str, printed: str) -> None:
    done = run(Text(typed), lang=lang)
    assert plain(done).replace("\u00a0", " ") == typed
    shown_as = "".join(f"[{plain(each)}]" if isinstance(each, Superscript) else plain(each) for each in done)
    assert shown_as.replace("\u00a0", " ") == printed
    assert run(*done, lang=lang) == done


def test_an_ordinal_is_raised_in_the_language_around_it_and_in_no_address() -> None:
    span = LangSpan("fr", (Text("le 2e"), Link("https://example.org/2e", (Text("https://example.org/2e"),))))
    assert run(Text("the 2e "), span, lang="en-GB") == (
        Text("the 2e "),
        LangSpan("fr", (Text("le 2"), Superscript((Text("e"),)), *span.children[1:])),
    )


def test_a_region_without_a_usage_has_its_languages() -> None:
    assert usage_of("fr-BE") is usage_of("FR_fr") is USAGES["fr"]
    assert usage_of("en") is usage_of("en-US")
    assert usage_of("en-Latn-GB") is USAGES["en-gb"]
    assert usage_of("sr-Latn") is usage_of("") is DEFAULT


def test_every_rule_is_told_in_one_line_and_named_once() -> None:
    rules = [rule for group in RULES.values() for rule in group]
    assert len({rule.__name__ for rule in rules}) == len(rules)
    assert all(rule.__doc__ for rule in (*rules, ordinals))
    assert (*RULES, "ordinals") == RULE_NAMES


# --- what holds for any text --------------------------------------------------------------------

SIGNS = "\"'«»“”„‹›‘’‚ \t\u00a0\u202f\u2009-–—….:;!?%‰€()[]/@\\`&=~+*#\n1200aàéÀBs'\"« »" + "\ufffc\u2028"
PIECES = [
    "l'",
    "mot",
    "12",
    "000",
    "km",
    "p.",
    "M.",
    "X",
    "A.",
    "mai",
    "de",
    "s",
    "90",
    "http://a.b/c",
    "x'y.pdf",
    "ב",
    "你",
    "1er",
    "XIXe",
    "siècle",
    "Louis",
    "XIV",
    "w",
    "1914-1918",
    "p. 12-15",
    "-5",
    "°",
    "of",
]
MARKS = ["«", "»", '"', "'", ";", ":", "!", "?", "--", "...", "%", "(", ")", ",", ".", ":)"]
WORDS = st.sampled_from(PIECES) | st.sampled_from(MARKS) | st.sampled_from([" ", " ", " - ", " – ", "\u2009", "\u202f"])
TEXTS = st.one_of(st.text(alphabet=st.sampled_from(SIGNS)), st.lists(WORDS, max_size=25).map("".join), st.text())
LANGS = st.sampled_from([*USAGES, "xx", ""])
LEAVES = TEXTS.map(Text) | st.sampled_from([Code("a"), LineBreak(), NoteRef("1"), Image("a.png")])


def _containers(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    children = st.lists(inner, max_size=4).map(tuple)
    return st.one_of(
        children.map(Emphasis),
        children.map(Superscript),
        st.builds(Link, st.sampled_from(["#a", "http://a.b/c"]), children),
        st.builds(LangSpan, LANGS, children),
    )


RUNS = st.lists(st.recursive(LEAVES, _containers, max_leaves=8), max_size=5).map(tuple)

_TYPED = re.compile(r"[\s\"'«»“”„‹›‘’‚.…–—−-]")


def letters(text: str) -> str:
    return _TYPED.sub("", text)


@settings(max_examples=500, deadline=None)
@given(TEXTS, LANGS)
def test_it_is_idempotent_and_leaves_letters_and_digits(text: str, lang: str) -> None:
    once = set_text(text, lang)
    assert letters(once) == letters(text)
    assert set_text(once, lang) == once


def kinds(document: Document) -> list[type[Node]]:
    """The kinds of its nodes, but for what ordinals are parted into."""
    return [type(each) for each in query(document, Node) if not isinstance(each, Text | Superscript)]


@settings(max_examples=300, deadline=None)
@given(RUNS, LANGS)
def test_documents_too(children: tuple[Inline, ...], lang: str) -> None:
    document = Document(meta=Meta(lang=lang), blocks=(Paragraph(children),))
    once = typography(document).value
    assert letters(plain(once)) == letters(plain(document))
    assert kinds(once) == kinds(document)
    assert typography(once).value == once


FRENCH = st.lists(
    st.sampled_from(
        ["mot", "été", "12", "l'an", "«", "»", '"', "", " ", "\t", "\u2009", "\u00a0", ";", ":", "!", "?", "%"]
    )
    | st.sampled_from([",", ".", "...", "\n", "- "]),
    max_size=40,
).map("".join)
BREAKABLE = r"[ \t\n\v\f\r\x85\u1680\u2000-\u2006\u2008-\u200a\u205f]"


@settings(max_examples=500, deadline=None)
@given(FRENCH, st.sampled_from(["fr", "fr-CH", "fr-CA"]))
def test_no_line_of_french_begins_or_ends_with_the_wrong_sign(text: str, lang: str) -> None:
    done = set_text(text, lang)
    assert not re.search(rf"{BREAKABLE}[»:;!?%]|«{BREAKABLE}", re.sub(r"::+|:\w+:", "x", done))


def test_french_text_is_found_to_break_where_it_may() -> None:
    assert re.search(rf"{BREAKABLE}[»:;!?%]|«{BREAKABLE}", "mot ;")


HOSTILE = [
    " ",
    "a",
    '"',
    "'",
    "« ",
    "a:",
    "M. A. ",
    "1 000 ",
    "a@",
    "http://",
    "a.b/",
    "~/.",
    "--a",
    " - ",
    "\\",
    "'\"«",
    "XI",
    "2e ",
    "1914-",
    "p. 1-2, ",
    "w ",
    " – a",
    "of -",
    "A",
    "Ab",
    " ...",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_length_whatever_is_in_it(unit: str) -> None:
    assert seconds(unit * (200_000 // len(unit))) < 20


def test_time_grows_with_the_number_of_pieces_too() -> None:
    pieces = (Text("le 2e mot "), Emphasis((Text("et"),)), LangSpan("de", (Text("S. 12 "),))) * 8_000
    began = time.perf_counter()
    run(*pieces)
    assert time.perf_counter() - began < 20


def test_a_megabyte_of_prose_takes_seconds() -> None:
    assert seconds('L\'homme dit: "non"; puis 12 km à 10 000 m. ' * 23_000) < 60


def seconds(text: str) -> float:
    began = time.perf_counter()
    set_text(text, "fr")
    return time.perf_counter() - began


def test_the_seed_article_is_set_as_french(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    paragraphs = tuple(Paragraph((Text(line),)) for line in text.splitlines() if line)
    document = Document(meta=Meta(lang="fr"), blocks=paragraphs)
    done = plain(typography(document).value)
    assert letters(done) == letters(text)
    assert done.count("\u00a0»") == text.count("»") > 0
    assert not re.search(rf"(?!\n){BREAKABLE}[»:;!?%]|«{BREAKABLE}|[^\s\u00a0]»", done)
    assert plain(typography(replace(document, meta=Meta(lang="fr", typography="none"))).value) == plain(document)


@pytest.mark.parametrize(
    ("lang", "off", "byline"),
    [
        ("fr", (), (Text("1"), Superscript((Text("er"),)), Text(" janvier 2025"))),
        ("fr", ("ordinals",), (Text("1er janvier 2025"),)),
        ("en-GB", (), (Text("1 January 2025"),)),
    ],
)
def test_the_masthead_s_date_has_its_ordinal_raised(
    lang: str, off: tuple[str, ...], byline: tuple[Inline, ...]
) -> None:
    document = Document(meta=Meta(lang=lang, date="2025-01-01", typography_off=off))
    found = masthead(document, labels_for(lang).value).byline
    assert [type(each) for each in found] == [type(each) for each in byline]
    assert plain(found).replace("\u00a0", " ") == plain(byline)


def test_a_theme_switches_rules_off_for_every_article(tmp_path: Path) -> None:
    shutil.copytree(templates_dir() / "themes" / "note", tmp_path / "house")
    tokens = tmp_path / "house" / "theme.toml"
    tokens.write_text(tokens.read_text(encoding="utf-8").replace("off = []", 'off = ["quotes"]'), encoding="utf-8")
    document = Document(
        meta=Meta(lang="fr", typography_off=("dates",)), blocks=(Paragraph((Text("l'an, le 1 mai !"),)),)
    )
    done = finish(document, theme=load_theme(str(tmp_path / "house"))).value
    assert plain(done.blocks) == "l'an, le 1 mai\u202f!\n"
    assert done.meta.typography_off == ("dates", "quotes")


def test_a_theme_cannot_switch_off_what_there_is_not(tmp_path: Path) -> None:
    shutil.copytree(templates_dir() / "themes" / "note", tmp_path / "house")
    tokens = tmp_path / "house" / "theme.toml"
    tokens.write_text(tokens.read_text(encoding="utf-8").replace("off = []", 'off = ["quots"]'), encoding="utf-8")
    with pytest.raises(ThemeError, match="no rule 'quots'"):
        load_theme(str(tmp_path / "house"))


NAMED = Meta(
    title=(Text("Ann O'Brien"),),
    lang="en",
    author=("Pat O'Neil", "J. Roux"),
    series='The "Quay" papers',
    recipients=("The port's council",),
    marking="Not to be cited...",
    reference="BP-'25' -- 3",
)


def test_the_masthead_is_set_as_the_title_is_but_for_the_reference() -> None:
    meta = typography(Document(NAMED)).value.meta
    assert plain(meta.title) == "Ann O’Brien"
    assert meta.author == ("Pat O’Neil", "J.\u00a0Roux")
    assert (meta.series, meta.recipients) == ("The “Quay” papers", ("The port’s council",))
    assert (meta.marking, meta.reference) == ("Not to be cited…", NAMED.reference)


def test_the_masthead_stays_as_typed_where_the_text_does() -> None:
    document = Document(replace(NAMED, typography="none"))
    assert typography(document).value == document
