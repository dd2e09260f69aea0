"""The orders in which sources can be printed: as they are cited, by type under titles, by author."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...document import Inline, Text
from ...labels import Labels
from ...source import Source
from .collation import name_key, title_key

#: What is printed together: a title, empty for none, and sources by their places in the list.
Group = tuple[tuple[Inline, ...], list[int]]

#: CSL's types as a reader of a briefing looks for them; types of one line are printed under one title.
TYPES: tuple[tuple[str, ...], ...] = (
    ("legislation", "bill", "legal_case", "treaty", "regulation", "hearing"),
    ("report", "standard", "patent"),
    ("book", "chapter", "thesis", "collection", "classic"),
    ("article-journal", "paper-conference", "article", "review", "review-book"),
    ("article-newspaper", "article-magazine", "entry", "entry-encyclopedia", "entry-dictionary"),
    ("interview", "speech", "personal_communication", "broadcast", "motion_picture", "song"),
    ("dataset", "software", "map", "figure"),
    ("webpage", "post", "post-weblog"),
)


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
    for kinds in (*TYPES, ()):
        found = [at for at, source in enumerate(sources) if _line(source.type) == kinds]
        if found:
            yield (Text(_title(kinds, labels)),), found


def _line(kind: str) -> tuple[str, ...]:
    return next((kinds for kinds in TYPES if kind in kinds), ())


def _title(kinds: tuple[str, ...], labels: Labels) -> str:
    name: str = getattr(labels, "types_" + (kinds[0] if kinds else "document").replace("-", "_"))
    return name


Order = Callable[[Sequence[Source], Labels, str], Iterator[Group]]
#: The orders by the names that articles, themes and ``--sources-order`` give them.
ORDERS: dict[str, Order] = {"citation": by_citation, "type": by_type, "author": by_author}
