"""The truth about the pages in golden/html, written by hand: what the article is, and which call means which note."""

from __future__ import annotations

from typing import NamedTuple


class Truth(NamedTuple):
    """A page: its title, authors and date; the lines of the file that hold the article's text and nothing else.

    ``calls`` are (line of the call, label, line on which the note's text begins); ``headings`` the article's own.
    """

    title: str
    authors: tuple[str, ...]
    date: str
    lines: tuple[int, ...]
    calls: tuple[tuple[int, str, int], ...]
    headings: tuple[str, ...] = ()


PAGES: dict[str, Truth] = {
    "news-fr": Truth(
        "Les crues du Lot, un siècle de mesures",
        ("Jeanne Vidal",),
        "2025-03-14",
        (23, 25, 26, 28, 29, 32, 34, 35),
        ((26, "1", 34), (29, "2", 35)),
        ("Une mémoire courte",),
    ),
    "wordpress-en": Truth(
        "Lighthouses of the north coast",
        ("Tom Arkwright",),
        "2024-11-05",
        (15, 16, 17, 18, 19, 20),
        ((15, "1", 20), (17, "2", 20)),
    ),
    "wikipedia-en": Truth(
        "Tide mill",
        (),
        "",
        (8, 11, 12, 14, 17, 18),
        ((8, "1", 17), (8, "2", 18), (11, "1", 17), (11, "a", 14)),
        ("History",),
    ),
    "substack-en": Truth(
        "On keeping bees badly",
        ("Ruth Okafor",),
        "2025-05-02",
        (8, 10, 11, 12, 13),
        ((8, "1", 12), (10, "2", 13)),
    ),
    "google-docs-es": Truth("Las salinas del sur", (), "", (3, 4, 5, 6, 7), ((3, "1", 7), (5, "2", 7)), ("El oficio",)),
    "word-de": Truth("Die Mühlen im Tal", (), "", (8, 9, 10, 11, 12, 16, 17, 18), ((8, "1", 16), (12, "2", 17))),
    "libreoffice-it": Truth(
        "I canali di bonifica",
        ("Carla Bassi",),
        "",
        (11, 12, 13, 14, 15, 16, 17, 18, 19),
        ((11, "1", 16), (12, "i", 19)),
    ),
    "pandoc-en": Truth(
        "Measuring snow",
        ("Ann Lee",),
        "2024-02-29",
        (22, 23, 24, 25, 26, 27, 31, 32, 34, 35, 37),
        ((23, "1", 31), (26, "2", 32), (26, "1", 31)),
        ("Method", "Data"),
    ),
    "government-en": Truth(
        "Flood grants: guidance", (), "2023-07-01", (8, 9, 10, 11, 12), ((9, "2", 12),), ("Who can apply",)
    ),
    "news-ru": Truth(
        "Как строили первый мост",
        ("Мария Соколова",),
        "2025-01-20",
        (6, 7, 10),
        ((6, "1", 10), (7, "2", 10)),
    ),
    "news-ar": Truth("أسواق المدينة القديمة", ("سلمى حداد",), "2024-12-01", (4, 5, 7), ((4, "1", 7), (5, "2", 7))),
    "blog-ja": Truth("古い橋を歩く", (), "2025-04-10", (5, 6, 7, 8, 10), ((5, "1", 10), (7, "2", 10))),
    "tufte-en": Truth("Notes on margins", (), "", (3, 4), ((3, "1", 3), (4, "2", 4))),
    "plain-zh": Truth("茶路考", (), "", (2, 3, 4, 6), ((2, "1", 6), (4, "2", 6))),
    "quarto-en": Truth("Counting swifts", ("Lena Fox",), "", (6, 7, 8, 9, 10, 11), ((8, "1", 11),), ("Counts",)),
    "github-en": Truth("Building the kiln", (), "", (2, 3, 4, 5, 6), ((2, "1", 6),)),
}
