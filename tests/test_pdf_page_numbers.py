"""Numbers of pages as they are printed: in the contents, in the box and beside the sources, those of the layout."""

from __future__ import annotations

from random import Random

import pytest

from briefpress import finish, read
from briefpress.labels import labels_for
from briefpress.theme import load_theme
from briefpress.writers.pdf import Layout, lay_out

THEME = load_theme("note")
WORDS = ["internationally", "representatives", "infrastructure", "responsibilities", "administration", "environmental"]
SOURCES = "".join(f"[^{n}]: Jane Doe, *Paying for Water {n}*, London, 202{n}, p. {n}.\n" for n in (1, 2, 3))


def laid_out(text: str, head: str = "") -> Layout:
    source = f"---\ntitle: Test\nlang: en\ntoc: true\n{head}---\n\n{text}"
    return lay_out(finish(read(source.encode(), "article.md").value).value, THEME, labels_for("en").value, {}).value


def long_words(seed: int) -> str:
    """Two sections and a half on long words, which the ends of pages are likely to cut."""
    choose = Random(seed)
    paragraphs = (" ".join(choose.choices(WORDS, k=choose.randint(20, 60))).capitalize() + "." for _ in range(14))
    first, *rest = paragraphs
    return f"## One\n\n{first}\n\n" + "\n\n".join(rest[:8]) + "\n\n## Two\n\n" + "\n\n".join(rest[8:])


def printed(layout: Layout) -> dict[str, set[str]]:
    """What is printed for the page of each place."""
    found: dict[str, set[str]] = {}
    for page in layout.rendered.pages:
        for box in page._page_box.descendants():
            if box.element is not None and box.element.get("data-target") and hasattr(box, "text"):
                found.setdefault(box.element.get("data-target").removeprefix("#"), set()).add(box.text)
    return found


def test_the_contents_of_a_page_that_ends_with_a_long_word_have_the_pages_of_the_headings() -> None:
    plain = "The town voted on a hot day so that those who live there would pay less for their water. " * 24
    long = "internationally representatives infrastructure " * 40
    layout = laid_out(f"## One\n\n{plain}\n\n{long}\n\n## Two\n\nThe end.\n", "summary: none\n")
    assert printed(layout) == {"section-1": {"1"}, "section-2": {"2"}}


@pytest.mark.parametrize("seed", range(4))
def test_every_number_of_a_page_is_that_of_the_layout(seed: int) -> None:
    calls = "The town pays.[^1] It pays more.[^2]\n\n"
    layout = laid_out(f"{long_words(seed)}\n\n## Three\n\n{calls}It pays least.[^3]\n\n{SOURCES}")
    found = printed(layout)
    assert len(found) > 3
    assert found == {name: {str(layout.pages[name])} for name in found}
