"""Tracked changes and comments: accepted or left out, and counted, so that nobody is surprised by what is printed."""

from __future__ import annotations

from collections import Counter

from .names import Element, full, get, short
from .reading import Reading, shown

#: Elements that are not read: what was deleted or moved away, what the file says of itself, and other programs' own.
DROPPED = frozenset((
    "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:tblPr", "w:tblPrEx", "w:tblGrid", "w:trPr", "w:tcPr", "w:sdtPr",
    "w:sdtEndPr", "w:sectPr", "w:smartTagPr", "w:customXmlPr", "w:proofErr", "w:delText", "w:delInstrText",
    "w:annotationRef", "w:separator", "w:continuationSeparator", "w:footnoteRef", "w:endnoteRef", "w:numberingChange",
    "w:lastRenderedPageBreak", "w:fldData", "w:ffData", "w:pgNum", "w:pPrChange", "w:rPrChange", "w:rubyPr",
))  # fmt: skip
_KINDS = {"w:ins": "insertion", "w:del": "deletion", "w:moveTo": "move"}
#: Where a change is one of a mark or of a row, not of words.
_MARKS = frozenset(("w:rPr", "w:trPr", "w:tcPr"))
#: Comments that are told one by one; of more only the number is.
MOST_COMMENTS = 20


def is_deleted(properties: Element) -> bool:
    """Whether a ``w:rPr`` of a paragraph's mark, or a ``w:trPr`` of a row, says that it was deleted or moved away."""
    if properties is None:
        return False
    return any(properties.find(full(name)) is not None for name in ("w:del", "w:moveFrom"))


def report_changes(reading: Reading, roots: list[Element]) -> None:
    """One diagnostic that counts the changes of all parts and their authors."""
    counts: Counter[str] = Counter()
    authors: set[str] = set()
    for root in roots:
        for element in root.iter(*map(full, _KINDS)):
            parent = element.getparent()
            if short(parent.tag) in _MARKS and _has_words(parent, element.tag):
                continue
            counts[_KINDS[short(element.tag)]] += 1
            authors.add(get(element, "w:author").strip())
    if counts:
        by = f" by {_counted(len(authors - {''}), 'author')}" if authors - {""} else ""
        message = f"{_listed(counts)}{by} accepted"
        hint = "to have them otherwise, accept or reject them in Word first"
        reading.report("tracked-changes", message, hint=hint)


def _has_words(mark: Element, tag: str) -> bool:
    """Whether a changed paragraph mark belongs to a change of words beside it, which is counted already."""
    paragraph = mark.getparent()
    paragraph = paragraph.getparent() if paragraph is not None else None
    return paragraph is not None and short(mark.tag) == "w:rPr" and paragraph.find(tag) is not None


def _listed(counts: Counter[str]) -> str:
    parts = [_counted(counts[kind], kind) for kind in _KINDS.values() if counts[kind]]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def report_comments(reading: Reading) -> None:
    """A diagnostic for each of the first comments, at its paragraph, and one for the rest."""
    root = reading.root(reading.part("comments"))
    comments = [] if root is None else root.findall(full("w:comment"))
    told = comments if len(comments) <= MOST_COMMENTS else comments[:MOST_COMMENTS]
    for comment in told:
        author = get(comment, "w:author").strip()
        words = shown(" ".join(each.text or "" for each in comment.iter(full("w:t"))))
        message = f"comment{f' by {author}' if author else ''}, not printed: {words}"
        line = reading.comments.get(get(comment, "w:id"), 0)
        reading.report("comment", message, line, 1 if line else 0, "put what readers should see into the text")
    if len(comments) > len(told):
        reading.report("comment", f"{len(comments) - len(told)} more comments, not printed")
