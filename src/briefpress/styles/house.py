"""The house style: a source as the notes of a careful briefing name it, one line for all languages."""

from __future__ import annotations

_PIECE = 'author, "title", *container*, issued, url (accessed)'
_WORK = "author, *title*, *container*, issued, url (accessed)"
_LAW = "title, *container*, issued, url (accessed)"

#: The line of each of CSL's types; ``document`` is that of any other.
HOUSE = {
    "document": _PIECE,
    **dict.fromkeys(("book", "report", "thesis", "motion_picture", "dataset"), _WORK),
    **dict.fromkeys(("legislation", "legal_case"), _LAW),
}
