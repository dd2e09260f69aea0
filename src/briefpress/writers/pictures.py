"""What stands for a picture in words: its description, else its name, never the whole of a picture that is a URL."""

from __future__ import annotations

from ..document import Image
from ..pictures.data_urls import DATA

#: Characters of a longer name that are shown.
LONGEST = 80


def description(image: Image, caption: str = "") -> str:
    """The description of a picture for those who cannot see it; its caption says more than its name."""
    return image.alt or image.title or " ".join(caption.split()) or name(image.src)


def printed_words(image: Image) -> str:
    """What is printed in place of a picture that cannot be shown; decoration leaves nothing."""
    return "" if image.decorative else f"[{image.alt or name(image.src)}]"


def name(src: str) -> str:
    """The name of a picture, as its file has it; of one that stands in the article itself, its type (image/png)."""
    if src[: len(DATA)].lower() == DATA:
        return src[len(DATA) : len(DATA) + LONGEST].partition(",")[0].partition(";")[0].strip() or "image"
    return src if len(src) <= LONGEST else src[: LONGEST - 1] + "…"
