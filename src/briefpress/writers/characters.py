"""Characters that no output can hold."""

from __future__ import annotations

import re

#: What XML 1.0 (fifth edition, section 2.2) has no place for; readers drop it with a diagnostic, scripts may still pass it.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without them."""
    return FORBIDDEN.sub("", text)
