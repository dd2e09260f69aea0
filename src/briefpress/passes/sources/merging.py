"""Several descriptions of one source made one, the fuller winning; and what is said where they are spelled apart."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import asdict, replace

from ...diagnostics import Diagnostic, Span
from ...source import Name, Source

#: Types that say little, the least first.
VAGUE = ("document", "webpage")
#: Fields of which the longer value says more.
FULLER = ("title", "issued", "container_title", "publisher")
#: Fields whose spelling is compared.
SPELLED = ("title", "issued", "url")
#: Notes named in a diagnostic.
NAMED = 6


def united(one: Source, other: Source, *, trusted: bool = False) -> Source:
    """One source with the fields of both; those of the first win where ``trusted``, else the fuller."""
    first, second = asdict(one), asdict(other)
    fields = {name: value or second[name] for name, value in first.items()}
    if trusted:
        return replace(one, **fields)
    fields |= {name: max(first[name], second[name], key=len) for name in FULLER}
    fields["type"] = max(one.type, other.type, key=_told)
    fields["author"] = max(one.author, other.author, key=_length)
    fields["accessed"] = max(one.accessed, other.accessed)
    return replace(one, **fields)


def _told(kind: str) -> int:
    """How much a type tells."""
    return VAGUE.index(kind) if kind in VAGUE else len(VAGUE)


def _length(names: tuple[Name, ...]) -> int:
    return sum(len(name.family) + len(name.given) + len(name.literal) for name in names)


def spelled_apart(sources: Sequence[Source]) -> tuple[str, str] | None:
    """The first two spellings of a title, a date or an address among descriptions of one source."""
    for name in SPELLED:
        found = list(dict.fromkeys(getattr(source, name) for source in sources if getattr(source, name)))
        if len(found) > 1:
            return found[0], found[1]
    return None


def merged_sources(spellings: tuple[str, str], notes: Sequence[str], line: int) -> Diagnostic:
    """Say that notes cite one source, each in its own way."""
    named = ", ".join(notes[:NAMED]) + (f" and {len(notes) - NAMED} more" if notes[NAMED:] else "")
    first, second = spellings
    message = f"notes {named} cite one source under two spellings: “{first}” and “{second}”"
    return Diagnostic(
        "merged-sources", message, Span("", line), "if they are two, say in which they differ (date, address)"
    )
