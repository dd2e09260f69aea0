"""What the words behind a code fence say: its language, as ``python``, ``{.python #id}`` or ``{r, echo=FALSE}``."""

from __future__ import annotations

import re

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from .attributes import parse
from .reading import Place, Reading

_WORD = re.compile(r"\{?\s*\.?(=?[^\s{},.]+)")


def language(token: Token, reading: Reading, place: Place) -> str:
    """The language of a fence; the rest of what is said behind it is reported."""
    info = unescapeAll(token.info).strip()
    if not info:
        return ""
    start = info.find("{")
    found = parse(info, start) if start >= 0 else None
    if found is not None:
        attributes = found[0]
        lang = info[:start].split()[0] if info[:start].strip() else next(iter(attributes.classes), "")
        reading.drop(attributes, place, lang)
        if attributes.id:
            reading.anchors.append(attributes.id)
        return lang
    if info.startswith("{"):
        match = _WORD.match(info)
        return match[1] if match else ""
    return info.split()[0]
