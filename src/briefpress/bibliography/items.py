"""CSL items to sources and back; what CSL does not know is kept in the source's variables, and told.

An item is a mapping as JSON has it. `Item` says where in its file it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from ..diagnostics import Diagnostic, Result, Span
from ..readers.meta import clean
from ..source import Source
from . import edtf, people
from .languages import tag_of
from .terms import DATES, FIELDS, NAMES, OURS, TEXTS, TYPES

#: Other spellings of CSL's variables and of ours, in lower case with hyphens.
ALIASES = {
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "authors": "author",
    "editors": "editor",
    "date": "issued",
    "journal": "container-title",
    "place": "publisher-place",
    "pages": "page",
    "lang": "language",
    "key": "id",
    "archive-url": "archive-url",
}
_SPACES = re.compile(r"[ \t\r\n]+")
_VARIABLES = frozenset((*FIELDS, *OURS, *NAMES, *DATES, *TEXTS, "type"))
_KNOWN = {name.lower().replace("_", "-"): name for name in (*_VARIABLES, "id")}
HINT = "see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables for the names there are"


class Item(NamedTuple):
    """A CSL item, and where it stands."""

    fields: dict[str, Any]
    span: Span


def sources_of(items: Iterable[Item]) -> Result[tuple[Source, ...]]:
    """The sources that the items are, the first of each key; what is left out, and what CSL does not know, is told."""
    sources: dict[str, Source] = {}
    told: list[Diagnostic] = []
    unknown: dict[str, Span] = {}
    for item in items:
        fields = {_name(key): value for key, value in item.fields.items() if value not in (None, "")}
        key = _text(fields.pop("id", ""))
        if not key:
            message = "a source without a key, which nothing can cite, is left out"
            told.append(Diagnostic("bibliography-entry", message, item.span, "give it one, as id: perec2024"))
            continue
        source = _source(key, fields)
        if sources.setdefault(key, source) != source:
            told.append(repeated(key, item.span))
        told += _no_dates(key, source, item.span)
        for name in _unknown(fields):
            unknown.setdefault(f"{name} of {key[:40]!r}" if name.startswith("type ") else name, item.span)
    return Result(tuple(sources.values()), (*told, *_told(unknown)))


def _no_dates(key: str, source: Source, span: Span) -> Iterator[Diagnostic]:
    """Figures that are no date, such as a 30th of February; dates in words are dates to whoever reads them."""
    dates = {"issued": source.issued, "accessed": source.accessed, **dict(source.variables)}
    for name in sorted(DATES & dates.keys()):
        text = dates[name]
        if text and not edtf.is_date(text) and not any(map(str.isalpha, text)):
            message = f"{name} of {key[:60]!r} is no date: {text[:40]!r} is printed as it stands"
            yield Diagnostic("bibliography-field", message, span, "write it as 2024-11-18, 2024-11 or 2024")


def repeated(key: str, span: Span) -> Diagnostic:
    """What is told of a source whose key another has."""
    message = f"the key {key[:60]!r} is another source's too: the first of them counts"
    return Diagnostic("bibliography-entry", message, span, "give each source a key of its own")


def _name(key: str) -> str:
    """The variable that a key means, whatever its capitals and hyphens."""
    folded = str(key).strip().lower().replace("_", "-")
    return ALIASES.get(folded) or _KNOWN.get(folded, str(key).strip())


def _unknown(fields: dict[str, Any]) -> Iterator[str]:
    """The names in an item that CSL does not have."""
    if _text(fields.get("type", "document")) not in TYPES:
        yield _unknown_type(_text(fields["type"])[:40])
    for name in fields:
        if not is_known(name):
            yield repr(name[:40])


def _unknown_type(type: str) -> str:
    """A type that CSL does not have, with those of its types that are nearest."""
    folded = type.lower()
    near = sorted(each for each in TYPES if folded and folded in each) or get_close_matches(folded, sorted(TYPES))
    return f"type {type!r}" + (f" (did you mean {', '.join(near[:3])}?)" if near else "")


def is_known(name: str) -> bool:
    """Whether a variable is one of CSL's or of ours."""
    return name in _VARIABLES


def _told(unknown: dict[str, Span]) -> Iterator[Diagnostic]:
    if unknown:
        named = ", ".join(list(unknown)[:12]) + (" and more" if len(unknown) > 12 else "")
        message = f"CSL does not know {named}: kept, and not printed"
        yield Diagnostic("bibliography-field", message, next(iter(unknown.values())), HINT)


def _source(key: str, fields: dict[str, Any]) -> Source:
    own = {FIELDS[name]: _value(name, value) for name, value in fields.items() if name in FIELDS}
    custom = fields.get("custom")
    custom = dict(custom) if isinstance(custom, dict) else {}
    ours = {name.replace("-", "_"): _text(fields.get(name) or custom.pop(name, "")) for name in OURS}
    rest = {name: value for name, value in fields.items() if name not in FIELDS and name not in (*OURS, "type")}
    if isinstance(fields.get("custom"), dict):
        rest = {**rest, "custom": custom} if custom else {k: v for k, v in rest.items() if k != "custom"}
    type = _text(fields.get("type", ""))
    known = type if type in TYPES else "document"
    variables = [(name, _variable(name, value)) for name, value in sorted(rest.items())]
    if type != known and type:
        variables.append(("type", type))
    return Source(key, known, **{**own, **ours}, variables=tuple(each for each in variables if each[1]))


def _value(name: str, value: Any) -> Any:
    """The value of a field: names, a date as text, or a text on one line."""
    if name in NAMES:
        return people.from_csl(_clean(value))
    if name in DATES:
        return _date(value)
    if name == "language":
        return tag_of(_text(value))
    return _text(value) if name != "note" else clean(plain_text(value))


def _variable(name: str, value: Any) -> str:
    """A variable as text; what has parts and no form as text is JSON."""
    if name in NAMES:
        return people.to_text(people.from_csl(_clean(value)))
    return _date(value) if name in DATES else clean(plain_text(value))


def _date(value: Any) -> str:
    if isinstance(value, dict | list | tuple):
        return clean(edtf.from_csl(edtf.from_parts(value)))
    return clean(edtf.from_text(_text(value)))


def plain_text(value: Any) -> str:
    """A value as text; one with parts as JSON."""
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(value: Any) -> str:
    """A value as a text on one line, without the characters that no file may hold; no-break spaces stay."""
    return _SPACES.sub(" ", clean(plain_text(value))).strip()


def _clean(value: Any) -> Any:
    """Names with their texts on one line each."""
    if isinstance(value, dict):
        return {key: _clean(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(part) for part in value]
    return "\n".join(map(_text, str(value).split("\n"))) if isinstance(value, str) else _text(value)


def item_of(source: Source) -> dict[str, Any]:
    """The CSL item of a source; what is ours and not CSL's stands under ``custom``."""
    variables = dict(source.variables)
    item: dict[str, Any] = {"id": source.id, "type": variables.pop("type", source.type)}
    for name, field in FIELDS.items():
        if value := getattr(source, field):
            item[name] = _csl(name, value)
    for name, text in variables.items():
        item[name] = people.to_csl(people.from_csl(text)) if name in NAMES else _structured(name, text)
    custom = item.get("custom") if isinstance(item.get("custom"), dict) else {}
    ours = {name: value for name in OURS if (value := getattr(source, name.replace("-", "_")))}
    return item | ({"custom": {**(custom or {}), **ours}} if ours else {})


def flat_item_of(source: Source) -> dict[str, Any]:
    """The CSL item of a source for formats without mappings: what stands under ``custom`` is beside the others.

    A ``custom`` that is no mapping stays a variable of that name, and so does what has the name of another variable.
    """
    item = item_of(source)
    custom = item.pop("custom", {})
    if not isinstance(custom, dict):
        return item | {"custom": custom}
    kept = {name: value for name, value in custom.items() if name in item}
    return {**custom, **item} | ({"custom": kept} if kept else {})


def _csl(name: str, value: Any) -> Any:
    if name in NAMES:
        return people.to_csl(value)
    return edtf.csl_date(value) if name in DATES else value


def _structured(name: str, text: str) -> Any:
    """A variable that is JSON as it was; any other as text."""
    if name in DATES:
        return edtf.csl_date(text)
    if text[:1] in ("{", "[") and (name in ("custom", "categories") or not is_known(name)):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text
