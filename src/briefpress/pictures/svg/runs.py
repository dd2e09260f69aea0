"""The text of a drawing parted by who has its characters: resvg tries others only where one has the whole of a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

#: Elements that hold text.
TEXTS = frozenset(("text", "tspan", "textPath"))
#: What cannot be set letter by letter: marks, joiners, and the scripts whose letters join, stack or run right to left.
SHAPED = re.compile(
    "[\u0300-\u036f\u0590-\u109f\u1200-\u137f\u1780-\u18af\u1a00-\u1cff\u1dc0-\u1dff\u200d\u20d0-\u20ff"
    "\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00011fff\U0001e800-\U0001efff]"
)
#: Letters of scripts that are shaped by rules of their own. Resvg takes them for a whole text by its first letter.
RULED = re.compile("[\u0904-\u0939\u0985-\u0dff\u0f40-\u0f6c\u1000-\u102a\u1780-\u17b3\u1a00-\u1cff\ua800-\uabff]")
#: Attributes that may place each letter.
PLACES = ("x", "y", "dx", "dy", "rotate")
#: Runs times letters of one text: resvg shapes the whole of it for each.
MOST_WORK = 100_000


def drawn_words(root: Element) -> str:
    """All text that is drawn; names may have a namespace."""
    return "".join("".join(each.itertext()) for each in root.iter() if each.tag.rpartition("}")[2] == "text")


def parted(root: Element, served: Mapping[str, Mapping[str, str]]) -> Element:
    """The drawing with each run of characters that another family serves in an element of its own, with that family."""
    if not any(served.values()):
        return root
    made = deepcopy(root)
    _part(made, "", served)
    return made


def _part(element: Element, family: str, served: Mapping[str, Mapping[str, str]]) -> None:
    family = element.get("font-family", family).partition(",")[0]
    for child in element:
        _part(child, family, served)
    if element.tag in TEXTS and (lacked := served.get(family)):
        _refill(element, lacked)
        if element.tag == "text":
            _begin(element, lacked)


def _begin(element: Element, lacked: Mapping[str, str]) -> None:
    """Have a text begin with an unseen letter of the script whose rules it needs."""
    words = "".join(element.itertext())
    found = RULED.search(words)
    placed = any(len(each.get(key, "").split()) > 1 for each in element.iter() for key in PLACES)
    if not found or placed or not lacked.get(found[0]) or not any(map(str.isalpha, words[: found.start()])):
        return
    unseen = Element("tspan", {"font-family": lacked[found[0]], "font-size": "0.001", "visibility": "hidden"})
    unseen.text, unseen.tail, element.text = found[0], element.text, ""
    element.insert(0, unseen)


def _refill(element: Element, lacked: Mapping[str, str]) -> None:
    """Give an element its text and its children again, the runs among them."""
    texts = [element.text, *(child.tail for child in element)]
    parts = [_runs(text or "", lacked) for text in texts]
    if sum(map(len, parts)) * sum(len(text or "") for text in texts) > MOST_WORK:
        return
    children = list(element)
    element.text = ""
    element[:] = []
    for child, runs in zip([None, *children], parts, strict=True):
        if child is not None:
            child.tail = ""
            element.append(child)
        for family, text in runs:
            _put(element, family, text)


def _put(element: Element, family: str, text: str) -> None:
    if family:
        SubElement(element, "tspan", {"font-family": family}).text = text
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _runs(text: str, lacked: Mapping[str, str]) -> list[tuple[str, str]]:
    """Runs of one family, empty for the element's own; a mark or a joiner goes with the letter before it."""
    runs: list[tuple[str, str]] = []
    for character in text:
        family = lacked.get(character, "")
        if runs and (family == runs[-1][0] or unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")):
            family = runs[-1][0]
            runs[-1] = family, runs[-1][1] + character
        else:
            runs.append((family, character))
    return runs
