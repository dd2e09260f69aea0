"""The citations pass: what is cited by key in the text gets a note of its own; what no source has is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from difflib import get_close_matches
from itertools import count

from msgspec.structs import replace

from ..anchors import CROSS_REFERENCE
from ..diagnostics import Diagnostic, Result, Span
from ..document import Cite, Document, Inline, Meta, Note, NoteRef, Paragraph, Superscript, Text
from ..source import Citation, Source
from ..styles import authors
from ..styles.titles import title_of
from ..walk import blocks_inlines, located, map_inlines, plain

#: How near a known key must be to be named, and to make a mistake of a name in the text without brackets.
NEAR, NEARER = 0.5, 0.8
#: So many keys are named. More that are known or asked for, or longer ones, would take too long to compare.
SHOWN, KNOWN, ASKED, LONGEST = 3, 2_000, 200, 80
#: How the notes that are made here are labelled; a number follows.
MADE = "cite-"
#: Languages that set calls behind the stop of a clause; keys stand before it in all of them, as pandoc has it.
BEHIND_STOPS = frozenset({"en", "de", "nl"})
STOPS = re.compile("[.,;:!?][”’»“‘]?")
#: What the author may have written for the box, in the order in which it is taken.
BOXES = ("summary", "abstract")
NOTHING_TO_CITE = (
    "name a file of sources as bibliography: in the front matter, or with --bibliography FILE; or list them as sources:"
)


def citations(document: Document) -> Result[Document]:
    """Put a call and a new note where the text cites by key, and text where it does not.

    The note's one paragraph holds the ``Cite``, which the sources pass words, as it does those in the author's own
    notes. ``@key`` in the text leaves its authors' names there. Keys in brackets that no source has are errors.
    """
    if not any(_cites(document)):
        return Result(document)
    known = _Known({source.id: source for source in reversed(document.bibliography)})
    told = tuple(_told(document, known))
    maker = _Maker(known, document)
    # Each part in its own way: in a note a citation is worded where it stands.
    notes = tuple(
        note if _is_made(note) else replace(note, blocks=blocks_inlines(note.blocks, maker.in_note))
        for note in document.notes
    )
    meta = document.meta
    called = map_inlines(replace(document, meta=_boxed(meta), notes=()), maker.in_text)
    unboxed = {name: getattr(meta, name) for name in BOXES if not getattr(called.meta, name)}
    return Result(replace(called, meta=replace(called.meta, **unboxed), notes=(*notes, *maker.notes)), told)


def _is_made(note: Note) -> bool:
    """Whether this pass made the note, when it saw the document before."""
    return note.label.startswith(MADE) and note.label.removeprefix(MADE).isdecimal()


def _boxed(meta: Meta) -> Meta:
    """The meta data with no more than will be printed of what the author wrote for the box: else no note is called."""
    written = next((name for name in BOXES if getattr(meta, name)), "") if not meta.summary_mode else ""
    return replace(meta, **{name: () for name in BOXES if name != written})


def _cites(document: Document) -> Iterator[tuple[Cite, int]]:
    """The citations with their lines, those in the box that the author wrote among them."""
    for place in (document, document.meta.summary, document.meta.abstract):
        yield from located(place, Cite)


class _Known:
    """The sources by their keys."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.sources = sources
        self._folded = {known.casefold()[:LONGEST]: known for known in [*sources][:KNOWN]}
        self._near: dict[tuple[str, float], list[str]] = {}

    def near(self, key: str, least: float = NEAR) -> list[str]:
        """The known keys that a key may mean, the nearest first."""
        asked = (key, least)
        if asked not in self._near and len(self._near) < ASKED:
            found = get_close_matches(key.casefold()[:LONGEST], self._folded, SHOWN, least)
            self._near[asked] = [self._folded[each] for each in found]
        return self._near.get(asked, [])

    def cites(self, cite: Cite) -> bool:
        """Whether all that is cited has a source."""
        return bool(cite.citations) and all(each.source in self.sources for each in cite.citations)


def _told(document: Document, known: _Known) -> Iterator[Diagnostic]:
    """Each key that no source has, once a line; without any source, the citations that look meant."""
    seen: set[tuple[str, int]] = set()
    for cite, line in _cites(document):
        if all(CROSS_REFERENCE.match(each.source) for each in cite.citations):
            continue
        if not known.sources and not _is_bare(cite):
            if document.meta.bibliography:
                # That no file of them could be had is told by itself.
                return
            yield _without_sources(cite, line)
            return
        for key in dict.fromkeys(each.source for each in cite.citations if each.source not in known.sources):
            if known.sources and (key, line) not in seen and (not _is_bare(cite) or known.near(key, NEARER)):
                seen.add((key, line))
                yield _unknown(key, line, known)


def _is_bare(cite: Cite) -> bool:
    """Whether a key stands in the text without brackets, as the name of somebody on a network does."""
    return cite.citations[:1] == () or cite.citations[0].mode == "author-in-text"


def _without_sources(cite: Cite, line: int) -> Diagnostic:
    message = f"{plain(cite)[:60]} cites by key, but the article has no sources to cite: it stays text"
    return Diagnostic("citation-without-bibliography", message, Span("", line, 1 if line else 0), NOTHING_TO_CITE)


def _unknown(key: str, line: int, known: _Known) -> Diagnostic:
    near = ", ".join(known.near(key))
    hint = f"did you mean {near}?" if near else "add it to the bibliography, or escape the sign: \\@"
    return Diagnostic("unknown-citation", f"no source has the key {key[:60]!r}", Span("", line, 1 if line else 0), hint)


class _Maker:
    """Makes the notes of the citations in a text, in reading order."""

    def __init__(self, known: _Known, document: Document) -> None:
        taken = {note.label for note in document.notes}
        self.known, self.lang = known, document.meta.lang
        self.labels = (label for number in count(1) if (label := f"{MADE}{number}") not in taken)
        self.notes: list[Note] = []
        self.moves = document.meta.lang.split("-")[0].lower() in BEHIND_STOPS

    def in_note(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Siblings in a note: what cites nothing is text."""
        return tuple(part for inline in inlines for part in self._kept(inline))

    def _kept(self, inline: Inline) -> tuple[Inline, ...]:
        if not isinstance(inline, Cite):
            return (inline,)
        # No author stands in the text around it: the source is worded whole.
        whole = (replace(each, mode="normal") if each.mode == "author-in-text" else each for each in inline.citations)
        return (replace(inline, citations=tuple(whole)),) if self.known.cites(inline) else inline.children

    def in_text(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Siblings in the text, with calls in place of citations and no space before them."""
        made: list[Inline] = []
        free: set[str] = set()
        for inline in inlines:
            if not isinstance(inline, Cite):
                made += _without_shell(inline)
            elif not self.known.cites(inline):
                made += inline.children
            else:
                names = self._names(inline.citations)
                call = self._call(inline)
                if not names:
                    _strip_end(made)
                    free.add(call.label)
                made += [*names, call]
        return _behind_stops(made, free) if self.moves else tuple(made)

    def _names(self, cited: Iterable[Citation]) -> tuple[Inline, ...]:
        """The authors of the first source, where the text names them."""
        first = next(iter(cited))
        if first.mode != "author-in-text":
            return ()
        source = self.known.sources[first.source]
        if named := authors(source, self.lang):
            return (Text(named),)
        return title_of(source.title, source.language, self.lang) or (Text(source.id),)

    def _call(self, cite: Cite) -> NoteRef:
        label = next(self.labels)
        self.notes.append(Note(label, (Paragraph((cite,), line=cite.line),), line=cite.line))
        return NoteRef(label)


def _behind_stops(inlines: Iterable[Inline], labels: Set[str]) -> tuple[Inline, ...]:
    """The siblings with the calls of those notes behind the stops that follow them."""
    moved: list[Inline] = []
    for inline in inlines:
        call = moved[-1] if moved else None
        free = isinstance(call, NoteRef) and call.label in labels
        if call and free and isinstance(inline, Text) and (stop := STOPS.match(inline.text)):
            moved[-1:] = [Text(stop[0]), call, Text(inline.text[stop.end() :])]
        else:
            moved.append(inline)
    return tuple(each for each in moved if each != Text(""))


def _without_shell(inline: Inline) -> tuple[Inline, ...]:
    """A call that the author raised is raised already."""
    is_raised = isinstance(inline, Superscript) and all(isinstance(each, NoteRef) for each in inline.children)
    return inline.children if is_raised and isinstance(inline, Superscript) else (inline,)


def _strip_end(inlines: list[Inline]) -> None:
    """Take the space away that stands before a call."""
    if inlines and isinstance(inlines[-1], Text):
        words = inlines.pop()
        if isinstance(words, Text) and (kept := words.text.rstrip(" \t\u00a0\u202f")):
            inlines.append(Text(kept))
