"""The CSL type of a source, by rules that look at what was read."""

from __future__ import annotations

import re
from collections.abc import Callable

from . import genres
from .draft import Draft
from .heads import NEWS_AGENCY
from .names import PAPER, is_journal, is_newspaper
from .places import is_article_of
from .publications import is_institution, is_publisher

#: What a page, a paper, a book says of itself beside its title.
ISSN = re.compile(r"\bISSN\b", re.IGNORECASE)
#: How many pages there are: what is printed by itself has an extent.
EXTENT = re.compile(
    r"(?<![\w-])\d{1,4}[ \u00a0\u202f]?(?:p\.|pp\.|págs?\.|pagg?\.|pages|pagine|páginas|S\.|Seiten|blz\.|s\.|стр\.|с\.)"
    r"(?![ \u00a0\u202f]?\d)"
)


def kind_of(draft: Draft) -> str:
    """The type of the first rule that holds, ``document`` if none does."""
    return next((kind for kind, holds in RULES if holds(draft)), "document")


def _around(draft: Draft) -> str:
    """The words outside the title and what contains it."""
    text = draft.text
    for name in ("title", "container-title", "url"):
        if (part := draft.part(name)) and part.end > part.start:
            text = text[: part.start] + " " * (part.end - part.start) + text[part.end :]
    return text


def _says(kind: str) -> Callable[[Draft], bool]:
    return lambda draft: draft.value("kind") == kind


def _has(pattern: re.Pattern[str]) -> Callable[[Draft], bool]:
    return lambda draft: bool(pattern.search(_around(draft)))


def _is_newspaper(draft: Draft) -> bool:
    container = draft.value("container-title")
    return is_newspaper(container) or bool(PAPER.search(container) or NEWS_AGENCY.match(container))


def _is_learned(draft: Draft) -> bool:
    container = draft.value("container-title")
    if not container or _names_magazine(draft):
        return False
    return (
        is_journal(container)
        or bool(draft.value("volume"))
        or bool(draft.value("doi"))
        or (bool(draft.value("issue")) and not _is_daily(draft))
    )


def _names_magazine(draft: Draft) -> bool:
    """Whether the container is a magazine by its name, or by the word before it ("revista Contraluz")."""
    if draft.value("volume") or draft.value("doi"):
        return False
    named = genres.MAGAZINE.search(draft.value("container-title")) and len(draft.value("issued")) > 4
    container = draft.part("container-title")
    before = draft.text[max(container.start - 20, 0) : container.start] if container else ""
    return bool(named or genres.MAGAZINE.search(" ".join(before.split()[-1:]) + " "))


def _is_magazine(draft: Draft) -> bool:
    return _names_magazine(draft) or (
        bool(draft.value("container-title"))
        and bool(draft.value("issue"))
        and len(draft.value("issued")) > 4
        and not draft.value("volume")
        and not is_journal(draft.value("container-title"))
    )


def _is_told(draft: Draft) -> bool:
    """Whether a broadcaster's piece is read, not heard: it has a page, or a headline in quotation marks and a day."""
    title = draft.part("title")
    headline = title and any(each.start == title.start for each in draft.quotes)
    return bool(draft.value("page") or (headline and _is_daily(draft) and not genres.BROADCAST.search(_around(draft))))


def _is_daily(draft: Draft) -> bool:
    return len(draft.value("issued")) == 10


def _is_piece(draft: Draft) -> bool:
    """A title, what contains it and a day: a piece in a paper."""
    return bool(draft.value("container-title")) and _is_daily(draft) and not draft.value("url")


def _is_chapter(draft: Draft) -> bool:
    return bool(draft.value("container-title")) and (
        bool(draft.part("editor"))
        or (not draft.value("url") and not _is_daily(draft) and bool(draft.value("publisher") or draft.value("page")))
    )


def _is_report(draft: Draft) -> bool:
    said = (_around(draft), draft.value("title"))
    if any(each.search(words) for words in said for each in (genres.REPORT, genres.REPORT_WITHIN)):
        return True
    house = draft.value("publisher")
    if is_institution(house) and not is_publisher(house) and len(draft.value("issued")) > 4:
        return True
    bare = not draft.value("url") or draft.value("locator") or draft.value("number") or EXTENT.search(draft.text)
    if re.match(r"(?:HC|HL) ", draft.value("number")):
        return True
    return bool(
        _institution(draft)
        and bare
        and not draft.value("publisher")
        and not (_is_daily(draft) and not (draft.emphasised and draft.value("locator")))
        and not draft.value("container-title")
    )


def _institution(draft: Draft) -> bool:
    part = draft.part("author")
    return bool(part and part.people and part.people[0].literal)


def _is_book(draft: Draft) -> bool:
    whole = draft.part("title") and len(draft.value("issued")) == 4 and not draft.value("url")
    return bool(draft.value("isbn")) or bool(
        whole and (draft.part("author") or draft.part("editor") or draft.value("publisher"))
    )


def _is_release(draft: Draft) -> bool:
    return bool(genres.PRESS.search(_around(draft))) and bool(draft.value("url"))


def _is_page(draft: Draft) -> bool:
    """An address, or a title that came out on a day."""
    address = draft.value("url") or draft.value("archive-url")
    return bool(address) or (bool(draft.part("title")) and _is_daily(draft) and not draft.emphasised)


def _is_conference(draft: Draft) -> bool:
    container = draft.value("container-title")
    within = genres.CONFERENCE.search(container) and not draft.value("volume")
    return bool(within or genres.CONFERENCE.search(_around(draft)))


#: Types, in the order in which they are tried.
RULES: tuple[tuple[str, Callable[[Draft], bool]], ...] = (
    ("legislation", _says("legislation")),
    ("legislation", lambda draft: is_article_of(draft.text)),
    ("legal_case", _says("legal_case")),
    ("hearing", _says("hearing")),
    ("document", _says("document")),
    ("interview", _says("interview")),
    ("speech", _says("speech")),
    ("interview", _has(genres.INTERVIEW)),
    ("post", _says("post")),
    ("post", lambda draft: bool(genres.SOCIAL.match(draft.value("url")))),
    ("article", lambda draft: bool(draft.value("arxiv")) or bool(genres.PREPRINTS.match(draft.value("url")))),
    ("dataset", _has(genres.DATASET)),
    (
        "dataset",
        lambda draft: bool(
            genres.DATASET.search(draft.value("title")) or genres.DATASET.search(draft.value("container-title"))
        ),
    ),
    ("thesis", _has(genres.THESIS)),
    ("paper-conference", _is_conference),
    ("webpage", _is_release),
    ("document", _has(genres.PRESS)),
    ("document", lambda draft: bool(genres.PAPER.match(draft.value("title"))) and not draft.value("url")),
    ("post-weblog", _has(genres.BLOG)),
    ("post-weblog", lambda draft: bool(genres.BLOG.search(draft.value("container-title")))),
    ("post-weblog", lambda draft: bool(genres.BLOGS.match(draft.value("url")))),
    ("post", lambda draft: bool(genres.NETWORK.search(draft.value("container-title")))),
    (
        "broadcast",
        lambda draft: bool(genres.BROADCAST.search(draft.value("container-title"))) and not _is_told(draft),
    ),
    ("broadcast", _has(genres.BROADCAST)),
    ("chapter", lambda draft: bool(draft.value("container-title")) and bool(draft.part("editor"))),
    ("article-newspaper", _is_newspaper),
    ("article-magazine", _is_magazine),
    ("article-journal", _is_learned),
    ("chapter", lambda draft: draft.part("in") is not None and not _is_daily(draft)),
    ("chapter", _is_chapter),
    ("report", _is_report),
    ("article-newspaper", _is_piece),
    ("book", _is_book),
    ("webpage", _is_page),
    ("book", lambda draft: draft.emphasised and bool(draft.value("issued")) and bool(draft.part("author"))),
)
