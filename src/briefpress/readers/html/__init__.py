"""The HTML reader: saved pages and articles; the article found in its page, its notes paired, the rest left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from ...decisions import in_order
from ...diagnostics import Result
from ...document import Document, Inline, Meta, Text
from ...errors import ReadError
from ...limits import Limits
from ..hints import Hints, build_hints
from ..meta import override_entries, override_meta
from .article import Article
from .byline import Byline, take_byline
from .content import CALL, blocks_of, inlines_in
from .encoding import read_page
from .front import take_abstract, take_subtitle
from .furniture import drop_permalinks
from .head import Head
from .headings import with_bold_headings
from .media import show_late
from .nodes import GONE, UNREAD, UNSHOWN, Element, ancestors, beginning, first, moved, text_of
from .notes import Cut, Notes
from .page import Page
from .styles import class_styles
from .titles import Title, find_title
from .tree import parse
from .wordlists import make_lists

__all__ = ["blocks_of", "read_html"]

_XML = re.compile(r"\s*<\?xml\s")
_NESTING_HINT = "elements inside one another without need; raise the limit with --limit nesting=…"


def read_html(data: bytes, file: str, overrides: Mapping[str, str], limits: Limits) -> Result[Document]:
    """Read a web page, or any part of one, as the article that it holds.

    ``overrides`` are what the command line says of the article (``title``) and of its reading (``read.article=off``
    keeps the whole page, ``read.notes=off`` leaves calls links, ``read.title=off`` and ``read.byline=off`` leave
    those in the text). Elements deeper than ``limits.nesting`` are read as if their tags were not there. Raises
    ReadError for bytes that are no text, for MHTML, and for a page that a script would fill.
    """
    text = read_page(data, file)
    hints = build_hints((), override_entries(overrides))
    reading = _Reading(text.value, file, limits, hints.value)
    document, decisions = reading.document(), in_order(reading.page.decisions)
    meta = override_meta(document.meta, overrides)
    diagnostics = (*text.diagnostics, *hints.diagnostics, *meta.diagnostics, *reading.page.diagnostics)
    return Result(replace(document, meta=meta.value), diagnostics, decisions)


class _Reading:
    """One reading, step by step; each step takes out of the page what it has understood."""

    def __init__(self, text: str, file: str, limits: Limits, hints: Hints) -> None:
        self.file, self.hints = file, hints
        self.page = Page(text, file)
        self.root, self.tags, too_deep = parse(text, limits.nesting, bool(_XML.match(text)))
        if too_deep >= 0:
            message = f"elements are nested deeper than {limits.nesting} here; the tags of the deeper ones are not read"
            self.page.report("raw-html", message, too_deep, _NESTING_HINT)
        self.head = Head(self.tags)
        self.body = next(iter(self.tags["body"]), self.root)
        self.page.lang = self.head.lang
        self.page.styles = class_styles(self.tags["style"])

    def document(self) -> Document:
        make_lists(self.tags["p"])
        show_late(self.tags["noscript"])
        links = self.tags["a"]
        drop_permalinks(links)
        notes = Notes(self.root, links, self.page, self.head.addresses) if self.hints.notes != "off" else None
        title = self.title()
        heading = moved(title.heading) if title.heading is not None else None
        subtitle = take_subtitle(title.heading, self.page) if title.heading is not None else ()
        abstract = take_abstract(self.tags, self.page)
        byline = self.byline(title.heading)
        roots = self.roots(title.heading)
        if notes is not None:
            notes.take_plain([*([heading] if heading is not None else []), *roots], self.hints.notes)
        self.refuse_empty(roots, title)
        self.unshown()
        self.page.linked = frozenset(_linked(links, {id(root) for root in roots}))
        words: tuple[Inline, ...] = (Text(title.text),) if title.text else ()
        meta = self.meta(inlines_in(heading.children, self.page) if heading is not None else words, byline)
        blocks = blocks_of(roots, self.page)
        if self.hints.headings == "auto":
            blocks = with_bold_headings(blocks, self.page)
        if notes is not None:
            self.notes(notes.cuts, roots)
        return Document(
            replace(meta, subtitle=subtitle, abstract=abstract),
            blocks=blocks,
            notes=tuple(sorted(self.page.notes, key=lambda note: note.line)),
        )

    def byline(self, heading: Element | None) -> Byline:
        if self.hints.byline == "off":
            return Byline((), "")
        return take_byline(self.body, self.page, self.head.authors, heading)

    def title(self) -> Title:
        if self.hints.title == "off":
            return Title(None, "", 0.0)
        title = find_title(self.body, self.tags, self.head)
        if title.text:
            start = title.heading.start if title.heading is not None else self.head.start
            self.page.decide("title", start, title.text, title.sure)
        return title

    def roots(self, heading: Element | None) -> Sequence[Element]:
        """The elements that are the article, with nothing in them that is none of it."""
        if self.hints.article == "off":
            return [self.root]
        return Article(self.body, self.page, heading).elements

    def unshown(self) -> None:
        """Say which words are left out because a page shows them only at times."""
        for tag in UNSHOWN:
            for each in self.tags[tag]:
                if each.tag == tag and not _is_out(each) and (words := text_of(each)):
                    self.page.decide("left-out", each.start, words, 0.95)
                    message = f"<{tag}> holds what a page shows only at times; its words are left out"
                    self.page.report_once(
                        "left-out", message, each.start, "write them as text if they are the article's"
                    )

    def refuse_empty(self, roots: Sequence[Element], title: Title) -> None:
        """ReadError for a page without words that a script would put there."""
        shown = any(beginning(root, 1) or first(root, "img", "table", "#call") for root in roots)
        if not shown and not title.text and self.tags["script"]:
            raise ReadError(
                f"{self.file} has no words: a script writes them when the page is shown. Open it in a browser, wait "
                "until the article is there, and save it as “web page, complete”, or copy the text."
            )

    def meta(self, title: tuple[Inline, ...], byline: Byline) -> Meta:
        """What the page says of itself, and else shows above its text."""
        head = self.head
        return Meta(
            title=title,
            author=head.authors or byline.authors,
            date=head.date or byline.date,
            lang=head.lang,
            keywords=head.keywords,
        )

    def notes(self, cuts: Sequence[Cut], roots: Sequence[Element]) -> None:
        """Keep the notes that the article calls, those that only they call, and those that stand with them."""
        waiting = {cut.label: cut for cut in cuts}
        origins: set[int] = set()
        self.keep_called(waiting, origins)
        inside = {id(root) for root in roots}
        for cut in cuts:
            near = id(cut.origin) in origins or id(cut.origin.parent) in origins or _stands_in(cut.origin, inside)
            if near and waiting.pop(cut.label, None) is not None:
                self.unused(cut)
                self.keep(cut)
                self.keep_called(waiting, origins)
        for cut in waiting.values():
            self.page.decide("left-out", cut.element.start, text_of(cut.element), 0.8)

    def keep_called(self, waiting: dict[str, Cut], origins: set[int]) -> None:
        """Keep the notes that what is read so far calls; they may call others."""
        while self.page.called:
            cut = waiting.pop(self.page.called.popleft(), None)
            if cut is not None:
                self.keep(cut)
                origins |= {id(cut.origin), id(cut.origin.parent)}

    def keep(self, cut: Cut) -> None:
        line = self.page.line(cut.offset)
        self.page.decide("note", cut.offset, text_of(cut.element), cut.sure, cut.label, line)
        self.page.keep_note(cut.label, blocks_of(cut.element.children, self.page), line)

    def unused(self, cut: Cut) -> None:
        self.page.decide("unused-note", cut.offset, text_of(cut.element), 1.0, cut.label)
        message = f"nothing calls note {cut.label}; it is kept"
        self.page.report("unused-note", message, cut.offset, "call it where it belongs, or delete it")


def _linked(links: Iterable[Element], roots: Set[int]) -> Iterator[str]:
    """The anchors that links of the article point at."""
    for each in links:
        address, _, anchor = each.get("href").partition("#")
        if anchor and not address and each.tag == "a" and _stands_in(each, roots):
            yield anchor


def _is_out(element: Element) -> bool:
    """Whether something around an element was taken out, or is left out with all it holds."""
    return any(each.tag in UNREAD for each in ancestors(element))


def _stands_in(element: Element, roots: Set[int]) -> bool:
    """Whether an element is one of the roots or in one, and nothing around it was taken out."""
    if id(element) in roots:
        return True
    for each in ancestors(element):
        if id(each) in roots:
            return True
        if each.tag in (GONE, CALL):
            return False
    return False
