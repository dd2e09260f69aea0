"""The citation and the source that come of a draft's parts."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Citation, Source
from .cited import Kind
from .draft import Draft
from .kinds import kind_of
from .places import is_article_of

#: The parts that are fields of a source, each by the name of the field.
FIELDS = {
    "title": "title",
    "issued": "issued",
    "accessed": "accessed",
    "container-title": "container_title",
    "collection-title": "collection_title",
    "publisher": "publisher",
    "publisher-place": "publisher_place",
    "genre": "genre",
    "number": "number",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "edition": "edition",
    "url": "url",
    "doi": "doi",
    "isbn": "isbn",
    "archive-url": "archive_url",
}
#: Attributes that say over what the words say.
SAID = {
    "grade": "grade",
    "accessed": "accessed",
    "archive-url": "archive_url",
    "marking": "marking",
    "type": "type",
    "language": "language",
}
#: The references back that are kinds of citation.
BACKS: dict[str, Kind] = {"ibid": "ibid", "idem": "idem", "op-cit": "op-cit", "note": "note"}
ADDRESSES = ("url", "archive-url", "doi", "isbn", "arxiv")


def kind_of_citation(draft: Draft) -> Kind | None:
    """How the draft names its source; None where it names none."""
    if back := BACKS.get(draft.value("back")):
        return back
    title, author = draft.part("title"), draft.part("author")
    dated = bool(draft.value("issued") or draft.value("accessed"))
    container = draft.value("container-title")
    if (
        any(draft.part(name) for name in ADDRESSES)
        or (draft.value("kind") and (title or author))
        or (container and dated)
    ):
        return "full"
    if not title and not (author and author.people):
        return None
    named_again = author and draft.value("locator") and not dated and not container and not draft.value("publisher")
    if named_again or not title:
        return "short" if named_again or dated else None
    led = (draft.part("prefix") is not None or is_article_of(draft.text)) and draft.value("locator")
    return "full" if dated or author or container or led else None


def source_of(draft: Draft, kind: Kind) -> Source:
    """The source as its citation gives it."""
    fields = {field: draft.value(name) for name, field in FIELDS.items() if draft.value(name)}
    author, editor = draft.part("author"), draft.part("editor")
    people = {"author": author.people if author else (), "editor": editor.people if editor else ()}
    source = replace(Source("", type=kind_of(draft)), **people, **fields)
    if source.page:
        source = replace(source, page=re.sub(r"\s?[‐-―]\s?", "-", source.page))
    if draft.value("arxiv"):
        source = replace(source, number=draft.value("arxiv"))
    if draft.value("kept") and not source.url:
        source = replace(source, url=draft.value("kept"))
    for name, field in SAID.items():
        if value := draft.value("@" + name):
            source = replace(source, **{field: value})
    return source


def citation_of(draft: Draft) -> Citation:
    """How the draft leads to its source, and the place it points at."""
    locator = draft.value("locator")
    return Citation(
        prefix=draft.value("prefix").rstrip(" ,:"), locator=locator, label=draft.value("label") if locator else ""
    )
