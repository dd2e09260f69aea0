"""The notes of a page: found by their links, in the text itself, or as plain text has them; taken out, calls marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..nodes import Element
from ..page import Page, first_word, offset_in
from .anchors import Anchors
from .beside import cut_beside
from .cut import cut_note, drop_back, drop_label, label_of, mark_call, tidy_raised
from .extent import Extent, Extents
from .linked import Call, find_calls, is_back
from .plain import find_plain, set_calls
from .rest import drop_empty, uncalled

__all__ = ["Cut", "Notes"]


class Cut:
    """A note taken out of its page: its label, what it holds, where it stood, and how sure it is."""

    def __init__(self, label: str, element: Element, origin: Element, sure: float = 1.0) -> None:
        self.label, self.element, self.origin, self.sure = label, element, origin, sure
        self.offset = first_word(element)


class Notes:
    """Takes the notes out of a page, linked ones first; what is without links waits until the article is found."""

    def __init__(self, root: Element, page: Page, addresses: frozenset[str]) -> None:
        self.root, self.page = root, page
        self.cuts: list[Cut] = []
        self._names: Counter[str] = Counter()
        self._spent: set[int] = set()
        anchors = Anchors(root, addresses)
        self._linked(anchors)
        self._beside(anchors)
        self._uncalled()
        for cut in self.cuts:
            page.note_lines[cut.label] = page.line(cut.offset)

    def _name(self, label: str) -> str:
        """The label, made unique: ``1``, then ``2:1``."""
        self._names[label] += 1
        count = self._names[label]
        return label if count == 1 else f"{count}:{label}"

    def _linked(self, anchors: Anchors) -> None:
        found = find_calls(anchors)
        groups: dict[int, list[Call]] = {}
        for call in found.calls:
            groups.setdefault(id(call.link.target), []).append(call)
        targets = [calls[0].link.target for calls in groups.values() if calls[0].link.target is not None]
        places = sorted(anchors.place(call.link.element) for call in found.calls)
        extents = Extents(anchors, targets, places)
        reached = [(extent, calls) for calls in groups.values() if (extent := self._reach(extents, calls))]
        reached.sort(key=lambda pair: anchors.place(pair[1][0].link.element))
        self._orphans(found.orphans)
        self._cut_linked(reached, anchors, found.names)

    def _reach(self, extents: Extents, calls: Sequence[Call]) -> Extent | None:
        target = calls[0].link.target
        return extents.of(target) if target is not None else None

    def _cut_linked(
        self, reached: Sequence[tuple[Extent, list[Call]]], anchors: Anchors, names: dict[str, Element]
    ) -> None:
        """Mark the calls, then drop the links back inside the notes, then take the notes out."""
        marked: list[Element] = []
        labels: list[tuple[str, str]] = []
        for _, calls in reached:
            shown = label_of(calls[0].link)
            labels.append((shown, self._name(shown)))
            marked += [self._mark(call, labels[-1][1], anchors) for call in calls]
        tidy_raised(marked)
        within = [extent for extent, _ in reached]
        for extent, (shown, _) in zip(within, labels, strict=True):
            drop_label(extent, shown)
        self._drop_backs(within, anchors, names)
        sure = [max(call.confidence for call in calls) for _, calls in reached]
        for (_, label), extent, confidence in zip(labels, within, sure, strict=True):
            self.cuts.append(Cut(label, cut_note(extent), extent.parent, confidence))
        drop_empty([extent.parent for extent in within], self.page)

    def _mark(self, call: Call, label: str, anchors: Anchors) -> Element:
        link = call.link
        self._spent.add(id(link.element))
        element = mark_call(link.element, link.text, label, anchors)
        element.attrs |= {"shown": link.text, "sure": str(call.confidence)}
        return element

    def _drop_backs(self, extents: Iterable[Extent], anchors: Anchors, names: dict[str, Element]) -> None:
        """Drop the links that lead from notes to their calls."""
        inside = _Inside(extents, anchors)
        for link in anchors.links:
            leads_back = id(link.element) not in self._spent and (link.anchor in names or is_back(link))
            if leads_back and inside.holds(link.element):
                drop_back(link, anchors)

    def _orphans(self, orphans: Iterable[Call]) -> None:
        for call in orphans:
            link = call.link
            self.page.decide("orphan-call", link.element.start, link.text, call.confidence)
            message = f"{link.text or link.anchor} calls the note #{link.anchor}, which the page has not; kept as text"
            self.page.report("orphan-call", message, link.element.start, "save the whole page, or write the note")
            link.element.tag = "span"

    def _beside(self, anchors: Anchors) -> None:
        for number, each in enumerate(cut_beside(self.root, anchors), 1):
            label = self._name(each.shown or str(number))
            each.call.attrs = {"label": label, "shown": each.shown, "sure": "1.0"}
            self.cuts.append(Cut(label, each.note, each.call))

    def _uncalled(self) -> None:
        """Take out, too, the items that nothing calls in the lists that notes were taken from."""
        items = list(uncalled([cut.origin for cut in self.cuts]))
        for number, item in items:
            element = cut_note(Extent(item, 0, len(item.children)))
            self.cuts.append(Cut(self._name(f"{number}"), element, item.parent or item))
        drop_empty([item for _, item in items], self.page)

    def take_plain(self, roots: Sequence[Element], style: str) -> None:
        """Take out the notes that the article's words have without links, where none has one."""
        if self.cuts:
            return
        plain = find_plain(roots, style)
        for chars, at, written in plain.orphans:
            offset = offset_in(chars, at)
            self.page.decide("orphan-call", offset, written, 0.7)
            message = f"{written} looks like a note's call, but there is no such note; kept as text"
            self.page.report("orphan-call", message, offset, "add the note, or take the call out")
        tidy_raised(set_calls(plain.spots, {}))
        for note in plain.notes:
            self._cut_plain(note.label, note.extents)
        drop_empty([extent.parent for note in plain.notes for extent in note.extents], self.page)

    def _cut_plain(self, label: str, extents: Sequence[Extent]) -> None:
        whole = Element("#note", {}, extents[0].parent.start)
        shown = label.rpartition(":")[2]
        for number, extent in enumerate(extents):
            if not number:
                drop_label(extent, shown)
            part = cut_note(extent)
            part.tag, part.parent = "div", whole
            whole.children.append(part)
        self.cuts.append(Cut(label, whole, extents[0].parent, 0.9))
        self.page.note_lines[label] = self.page.line(self.cuts[-1].offset)


class _Inside:
    """Whether an element is in one of several extents, by one search."""

    def __init__(self, extents: Iterable[Extent], anchors: Anchors) -> None:
        self.anchors = anchors
        self.held = {
            id(node)
            for extent in extents
            for node in extent.parent.children[extent.start : extent.end]
            if isinstance(node, Element)
        }

    def holds(self, element: Element) -> bool:
        above: Element | None = element
        while above is not None:
            if id(above) in self.held:
                return True
            above = above.parent
        return False
