"""Sentences of the article for the box, each with a link to its paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from ...anchors import PARAGRAPH
from ...document import (
    Block,
    Document,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    Meta,
    NumberRef,
    PageRef,
    Paragraph,
    Text,
)
from ...extract import MOST, Sentence, extract
from ...extract.asides import is_aside, is_aside_title
from ...extract.quotations import quotations
from ...labels import labels_for
from ...sentences import sentences
from ...uses import filled
from ...walk import plain, query, slice_inlines
from ...words import count_words

#: An article with fewer words than this needs no summary of its own sentences.
SHORTEST = 120
NO_BREAK_SPACE = "\u00a0"
#: So many paragraphs that end with a question make an interview: there they are the interviewer's.
INTERVIEW = 3
#: A paragraph with so many line ends is verse or an address.
BROKEN = 3
#: Only so many characters of a paragraph are looked at, and of the article for what a pull quote repeats.
LONGEST, SEARCHED = 20_000, 200_000
#: Place, agency, date, dash: what stands before the first sentence of a dispatch and is no part of it.
DATELINE = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯЁІЇЄҐ]{2,}(?:[^.!?;:«“„\"]|(?<=\d)\.|(?<=\b[A-Z])\.|(?<=^ST)\.){0,60}?"
    r"|(?:[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w’'-]+(?:, | )){1,4}(?:\d[^!?;:(]{1,25}?)?(?:\([^)]{1,30}\))?)"
    r"[ \u00a0]?[—–-]{1,2}[ \u00a0](?=[«“„\"]?[A-ZÀ-ÞА-ЯЁІЇЄҐ])"
)
_QUESTION = re.compile(r"[?？؟\u037e][\s»”“\"')]*$")
_WORD = re.compile(r"[^\W_]+")


def sentences_of(document: Document, most: int = 0) -> tuple[Block, ...]:
    """The sentences that say most, a paragraph each, with their own formatting and note calls, and their link.

    ``most`` is how many are wanted, 0 for as many as the article's length asks. None for an article that is too short.
    """
    paragraphs = matter(document)
    candidates = candidates_of(paragraphs, document)
    if not most and sum(count_words(sentence.text) for sentence in candidates) < SHORTEST:
        return ()
    title = plain(document.meta.title)
    chosen = extract(candidates, document.meta.lang, f"{title} {plain(document.meta.subtitle)}", most)
    return tuple(_line(paragraphs[sentence.paragraph], sentence, document.meta) for sentence in chosen)


def matter(document: Document) -> list[Paragraph]:
    """The paragraphs that can be pointed at, without those that are beside the article's matter."""
    named = [block for block in document.blocks if isinstance(block, Paragraph) and block.id]
    paragraphs = named[:MOST]
    beside = _beside_sections(document.blocks, len(paragraphs))
    texts = [plain(paragraph.children)[:LONGEST] for paragraph in paragraphs]
    questions = {number for number, text in enumerate(texts) if _QUESTION.search(text)}
    beside |= {paragraphs[number].id for number in questions if len(questions) >= INTERVIEW}
    repeated = _repeats(texts)
    authors = document.meta.author
    return [
        paragraph
        for number, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True))
        if paragraph.id not in beside
        and number not in repeated
        and not is_aside(text, from_end=len(named) - 1 - number, authors=authors)
        and not _is_no_prose(paragraph)
    ]


def _beside_sections(blocks: Sequence[Block], count: int) -> set[str]:
    """The anchors of those of the first ``count`` paragraphs that are in sections about the author and the like."""
    beside: set[str] = set()
    level = 0
    skipped = False
    for block in blocks:
        if isinstance(block, Heading):
            if not level or block.level <= level:
                level = block.level if is_aside_title(plain(block)) else 0
        elif isinstance(block, Paragraph):
            count -= 1
            if count < 0:
                break
            if level or skipped:
                beside.add(block.id)
            skipped = is_aside_title(plain(block))
    return beside


def _is_no_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph is verse, an address or a picture."""
    return len(list(query(paragraph, LineBreak))) >= BROKEN or any(query(paragraph, Image))


def _repeats(texts: Sequence[str]) -> set[int]:
    """The numbers of the paragraphs whose words another one has too: pull quotes."""
    folded = [" ".join(_WORD.findall(text.casefold())) for text in texts]
    whole = f" {' | '.join(folded)} "[:SEARCHED]
    alike = Counter(folded)
    first = {words: number for number, words in reversed(list(enumerate(folded)))}
    return {
        number
        for number, words in enumerate(folded)
        if words and (first[words] < number or whole.count(f" {words} ") > alike[words])
    }


def candidates_of(paragraphs: Sequence[Paragraph], document: Document) -> list[Sentence]:
    """The sentences of the paragraphs, without one that the title repeats."""
    title = plain(document.meta.title).rstrip("…")
    found = (
        sentence
        for number, paragraph in enumerate(paragraphs)
        for sentence in _sentences(plain(paragraph.children), number, document.meta.lang)
        if not (title and sentence.text.startswith(title))
    )
    return list(islice(found, MOST))


def _sentences(text: str, number: int, lang: str) -> Iterator[Sentence]:
    quoted = quotations(text[:LONGEST])
    dateline = DATELINE.match(text)
    begin = dateline.end() if dateline else 0
    spans = sentences(text[begin:LONGEST], lang)
    for start, end in spans[:-1] if text[LONGEST:] else spans:
        start, end = start + begin, end + begin
        half = any(left < start < right or left < end < right for left, right in quoted)
        inside = sum(max(0, min(end, right) - max(start, left)) for left, right in quoted)
        yield Sentence(text[start:end], number, start, end, inside / (end - start), half)


def _line(paragraph: Paragraph, sentence: Sentence, meta: Meta) -> Paragraph:
    """A sentence with its own formatting, and the link to the paragraph that it was taken from."""
    words = slice_inlines(paragraph.children, sentence.start, sentence.end)
    return Paragraph((*words, *pointer(paragraph, meta)), line=paragraph.line)


def pointer(paragraph: Paragraph, meta: Meta) -> tuple[Inline, ...]:
    """The link to a paragraph, by its number; by its page where paragraphs have none."""
    labels = labels_for(meta.lang).value
    number: Inline = NumberRef(paragraph.id, paragraph.id.removeprefix(PARAGRAPH))
    pattern = labels.cited_paragraph
    if meta.paragraph_numbers == "none":
        number, pattern = PageRef(paragraph.id), labels.cited_page
    return (Text(NO_BREAK_SPACE), Link(f"#{paragraph.id}", filled(pattern, number)))
