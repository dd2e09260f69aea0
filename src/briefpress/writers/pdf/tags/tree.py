"""The structure tree from the parts of the HTML: one element for each that has a meaning, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import Part, Piece, links_in
from .actual_text import with_actual_text
from .figures import figure, picture
from .headings import with_levels
from .nesting import fitted, in_paragraphs, in_place
from .node import Kids, Node, with_attributes, with_language
from .notes import labelled
from .roles import ARTIFACT, ATTRIBUTES, BLOCK, INLINE, role
from .tables import with_headers

#: The pseudo-element that is a note's number in the text.
CALL = "::footnote-call"


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
    """Makes nodes of parts; ``notes`` are those whose call did not come yet, each with its language."""

    def __init__(self, root: Part) -> None:
        self.notes = dict(_notes(root, ""))
        self.named = {id: note for note in self.notes if (id := note.attributes.get("id"))}
        self.toc = 0

    def kids(self, part: Part, language: Language) -> Kids:
        """What is in a part, and at its end the notes in it that nothing called."""
        found: list[Node | Piece] = []
        for kid in part.kids:
            found += (kid,) if isinstance(kid, Piece) else self.part(kid, language)
        calls = (kid for kid in part.kids if isinstance(kid, Part) and kid.tag.endswith(CALL))
        left = (note for owner in (part, *calls) for note in owner.notes)
        return (*found, *(node for note in left for node in self.note(note, language)))

    def part(self, part: Part, language: Language) -> Kids:
        """The nodes that a part is: none where it is empty, those in it where it means nothing."""
        kind = role(part)
        if kind == ARTIFACT:
            return tuple(Node("Link", part=link, annotations=tuple(link.annotations)) for link in links_in(part))
        if part.tag.endswith(CALL):
            return self.numbered(part, language)
        language = language.of(part)
        if language.untold and kind in (BLOCK, INLINE):
            kind = "Div" if kind == BLOCK else "Span"
        self.toc += kind == "TOC"
        told = Language(language.text, language.text) if kind not in (BLOCK, INLINE) else language
        kids = self.kids(part, told)
        made = self.made(kind, part, kids, language)
        self.toc -= kind == "TOC"
        return made

    def numbered(self, call: Part, language: Language) -> Kids:
        """A call that the engine makes, and its note; none where the stylesheet makes none: a link calls it then."""
        number = tuple(kid for kid in call.kids if isinstance(kid, Piece))
        if not number:
            return ()
        return Node("Reference", number, call), *(node for note in call.notes for node in self.note(note, language))

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
        node = with_language(Node(kind, kids, part, lang=language.untold))
        if part.tag in ATTRIBUTES:
            node = with_attributes(node, "Layout", **ATTRIBUTES[part.tag])
        if kind in ("Figure", "Formula"):
            if part.place:
                return picture(node)
            return kids if part.tag in ("img", "svg") else figure(node)
        return fitted(node)

    def link(self, kind: str, part: Part, kids: Kids, language: Language) -> Kids:
        """A link, in a reference where it calls a note or leads from the contents, and the note that it calls first."""
        if not part.annotations:
            return kids if kind == "Link" else fitted(Node(kind, kids, part, lang=language.untold))
        annotations = tuple(part.annotations)
        link = with_language(Node("Link", kids, part, lang=language.untold, annotations=annotations))
        note = self.called(part, language)
        if note or self.toc or "call" in part.classes:
            return Node("Reference", (link,)), *note
        return (link,) if kind == "Link" else (Node(kind, (link,)),)

    def called(self, call: Part, language: Language) -> Kids:
        """The note that is called here first: a call in the summary box, which comes before, has it later."""
        id = call.attributes.get("href", "").removeprefix("#")
        again = call.attributes.get("id", "") not in ("", id.replace("note-", "call-"))
        return () if again else self.note(self.named.get(id), language)

    def note(self, part: Part | None, language: Language) -> Kids:
        """A note, where it was not yet put into the tree."""
        if part is None or part not in self.notes:
            return ()
        lang = self.notes.pop(part)
        language = Language(lang or language.text, language.told)
        kids = self.kids(part, Language(language.text, language.text))
        id = part.attributes.get("id") or f"note-at-{len(self.notes)}"
        return (labelled(Node("Note", kids, part, lang=language.untold, id=id)),) if kids else ()


def _notes(part: Part, lang: str) -> Iterator[tuple[Part, str]]:
    """The notes in a part, and the language of each."""
    lang = part.attributes.get("lang") or lang
    for note in part.notes:
        yield note, note.attributes.get("lang") or lang
    for kid in part.kids:
        if isinstance(kid, Part):
            yield from _notes(kid, lang)
