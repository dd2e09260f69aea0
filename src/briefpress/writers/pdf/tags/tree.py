"""The structure tree from the parts of the HTML: one element for each that has a meaning, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from .actual_text import with_actual_text
from .content import Part, Piece, links_in
from .figures import figure, picture
from .headings import with_levels
from .nesting import fitted, in_paragraphs, in_place
from .node import Node
from .notes import labelled
from .roles import ARTIFACT, BLOCK, INLINE, role
from .tables import with_headers

Kids = tuple[Node | Piece, ...]


def structure(root: Part) -> Node:
    """The tree of a document whose HTML's root element is ``root``."""
    lang = root.attributes.get("lang", "")
    kids = in_paragraphs(_Builder(root).kids(root, Language(lang, lang)))
    return with_actual_text(with_headers(with_levels(in_place(Node("Document", kids, root)))))


class Language:
    """What language the text is in, and what the element around it says."""

    def __init__(self, text: str, told: str) -> None:
        self.text, self.told = text, told

    def of(self, part: Part) -> Language:
        """The language in a part."""
        return Language(part.attributes.get("lang") or self.text, self.told)

    @property
    def untold(self) -> str:
        """The language, where the element around does not say it."""
        return self.text if self.text != self.told else ""


class _Builder:
    """Makes nodes of parts; ``notes`` are those whose call did not come yet."""

    def __init__(self, root: Part) -> None:
        self.notes = {note.attributes.get("id", ""): (note, lang) for note, lang in _notes(root, "")}
        self.toc = 0

    def kids(self, part: Part, language: Language) -> Kids:
        """What is in a part, and at its end the notes in it that nothing called."""
        found: list[Node | Piece] = []
        for kid in part.kids:
            found += (kid,) if isinstance(kid, Piece) else self.part(kid, language)
        for note in part.notes:
            found += self.note(note.attributes.get("id", ""), language)
        return tuple(found)

    def part(self, part: Part, language: Language) -> Kids:
        """The nodes that a part is: none where it is empty, those in it where it means nothing."""
        kind = role(part)
        if kind == ARTIFACT:
            return tuple(Node("Link", part=part, annotations=(each,)) for each in links_in(part))
        language = language.of(part)
        if language.untold and kind in (BLOCK, INLINE):
            kind = "Div" if kind == BLOCK else "Span"
        self.toc += kind == "TOC"
        told = Language(language.text, language.text) if kind not in (BLOCK, INLINE) else language
        kids = self.kids(part, told)
        made = self.made(kind, part, kids, language)
        self.toc -= kind == "TOC"
        return made

    def made(self, kind: str, part: Part, kids: Kids, language: Language) -> Kids:
        """The nodes of a part, of which the kids are made."""
        if kind == INLINE:
            return kids
        if kind == BLOCK:
            return in_paragraphs(kids)
        if part.tag == "a":
            return self.link(kind, part, kids, language)
        if self.toc and kind in ("L", "LI"):
            kind = "TOC" if kind == "L" else "TOCI"
        node = Node(kind, kids, part, lang=language.untold)
        if kind in ("Figure", "Formula"):
            if part.place:
                return picture(node)
            return kids if part.tag in ("img", "svg") else figure(node)
        placed = fitted(node)
        if placed and part.tag.endswith("::footnote-call"):
            return *placed, *self.note(part.attributes.get("id", ""), language)
        return placed

    def link(self, kind: str, part: Part, kids: Kids, language: Language) -> Kids:
        """A link, in a reference where it calls a note or leads from the contents, and the note that it calls first."""
        if not part.annotations:
            return kids if kind == "Link" else fitted(Node(kind, kids, part, lang=language.untold))
        lang = language.untold
        if len(kids) == 1 and isinstance(only := kids[0], Node) and only.type == "Span" and only.lang:
            lang, kids = only.lang, only.kids
        link = Node("Link", kids, part, lang=lang, annotations=tuple(part.annotations))
        note = self.called(part, language)
        if note or self.toc or "call" in part.classes:
            return Node("Reference", (link,)), *note
        return (link,) if kind == "Link" else (Node(kind, (link,)),)

    def called(self, call: Part, language: Language) -> Kids:
        """The note that is called here first: a call in the summary box, which comes before, has it later."""
        id = call.attributes.get("href", "").removeprefix("#")
        again = call.attributes.get("id", "") not in ("", id.replace("note-", "call-"))
        return () if again else self.note(id, language)

    def note(self, id: str, language: Language) -> Kids:
        """The note with that id, where it was not yet put into the tree."""
        if id not in self.notes:
            return ()
        part, lang = self.notes.pop(id)
        language = Language(lang or language.text, language.told)
        kids = self.kids(part, Language(language.text, language.text))
        return (labelled(Node("Note", kids, part, lang=language.untold, id=id)),) if kids else ()


def _notes(part: Part, lang: str) -> Iterator[tuple[Part, str]]:
    """The notes in a part, and the language of each."""
    lang = part.attributes.get("lang") or lang
    for note in part.notes:
        yield note, note.attributes.get("lang") or lang
    for kid in part.kids:
        if isinstance(kid, Part):
            yield from _notes(kid, lang)
