"""Who edited a book, and its edition."""

from __future__ import annotations

import re

from .draft import TAKEN, Draft, Part, with_part
from .people import people_at
from .places import EDITION
from .places_of_print import PLACES
from .quotes import SPACES

#: What leads to the editors of a book.
EDITED = re.compile(
    r"(?:hrsg\. von|hg\. von|herausgegeben von|éd\. par|édité par|sous la dir(?:\.|ection) d[e’']|"
    r"dirigé par|coordonné par|ed(?:ited|s?\.) by|"
    r"ed\. (?:de|por|a cargo de)|edición de|coord\. por|a cura di|org\. por|organizado por|coord\. de|"
    r"onder redactie van|o\.r\.v\.|onder red\. van|"
    r"pod red(?:\.|akcją)|red\.|oprac\.|под (?:общ\. )?ред(?:\.|акцией)|(?:отв\. |науч\. |гл\. )?ред\.|"
    r"сост\.|за (?:заг\. )?ред(?:\.|акцією)|(?:відп\. |упоряд\. )ред\.|упоряд\.|(?-i:eds?\.))(?=\W)",
    re.IGNORECASE,
)

#: What says, behind names, that they are editors.
EDITORS = re.compile(
    (
        r"[ ,]{0,2}(?:\((?:dirs?|éds?|eds?|hrsg|hg|orgs?|coords?|red|comps?)\)|"
        r"\(?(?:dirs?\.|éds?\.|eds?\.|editors?|Hrsg\.|Hgg?\.|Hg|org\.|orgs\.|coords?\.|a cura di|"
        r"red\.|ред\.|comps?\.|ed\.|упор\.|упоряд\.|сост\.)\)?)"
    ),
    re.IGNORECASE,
)


def with_editors(draft: Draft) -> Draft:
    """The draft with its editors, by the word that says so before or after their names."""
    if draft.part("editor"):
        return draft
    for match in EDITED.finditer(draft.free):
        if re.search(r"\w$|\d\.?\s$", draft.free[max(match.start() - 3, 0) : match.start()]):
            continue
        start = match.end() + len(draft.free[match.end() :]) - len(draft.free[match.end() :].lstrip(SPACES))
        people = people_at(draft.free, start)
        if people:
            return with_part(draft, Part("editor", match.start(), people.end, people=people.names))
    for match in re.finditer(
        rf"(?:^|[:.,({TAKEN}/]|\b(?:in|In|dans|en|em|w|в|у|nel|im):?|\])\s*(?=[^\W\d_])", draft.free
    ):
        people = people_at(draft.free, match.end())
        after = people and EDITORS.match(draft.free, people.end)
        if (
            people
            and after
            and re.search(r"\w", after[0])
            and draft.free[match.end() : people.end] not in PLACES
            and (after[0].strip().startswith("(") or after[0].rstrip().endswith((".", ",")))
        ):
            return with_part(draft, Part("editor", match.end(), after.end(), people=people.names))
    return draft


def with_edition(draft: Draft) -> Draft:
    """The draft with the number of its edition."""
    match = EDITION.search(draft.free)
    return with_part(draft, Part("edition", match.start(), match.end(), _edition(match))) if match else draft


def _edition(match: re.Match[str]) -> str:
    """The number of an edition, or all that is said of it where that is more ("2nd rev. ed.")."""
    words = re.findall(r"[^\W\d_]{2,}", match[0])
    return (match["edition"] or match["after"]) if len(words) <= 1 else match[0].strip()
