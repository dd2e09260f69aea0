"""A tiny notation for notes in tests: ``*emphasis*``, ``[words](address)``, an empty line between paragraphs."""

from __future__ import annotations

import re

from briefpress.citing.line import normal
from briefpress.document import Block, Emphasis, Inline, Link, Paragraph, Text

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
