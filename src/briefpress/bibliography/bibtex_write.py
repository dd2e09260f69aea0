"""Sources as BibLaTeX, which BibTeX's readers and reference managers take: types mapped, signs of LaTeX escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from ..source import Name, Source
from . import edtf, people
from .bibtex_fields import FIELDS, IN_PERIODICALS, IN_SERIES, SUBTYPE, SUBTYPES, TYPES, VERBATIM
from .items import flat_item_of, plain_text
from .keys import with_keys
from .latex import MARKUP
from .terms import DATES, NAMES

#: CSL's types that have no entry type of their own are written as another, with CSL's word as the subtype.
_NEAREST = {
    "article-newspaper": "article",
    "article-magazine": "article",
    "article": "article",
    "post-weblog": "online",
    "post": "online",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "review-book": "review",
    "classic": "book",
    "bill": "legislation",
    "regulation": "legislation",
}
_SUBTYPES = {type: subtype for subtype, type in SUBTYPES.items()}
#: What LaTeX would read as more than a sign.
_ESCAPED = {sign: f"\\{sign}" for sign in "%&#_$"} | {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\u00a0": "~",
}
_SIGNS = re.compile("|".join(map(re.escape, _ESCAPED)))
#: Signs that would be one with the same beside them.
_LIGATURE = re.compile(r"([-`'])(?=\1)")
_TAG = re.compile(r"<(/?)(i|b|sup|sub)>")
_COMMANDS = {tag: command for command, tag in reversed(MARKUP.items())}
#: Fields whose capitals styles may change.
TITLES = frozenset(("title", "booktitle", "shorttitle"))
_BRACE = re.compile("[{}]")
_KEY = re.compile(r"[\s,{}()\"'#%\\~=]+")


def write_bibtex(sources: Iterable[Source]) -> str:
    """The sources as BibLaTeX entries, in UTF-8."""
    return "\n".join(map(_entry, with_keys(replace(each, id=_KEY.sub("-", each.id)) for each in sources)))


def _entry(source: Source) -> str:
    item = flat_item_of(source)
    type = _type(source.type)
    lines = [f"  {name} = {{{value}}},\n" for name, value in _fields(item, type)]
    return f"@{type}{{{source.id},\n{''.join(lines)}}}\n"


def _type(type: str) -> str:
    own = next((entry for entry, known in TYPES.items() if known == type), "")
    return own or _NEAREST.get(type, "misc")


def _fields(item: dict[str, Any], type: str) -> Iterator[tuple[str, str]]:
    if item["type"] != TYPES[type]:
        yield SUBTYPE, escaped(_SUBTYPES.get(item["type"], item["type"]))
    for name, value in item.items():
        if name not in ("id", "type"):
            field = _field(name, type, item)
            yield field, _value(name, field, value)


def _field(name: str, type: str, item: dict[str, Any]) -> str:
    """The field of a variable; one that BibTeX has none for is written under CSL's name."""
    if name == "issued":
        return "date" if edtf.is_date(edtf.from_csl(item["issued"])) else "year"
    if name == "container-title" and type not in IN_PERIODICALS:
        return "booktitle"
    number = "issue" if type in IN_PERIODICALS else "collection-number" if type in IN_SERIES else "number"
    if name == number:
        return "number"
    return name if name == "number" else FIELDS.get(name, (name,))[0]


def _value(name: str, field: str, value: Any) -> str:
    if name in NAMES:
        return " and ".join(map(_name, people.from_csl(value)))
    if name in DATES:
        return escaped(edtf.from_csl(value)) if field != "date" else edtf.from_csl(value)
    text = plain_text(value)
    if field in VERBATIM:
        return _BRACE.sub(lambda brace: f"%{ord(brace[0]):X}", re.sub(r"\s", "", text))
    if field == "pages":
        return escaped(text).replace("-", "--")
    # Styles write titles small where their language is English or not known, but for what is in braces.
    return f"{{{escaped(text)}}}" if field in TITLES and text[1:] != text[1:].lower() else escaped(text)


def escaped(text: str) -> str:
    r"""A text as LaTeX: ``R&D at 5%`` is ``R\&D at 5\%``, and CSL's rich text is commands."""
    written, at = [], 0
    for tag, command in _commands(text):
        written += [_escape(text[at : tag.start()]), command]
        at = tag.end()
    return "".join((*written, _escape(text[at:])))


def _commands(text: str) -> list[tuple[re.Match[str], str]]:
    """The tags of a text that are closed in their order, each with what LaTeX has for it; others are text."""
    opened: list[re.Match[str]] = []
    pairs: list[tuple[re.Match[str], str]] = []
    for tag in _TAG.finditer(text):
        if not tag[1]:
            opened.append(tag)
        elif any(each[2] == tag[2] for each in opened):
            while (begin := opened.pop())[2] != tag[2]:
                pass
            pairs += [(begin, f"\\{_COMMANDS[tag[2]]}{{"), (tag, "}")]
    return sorted(pairs, key=lambda pair: pair[0].start())


def _escape(text: str) -> str:
    return _LIGATURE.sub(r"\1{}", _SIGNS.sub(lambda sign: _ESCAPED[sign[0]], text))


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{escaped(name.literal)}}}"
    family = " ".join(filter(None, (name.non_dropping_particle, _kept_whole(name.family))))
    given = " ".join(filter(None, (escaped(name.given), name.dropping_particle)))
    return ", ".join([family, *filter(None, (escaped(name.suffix),)), given])


def _kept_whole(family: str) -> str:
    """A family name in braces where BibTeX would part it, or take its first word for a particle."""
    typed = escaped(family)
    return f"{{{typed}}}" if re.search(r"\sand\s|,", typed) or typed[:1].islower() else typed
