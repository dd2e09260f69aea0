"""The oracle: what a PDF's structure tree says that its Document does not, or leaves out, and what is beside a page.

Each question is a function of the tree and of what is expected, and yields its findings in words.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from briefpress import Document
from briefpress.writers.contents import LONG, without_auto
from pages import beside_pages
from tag_expected import Expected, Run
from tagged import Content, Element, Tagged

#: What line ends and fonts bring and take: spaces, hyphens, dashes of lists, bullets, controls.
LOOSE = re.compile(
    r"[\x00-\x20\x7f-\xa0\s\-\u00ad\u2010-\u2015\u2022\u25e6\u25aa\u25cf\ud800-\udfff\ufeff\ufffe\uffff"
    r"\u200b-\u200f\u202a-\u202e\u2066-\u2069]+"
)
NOTES = frozenset({"Note"})
HEADING = re.compile(r"H([1-6])")
NUMBERINGS = {
    "decimal": "/Decimal",
    "lower-alpha": "/LowerAlpha",
    "upper-alpha": "/UpperAlpha",
    "lower-roman": "/LowerRoman",
    "upper-roman": "/UpperRoman",
}
#: By bullets (``*``), and by marks of our own, which ISO 32000-1 has no word for.
FITTING = {"*": {"/Disc", "/Circle", "/Square"}, "S": {*NUMBERINGS.values(), "/None"} - {""}}
Question = Callable[[Tagged, Expected], Iterator[str]]


def findings(path: Path, document: Document, pictures: Iterable[str] = ()) -> list[str]:
    """What is wrong with the tree of the PDF of a finished ``document``; ``pictures`` are those it was given."""
    tagged = Tagged(path)
    if len(tagged.pdf.pages) <= LONG:
        document = without_auto(document)
    expected = Expected(document, tagged.destinations, frozenset(pictures))
    told = [f"{question.__name__}: {found}" for question in QUESTIONS for found in question(tagged, expected)]
    return told + [f"beside the page: {found}" for found in beside_pages(path.read_bytes())]


def compact(words: str) -> str:
    """Words as they are compared: neither spaces nor hyphens, which line ends bring, nor capitals, which themes do."""
    return unicodedata.normalize("NFKC", LOOSE.sub("", unicodedata.normalize("NFKC", words))).casefold()


# --- the text ---------------------------------------------------------------------------------


def same_text(tagged: Tagged, expected: Expected) -> Iterator[str]:
    found, wanted = _letters(tagged.root.runs()), _letters(expected.runs)
    heard, said = "".join(each for each, _ in found), "".join(each for each, _ in wanted)
    at = next((i for i, pair in enumerate(zip(heard, said, strict=False)) if pair[0] != pair[1]), -1)
    if heard != said:
        at = at if at >= 0 else min(len(heard), len(said))
        yield f"after {said[max(0, at - 30) : at]!r} comes {heard[at : at + 40]!r}, not {said[at : at + 40]!r}"


def same_languages(tagged: Tagged, expected: Expected) -> Iterator[str]:
    found, wanted = _letters(tagged.root.runs()), _letters(expected.runs)
    for at, (one, other) in enumerate(zip(found, wanted, strict=False)):
        if one[0] != other[0]:
            return
        if one[1] != other[1]:
            words = "".join(each for each, _ in wanted[at : at + 30])
            yield f"{words!r} is in {other[1]}, and the tree says {one[1] or 'nothing'}"
            return


def _letters(runs: Iterable[Run]) -> list[tuple[str, str]]:
    return [(letter, lang.lower()) for words, lang in runs for letter in compact(words)]


def one_element_each(tagged: Tagged, expected: Expected) -> Iterator[str]:
    texts = Counter(compact(each.text(NOTES)) for each in tagged.root.walk())
    for each in expected.paragraphs:
        if compact(each) and not any(compact(number + each) in texts for number in ("", *_numbers(expected))):
            yield f"the paragraph {each[:50]!r} is no element"


def _numbers(expected: Expected) -> list[str]:
    return [str(number) for number in range(1, len(expected.paragraphs) + 1)]


# --- what the elements are --------------------------------------------------------------------


def headings(tagged: Tagged, expected: Expected) -> Iterator[str]:
    found = [(int(m[1]), compact(e.text(NOTES))) for e in tagged.root.walk() if (m := HEADING.fullmatch(e.type))]
    if found != (wanted := [(level, compact(words)) for level, words in expected.headings]):
        odd = next((pair for pair in zip(found, wanted, strict=False) if pair[0] != pair[1]), (len(found), len(wanted)))
        yield f"{odd[0]} instead of {odd[1]}"
    for (above, _), (level, words) in pairwise([(0, ""), *found]):
        if level > above + 1:
            yield f"level {level} comes after {above}: {words[:40]!r}"


def notes(tagged: Tagged, expected: Expected) -> Iterator[str]:
    found = [each for each in tagged.root.walk() if each.type == "Note"]
    if len(found) != len(expected.notes):
        yield f"{len(found)} instead of {len(expected.notes)}"
    for element, (number, words) in zip(found, sorted(expected.notes.items(), key=_first_call(expected)), strict=False):
        if compact(element.text()) != compact(words):
            yield f"note {number} says {element.text()[:60]!r}"
        yield from _note(element, number)


def _first_call(expected: Expected) -> Callable[[tuple[int, str]], int]:
    order = list(expected.notes)
    return lambda item: order.index(item[0])


def _note(element: Element, number: int) -> Iterator[str]:
    first = element.kids[0] if element.kids else None
    if not element.value("/ID"):
        yield f"note {number} has no ID"
    if not isinstance(first, Element) or first.type != "Lbl" or compact(first.text()) != f"{number}.":
        yield f"note {number} does not begin with its number as Lbl"
    if f"call-{number}" not in _targets(element):
        yield f"note {number} does not lead back to its call"
    before = _before(element)
    if before is None or before.type != "Reference" or f"note-{number}" not in _targets(before):
        yield f"note {number} does not come after its Reference"


def _before(element: Element) -> Element | None:
    assert element.parent is not None
    at = element.parent.kids.index(element)
    before = element.parent.kids[at - 1] if at else None
    return before if isinstance(before, Element) else None


def _targets(element: Element) -> list[str]:
    return [str(note.get("/Dest", "")) for each in element.walk() for note in each.annotations]


def lists(tagged: Tagged, expected: Expected) -> Iterator[str]:
    found = [each for each in tagged.root.walk() if each.type == "L"]
    if len(found) != len(expected.lists):
        yield f"{len(found)} instead of {len(expected.lists)}"
        return
    for element, style in zip(found, expected.lists, strict=True):
        numbering = str(element.attributes.get("ListNumbering", ""))
        fits = numbering in FITTING[style] if style in FITTING else numbering == NUMBERINGS.get(style, numbering)
        if not fits:
            yield f"a list of {style} says ListNumbering {numbering or 'nothing'}"
        if any(not isinstance(kid, Element) or kid.type not in ("LI", "Caption") for kid in element.kids):
            yield "in a list is what is no item"


def tables(tagged: Tagged, expected: Expected) -> Iterator[str]:
    found = [each for each in tagged.root.walk() if each.type == "Table"]
    if len(found) != expected.tables:
        yield f"{len(found)} instead of {expected.tables}"
    cells = [each for each in tagged.root.walk() if each.type in ("TH", "TD")]
    said = [(each.type, compact(each.text(NOTES))) for each in cells]
    if said != (wanted := [(kind, compact(words)) for kind, words in expected.cells]):
        odd = next((pair for pair in zip(said, wanted, strict=False) if pair[0] != pair[1]), (len(said), len(wanted)))
        yield f"cells: {odd[0]} instead of {odd[1]}"
    heads = {each.value("/ID") for each in cells if each.type == "TH"}
    for cell in cells:
        if cell.type == "TH" and str(cell.attributes.get("Scope", "")) not in ("/Row", "/Column", "/Both"):
            yield f"TH {cell.text()!r} has no Scope"
        for head in cell.attributes.get("Headers", []):
            if str(head) not in heads:
                yield f"a cell names the head {head}, which is none"


def figures(tagged: Tagged, expected: Expected) -> Iterator[str]:
    found = [each for each in tagged.root.walk() if each.type in ("Figure", "Formula")]
    said = [each.value("/Alt") for each in found]
    if said != expected.descriptions:
        yield f"described as {said}, not as {expected.descriptions}"
    for each in found:
        box = [float(side) for side in each.attributes.get("BBox", [])]
        page = _page_of(tagged, each)
        if len(box) != 4 or page is None or not _inside(box, page):
            yield f"{each.value('/Alt')[:40]!r} has the place {box}"


def _page_of(tagged: Tagged, element: Element) -> Any:
    numbers = (kid.page for each in element.walk() for kid in each.kids if isinstance(kid, Content))
    number = next(numbers, -1)
    return tagged.pdf.pages[number] if number >= 0 else None


def _inside(box: list[float], page: Any) -> bool:
    left, bottom, right, top = (float(side) for side in page.mediabox)
    return left <= box[0] < box[2] <= right and bottom <= box[1] < box[3] <= top


def links(tagged: Tagged, _expected: Expected) -> Iterator[str]:
    linked = [each for each in tagged.root.walk() if each.type == "Link"]
    for element in linked:
        words = compact(element.text(NOTES)) or compact("".join(each.value("/Alt") for each in element.walk()))
        if not element.annotations:
            yield f"{words[:40]!r} leads nowhere"
        for annotation in element.annotations:
            if not _in_words(str(annotation.get("/Contents", "")), words, annotation):
                yield f"{words[:40]!r} is told as {str(annotation.get('/Contents', ''))[:40]!r}"
    written = {note.objgen for page in tagged.pdf.pages for note in page.get("/Annots", [])}
    told = {note.objgen for element in tagged.root.walk() for note in element.annotations}
    if written != told:
        yield f"{len(written ^ told)} annotations are not both on a page and in the tree"
    for target in sorted(set(_targets(tagged.root)) - {""} - set(tagged.destinations)):
        yield f"#{target} is no destination"


def _in_words(contents: str, words: str, annotation: Any) -> bool:
    """Whether what is told of a link is words: its own, all of them, or others than where it leads."""
    said = compact(contents)
    if not any(letter.isalpha() or letter == "§" for letter in said):
        return False
    place = str(annotation.get("/Dest", "") or annotation.A.URI)
    without_figures = re.sub(r"\d", "", said), re.sub(r"\d", "", words)
    return said == words or (contents.strip("#") != place and without_figures[0] != without_figures[1])


# --- the tree and the pages -------------------------------------------------------------------


def all_content(tagged: Tagged, _expected: Expected) -> Iterator[str]:
    yield from (f"neither tagged nor an artifact: {each}" for each in tagged.unmarked)
    there = {(page, mcid) for page, marked in enumerate(tagged.marked) for mcid in marked}
    if lost := sorted(place for place in there - tagged.used.keys() if tagged.marked[place[0]][place[1]].strip()):
        yield f"content that is in no element: {lost[:5]}"
    if lost := sorted(tagged.used.keys() - there):
        yield f"elements have content that is on no page: {lost[:5]}"
    if twice := [place for place, owners in tagged.used.items() if len(owners) > 1]:
        yield f"content in two elements: {sorted(twice)[:5]}"


def parent_tree(tagged: Tagged, _expected: Expected) -> Iterator[str]:
    parents = tagged.parents()
    for (number, mcid), owners in tagged.used.items():
        key = int(tagged.pdf.pages[number].get("/StructParents", -1)) if number >= 0 else -1
        listed = parents.get(key)
        told = listed[mcid] if listed is not None and mcid < len(listed) else None
        if told is None or told.objgen != owners[0].object.objgen:
            yield f"content {mcid} of page {number + 1} does not lead to its element"
            return
    for element in tagged.root.walk():
        for annotation in element.annotations:
            told = parents.get(int(annotation.get("/StructParent", -1)))
            if told is None or told.objgen != element.object.objgen:
                yield f"the link {element.text()[:40]!r} does not lead to its element"
                return


def identifiers(tagged: Tagged, _expected: Expected) -> Iterator[str]:
    ids = Counter(each.value("/ID") for each in tagged.root.walk() if each.value("/ID"))
    yield from (f"{id} is given to {count} elements" for id, count in ids.items() if count > 1)


def parents_agree(tagged: Tagged, _expected: Expected) -> Iterator[str]:
    for element in tagged.root.walk():
        above = element.parent
        if (
            above
            and above.parent
            and element.object.get("/P") is not None
            and element.object.P.objgen != above.object.objgen
        ):
            yield f"{element.type} names another parent than {above.type}"
            return


QUESTIONS: tuple[Question, ...] = (
    same_text,
    same_languages,
    one_element_each,
    headings,
    notes,
    lists,
    tables,
    figures,
    links,
    all_content,
    parent_tree,
    identifiers,
    parents_agree,
)
