"""What is written in Markdown is read back: whole documents, equal to the last note."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings

from briefpress.document import Document
from briefpress.readers.markdown import read_markdown
from markdown_writer import documents, write


def unlined(node: Any) -> Any:
    """A document as plain data without the lines that only a reader knows."""
    if isinstance(node, dict):
        return {key: unlined(value) for key, value in node.items() if key != "line"}
    return [unlined(each) for each in node] if isinstance(node, list | tuple) else node


@given(documents)
@settings(max_examples=300)
def test_a_document_written_is_read_back_equal(document: Document) -> None:
    found = read_markdown(write(document), "a.md").value
    assert unlined(msgspec.to_builtins(found)) == unlined(msgspec.to_builtins(document))
