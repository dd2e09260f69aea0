"""What a link that is only a number or a mark is called, where it is read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....anchors import note_id
from ....document import Document, Entry
from ....labels import Labels
from ....walk import plain, query

#: CSL's rich text in titles.
MARKUP = re.compile(r"</?(?:i|b|sup|sub|sc|span)\b[^>]*>")

#: By where a link leads and its words.
Names = Mapping[tuple[str, str], str]


def link_names(document: Document, labels: Labels) -> Names:
    """The names of calls, of the ways back from notes, and of the marks of sources."""
    return dict(_names(document, labels))


def _names(document: Document, labels: Labels) -> Iterator[tuple[tuple[str, str], str]]:
    for number in (note.number for note in document.notes if note.number):
        called = labels.to_note.format(number=number)
        yield (f"#{note_id(number)}", str(number)), called
        yield (f"#{note_id(number)}-whole", "→"), called
        yield (f"#call-{number}", f"{number}."), labels.to_text
    titles = {source.id: MARKUP.sub("", source.title) for source in document.sources}
    for number, entry in enumerate(query(document, Entry), 1):
        title = titles.get(entry.id) or plain(entry.children)
        yield (f"#{entry.id}", f"[{entry.mark}]"), labels.to_source.format(number=number, title=title)
