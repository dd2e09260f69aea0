"""Containers of their own form: gazettes and stations, meetings, series, journals as lawyers cite them."""

from __future__ import annotations

import re

from . import genres
from .draft import Draft, Part, with_part
from .places import issue_pattern

#: A journal as British lawyers cite it: (2015) 12 Journal of Port Law 34.
OSCOLA = re.compile(
    r"\s?[(\[](?P<year>(?:19|20)\d\d)[)\]] (?:(?P<volume>\d{1,3})(?:\((?P<issue>\d{1,3})\))? )?"
    r"(?P<journal>[A-Z][^,;()\d\0]{1,70}?) (?P<page>\d{1,4})(?=[,.;]|$)"
)


def with_journal_of_law(draft: Draft) -> Draft:
    """The draft with the parts of OSCOLA's citation of a journal."""
    title = draft.part("title")
    match = OSCOLA.match(draft.free, title.end) if title else None
    if not match:
        return draft
    for name, group in (
        ("issued", "year"),
        ("volume", "volume"),
        ("issue", "issue"),
        ("container-title", "journal"),
        ("page", "page"),
    ):
        if match[group]:
            draft = with_part(draft, Part(name, match.start(group), match.end(group), match[group]))
    return draft


COLLECTION = re.compile(
    r"(?<!\w)(?:coll\.|collection|Reihe|Schriftenreihe|colección|col\.(?=\s[«“])|collana|coleção|reeks|seria|серия|серія|series|\(Series)\s?:?\s?(?:[«“„\"]\s?(?P<quoted>[^»”“\"]{2,80}?)\s?[»”“\"]|(?P<bare>[^\W\d_][^,;.()\0]{2,60}))",
    re.IGNORECASE,
)


def with_collection(draft: Draft) -> Draft:
    """The draft with the series it is part of."""
    title = draft.part("title")
    match = COLLECTION.search(draft.free, title.end if title else 0)
    return (
        with_part(draft, Part("collection-title", match.start(), match.end(), match["quoted"] or match["bare"]))
        if match
        else draft
    )


#: Where laws and debates are printed.
GAZETTE = re.compile(
    r"(?:Gaceta Oficial|Gazeta Oficial|Diario (?:Oficial|de Sesiones)|Bolet[ií]n Oficial|BOE|"
    r"Diário (?:Oficial|da República|da Assembleia|das Sessões)|Journal officiel|JORF|JO\b|Moniteur belge|"
    r"Gazzetta Ufficiale|G\.U\.|Official (?:Journal|Gazette)|Federal Register|Hansard|OJ\b|ABl\.|BGBl\.(?: I+)?|"
    r"GVBl\.|BT-Drs\.|Plenarprotokoll|Staatscourant|Staatsblad|Stb\.|Stcrt\.|Kamerstukken(?: I+)?|Handelingen|"
    r"Dz\. ?U\.|M\. ?P\.|СЗ РФ|Собрание законодательства(?: РФ)?|Российская газета|Ведомости [^\W\d_]+|"
    r"Відомості [^\W\d_]+|Офіційний вісник)"
    r"[^,;()\d\0«]{0,50}?(?=,|\s(?:n[°º.]|núm|nr|no\.|z\s|L\s|C\s|S\.|\d)|\)|$)",
    re.IGNORECASE,
)

STATION = re.compile(
    r"(?:radio|rádio|радио|радіо|телеканал\w*|TV|télévision|televisión)\s(?:«[^»]+»|“[^”]+”|[^\W\d_]\w+(?:\s[^\W\d_a-z]\w*)*)",
    re.IGNORECASE,
)


def with_gazette(draft: Draft) -> Draft:
    """The draft of a law, a speech or an interview with where it was printed or sent."""
    title = draft.part("title")
    for pattern in (GAZETTE, STATION):
        match = pattern.search(draft.free, title.end if title else 0)
        if match:
            name = draft.text[match.start() : match.end()].rstrip()
            name = re.sub(r"\s(?:n|núm|nr|no|z)$", "", name)
            draft = with_part(draft, Part("container-title", match.start(), match.start() + len(name), name))
            issue = issue_pattern().search(draft.free, match.end(), match.end() + 30)
            return with_part(draft, Part("issue", issue.start(), issue.end(), issue["issue"])) if issue else draft
    return draft


MEETING = re.compile(
    r"(?:at|auf|bei|à|au|en|em|al|alla|na|no|op|nella|на|w)\s(?:(?:the|der|dem|la|le|el|het|de|o|a|il|lo)\s)?(?P<name>[^,;()\0]{0,40}(?:conferen|conférence|congress|congrès|kongress|tagung|colloque|kolloquium|"
    r"congreso|convegno|congresso|konferencj|конференц|симпозиум|symposi|workshop|seminar)[^,;()\0]{0,60})",
    re.IGNORECASE,
)


def with_meeting(draft: Draft) -> Draft:
    """The draft of a paper with the meeting at which it was given."""
    match = MEETING.search(draft.free)
    if not match or draft.part("container-title") or not genres.CONFERENCE.search(draft.free):
        return draft
    return with_part(draft, Part("container-title", match.start("name"), match.end("name"), match["name"].strip()))
