"""RIS files as CSL items, and sources as RIS: rispy parts records and tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from string import ascii_uppercase, digits
from typing import Any

from ..diagnostics import Diagnostic, Span
from ..source import Name, Source
from . import edtf, people
from .items import Item, flat_item_of, is_known, plain_text
from .ris_tags import DATES, FIRST, LAST, OWN, PERIODICALS, TAGS, TYPES
from .terms import DATES as DATE_VARIABLES, NAMES

_FIRST = "TY  -"
_START = re.compile(f"^{_FIRST}", re.MULTILINE)
_VARIABLES = {tag: variable for variable, tags in TAGS.items() for tag in tags}
#: Every tag by itself: rispy would name them, and leave out those it does not know.
_MAPPING = {tag: tag for tag in map("".join, product(ascii_uppercase, ascii_uppercase + digits))} | {_FIRST: "TY"}
#: Tags that are read in a place of their own.
_ELSEWHERE = frozenset(("TY", "ER", "ID", FIRST, LAST, OWN, *DATES))
#: RIS's dates: year/month/day/other, any of them empty.
_DATE = re.compile(r"(\d{4})(?:/(\d{0,2})(?:/(\d{0,2}))?)?(?:/.*)?")
Record = dict[str, list[str]]


def read_ris(text: str, file: str) -> Iterator[Item | Diagnostic]:
    """The items of a RIS text; a record without an ``ID`` is known by its number in the file (``ris1``)."""
    from rispy import RisParser

    starts = [match.start() for match in _START.finditer(text)]
    # A record that the next begins in is ended, or the two would be one; so is the last.
    ended = _START.sub(f"ER  - \n{_FIRST}", text) + "\nER  - \n"
    parser = RisParser(mapping=_MAPPING, list_tags=list(_MAPPING), delimiter_tags_mapping={}, skip_unknown_tags=True)
    # It takes any line that begins with TY for the first of a record.
    parser.START_TAG = _FIRST
    if not starts:
        message = "there is no record in this RIS file"
        yield Diagnostic("bibliography-entry", message, Span(file), "each begins with a line “TY  - JOUR”")
    line, counted = 1, 0
    for number, (record, start) in enumerate(zip(parser.parse(ended), starts, strict=True), 1):
        line, counted = line + text.count("\n", counted, start), start
        yield Item(_item(record, number), Span(file, line, 1))


def _item(record: dict[str, Any], number: int) -> dict[str, Any]:
    values = {tag: [each] if isinstance(each, str) else each for tag, each in record.items()}
    type = values.get("TY", [""])[0].strip().upper()
    item: dict[str, Any] = {"id": f"ris{number}", "type": TYPES.get(type, type)}
    for tag, words in values.items():
        if any(words) and tag not in _ELSEWHERE:
            variable = _VARIABLES.get(tag, tag)
            item.setdefault(variable, _value(variable, words))
    if any(values.get("ID", ())):
        item["id"] = values["ID"][0]
    item |= _pages(values) | _issued(values) | _own(values)
    if item["type"] in PERIODICALS and "ISBN" in item:
        item["ISSN"] = item.pop("ISBN")
    return item


def _value(variable: str, words: list[str]) -> Any:
    if variable in NAMES:
        return [people.to_csl([_name(each)])[0] for each in words if each.strip(" ,")]
    if variable == "keyword":
        return ", ".join(filter(None, words))
    text = " ".join(filter(None, words))
    return _date(text) if variable in DATE_VARIABLES else text


def _name(text: str) -> Name:
    """``Family, Given, Suffix``."""
    family, *rest = [part.strip() for part in text.split(",", 2)]
    if not rest or not rest[0]:
        return Name(literal=text.strip(" ,"))
    return Name(family=family, given=rest[0], suffix=rest[1] if len(rest) > 1 else "")


def _date(text: str) -> str:
    """A date as text: ``2024/03/05/``, or what stands instead of one."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return edtf.from_text(text)
    parts = [match[1]]
    for part in (match[2], match[3]):
        if not part or not int(part):
            break
        parts.append(f"{int(part):02d}")
    return "-".join(parts)


def _pages(values: Record) -> dict[str, str]:
    first, last = (" ".join(values.get(tag, ())).strip() for tag in (FIRST, LAST))
    return {"page": f"{first}-{last}" if last and last != first and "-" not in first else first} if first else {}


def _issued(values: Record) -> dict[str, str]:
    text = next((values[tag][0] for tag in DATES if any(values.get(tag, ()))), "")
    return {"issued": _date(text)} if text else {}


def _own(values: Record) -> dict[str, str]:
    """What `write_ris` put into the tags for the user's own."""
    pairs = (line.partition(": ") for line in values.get(OWN, ()))
    return {name: value for name, colon, value in pairs if colon and is_known(name)}


def write_ris(sources: Iterable[Source]) -> str:
    """The sources as RIS; what it has no tag for stands in ``C1`` by CSL's name."""
    return "".join("".join(f"{tag}  - {_line(value)}\n" for tag, value in _record(each)) + "\n" for each in sources)


def _line(text: str) -> str:
    return " ".join(text.split("\n")).replace("\r", " ")


def _record(source: Source) -> Iterator[tuple[str, str]]:
    type = next((tag for tag, known in TYPES.items() if known == source.type), "GEN")
    yield "TY", type
    item = flat_item_of(source)
    if item.pop("type") != TYPES[type]:
        yield OWN, f"type: {source.type}"
    for name, value in item.items():
        yield from _tagged(name, value, source)
    yield "ER", ""


def _tagged(name: str, value: Any, source: Source) -> Iterator[tuple[str, str]]:
    tag = "SN" if name == "ISSN" and source.type in PERIODICALS else TAGS.get(name, ("",))[0]
    if name == "ISBN" and source.type in PERIODICALS:
        tag = ""
    if name in NAMES:
        yield from _names(name, tag, people.from_csl(value))
    elif name in DATE_VARIABLES:
        yield from _dates(name, tag, value)
    elif name == "page":
        first, _, last = str(value).partition("-")
        yield from ((FIRST, first), (LAST, last)) if first and last and "-" not in last else ((FIRST, str(value)),)
    else:
        text = value if isinstance(value, str) else plain_text(value)
        yield (tag, text) if tag else (OWN, f"{name}: {text}")


def _names(name: str, tag: str, names: Iterable[Name]) -> Iterator[tuple[str, str]]:
    """A line a person; where RIS cannot tell the parts apart, all stand in a tag of the user's own too."""
    names = tuple(names)
    written = [people.inverted(each) for each in names]
    if tag:
        yield from ((tag, text) for text in written)
    if not tag or any(_name(text) != each for text, each in zip(written, names, strict=True)):
        yield OWN, f"{name}: {people.to_text(names)}"


def _dates(name: str, tag: str, value: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """A date; one that is more than a day, a month or a year stands in a tag of the user's own too."""
    text = edtf.from_csl(value)
    day = value.get("date-parts", [[]])[0]
    slashes = "/".join([*(f"{part:02d}" for part in day), "", "", ""][:4])
    tags = DATES[:2] if name == "issued" else (tag,) if tag else ()
    if day and day[0] > 0 and tags:
        yield from ((tags[0], slashes), *((tag, f"{day[0]:04d}") for tag in tags[1:]))
    if not tags or _date(slashes) != text:
        yield OWN, f"{name}: {text}"
