"""Articles as people paste them: the title among the lines above the text, headings, calls and bylines."""

from __future__ import annotations

import pytest

from briefpress.readers import read
from text_pasted import PASTED, Pasted


@pytest.mark.parametrize("case", PASTED, ids=lambda case: case.name)
def test_what_is_pasted_is_understood(case: Pasted) -> None:
    lines = case.written.split("\n")
    decisions = read(case.written.encode(), "a.txt").decisions
    found = {
        kind: [lines[one.line - 1] for one in decisions if one.kind == kind] for kind in ("title", "heading", "byline")
    }
    if case.title is not None:
        assert found["title"] == [case.title] * bool(case.title)
    assert tuple(found["heading"]) == case.headings
    assert sum(one.kind == "note-call" for one in decisions) == case.pairs
    assert not [one for one in decisions if one.kind in ("orphan-call", "unused-note")]
    if case.bylines is not None:
        assert len(found["byline"]) == len(case.bylines)
        assert all(line.startswith(begin) for line, begin in zip(found["byline"], case.bylines, strict=True))
