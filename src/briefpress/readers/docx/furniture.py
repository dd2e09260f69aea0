"""What is in a Word file beside its text: headers and footers, macros, hidden words, tables of contents; all told."""

from __future__ import annotations

from collections.abc import Iterator

from .names import Element, child, full, get
from .reading import Reading, shown
from .roles import plain_name

#: Hidden passages that are quoted in the diagnostic.
_QUOTED = 3


def headers(reading: Reading) -> list[Element]:
    """The roots of the headers and footers."""
    related = reading.related(reading.package.main).values()
    names = sorted({each.target for each in related if each.type in ("header", "footer") and not each.external})
    return [root for name in names if (root := reading.root(name)) is not None]


def report_headers(reading: Reading, roots: list[Element], *, own: bool) -> None:
    """Say what headers and footers hold, each text once; those of our ``own`` writer are made anew."""
    texts = (" ".join(" ".join(_paragraphs(root)).split()) for root in roots)
    for text in dict.fromkeys(text for text in texts if any(c.isalpha() for c in text)):
        reading.decide("left-out", 0, 1.0, text)
        if own:
            continue
        message = f"a header or footer is left out: {shown(text)}"
        reading.report("left-out", message, hint="if it holds a handling mark, give it with --meta marking=…")


def _paragraphs(root: Element) -> Iterator[str]:
    for paragraph in root.iter(full("w:p")):
        yield "".join(each.text or "" for each in paragraph.iter(full("w:t")))


def marking(roots: list[Element]) -> str:
    """The marking that our own writer prints in the header."""
    for root in roots:
        for paragraph in root.iter(full("w:p")):
            style = get(child(child(paragraph, "w:pPr"), "w:pStyle"))
            if plain_name(style) == "marking":
                return "".join(each.text or "" for each in paragraph.iter(full("w:t"))).strip()
    return ""


def report_left_out(reading: Reading) -> None:
    """Say what was not read: hidden words, tables of contents, macros."""
    if reading.hidden:
        line, _ = reading.hidden[0]
        quoted = "; ".join(shown(text) for _, text in reading.hidden[:_QUOTED])
        message = f"hidden text is left out ({len(reading.hidden)} passages): {quoted}"
        reading.report("hidden-text", message, line, 1, "show it in Word (Font, Hidden) if it belongs to the article")
    if reading.contents:
        line, _ = reading.contents[0]
        words = " ".join(text for _, text in reading.contents[:100])
        reading.decide("left-out", line, 1.0, words)
    if any(name.endswith("vbaproject.bin") for name in reading.package.names):
        reading.report("macros", "the file holds macros; they are neither run nor kept")
