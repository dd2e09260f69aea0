"""What a word is, in scripts with spaces and without."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+")
#: Scripts written without spaces: there each character counts as half a word.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def count_words(text: str) -> int:
    """Words; in scripts without spaces two characters make one."""
    unspaced = len(UNSPACED.findall(text))
    return len(WORD.findall(UNSPACED.sub(" ", text))) + unspaced // 2
