"""Heading levels begin at 1 and leave none out; headings and paragraphs can be pointed at."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from briefpress.document import BlockQuote, Document, Heading, Paragraph, Text
from briefpress.passes.anchors import anchors
from briefpress.passes.headings import contiguous, headings


@pytest.mark.parametrize(
    ("written", "set_at"),
    [([1, 2, 2, 1], [1, 2, 2, 1]), ([2, 3, 2], [1, 2, 1]), ([1, 4, 4, 2], [1, 2, 2, 2]), ([3, 1], [1, 1]), ([], [])],
)
def test_levels(written: list[int], set_at: list[int]) -> None:
    assert contiguous(written) == set_at


@given(st.lists(st.integers(1, 6)))
def test_no_level_is_skipped(levels: list[int]) -> None:
    done = contiguous(levels)
    assert all(after <= before + 1 for before, after in zip([0, *done], done, strict=False))
    assert contiguous(done) == done


def test_headings_and_paragraphs_get_anchors_and_a_closed_gap_is_told() -> None:
    quoted = BlockQuote((Heading(4, (Text("Inside"),), line=6), Paragraph((Text("quoted"),))))
    body = (Heading(2, (Text("First"),), line=4), Paragraph((Text("one"),)), quoted, Paragraph((Text("two"),)))
    result = headings(Document(blocks=body))
    first, one, quote, two = anchors(result.value).value.blocks
    assert isinstance(quote, BlockQuote)
    assert first == Heading(1, (Text("First"),), "section-1", 4)
    assert quote.blocks[0] == Heading(2, (Text("Inside"),), "section-2", 6)
    assert (one, two) == (Paragraph((Text("one"),), "paragraph-1"), Paragraph((Text("two"),), "paragraph-2"))
    assert [(d.rule, d.span.line) for d in result.diagnostics] == [("heading-level", 6)]
