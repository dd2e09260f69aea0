"""Native footnotes and endnotes: their labels, their elements, and the bookmarks by which they are called again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from .names import Element, full, get, short

#: Notes that are lines and not words.
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_REFERENCES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
#: A note of its own part: ``footnote`` or ``endnote``, and its id.
Key = tuple[str, str]


class Called(msgspec.Struct, frozen=True, gc=False):
    """A reference to a note in the text: which one, the mark typed for it, and whether it was deleted."""

    key: Key
    mark: str = ""
    deleted: bool = False


class Notes:
    """The notes of a file by kind and id, with the labels that they have in the document."""

    def __init__(self, parts: dict[str, Element], root: Element) -> None:
        self.elements: dict[Key, Element] = {}
        for kind, part in parts.items():
            for each in () if part is None else part.findall(full(f"w:{kind}")):
                self._keep(kind, each)
        found = list(_references(root))
        self.bookmarks = dict(_bookmarks(root))
        called = {each.key for each in found if not each.deleted}
        #: Notes that go with the text that was deleted around all their calls.
        self.deleted = {each.key for each in found if each.deleted} - called
        self.labels = self._labels([each for each in found if not each.deleted])
        self.called: set[Key] = set()

    def _keep(self, kind: str, element: Element) -> None:
        """Keep a note under its id; a second one of that id under one that nothing calls."""
        if get(element, "w:type") in _SEPARATORS:
            return
        key = (kind, get(element, "w:id"))
        self.elements[key if key not in self.elements else (kind, f"{key[1]} again {len(self.elements)}")] = element

    def _labels(self, found: list[Called]) -> dict[Key, str]:
        """Numbers in the order of the calls, ``e1`` for endnotes beside footnotes; its mark where one was typed."""
        both = len({kind for kind, _ in self.elements}) > 1
        labels: dict[Key, str] = {}
        counts = {"footnote": 0, "endnote": 0}
        rest = [Called(key) for key in self.elements if key not in self.deleted]
        for each in (*found, *rest):
            kind, _ = each.key
            if each.key in labels or each.key not in self.elements:
                continue
            if each.mark and each.mark not in labels.values():
                labels[each.key] = each.mark
                continue
            counts[kind] += 1
            labels[each.key] = f"{'e' if both and kind == 'endnote' else ''}{counts[kind]}"
        return labels

    def key_of(self, reference: Element) -> Key | None:
        """Which note a reference in the text calls; None for another element."""
        kind = _REFERENCES.get(short(reference.tag))
        return (kind, get(reference, "w:id")) if kind else None


def _references(root: Element) -> Iterator[Called]:
    for each in root.iter(*map(full, _REFERENCES)):
        key = (_REFERENCES[short(each.tag)], get(each, "w:id"))
        custom = get(each, "w:customMarkFollows").lower() in ("1", "true", "on")
        yield Called(key, mark_of(each) if custom else "", _is_deleted(each))


def mark_of(reference: Element) -> str:
    """The mark that is typed after a reference, in its run; empty where it is no short sign."""
    run = reference.getparent()
    text = "".join(each.text or "" for each in run.findall(full("w:t"))).strip()
    return text if re.fullmatch(r"\S{1,5}", text) else ""


def _is_deleted(element: Element) -> bool:
    for each in element.iterancestors():
        if each.tag in (full("w:del"), full("w:moveFrom")):
            return True
        if each.tag == full("w:p"):
            break
    return False


def _bookmarks(root: Element) -> Iterator[tuple[str, Key]]:
    """The bookmarks that stand around references, with the first note that each is around."""
    open: dict[str, str] = {}
    tags = ("w:bookmarkStart", "w:bookmarkEnd", *_REFERENCES)
    for each in root.iter(*map(full, tags)):
        name = short(each.tag)
        if name == "w:bookmarkStart":
            open[get(each, "w:id")] = get(each, "w:name")
        elif name == "w:bookmarkEnd":
            open.pop(get(each, "w:id"), None)
        else:
            key = (_REFERENCES[name], get(each, "w:id"))
            yield from ((bookmark, key) for bookmark in open.values())
            open.clear()
