"""The Chicago Manual of Style's notes and bibliography (18th edition, chapters 13 and 14).

A bibliography names up to six authors, of more the first three; a note two, of more the first (13.23). A place of
publication is printed where it is told.
"""

from __future__ import annotations

from .style import Style

_BY = "Edited-by. Translated-by. Interview-by"
_OF = "Collection. Edition. Version. Number. Event. Authority"
_AT = "Extra. Isbn. Accessed. links. Archived+archive. note"
_FROM = f"{_BY}. {_OF}. place: publisher, Dated. {_AT}"

_ENTRIES = {
    "press": f'author. "title". Genre. *container*, volume, issue, Dated, page. {_FROM}',
    "journal": f'author. "title". Genre. *container* bare-volume, issue (dated): pages. {_FROM}',
    "page": f'author. "title". Genre. {_BY}. container, volume, issue, page. {_FROM}',
    "chapter": f'author. "title". Genre. In+*container*, edited-by, volume, issue, pages. {_FROM}',
    "book": f"author. *title*. Genre. {_BY}. *container*. Volume, issue. {_OF}. place: publisher, Dated, page. {_AT}",
    "thesis": f'author. "title". Genre, publisher, place, Dated. {_BY}. *container*. Volume, issue, page. {_FROM}',
    "law": f"author. title. Number. Genre. *container* bare-volume, issue, page (dated). {_FROM}",
    "case": f"author. *title*, number. Genre. *container* bare-volume, issue, page (authority, dated). {_FROM}",
}

_BY_ = "ed, trans, interview-by"
_OF_ = "collection, edition, version, number, event, authority"
_AT_ = "page, locator, extra, isbn, accessed, links, archived+archive. note"
_FROM_ = f"{_BY_}, {_OF_}, place: publisher, dated, {_AT_}"

_NOTES = {
    "press": f'author, "title", genre, *container*, volume, issue, dated, page, locator, {_FROM_}',
    "journal": f'author, "title", genre, *container* bare-volume, issue (dated): pages: locator, {_FROM_}',
    "page": f'author, "title", genre, {_BY_}, container, volume, issue, {_FROM_}',
    "chapter": (
        f'author, "title", genre, in+*container*, {_BY_}, volume, issue, {_OF_} (place: publisher, dated), pages, '
        f"{_AT_}"
    ),
    "book": f"author, *title*, genre, {_BY_}, *container*, volume, issue, {_OF_} (place: publisher, dated), {_AT_}",
    "thesis": f'author, "title" (genre, publisher, place, dated), {_BY_}, *container*, volume, issue, {_FROM_}',
    "law": f"author, title, number, genre, *container* bare-volume, issue, page (dated), locator, {_FROM_}",
    "case": (
        f"author, *title*, number, genre, *container* bare-volume, issue, page (authority, dated), locator, {_FROM_}"
    ),
}

CHICAGO = Style(
    entries={**_ENTRIES, "report": _ENTRIES["book"]},
    notes={**_NOTES, "report": _NOTES["book"]},
    short={
        **dict.fromkeys(("book", "report", "case"), "family, *short-title*, locator"),
        "law": "family, short-title, locator",
        "": 'family, "short-title", locator',
    },
    inverted="first",
    most=(6, 3),
    most_in_note=(2, 1),
    bare_pages=True,
    no_date=True,
)
