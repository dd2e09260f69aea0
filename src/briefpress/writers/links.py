"""Which links a file may hold: other people's articles are not to be trusted with every kind."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

#: What a link may begin with; others are printed as their words.
SCHEMES = frozenset({"http", "https", "ftp", "ftps", "mailto", "tel", "doi", "urn", "news", "sms", "geo"})
#: Word takes a longer URL for damage.
LONGEST_URL = 2000
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
