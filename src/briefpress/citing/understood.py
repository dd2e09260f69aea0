"""Whether all of a citation was read, so that it can be set anew from its parts."""

from __future__ import annotations

import re

from .draft import TAKEN, Draft
from .words import ET_AL, JOINTS, LEADS, any_of

#: Marks that stand between parts.
MARKS = re.compile(r"[\s.,;:()\[\]<>/|·،؛，。；：、（）–—\-\u200e\u200f»«]*")
LEADING = re.compile(rf"(?<!\w)(?:{any_of(LEADS)})(?!\w)", re.IGNORECASE)


#: Parts whose words are in no field of a source; nor are the words for "and others".
UNSAID = ("lead", "about", "container-kind")
OTHERS = re.compile(rf"(?<!\w)(?:{ET_AL})(?!\w)")


def is_understood(draft: Draft) -> bool:
    """Whether every word is in a part, or only joins two of them."""
    if not (
        draft.part("title") or draft.part("back") or any(draft.part(name) for name in ("url", "doi", "archive-url"))
    ):
        return False
    if any(draft.part(name) for name in UNSAID) or OTHERS.search(draft.text):
        return False
    return all(_is_joint(gap) for gap in re.split(f"{TAKEN}+", draft.free))


def _is_joint(gap: str) -> bool:
    rest = LEADING.sub("", gap.lower().replace("'", "’"))
    words = re.findall(r"[^\W_]+[’.]?", rest)
    marks = re.sub(r"[^\W_]+[’.]?", "", rest)
    return bool(MARKS.fullmatch(marks)) and all(word in JOINTS for word in words)
