"""Which lines set in are a program's: brackets and signs as programs have them, and no sentence among them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import Line
from .signs import is_sentence_end

#: Blanks before a line of code.
_SET_IN = 4
_CODE = re.compile(
    r"(?:def|for|if|elif|while|class|try|with|switch|function)\b.*[:{]$|(?:import|return|const|let|var|#include)\s\S"
    r"|.*[;{}]$|[\w.]+\(.*\)$|[\w.\[\]]+\s?[-+*/]?=\s?\S|else:$"
)


def is_code(run: Sequence[Line]) -> bool:
    """Whether all lines of a run are set in, none ends a sentence, and most are written as code is."""
    if any(line.indent < _SET_IN or line.quote or is_sentence_end(line.text.rstrip(";:)")) for line in run):
        return False
    return 3 * sum(bool(_CODE.match(line.text)) for line in run) >= 2 * len(run)
