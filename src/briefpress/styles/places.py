"""Where a source is on the web: its address, its DOI and where it is kept, each a link that shows itself."""

from __future__ import annotations

import re
from urllib.parse import quote

from ..document import Inline, Link, Text
from ..source import Source
from .titles import clean

#: How a DOI may be written: the address of a resolver, or with its name.
RESOLVER = re.compile(r"\s*(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def links(source: Source, comma: str) -> tuple[Inline, ...]:
    """The DOI's link and the address, once where they are the same."""
    doi, url = RESOLVER.sub("", source.doi).strip(), source.url.strip()
    found: list[Inline] = []
    if doi:
        found.append(Link("https://doi.org/" + quote(doi, safe="/:;().,_-~+*!$&'="), (Text("https://doi.org/" + doi),)))
    if url and not (doi and RESOLVER.match(url) and RESOLVER.sub("", url).lower() == doi.lower()):
        found += ([Text(comma)] if found else []) + [_link(url)]
    return tuple(found)


def archive(source: Source) -> tuple[Inline, ...]:
    """The address at which the source is kept."""
    url = source.archive_url.strip()
    return (_link(url),) if url else ()


def _link(url: str) -> Link:
    return Link(url, (Text(clean(url)),))
