"""A tiny notation for notes in tests: ``*emphasis*``, ``[words](address)``, an empty line between paragraphs."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from briefpress.citing.line import normal
from briefpress.document import (
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Emphasis,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    NoteRef,
    Paragraph,
    Strong,
    Text,
)

#: A bracket that is opened in an address is closed in it.
MARKUP = re.compile(r"\*(?P<emphasis>[^*]+)\*|\[(?P<words>[^\]]+)\]\((?P<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")


def inlines(markup: str) -> tuple[Inline, ...]:
    """The inlines of a line of the notation."""
    found: list[Inline] = []
    position = 0
    for match in MARKUP.finditer(markup):
        found.append(Text(markup[position : match.start()]))
        words = match["emphasis"] or match["words"]
        found.append(Emphasis((Text(words),)) if match["emphasis"] else Link(match["url"], (Text(words),)))
        position = match.end()
    return normal((*found, Text(markup[position:])))


def paragraphs(markup: str) -> tuple[Block, ...]:
    """The paragraphs of a note."""
    return tuple(Paragraph(inlines(line)) for line in markup.split("\n\n"))


#: What notes are made of, and what only looks like it.
PIECES = [
    *(
        "Voir",
        "See",
        "انظر",
        "«",
        "»",
        "“",
        "”",
        "„",
        "‘",
        "’",
        '"',
        "'",
        "《",
        "》",
        "->",
        "→",
        "–",
        "&",
        "(",
        ")",
        "//",
    ),
    *(
        ",",
        ".",
        ":",
        ";",
        "p.",
        "n°",
        "12",
        "le",
        "of",
        "et",
        "Port",
        "Jean",
        "Dupont",
        "Le Monde",
        "*Revue*",
        "consulté",
    ),
    *("Idem,", "ders.,", "Das Meer,", "Berlin 2001"),
    *("Ibid.", "op. cit.", "supra note 3", "Smith, J.", "in:", "(Hg.)", "Paris:", "loi", "§", "{grade=B2}", "et al."),
    *(
        "3 mai 2025",
        "18.11.2024",
        "2025年5月3日",
        "《港口》",
        "«الميناء»،",
        "naïve",
        "\u00a0",
        "\u200f",
        "ʼ",
        "𝔘",
        "İ",
        "\0",
    ),
    *("https://exemple.fr/a?b=(c)", "doi:10.1234/x", "10.1/", "https://", "www.", "https://archive.ph/https://a"),
]


def inlines_of(words: st.SearchStrategy[str], *more: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    """Inlines of any shape that hold such words, and ``more`` of those that hold none."""
    texts = words.map(lambda each: Text(each.replace("\n", " ")))
    leaves = (texts, st.just(LineBreak()), st.just(NoteRef("1", 1, 1)), texts.map(lambda text: Code(text.text)), *more)
    addresses = st.sampled_from(["https://exemple.fr", "#x", "mailto:a@b.c", ""])
    return st.recursive(
        st.one_of(*leaves),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda each: Emphasis(tuple(each))),
            st.lists(inner, max_size=3).map(lambda each: Strong(tuple(each))),
            st.lists(inner, max_size=3).map(lambda each: LangSpan("en", tuple(each))),
            st.builds(Link, addresses, st.lists(texts, max_size=3).map(tuple)),
        ),
        max_leaves=8,
    )


def bodies_of(
    words: st.SearchStrategy[str], inlines: st.SearchStrategy[Inline]
) -> st.SearchStrategy[tuple[Block, ...]]:
    """The blocks of notes made of such inlines, and of such words in code."""
    paragraphs = st.lists(inlines, max_size=5).map(lambda each: Paragraph(tuple(each)))
    blocks = st.one_of(
        paragraphs,
        paragraphs,
        paragraphs.map(lambda each: BlockQuote((each,))),
        st.lists(paragraphs, max_size=2).map(lambda each: List((tuple(each),))),
        words.map(CodeBlock),
    )
    return st.lists(blocks, max_size=3).map(tuple)
