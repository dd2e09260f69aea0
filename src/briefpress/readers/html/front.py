"""What stands right above the text and is no part of it: a subtitle, an abstract."""

from __future__ import annotations

from itertools import islice

from ...document import Block, Inline
from .content import blocks_of, inlines_in
from .names import words_of
from .nodes import BLOCKS, Chars, Element, Tags, ancestors, beginning, drop, elements, first, text_of
from .page import Page

_SUBTITLES = frozenset(("subtitle", "msosubtitle", "sub-title", "entry-subtitle", "post-subtitle", "article-subtitle"))
_MAY_BE_SUBTITLES = ("p", "h2", "h3", "h4", "div", "span")
_ABSTRACT_TITLES = frozenset(
    (
        *("abstract", "summary", "résumé", "zusammenfassung", "resumen", "riassunto", "resumo", "samenvatting"),
        *("аннотация", "анотація", "الملخص", "ملخص", "摘要", "要旨", "초록", "streszczenie"),
    )
)


def take_subtitle(heading: Element, page: Page) -> tuple[Inline, ...]:
    """Take out the subtitle that stands near the title, by its class."""
    near = [each for above in islice(ancestors(heading), 2) for each in elements(above, *_MAY_BE_SUBTITLES)]
    for each in near:
        if _is_subtitle(each) and 0 < len(beginning(each, 300)) < 300:
            words = inlines_in([each], page) if each.tag not in ("h2", "h3", "h4") else inlines_in(each.children, page)
            page.decide("subtitle", each.start, text_of(each))
            drop(each)
            return words
    return ()


def _is_subtitle(element: Element) -> bool:
    classes = element.classes
    return not _SUBTITLES.isdisjoint(classes) or any("subtitle" in words_of(name) for name in classes)


def take_abstract(tags: Tags, page: Page) -> tuple[Block, ...]:
    """Take out the abstract, by its class or its role; its own title is not printed, the masthead has one."""
    for each in (each for tag in ("div", "section", "blockquote") for each in tags[tag]):
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
