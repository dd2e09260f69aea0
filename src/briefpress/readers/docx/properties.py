"""What a file says of itself beside its text: title, authors, keywords and language, as far as that can be believed."""

from __future__ import annotations

import re

from ...document import Meta
from .front import property_title
from .names import Element, full
from .reading import Reading

#: Who is named as the author by programs, and not by people.
_NOBODY = re.compile(
    r"(?:python-docx|microsoft(?: office)?(?: user| word)?|user|admin(?:istrator)?|author|auteur|windows user"
    r"|utilisateur.*|benutzer.*|usuario.*|utente.*|пользователь.*|unknown|anonymous|apache poi|openoffice.*"
    r"|libreoffice.*|google docs|pandoc|docx4j|aspose.*|un-named|owner|hp|dell|lenovo|asus|acer|pc|home|\W*|\d+)",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\s*;\s*")
_KEYWORDS = re.compile("[,;،，、]")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def read_properties(reading: Reading) -> tuple[Meta, Element]:
    """The Meta of the properties, and their root.

    The dates in there are the file's and not the article's: they are not used here.
    """
    related = reading.related("").values()
    name = next((each.target for each in related if each.type == "core-properties"), "docProps/core.xml")
    core = reading.root(name)
    lang = text_of(core, "dc:language")
    meta = Meta(
        title=property_title(text_of(core, "dc:title")),
        author=tuple(filter(_is_name, _NAMES.split(text_of(core, "dc:creator")))),
        keywords=tuple(word for each in _KEYWORDS.split(text_of(core, "cp:keywords")) if (word := each.strip())),
        lang=lang if _TAG.fullmatch(lang) else "",
    )
    return meta, core


def _is_name(text: str) -> bool:
    """Whether a name is that of a person or an organisation, and not of a program, a machine or an account."""
    account = " " not in text and (text.islower() or any(c.isdecimal() for c in text))
    return bool(text) and not account and not _NOBODY.fullmatch(text)


def text_of(root: Element, name: str) -> str:
    """The text of a property, on one line; empty where it is not there."""
    found = None if root is None else root.find(full(name))
    return " ".join((found.text or "").split()) if found is not None else ""
