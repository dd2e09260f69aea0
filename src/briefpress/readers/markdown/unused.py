"""What becomes of a link's address that no link uses: nothing where it reads as an address, text where it is prose."""

from __future__ import annotations

import re

from markdown_it.token import Token

from ...document import Block, Paragraph, Text
from ..meta import clean
from .reading import Reading

#: What an address has and a word of prose has not.
_SIGNS = re.compile(r"[/.#:?=&@%\\]")


def unused_address(token: Token, reading: Reading, line: int, *, again: bool) -> tuple[Block, ...]:
    """The blocks of a definition ``[label]: address``; text again where no link uses it and it reads as prose.

    ``again`` says that the label was defined before: then it is no prose.
    """
    url = token.meta["url"]
    # `[comment]: # (words)` is the idiom for a comment.
    if url in reading.urls or url == "#":
        return ()
    typed = f"[{token.meta['label']}]: {url} {token.meta['title']}".rstrip()
    place = reading.place(line, "[")
    message = f"Nothing uses this address of a link ({url[:200]})"
    if again or _is_address(url):
        reading.report("unused-link", f"{message}.", place, "Delete it, or use it.")
        return ()
    reading.report("unused-link", f"{message}; it stays text.", place, "Write \\[ at its start if it is text.")
    return (Paragraph((Text(clean(" ".join(typed.split()))),), line=line),)


def _is_address(url: str) -> bool:
    return not url or bool(_SIGNS.search(url.rstrip(".,;:")))
