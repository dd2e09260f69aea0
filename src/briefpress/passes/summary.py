"""The summary pass: the box is what the author wrote for it, else sentences of the article, word for word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import Block, Document, Heading, Inline, Link, Paragraph, Summary, Text
from ..extract import Sentence, count_words, extract
from ..labels import labels_for
from ..sentences import sentences
from ..walk import plain, slice_inlines

#: An article with fewer words than this needs no summary of its own sentences.
SHORTEST = 120
NO_BREAK_SPACE = "\u00a0"


def summary(document: Document) -> Result[Document]:
    """Fill the box: front matter's ``summary``, else ``abstract``, else a section titled as one, else an extract.

    With ``summary_mode`` ``none`` there is no box, and such a section stays where it is.
    """
    meta = document.meta
    if meta.summary_mode == "none":
        return Result(document)
    if written := meta.summary or meta.abstract:
        return Result(replace(document, summary=Summary(written)))
    if section := _titled_section(document):
        start, end = section
        blocks = document.blocks
        boxed = replace(document, summary=Summary(blocks[start + 1 : end]), blocks=blocks[:start] + blocks[end:])
        return Result(boxed, (_taken(blocks[start]),))
    return _extracted(document)


def _titled_section(document: Document) -> tuple[int, int] | None:
    """The (start, end) of the first section whose heading says that it is the summary."""
    titles = labels_for(document.meta.lang).value.summary_titles
    for start, block in enumerate(document.blocks):
        if isinstance(block, Heading) and plain(block).strip().rstrip(" :\u00a0\u202f").lower() in titles:
            end = _section_end(document.blocks, start, block.level)
            if end > start + 1:
                return start, end
    return None


def _section_end(blocks: Sequence[Block], start: int, level: int) -> int:
    following = range(start + 1, len(blocks))
    ends = (i for i in following if isinstance(heading := blocks[i], Heading) and heading.level <= level)
    return next(ends, len(blocks))


def _taken(heading: Block) -> Diagnostic:
    words = plain(heading).strip()
    place = Span("", getattr(heading, "line", 0))
    return Diagnostic("summary", f"the section {words!r} became the summary box", place, "summary: none keeps it there")


def _extracted(document: Document) -> Result[Document]:
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph) and block.id]
    candidates = [
        sentence for number, block in enumerate(paragraphs) for sentence in _sentences(block, number, document)
    ]
    if sum(count_words(sentence.text) for sentence in candidates) < SHORTEST:
        return Result(document, (_too_short(),))
    title = plain(document.meta.title).rstrip("…")
    chosen = extract([each for each in candidates if not (title and each.text.startswith(title))], document.meta.lang)
    if not chosen:
        return Result(document, (_too_short(),))
    blocks = tuple(_line(paragraphs[sentence.paragraph], sentence) for sentence in chosen)
    diagnostic = Diagnostic(
        "summary",
        f"no summary given: {len(blocks)} sentences of the article stand in the box",
        Span(""),
        "write one as summary: in the front matter, or leave the box out with --summary none",
    )
    return Result(replace(document, summary=Summary(blocks, extracted=True)), (diagnostic,))


def _sentences(paragraph: Paragraph, number: int, document: Document) -> Iterable[Sentence]:
    text = plain(paragraph.children)
    for start, end in sentences(text, document.meta.lang):
        yield Sentence(text[start:end], number, start, end)


def _too_short() -> Diagnostic:
    return Diagnostic(
        "summary",
        "no summary given, and the article is too short to take one from",
        Span(""),
        "write one as summary: in the front matter",
    )


def _line(paragraph: Paragraph, sentence: Sentence) -> Paragraph:
    """A sentence with its own formatting, and the link to the paragraph that it was taken from."""
    words = slice_inlines(paragraph.children, sentence.start, sentence.end)
    label = f"§{NO_BREAK_SPACE}{paragraph.id.removeprefix('paragraph-')}"
    pointer: tuple[Inline, ...] = (Text(NO_BREAK_SPACE), Link(f"#{paragraph.id}", (Text(label),)))
    return Paragraph(words + pointer, line=paragraph.line)
