"""Where a source is used, in words: page, paragraph and note of a call, the same for the pass and for the writers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from .anchors import PARAGRAPH
from .document import Inline, Link, NumberRef, PageRef, Text
from .labels import Labels
from .styles.marks import marks_of
from .walk import query

#: What the anchors of calls begin with.
CALL = "call-"


class Use(msgspec.Struct, frozen=True):
    """One call (its anchor) of the note ``note``, in the paragraph with that number; "" where it has none."""

    call: str
    note: str
    paragraph: str = ""


def use_link(use: Use, labels: Labels, lang: str, *, paged: bool = True) -> Link:
    """A use in words, a link to the call: ``p. 2, § 7, note 3``; not ``paged`` where the page was named already."""
    parts = [filled(labels.cited_page, PageRef(use.call))] if paged else []
    if use.paragraph:
        parts.append(filled(labels.cited_paragraph, NumberRef(PARAGRAPH + use.paragraph, use.paragraph)))
    # Word finds the number of a note at its first call alone.
    parts.append(filled(labels.cited_note, NumberRef(f"{CALL}{use.note}", use.note)))
    comma = Text(marks_of(lang).between[","])
    joined = [inline for part in parts for inline in (comma, *part)]
    return Link(f"#{use.call}", tuple(joined[1:]))


def use_of(inline: Inline) -> Use | None:
    """The use that `use_link` made a link of; None for any other inline."""
    match inline:
        case Link() if any(query(inline.children, PageRef)):
            numbers = {one.target: one.text for one in query(inline.children, NumberRef)}
            note, paragraph = (
                next((text for target, text in numbers.items() if target.startswith(kind)), "")
                for kind in (CALL, PARAGRAPH)
            )
            return Use(inline.url[1:], note, paragraph)
    return None


def joined_uses(links: Iterable[Link], lang: str) -> Iterator[Inline]:
    """The links one after the other."""
    semicolon = Text(marks_of(lang).between[";"])
    for index, link in enumerate(links):
        yield from (semicolon, link) if index else (link,)


def filled(pattern: str, number: Inline) -> tuple[Inline, ...]:
    """A label with a number in its place."""
    before, _, after = pattern.partition("{")
    after = after.partition("}")[2]
    return (*([Text(before)] if before else ()), number, *([Text(after)] if after else ()))
