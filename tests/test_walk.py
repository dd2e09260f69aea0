"""The traversals reach every place in which words can stand."""

from __future__ import annotations

import msgspec
from hypothesis import given, reject

from briefpress.document import Document, Inline, Text
from briefpress.walk import map_blocks, map_inlines, map_leaves, plain, query
from strategies import documents


@given(documents)
def test_a_document_survives_json(document: Document) -> None:
    try:
        encoded = msgspec.json.encode(document)
    except UnicodeEncodeError:
        reject()  # UTF-8 has no lone surrogates
    assert msgspec.json.decode(encoded, type=Document) == document


@given(documents)
def test_changing_nothing_changes_nothing(document: Document) -> None:
    assert map_inlines(document, lambda inlines: inlines) == document
    assert map_leaves(document, lambda inline: inline) == document
    assert map_blocks(document, lambda blocks: blocks) == document


@given(documents)
def test_every_text_is_reached_once_by_each_traversal(document: Document) -> None:
    def shout(inline: Inline) -> Inline:
        return Text(inline.text.upper() + "!") if isinstance(inline, Text) else inline

    loud = map_leaves(document, shout)
    assert map_inlines(document, lambda inlines: tuple(map(shout, inlines))) == loud
    assert [text.text for text in query(loud, Text)] == [text.text.upper() + "!" for text in query(document, Text)]


@given(documents)
def test_plain_has_the_words_of_every_text(document: Document) -> None:
    words = plain(document.blocks)
    assert all(text.text in words for text in query(document.blocks, Text))
