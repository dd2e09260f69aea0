"""Which links a file may hold: other people's articles are not to be trusted with every kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from ..anchors import anchors
from ..diagnostics import Diagnostic, Span
from ..document import Document, Link
from ..walk import query

#: What a link may begin with; others are printed as their words.
SCHEMES = frozenset({"http", "https", "ftp", "ftps", "mailto", "tel", "doi", "urn", "news", "sms", "geo"})
#: Word takes a longer URL for damage.
LONGEST_URL = 2000
#: So much of a URL is shown.
LONGEST_SHOWN = 100
#: The characters that a URL cannot have as they are (RFC 3987); letters of other scripts can stay.
UNSAFE = re.compile(r"""[\x00-\x20"<>\\^`{|}\x7f]""")


def external_url(url: str) -> str:
    """The URL as a relationship can hold it; empty when it is none, or of a kind that is not followed."""
    written = UNSAFE.sub(lambda match: quote(match[0]), url.strip())
    try:
        parts = urlsplit(written)
        authority = parts.hostname or parts.path
        port_is_number = parts.port is None or parts.port >= 0
    except ValueError:
        return ""
    fine = parts.scheme.lower() in SCHEMES and authority and port_is_number and len(written) <= LONGEST_URL
    return written if fine else ""


def broken_links(document: Document) -> Iterator[Diagnostic]:
    """A diagnostic for each link of the body and the notes that will be printed as its words alone."""
    known = anchors(document)
    for block in (*document.blocks, *document.notes):
        for url in dict.fromkeys(link.url for link in query(block, Link)):
            if not (url[1:] in known if url.startswith("#") else external_url(url)):
                place = Span("", getattr(block, "line", 0))
                shown = url if len(url) <= LONGEST_SHOWN else url[: LONGEST_SHOWN - 1] + "…"
                yield Diagnostic("broken-link", f"the link to {shown!r} leads nowhere from a file", place, HINT)


#: How to mend a link that cannot be followed.
HINT = "give the whole address, with https://; until then the words are printed without a link"
