"""What stands for a picture in words: its description, else its name, never the whole of a picture that is a URL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from ..document import Document, Figure, Image
from ..pictures.data_urls import DATA
from ..walk import plain, query

#: Characters of a longer name that are shown.
LONGEST = 80


def description(image: Image, caption: str = "") -> str:
    """The description of a picture for those who cannot see it; its name, which is none, where there is no other."""
    return described(image, caption) or name(image.src)


def described(image: Image, caption: str = "") -> str:
    """What the article says of a picture: its description, its title or its caption; empty where it says nothing."""
    return image.alt.strip() or image.title.strip() or " ".join(caption.split())


def undescribed(document: Document, pictures: Container[Image]) -> list[str]:
    """The names of those of the ``pictures`` that are no decoration and of which the article says nothing."""
    captioned = Counter(each.image for each in query(document, Figure) if plain(each.caption).strip())
    bare = Counter(query(document, Image)) - captioned
    return [name(each.src) for each in bare if each in pictures and not each.decorative and not described(each)]


def printed_words(image: Image) -> str:
    """What is printed in place of a picture that cannot be shown; decoration leaves nothing."""
    return "" if image.decorative else f"[{image.alt or name(image.src)}]"


def name(src: str) -> str:
    """The name of a picture, as its file has it; of one that stands in the article itself, its type (image/png)."""
    if src[: len(DATA)].lower() == DATA:
        return src[len(DATA) : len(DATA) + LONGEST].partition(",")[0].partition(";")[0].strip() or "image"
    return src if len(src) <= LONGEST else src[: LONGEST - 1] + "…"
