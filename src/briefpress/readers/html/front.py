"""What stands right above the text and is no part of it: a subtitle, an abstract."""

from __future__ import annotations

from ...document import Block, Inline
from .content import blocks_of, inlines_in
from .nodes import BLOCKS, Chars, Element, beginning, drop, elements, first, text_of
from .page import Page

_SUBTITLES = frozenset(("subtitle", "msosubtitle", "sub-title", "entry-subtitle", "post-subtitle", "article-subtitle"))
_ABSTRACT_TITLES = frozenset(
    (
        *("abstract", "summary", "résumé", "zusammenfassung", "resumen", "riassunto", "resumo", "samenvatting"),
        *("аннотация", "анотація", "الملخص", "ملخص", "摘要", "要旨", "초록", "streszczenie"),
    )
)


def take_subtitle(heading: Element, page: Page) -> tuple[Inline, ...]:
    """Take out the subtitle that stands near the title, by its class."""
    around = heading.parent
    if around is None:
        return ()
    for each in elements(around, "p", "h2", "h3", "h4", "div", "span"):
        if "class" in each.attrs and not _SUBTITLES.isdisjoint(each.classes) and 0 < len(beginning(each, 300)) < 300:
            words = inlines_in([each], page) if each.tag not in ("h2", "h3", "h4") else inlines_in(each.children, page)
            page.decide("subtitle", each.start, text_of(each))
            drop(each)
            return words
    return ()


def take_abstract(body: Element, page: Page) -> tuple[Block, ...]:
    """Take out the abstract, by its class or its role; its own title is not printed, the masthead has one."""
    for each in elements(body, "div", "section", "blockquote"):
        if "abstract" in each.classes or "doc-abstract" in each.roles:
            _drop_title(each)
            blocks = blocks_of(each.children, page)
            drop(each)
            return blocks
    return ()


def _drop_title(abstract: Element) -> None:
    for each in elements(abstract, "h1", "h2", "h3", "h4", "p", "div"):
        if beginning(each, 40).casefold().strip(" .:") in _ABSTRACT_TITLES and first(each, *BLOCKS) is None:
            drop(each)
            return
        if any(isinstance(node, Chars) and node.text.strip() for node in each.children):
            return
