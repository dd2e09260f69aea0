"""The orders in which sources can be printed: as they are cited, by type under titles, by author."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...document import Inline, Text
from ...labels import Labels
from ...source import Source
from ...styles import GROUPS, group_of
from .collation import name_key, title_key

#: What is printed together: a title, empty for none, and sources by their places in the list.
Group = tuple[tuple[Inline, ...], list[int]]


def by_citation(sources: Sequence[Source], labels: Labels, lang: str) -> Iterator[Group]:
    """As they are cited first."""
    yield (), list(range(len(sources)))


def by_author(sources: Sequence[Source], labels: Labels, lang: str) -> Iterator[Group]:
    """By the names of their authors, then by date; those without, by title."""

    def key(at: int) -> tuple[str, str, str, int]:
        source = sources[at]
        names = "  ".join(name_key(name, lang) for name in source.author or source.editor)
        title = title_key(source.title, lang)
        return names or title, source.issued, title, at

    yield (), sorted(range(len(sources)), key=key)


def by_type(sources: Sequence[Source], labels: Labels, lang: str) -> Iterator[Group]:
    """Under the titles of their types, in each as they are cited."""
    groups = [group_of(source.type) for source in sources]
    for name in GROUPS:
        if found := [at for at, group in enumerate(groups) if group == name]:
            yield (Text(getattr(labels.types, name)),), found


Order = Callable[[Sequence[Source], Labels, str], Iterator[Group]]
#: The orders by the names that articles, themes and ``--sources-order`` give them.
ORDERS: dict[str, Order] = {"citation": by_citation, "type": by_type, "author": by_author}
