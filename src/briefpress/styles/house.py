"""The house style: one line for all languages, names as they are said, the parts between commas.

What is in a work has quotation marks, a work is emphasised, a law or a judgment has neither.
"""

from __future__ import annotations

from .style import Style

_WHO = "edited-by, translated-by, interview-by"
_WHICH = "collection, edition, version, volume, issue, number"
_WHERE = (
    "event, authority, place: publisher, issued, page, locator, extra, isbn, links (accessed; archived+archive). note"
)

HOUSE = Style(
    entries={
        **dict.fromkeys(
            ("press", "journal", "page"), f'author, "title" (genre), *container*, {_WHO}, {_WHICH}, {_WHERE}'
        ),
        "chapter": f'author, "title" (genre), in+*container*, {_WHO}, {_WHICH}, {_WHERE}',
        **dict.fromkeys(
            ("book", "report", "thesis"), f"author, *title* (genre), {_WHO}, *container*, {_WHICH}, {_WHERE}"
        ),
        "law": f"author, title (genre), {_WHO}, number, *container*, {_WHICH}, {_WHERE}",
        "case": f"author, authority, title (genre), {_WHO}, number, *container*, {_WHICH}, {_WHERE}",
    },
    short={
        **dict.fromkeys(("book", "report", "thesis"), "family, *short-title*, locator"),
        **dict.fromkeys(("law", "case"), "family, short-title, locator"),
        "": 'family, "short-title", locator',
    },
)
