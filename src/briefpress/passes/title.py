"""The title pass: an article without a title gets its first sentence as one, and says so."""

from __future__ import annotations

from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import Document, Paragraph, Text
from ..sentences import sentences
from ..walk import plain, query

#: A sentence longer than this many characters is cut at a word to serve as a title.
LONGEST = 120
#: What a title does not end with (a question or an exclamation keeps its mark).
CLOSING = " .;:,。．،؛\u00a0\u202f"


def title(document: Document) -> Result[Document]:
    """Give the document a title if it has none."""
    if plain(document.meta.title).strip():
        return Result(document)
    paragraph = next((p for p in query(document.blocks, Paragraph) if plain(p).strip()), None)
    words = _first_sentence(paragraph, document.meta.lang) if paragraph else plain(document.blocks)
    found = shorten(" ".join(words.split(" ")).strip().rstrip(CLOSING), LONGEST) or "…"
    diagnostic = Diagnostic(
        "title",
        f"no title given: the first sentence serves as one: {found!r}",
        Span("", paragraph.line if paragraph else 0),
        'give one with --meta title="…" or title: in the front matter',
    )
    return Result(replace(document, meta=replace(document.meta, title=(Text(found),))), (diagnostic,))


def _first_sentence(paragraph: Paragraph, lang: str) -> str:
    text = plain(paragraph)[: LONGEST * 10]
    start, end = next(iter(sentences(text, lang)), (0, len(text)))
    return text[start:end]


def shorten(text: str, longest: int) -> str:
    """The text, cut at a word and marked by an ellipsis when it has more than ``longest`` characters."""
    if len(text) <= longest:
        return text
    head = text[:longest]
    return (head.rsplit(" ", 1)[0] if " " in head[longest // 2 :] else head).rstrip(CLOSING + "–—-(«“") + "…"
