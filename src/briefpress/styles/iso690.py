"""ISO 690:2021 in its notes and numeric form: family names first and in capitals, works emphasised, addresses led to.

Clause 5 orders the elements; of more than three authors one is named (5.3.5), and "[s. d.]" says that no date is known.
"""

from __future__ import annotations

from .style import Style

_WHO = "Edited-by. Translated-by. Interview-by"
_END = "Collection. Number. Event. Authority. Extra. Isbn. Available+links. Archived+archive. note"
_PUBLISHED = "Edition. Version. place: publisher, Dated, Volume, Issue, Page, Locator [accessed]"

ISO690 = Style(
    entries={
        **dict.fromkeys(
            ("press", "journal"), f"author. title. Genre. *container* [online]. {_WHO}. {_PUBLISHED}. {_END}"
        ),
        "page": f"author. title [online]. Genre. *container*. {_WHO}. {_PUBLISHED}. {_END}",
        "chapter": f"author. title. Genre. Within+*container* [online]. {_WHO}. {_PUBLISHED}. {_END}",
        **dict.fromkeys(
            ("book", "report", "thesis"),
            f"author. *title* [online]. Volume. Genre. {_WHO}. *container*. {_PUBLISHED}. {_END}",
        ),
        "law": f"author. title. Number. Genre. *container* [online]. {_WHO}. {_PUBLISHED}. {_END}",
        "case": f"author. Authority. title. Number. Genre. *container* [online]. {_WHO}. {_PUBLISHED}. {_END}",
    },
    short={
        **dict.fromkeys(("book", "report", "thesis"), "family, *short-title*, locator"),
        "": "family, short-title, locator",
    },
    inverted="all",
    capitals=True,
    most=(3, 1),
    most_in_note=(3, 1),
    no_date=True,
)
