"""Characters that mean nothing to a reader, told with their places: they are printed as their numbers in brackets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Span
from ...document import Code, CodeBlock, Document, Text
from ...walk import located
from ..characters import MEANINGLESS
from .claims import PRIVATE

#: So many of them are named.
SHOWN = 4
HINT = "replace them by the characters that are meant"


def unreadable(document: Document) -> Iterator[Diagnostic]:
    """One diagnostic for those of private use and one for all others, each at the first line that has any."""
    found = [(each, line) for text, line in _texts(document) for each in MEANINGLESS.findall(text)]
    for kind, private in (("of private use, which only its own font can show", True), ("without a meaning", False)):
        those = [(each, line) for each, line in found if bool(PRIVATE.match(each)) == private]
        if those:
            yield Diagnostic("missing-glyph", _told([each for each, _ in those], kind), Span("", those[0][1]), HINT)


def _told(characters: list[str], kind: str) -> str:
    counted = Counter(characters)
    more = ", …" if len(counted) > SHOWN else ""
    shown = ", ".join(f"U+{ord(each):04X}" for each in list(counted)[:SHOWN]) + more
    times = f", used {len(characters)} times" if len(characters) > len(counted) else ""
    plural = "s" if len(counted) > 1 else ""
    return f"the text has {len(counted)} character{plural} {kind}{times}: {shown}; the number is printed in brackets"


def _texts(document: Document) -> Iterator[tuple[str, int]]:
    yield from ((node.text, line) for node, line in located(document, Text))
    yield from ((node.text, line) for node, line in located(document, Code))
    yield from ((node.text, line) for node, line in located(document, CodeBlock))
