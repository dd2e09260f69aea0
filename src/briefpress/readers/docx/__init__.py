"""The Word reader: a file of Word, LibreOffice, Google Docs, pandoc, WPS or our own writer as a document."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from ...diagnostics import Result
from ...document import Block, Document, Inline, Link, Meta, Note
from ...errors import ReadError
from ...limits import Limits
from ...passes.language import SAMPLE, guess_language
from ...walk import map_inlines, plain
from ..autolinks import with_links
from ..hints import build_hints
from ..meta import override_entries, override_meta
from .blocks import Builder
from .changes import report_changes, report_comments
from .containers import read_items
from .fields import anchors
from .front import read_front
from .furniture import headers, marking, report_headers, report_left_out
from .guesses import guessed_headings, set_in, text_size, typed_lists
from .items import Item
from .languages import Languages, primary
from .names import Element, child
from .native import native_notes
from .notes import Notes
from .numbered import read_numbered
from .numbering import Numbering
from .own import MADE, read_own, together, unlinked
from .package import Package
from .properties import read_properties
from .reading import Reading
from .story import Known, Story
from .styles import Styles
from .typed import typed_notes
from .xml import PartError

__all__ = ["read_docx"]


def read_docx(data: bytes, file: str, overrides: Mapping[str, str], limits: Limits) -> Result[Document]:
    """Read a Word file.

    Lines in the document, the diagnostics and the decisions are numbers of paragraphs: of the ``w:p`` in the text from
    1 in the order of the XML, those in tables and text boxes among them, and after the last of these the paragraphs of
    the notes in the order of their calls. The column of a call is its place in its paragraph.
    Raises ReadError where the bytes are no Word file, where it is encrypted, damaged in its text, or beyond a limit.
    """
    try:
        return _read(Package(data, file, limits), overrides)
    except RecursionError as error:
        raise ReadError(f"{file}: nested too deep to be read: write it flatter") from error


def _read(package: Package, overrides: Mapping[str, str]) -> Result[Document]:
    asked = override_entries(overrides)
    hints = build_hints((), asked)
    reading = Reading(package, hints.value)
    root = _text_root(package)
    meta, core = read_properties(reading)
    known, parts = _known(reading, root)
    own = known.styles.own
    reading.anchors.update(name for name in anchors(root) if not (own and MADE.fullmatch(name)))
    items = Story(known, package.main, root).items(child(root, "w:body"))
    builder = Builder(reading)
    furniture = headers(reading)
    apart: tuple[Note, ...] = ()
    if own:
        items, meta = read_numbered(items, meta, root)
        items, meta, apart = read_own(items, meta, core, builder, marking(furniture))
    notes: tuple[Note, ...] = ()
    if known.notes.elements:
        notes = native_notes(known, parts, builder)
    else:
        items, notes = typed_notes(items, reading, builder)
    if own:
        notes = together(tuple(map(unlinked, notes)), tuple(map(unlinked, apart)))
    meta, blocks = _body(items, meta, reading, builder)
    meta = replace(meta, lang=meta.lang if own else _language(meta.lang or known.languages.main_tag, blocks))
    report_changes(reading, [root, *(part for _, part in parts.values() if part is not None)])
    report_comments(reading)
    report_headers(reading, furniture, own=own)
    report_left_out(reading)
    overridden = override_meta(meta, overrides)
    document = _relinked(Document(overridden.value, blocks=blocks, notes=notes), reading.aliases)
    told = (*hints.diagnostics, *overridden.diagnostics, *reading.diagnostics)
    return Result(with_links(document), told, tuple(reading.decisions))


def _text_root(package: Package) -> Element:
    """The root of the part with the text, without which there is no article."""
    try:
        root = package.root(package.main)
    except PartError as error:
        advice = f"raise the limit with --limit {error.limit}" if error.limit else "open it in Word and save it again"
        raise ReadError(f"{package.file}: {package.main} {error}: {advice}") from error
    if child(root, "w:body") is None:
        raise ReadError(f"{package.file}: {package.main} holds no text of Word's: open it in Word and save it again")
    return root


def _known(reading: Reading, root: Element) -> tuple[Known, dict[str, tuple[str, Element]]]:
    """What all stories share, and the parts of the notes with their names."""
    styles = Styles(reading.root(reading.part("styles")))
    numbering = Numbering(reading.root(reading.part("numbering")), styles)
    parts = {kind: (name, reading.root(name)) for kind in ("footnote", "endnote") if (name := reading.part(f"{kind}s"))}
    notes = Notes({kind: part for kind, (_, part) in parts.items()}, root)
    languages = Languages(root, styles.languages, trusted=styles.own)
    for _, part in parts.values():
        if part is not None:
            reading.anchors.update(anchors(part))
    return Known(reading, styles, numbering, notes, languages, read_items), parts


def _body(items: tuple[Item, ...], meta: Meta, reading: Reading, builder: Builder) -> tuple[Meta, tuple[Block, ...]]:
    size = text_size(items)
    front = read_front(items, meta, reading, size)
    headed = guessed_headings(front.items, front.lines, reading, size)
    return front.meta, builder.blocks(set_in(typed_lists(headed, reading), reading))


def _language(tag: str, blocks: tuple[Block, ...]) -> str:
    """The language that a file is marked as, where its words agree; many are marked by accident."""
    if not tag:
        return ""
    sample = ""
    for block in blocks:
        sample += plain(block)
        if len(sample) > SAMPLE:
            break
    guess = guess_language(sample)
    return tag if guess.share and guess.lang == primary(tag) else ""


def _relinked(document: Document, aliases: Mapping[str, str]) -> Document:
    """Links to one of several bookmarks of a paragraph lead to the one that is its id."""
    if not aliases:
        return document

    def change(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(_to(inline, aliases) if isinstance(inline, Link) else inline for inline in inlines)

    return map_inlines(document, change)


def _to(link: Link, aliases: Mapping[str, str]) -> Link:
    name = link.url[1:]
    return replace(link, url=f"#{aliases[name]}") if link.url.startswith("#") and name in aliases else link
