"""Which source a citation means: one of its own words, or one before it that ibid., op. cit. and their like name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec
from msgspec.structs import replace

from ...citing import Cited
from ...diagnostics import Diagnostic, Span
from ...document import Note
from ...source import Name, Source
from ...walk import plain
from .citings import Citing
from .identity import name_keys, normal_words
from .unread import looks_citing
from .works import Works

#: So many of an author's sources are looked through for a short title.
LOOKED_AT = 200
#: A reference to a note is followed over so many others, and means so many sources at most: no ring, no avalanche.
FOLLOWED, MOST = 200, 12
#: Characters of a citation that are shown in a diagnostic.
SHOWN = 60


class Meant(msgspec.Struct, frozen=True):
    """The numbers of the sources that a citation means, or the note ``note`` (from 0) that names them later on."""

    works: tuple[int, ...] = ()
    note: int = -1
    author: str = ""


NOTHING = Meant()


class Resolver:
    """Follows the citations in the order of the notes' numbers; what it told is in ``diagnostics``."""

    def __init__(self, works: Works, notes: Sequence[Note], bibliography: Mapping[str, Source]) -> None:
        self.works = works
        self.notes = notes
        self.bibliography = bibliography
        self.diagnostics: list[Diagnostic] = []
        self._numbers = {str(note.number): at for at, note in enumerate(notes) if note.number}
        self._numbers |= {note.label: at for at, note in enumerate(notes)}
        self._keys: dict[str, int] = {}
        # What was cited last stands last in each.
        self._by_author: dict[str, dict[int, None]] = defaultdict(dict)
        self._cited: dict[int, None] = {}
        self._meant: list[list[Meant]] = [[] for _ in notes]
        self._last = NOTHING
        self._last_note = -1

    def resolved(self, citings: Iterable[Citing]) -> list[tuple[int, ...]]:
        """The numbers of the sources that each citation means; none where it cannot be told."""
        citings = list(citings)
        meant = [self._follow(one) for one in citings]
        found = [self._final(each) for each in meant]
        for one, works in zip(citings, found, strict=True):
            if not works:
                rule = "unsure-source" if one.cited and one.cited.kind == "short" else "unresolved-source"
                self._tell(rule, one, "means no source that could be found", "cite the source itself, if it cites one")
        return found

    def _follow(self, one: Citing) -> Meant:
        meant = self._means(one)
        self._meant[one.note].append(meant)
        self._last, self._last_note = meant, one.note
        if one.cited and one.cited.kind != "full" and len(meant.works) == 1:
            self.works.complete(meant.works[0], one.cited.source)
        for number in meant.works:
            for cited in (self._cited, *(self._by_author[key] for key in name_keys(makers(self.works.source(number))))):
                cited.pop(number, None)
                cited[number] = None
        return meant

    def _means(self, one: Citing) -> Meant:
        cited = one.cited
        if cited is None:
            return Meant((self._of_key(one.citation.source),))
        match cited.kind:
            case "full":
                return Meant((self.works.add(cited.source),))
            case "ibid":
                return self._the_last(one)
            case "idem":
                return self._by_the_same(one, cited)
            case "op-cit" | "short":
                return self._earlier(one, cited)
            case "note":
                return self._of_note(one, cited)

    def _of_key(self, key: str) -> int:
        if key not in self._keys:
            self._keys[key] = self.works.add(self.bibliography[key], trusted=True)
        return self._keys[key]

    def _the_last(self, one: Citing) -> Meant:
        between = self.notes[self._last_note + 1 : one.note]
        if between and any(map(looks_citing, between[-1:])):
            return NOTHING
        if between and self._last is not NOTHING:
            self._tell("unsure-source", one, "follows a note that cites nothing: the source before it is meant", UNSURE)
        if self._last_note != one.note and len(set(self._meant[self._last_note]) if self._last_note >= 0 else ()) > 1:
            self._tell("unsure-source", one, "follows a note with several sources: the last of them is meant", UNSURE)
        return self._last

    def _by_the_same(self, one: Citing, cited: Cited) -> Meant:
        if not cited.source.title:
            return self._the_last(one)
        author = self.works.source(self._last.works[-1]).author if self._last.works else ()
        return Meant((self.works.add(replace(cited.source, author=cited.source.author or author)),))

    def _earlier(self, one: Citing, cited: Cited) -> Meant:
        source = cited.source
        if not source.author and not source.title:
            return self._the_last(one)
        for number in self._candidates(source):
            if _fits(source, self.works.source(number)):
                return Meant((number,))
        if cited.kind == "short" and source.title:
            return Meant((self.works.add(source),))
        return NOTHING

    def _candidates(self, source: Source) -> Iterator[int]:
        """The earlier sources of an author, the last first; any, where only a title is given."""
        keys = name_keys(source.author[:1])
        lists = [self._by_author[key] for key in keys if key in self._by_author] if source.author else [self._cited]
        return (number for each in lists for number in islice(reversed(each), LOOKED_AT))

    def _of_note(self, one: Citing, cited: Cited) -> Meant:
        """The sources of the note with that number, at once where it was read already."""
        at = self._numbers.get(cited.target, -1)
        if at == one.note or at < 0:
            return NOTHING
        pointer = Meant(note=at, author=" ".join(sorted(name_keys(cited.source.author[:1]))))
        read_already = at < one.note and all(each.note < 0 for each in self._meant[at])
        return Meant(self._final(pointer)) if read_already else pointer

    def _final(self, meant: Meant) -> tuple[int, ...]:
        """The sources behind a reference to a note that may itself refer to others; none in a ring, or of too many."""
        found: dict[int, None] = {}
        waiting = [meant]
        for _ in range(FOLLOWED):
            if not waiting:
                break
            each = waiting.pop()
            found |= dict.fromkeys(map(self.works.of, each.works))
            waiting += reversed(self._meant[each.note][:FOLLOWED]) if each.note >= 0 else ()
        by_author = [number for number in found if meant.author and self._is_by(number, meant.author)]
        return tuple(by_author or found) if len(by_author or found) <= MOST and not waiting else ()

    def _is_by(self, number: int, author: str) -> bool:
        return not name_keys(makers(self.works.source(number))).isdisjoint({author, *author.split()})

    def _tell(self, rule: str, one: Citing, what: str, hint: str) -> None:
        words = " ".join(plain(one.cited.words).split()) if one.cited else ""
        note = self.notes[one.note]
        shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
        message = f"“{shown}” in note {note.number or note.label} {what}"
        self.diagnostics.append(Diagnostic(rule, message, Span("", note.line), hint))


UNSURE = "name the source by its author or its title if another is meant"


def _fits(short: Source, whole: Source) -> bool:
    """Whether a short form may be of that source: its names, the words of its title, the date."""
    title, full = f" {normal_words(short.title)} ", f" {normal_words(whole.title)} "
    titles = not title.strip() or (bool(full.strip()) and (title in full or full in title))
    return (
        titles
        and whole.issued.startswith(short.issued)
        and all(_is_among(each, makers(whole)) for each in short.author)
    )


def makers(source: Source) -> tuple[Name, ...]:
    """Whom a source is called by when it is cited again: its authors, else its editors."""
    return source.author or source.editor


def _is_among(name: Name, names: tuple[Name, ...]) -> bool:
    keys = name_keys((name,))
    initial = normal_words(name.given)[:1]
    return any(
        not keys.isdisjoint(name_keys((each,))) and (not initial or not each.given or initial in _initials(each))
        for each in names
    )


def _initials(name: Name) -> set[str]:
    """The first letters of given names: of "José Mira da Silva", what is cited again as "Mira da Silva" too."""
    return {word[0] for word in normal_words(name.given).split()}
