"""The parts of an entry by the names that a style's lines have for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from ..dates import format_date
from ..document import Inline, Link, Text
from ..labels import Labels
from ..source import Name, Source
from .titles import clean, title_of


class Setting(msgspec.Struct, frozen=True):
    """What a part is made from: a source, in a document of language ``lang``, with its labels."""

    source: Source
    lang: str
    labels: Labels
    comma: str


def find(name: str, setting: Setting) -> tuple[Inline, ...]:
    """The part of that name, none where the source does not have it."""
    return FIELDS[name](setting)


def _title(setting: Setting) -> tuple[Inline, ...]:
    return title_of(setting.source.title, setting.source.language, setting.lang)


def _container(setting: Setting) -> tuple[Inline, ...]:
    return title_of(setting.source.container_title, setting.source.language, setting.lang)


def _author(setting: Setting) -> tuple[Inline, ...]:
    return _text(setting.comma.join(map(natural, setting.source.author)))


def natural(name: Name) -> str:
    """A name in its natural order."""
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    return clean(name.literal or " ".join(part for part in parts if part))


def _issued(setting: Setting) -> tuple[Inline, ...]:
    return _text(format_date(setting.source.issued, setting.lang))


def _accessed(setting: Setting) -> tuple[Inline, ...]:
    visit = setting.source.accessed
    return _text(setting.labels.accessed.format(date=format_date(visit, setting.lang))) if visit else ()


def _url(setting: Setting) -> tuple[Inline, ...]:
    url = setting.source.url
    return (Link(url, (Text(url),)),) if url else ()


def _text(text: str) -> tuple[Inline, ...]:
    text = clean(text)
    return (Text(text),) if text else ()


FIELDS: Mapping[str, Callable[[Setting], tuple[Inline, ...]]] = {
    "author": _author,
    "title": _title,
    "container": _container,
    "issued": _issued,
    "accessed": _accessed,
    "url": _url,
}
