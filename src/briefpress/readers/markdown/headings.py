"""The title of an article, and the ids of the headings that links point at: named as GitHub and pandoc name them."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote

from msgspec.structs import replace

from ...document import Block, Document, Heading, Inline, Link, Meta, Paragraph
from ...walk import blocks_in, map_inlines, plain, query
from ..hints import Hints
from .reading import Reading

Blocks = tuple[Block, ...]
_NOT_IN_SLUG = re.compile(r"[^\w\- ]")


def take_title(meta: Meta, blocks: Blocks, hints: Hints) -> tuple[Meta, Blocks, Heading | None]:
    """The only heading of the highest level, where it comes first, as the title unless there is another; and it."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    highest = min((heading.level for heading in headings), default=0)
    tops = [heading for heading in headings if heading.level == highest]
    if len(tops) != 1 or blocks[0] is not tops[0] or hints.title == "off":
        return meta, blocks, None
    # Lower than 1, it is a title where sections stand below it.
    if highest > 1 and (len(headings) == 1 or not any(isinstance(block, Paragraph) for block in blocks)):
        return meta, blocks, None
    same = plain(meta.title).split() == plain(tops[0].children).split()
    if meta.title and not same:
        return meta, blocks, None
    return replace(meta, title=tops[0].children), blocks[1:], tops[0]


def slug(text: str) -> str:
    """The name that GitHub gives a heading.

    >>> slug("What's new, in 2.0?")
    'whats-new-in-20'
    """
    return _NOT_IN_SLUG.sub("", text.strip().casefold()).replace(" ", "-")


def link_headings(document: Document, reading: Reading) -> Document:
    """The document with an id on each heading that a link means by its words, and links to blocks by their one id."""
    wanted = {unquote(link.url[1:]) for link in query(document, Link) if link.url.startswith("#")}
    if not wanted:
        return document
    counts: Counter[str] = Counter()
    names: dict[str, str] = {name.casefold(): name for name in wanted}

    def named(blocks: Blocks) -> Blocks:
        return tuple(_named(block, counts, names) if isinstance(block, Heading) else block for block in blocks)

    document = replace(document, blocks=blocks_in(document.blocks, named))
    return map_inlines(document, lambda inlines: tuple(_pointed(inline, reading) for inline in inlines))


def _named(heading: Heading, counts: Counter[str], names: dict[str, str]) -> Heading:
    name = slug(plain(heading.children))
    counts[name] += 1
    unique = name if counts[name] == 1 else f"{name}-{counts[name] - 1}"
    # pandoc leaves out what stands before the first letter.
    without_number = re.sub(r"^[\W\d_]+", "", name) if unique == name else ""
    found = next((names[each] for each in (unique, without_number) if each and each in names), "")
    return heading if heading.id or not found else replace(heading, id=found)


def _pointed(inline: Inline, reading: Reading) -> Inline:
    """A link to an anchor inside a block as a link to the block; a name in a link is as its heading has it."""
    if not isinstance(inline, Link) or not inline.url.startswith("#"):
        return inline
    name = unquote(inline.url[1:])
    return replace(inline, url=f"#{reading.aliases.get(name, name)}")
