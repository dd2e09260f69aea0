"""BibTeX and BibLaTeX files as CSL items: bibtexparser finds the entries, their fields are read here."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..dates import parse_date
from ..diagnostics import Diagnostic, Span
from ..readers.meta import clean
from . import edtf
from .bibtex_fields import (
    GENRES,
    IN_PERIODICALS,
    IN_SERIES,
    NOT_INHERITED,
    OTHERS,
    SUBTYPE,
    SUBTYPES,
    TYPES,
    VARIABLES,
    VERBATIM,
)
from .items import Item
from .latex import text_of
from .terms import DATES, NAMES, TYPES as CSL_TYPES

#: BibTeX's own abbreviations.
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: str(number) for number, name in enumerate(_NAMES, 1)}
#: How many entries a reference may lead through.
_PARENTS = 4
_PIECE = re.compile(r"\s*#\s*")
Fields = dict[str, str]


def read_bibtex(text: str, file: str) -> Iterator[Item | Diagnostic]:
    """The items of a BibTeX text, and what could not be read of it."""
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import Block, DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock

    # What it would log is told as a diagnostic.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(text, parse_stack=[])
    strings = _MONTHS | {each.key.lower(): _typed(each.value, {}) for each in library.strings}
    entries: list[tuple[Entry, Span]] = []
    for block in library.blocks:
        span = Span(file, (block.start_line or 0) + 1, 1)
        whole: Block | None = block
        if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            whole = block.ignore_error_block
        if isinstance(block, DuplicateFieldKeyBlock):
            yield _twice(block.duplicate_keys, span)
        if isinstance(whole, Entry):
            entries.append((whole, span))
        elif isinstance(block, ParsingFailedBlock):
            yield _unread(span)
    fields = [_fields(entry.fields, strings) for entry, _ in entries]
    by_key = {entry.key.lower(): (entry.entry_type, each) for (entry, _), each in zip(entries, fields, strict=True)}
    for (entry, span), own in zip(entries, fields, strict=True):
        yield Item(_item(entry.entry_type.lower(), entry.key, _inherited(entry.entry_type, own, by_key)), span)


def _unread(span: Span) -> Diagnostic:
    message = "an entry of the bibliography cannot be read, and is left out"
    return Diagnostic("bibliography-entry", message, span, "see that its braces and commas are all there")


def _twice(names: Iterable[str], span: Span) -> Diagnostic:
    message = f"an entry has more than one field {', '.join(sorted(names))[:60]}: the first of them counts"
    return Diagnostic("bibliography-field", message, span, "leave one of each")


def _fields(fields: Any, strings: Mapping[str, str]) -> Fields:
    """The fields of an entry as typed, without what encloses them; of two with one name the first counts."""
    found: Fields = {}
    for field in fields:
        found.setdefault(field.key.lower(), _typed(str(field.value), strings))
    return {name: value for name, value in found.items() if value}


def _typed(value: str, strings: Mapping[str, str]) -> str:
    """A value without its braces or quotation marks; abbreviations and what ``#`` joins are put together."""
    value = value.strip()
    if _is_enclosed(value):
        return value[1:-1].strip()
    if "#" not in value:
        return strings.get(value.lower(), value)
    return "".join(
        piece[1:-1] if piece[:1] in '{"' and piece[-1:] in '}"' else strings.get(piece.lower(), piece)
        for piece in _PIECE.split(value)
    ).strip()


def _is_enclosed(value: str) -> bool:
    """Whether one pair of braces or quotation marks is around all of a value."""
    if len(value) < 2 or (value[0], value[-1]) not in (("{", "}"), ('"', '"')):
        return False
    if value[0] == '"':
        return '"' not in re.sub(r"\{[^{}]*\}", "", value[1:-1])
    depth = 0
    for sign in re.finditer(r"\\.|[{}]", value, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
        if depth == 0:
            return sign.end() == len(value)
    return False


def _inherited(type: str, own: Fields, entries: Mapping[str, tuple[str, Fields]]) -> Fields:
    """The fields of an entry with those of the entries it refers to."""
    fields, waiting, seen = dict(own), own, 0
    while seen < _PARENTS and (name := waiting.get("crossref") or waiting.get("xdata")):
        found = entries.get(name.strip().lower())
        if found is None:
            break
        seen, waiting, whole = seen + 1, found[1], "xdata" in waiting and "crossref" not in waiting
        parent = waiting if whole else _for_a_part(type, found[0], waiting)
        fields = {**parent, **fields}
    return fields


def _for_a_part(type: str, parent: str, fields: Fields) -> Fields:
    """What an entry takes from the book or the volume that it is in."""
    taken = {name: value for name, value in fields.items() if name not in NOT_INHERITED}
    if type.lower() not in TYPES or "title" not in fields:
        return taken
    title = {"journaltitle" if parent.lower() == "periodical" else "booktitle": fields["title"]}
    author = {"bookauthor": fields["author"]} if "author" in fields and parent.lower() in ("book", "mvbook") else {}
    return {**title, **author, **taken}


def _item(type: str, key: str, fields: Fields) -> dict[str, Any]:
    item: dict[str, Any] = {"id": clean(key), "type": _type(type, fields)}
    for name, value in fields.items():
        variable = VARIABLES.get(name, name)
        if name not in OTHERS and not name.startswith(("bdsk-", "mendeley-")):
            item.setdefault(variable, _value(name, variable, value))
    item |= {name: value for name, value in _joined(type, fields).items() if value}
    if str(item.get("medium", "")).startswith(("http://", "https://")):
        item.setdefault("URL", item.pop("medium"))
    if type in GENRES:
        item.setdefault("genre", GENRES[type])
    return item


def _type(type: str, fields: Fields) -> str:
    subtype = text_of(fields.get(SUBTYPE, ""))
    named = SUBTYPES.get(subtype, subtype)
    return named if named in CSL_TYPES else TYPES.get(type, type)


def _value(name: str, variable: str, value: str) -> Any:
    if variable in NAMES:
        return names_of(value)
    if name in VERBATIM:
        return re.sub(r"\\([%#&_{}~$])", r"\1", re.sub(r"\s+", "", value))
    if variable in DATES:
        return _date(value)
    return text_of(value.replace("--", "-") if name == "pages" else value)


def _date(value: str) -> str:
    """A date as typed, where its tilde says that it is not sure; else in words."""
    return value if edtf.is_date(value) else edtf.from_text(text_of(value))


def names_of(value: str) -> list[dict[str, str]]:
    """A list of names as CSL has them; one in braces is an institution."""
    from bibtexparser.middlewares.names import split_multiple_persons_names

    return [name for each in split_multiple_persons_names(value) if (name := _name(each))]


def _name(typed: str) -> dict[str, str]:
    from bibtexparser.middlewares.names import parse_single_name_into_parts

    if _is_enclosed(typed) or typed.strip() == "others":
        return {"literal": "et al." if typed.strip() == "others" else text_of(typed)}
    parts = parse_single_name_into_parts(typed, strict=False)
    name = {"family": parts.last, "given": parts.first, "suffix": parts.jr, "non-dropping-particle": parts.von}
    return {key: text for key, words in name.items() if (text := text_of(" ".join(words)))}


def _joined(type: str, fields: Fields) -> dict[str, str]:
    """What several fields say together, or one by the type of its entry."""
    number = "issue" if type in IN_PERIODICALS else "collection-number" if type in IN_SERIES else "number"
    return {
        "title": _title(fields, "title", "subtitle"),
        "container-title": _title(fields, "booktitle", "booksubtitle") if "booksubtitle" in fields else "",
        "issued": _issued(fields),
        number: text_of(fields.get("number", "")),
    } | _eprint(fields)


def _title(fields: Fields, title: str, subtitle: str) -> str:
    parts = [text_of(fields[name]) for name in (title, subtitle) if name in fields]
    return ": ".join(parts)


def _issued(fields: Fields) -> str:
    if "date" in fields:
        return _date(fields["date"])
    year, month, day = (text_of(fields.get(name, "")) for name in ("year", "month", "day"))
    if re.fullmatch(r"\d{4}", year) and month.isdecimal():
        return edtf.from_text(f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day.isdecimal() else ""))
    return parse_date(f"{day} {month} {year}".strip(), "en") or year if month else year


def _eprint(fields: Fields) -> dict[str, str]:
    """A paper's number in an archive, and its address where the entry gives none."""
    number, archive = fields.get("eprint", ""), fields.get("eprinttype", fields.get("archiveprefix", ""))
    if not number or archive.lower() != "arxiv":
        return {"number": text_of(number)} if number and "number" not in fields else {}
    address = {} if "url" in fields or "doi" in fields else {"URL": f"https://arxiv.org/abs/{number.strip()}"}
    return {"number": f"arXiv:{text_of(number)}", **address}
