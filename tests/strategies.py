"""Documents of every shape for Hypothesis: as readers give them, and finished as writers get them."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st
from msgspec.structs import replace

from briefpress.document import (
    Appendix,
    Block,
    BlockQuote,
    Cell,
    Cite,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Delimiter,
    Division,
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
    ListStyle,
    Math,
    Meta,
    Note,
    NoteRef,
    PageRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Summary,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)
from briefpress.passes.notes import notes as number_notes
from briefpress.source import Citation, Mode, Name, Source

#: Letters of several scripts, spaces of several widths, signs that markup has to escape, characters that XML has not.
ALPHABET = "abcé <>&\"'’«»\u00a0\u202f0123.,;:Жяאב عربية日本語𝒜\u00ad\u200f\t\x00\x0b\ud800\ufffe"
LABELS = ("a", "b", "c")
LANGS = ("fr", "en", "de", "ar", "he", "zh", "ja", "ru", "pt-BR", "", "no language")
URLS = ("https://example.org/a?b=c&d=é", "mailto:a@example.org", "#p-1", "#none", "javascript:x", "http://[", "x y")
IDS = ("", "p-1", "P-1", "h-é", "1", "sources", "a" * 60)

text = st.text(ALPHABET, max_size=12)
leaves: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, text),
    st.builds(Code, text),
    st.builds(Image, src=st.sampled_from(["a.png", "b.svg"]), alt=st.text("abcé<&", min_size=1, max_size=5)),
    st.builds(Math, text, st.booleans()),
    st.just(LineBreak()),
    st.builds(NoteRef, st.sampled_from(LABELS)),
    st.builds(PageRef, st.sampled_from(["p-1", "call-1", "none"])),
)


citations = st.lists(
    st.builds(
        Citation,
        source=st.sampled_from(["known", "other", "unknown"]),
        prefix=text,
        locator=text,
        label=st.sampled_from(["", "page", "none"]),
        suffix=text,
        mode=st.sampled_from(get_args(Mode)),
    ),
    max_size=2,
).map(tuple)


def _wrapped(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    several = st.lists(children, max_size=3).map(tuple)
    return st.one_of(
        *(st.builds(kind, several) for kind in (Emphasis, Strong, Strikeout, Superscript, Subscript)),
        st.builds(Link, st.sampled_from(URLS), several, text),
        st.builds(LangSpan, st.sampled_from(LANGS), several),
        st.builds(Cite, citations, several),
    )


inlines = st.lists(st.recursive(leaves, _wrapped, max_leaves=4), max_size=4).map(tuple)
ids = st.sampled_from(IDS)
list_styles = st.sampled_from(get_args(ListStyle))
delimiters = st.sampled_from(get_args(Delimiter))
cells = st.lists(st.builds(Cell, inlines, st.booleans(), st.integers(1, 3), st.integers(1, 3)), max_size=3).map(tuple)
simple_blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, inlines, ids),
    st.builds(Heading, st.integers(1, 6), inlines, ids),
    st.builds(CodeBlock, st.text(ALPHABET + "\n", max_size=20)),
    st.builds(
        Table,
        st.lists(cells, max_size=2).map(tuple),
        st.lists(cells, max_size=3).map(tuple),
        st.lists(st.sampled_from(["left", "center", "right", "default"]), max_size=3).map(tuple),
        inlines,
    ),
    st.builds(Figure, st.builds(Image, st.just("a.png"), st.just("alt")), inlines),
    st.just(ThematicBreak()),
)


def _nested(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    several = st.lists(children, max_size=3).map(tuple)
    items = st.lists(several, max_size=3).map(tuple)
    lists = st.builds(
        List, items, st.booleans(), st.integers(-1, 10**9), st.booleans(), style=list_styles, delimiter=delimiters
    )
    definitions = st.builds(Definition, inlines, st.lists(several, max_size=2).map(tuple))
    return st.one_of(
        lists,
        st.builds(BlockQuote, several),
        st.builds(DefinitionList, st.lists(definitions, max_size=2).map(tuple)),
        st.builds(Division, st.sampled_from(["note", "warning", "details", "other"]), several, inlines, ids),
    )


figures = st.builds(lambda words: Paragraph((Strong((Text(words),)),)), text)
blocks = st.lists(st.recursive(simple_blocks, _nested, max_leaves=4), max_size=4).map(tuple)
metas = st.builds(
    Meta,
    title=inlines,
    subtitle=inlines,
    author=st.lists(text, max_size=2).map(tuple),
    date=st.sampled_from(["", "2025-05-02", "2025-05", "2 mai", "2025-02-31"]),
    lang=st.sampled_from(LANGS),
    keywords=st.lists(text, max_size=2).map(tuple),
    series=text,
    reference=text,
    marking=text,
    recipients=st.lists(text, max_size=2).map(tuple),
)
#: What can be cited by key.
BIBLIOGRAPHY = (
    Source("known", "book", "A <i>title</i>", (Name(family="Roe", given="Ann"),), issued="2024-03/2024-05"),
    Source("other", "webpage", url="https://example.org/a"),
)
#: As readers give them: notes called, called again and never called.
documents = st.builds(
    Document,
    bibliography=st.sampled_from([(), BIBLIOGRAPHY]),
    meta=metas,
    summary=st.none() | st.builds(Summary, blocks, st.booleans(), st.lists(figures, max_size=3).map(tuple)),
    blocks=blocks,
    notes=st.tuples(*(st.builds(Note, st.just(label), blocks) for label in LABELS)),
)


def _with_sources(document: Document, entries: list[tuple[Inline, ...]]) -> Document:
    made = tuple(Entry(f"source-{number}", f"S{number}", entry) for number, entry in enumerate(entries, 1))
    return replace(document, appendix=Appendix((EntryGroup(made),)) if made else None)


entries = st.lists(st.lists(st.builds(Text, text), max_size=2).map(tuple), max_size=2)
#: As writers get them: notes and calls numbered, sources with their entries.
finished_documents = st.builds(_with_sources, documents.map(lambda document: number_notes(document).value), entries)
