"""What we use of WeasyPrint's private parts is what it was when `writers/pdf/private/` was written.

A test that fails here after an update of WeasyPrint says: read what that part does now, mend the module that is named
with it, and only then put the new digest here.
"""

from __future__ import annotations

import hashlib
import inspect
import re
import tomllib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pydyf
import pytest
import weasyprint.anchors
import weasyprint.draw.text
import weasyprint.images
import weasyprint.layout
import weasyprint.pdf.anchors
import weasyprint.pdf.stream
import weasyprint.pdf.tags
from weasyprint.draw import text as draw_text
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import block, inline, page, table
from weasyprint.pdf import fonts
from weasyprint.pdf.stream import Stream
from weasyprint.stacking import StackingContext
from weasyprint.text import line_break
from weasyprint.text.line_break import Layout, first_line_metrics

import briefpress.writers.pdf.private
from briefpress.writers.pdf import engine
from briefpress.writers.pdf.private.hyphens import Hyphenation

ROOT = Path(__file__).parents[1]
WEASYPRINT = "70.0"
#: What its documentation publishes, which its versions keep.
PUBLIC = re.compile(r"\bweasyprint\.(?:HTML|CSS|urls|text\.fonts)\b")
#: What it keeps to itself, as it would be written.
PRIVATE = re.compile(r"\._(?:page_box|tags|fonts)\b|from weasyprint import")

#: What our modules replace or rely on, with the module of ours and the digest of the source.
PARTS: list[tuple[Callable[..., object], str, str]] = [
    (weasyprint.pdf.tags.add_tags, "tagging", "f0e74575b0ba"),
    (weasyprint.pdf.tags._build_box_tree, "tagging", "f716251a83e7"),
    (weasyprint.pdf.generate_pdf, "tagging", "626343ef25c3"),
    (boxes.ParentBox.deepcopy, "linenumbers", "c6335cf2fcc1"),
    (boxes.Box.translate, "linenumbers", "2e16dfbea8bd"),
    (StackingContext.from_page, "linenumbers", "7041d806bca6"),
    (Stream.marked, "tagging", "3fa3acacbbf6"),
    (weasyprint.pdf.anchors.add_links, "tagging", "262e8b9b2998"),
    (weasyprint.anchors.gather_anchors, "tagging", "373f8c676f27"),
    (weasyprint.draw.draw_inline_level, "tagging", "068162a401d0"),
    (weasyprint.draw.draw_block_level, "tagging", "3de9ec3ad4aa"),
    (weasyprint.draw.text.draw_first_line, "marks", "1bb8eae6d88e"),
    (pydyf.Stream.show_text, "marks", "3e008af86f62"),
    (pydyf.Stream.end_marked_content, "marks", "8a54f4f87e2a"),
    (inline.split_text_box, "lineends", "8c564329599e"),
    (inline.remove_last_whitespace, "lineends", "53f0c79c9fbb"),
    (inline.skip_first_whitespace, "lineends", "deb2f1a5e2a6"),
    (first_line_metrics, "lineends", "55ec5d0b58b2"),
    (block._linebox_layout, "footnotes", "e07bbe000974"),
    (block._break_line, "footnotes", "2b92255d94ab"),
    (page.remake_page, "footnotes", "1ff09b2dffa1"),
    (page.make_page, "footnotes", "656f183328e8"),
    (page.make_all_pages, "footnotes", "b5e403489484"),
    (weasyprint.layout.layout_document, "footnotes", "a5cbf437e99c"),
    (weasyprint.layout.LayoutContext._update_footnote_area, "footnotes", "2e317e4b066f"),
    (weasyprint.layout.LayoutContext.layout_footnote, "footnotes", "5075f64aaae4"),
    (weasyprint.layout.LayoutContext.unlayout_footnote, "footnotes", "c7c223cf4a0f"),
    (weasyprint.layout.LayoutContext.report_footnote, "footnotes", "f05bad3895c6"),
    (draw_text.draw_text, "glyphs", "ebaf96239c6c"),
    (draw_text.draw_first_line, "glyphs", "1bb8eae6d88e"),
    (fonts.Font.get_unused_glyph_id, "glyphs", "81082597c791"),
    (fonts._build_vector_font_dictionary, "glyphs", "aa6eea312c6e"),
    (fonts.build_fonts_dictionary, "glyphs", "fc551bef35d0"),
    (Stream.add_font, "glyphs", "e4226e111747"),
    (Layout.get_first_line, "glyphs", "bb65cbda0e27"),
    (table.auto_table_layout, "columns", "8ce6f1e31a00"),
    (table.table_and_columns_preferred_widths, "columns", "1624962c403d"),
    (block.block_level_layout, "parting", "c1301dde9284"),
    (build.create_anonymous_boxes, "parting", "f1e76cc779a8"),
    (build.inline_in_block, "parting", "849ed9746b63"),
    (boxes.ParentBox.copy_with_children, "parting", "6b906f6c9326"),
    (boxes.ParentBox.deepcopy, "parting", "c6335cf2fcc1"),
    (line_break.split_first_line, "pageends", "39ad1016863c"),
    (inline.get_next_linebox, "ladders", "67af458c2545"),
    (inline.justify_line, "lines", "f83b21ff8793"),
    (inline.add_word_spacing, "lines", "879516e71f1b"),
    (line_break.create_layout, "lines", "6587192cc0ab"),
    (inline.count_expandable_spaces, "lines", "175fe6f42576"),
    (inline.split_inline_box, "lines", "3a0cb7ca7e34"),
    (inline.split_text_box, "lines", "8c564329599e"),
    (inline.split_inline_level, "lines", "d98c008c8fc0"),
    (weasyprint.images.get_image_from_uri, "pictures", "07bdb0c0e3fd"),
    (weasyprint.images.RasterImage.draw, "pictures", "e6074f717d13"),
    (weasyprint.pdf.stream.Stream.add_image, "pictures", "b6eefec44b54"),
    (weasyprint.pdf._use_references, "pictures", "4d1abd9646c3"),
]


def digest(part: Callable[..., object]) -> str:
    """Of the source of a part, behind what we put around it."""
    return hashlib.sha256(inspect.getsource(inspect.unwrap(part)).encode()).hexdigest()[:12]


def test_weasyprint_is_the_version_we_know() -> None:
    pins = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert f"weasyprint=={WEASYPRINT}" in pins
    assert version("weasyprint") == WEASYPRINT


@pytest.mark.parametrize(("part", "module", "known"), PARTS, ids=lambda value: getattr(value, "__qualname__", ""))
def test_a_part_that_we_use_is_what_it_was(part: Callable[..., object], module: str, known: str) -> None:
    found = digest(part)
    assert found == known, f"{part.__qualname__} is another: read it, and mend writers/pdf/private/{module}.py"


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (draw_text, "draw_first_line"),
        (block, "_linebox_layout"),
        (page, "remake_page"),
        (inline, "justify_line"),
        (inline, "add_word_spacing"),
        (inline, "split_first_line"),
        (inline, "split_inline_box"),
        (inline, "split_text_box"),
        (inline, "get_next_linebox"),
        (build, "create_anonymous_boxes"),
        (weasyprint.layout.LayoutContext, "_update_footnote_area"),
        (weasyprint.layout.LayoutContext, "layout_footnote"),
        (weasyprint.layout.LayoutContext, "unlayout_footnote"),
    ],
)
def test_what_we_replace_is_ours_around_weasyprints(owner: object, name: str) -> None:
    assert engine.weasyprint
    assert inspect.unwrap(getattr(owner, name)) is not getattr(owner, name)


def test_hyphens_are_asked_for_as_we_answer() -> None:
    source = inspect.getsource(inspect.unwrap(inline.split_first_line))
    assert set(re.findall(r"pyphen\.(\w+)", source)) == {"language_fallback", "Pyphen"}
    assert ".iterate(" in source
    assert line_break.pyphen.Pyphen is Hyphenation


def ours_around(part: Any) -> list[str]:
    """The files of what we put around a part of WeasyPrint's."""
    files = []
    while hasattr(part, "__wrapped__"):
        files.append(part.__code__.co_filename)
        part = part.__wrapped__
    return files


def test_what_is_replaced_is_replaced_once() -> None:
    for part in (
        block._linebox_layout,
        page.remake_page,
        engine.weasyprint.layout.LayoutContext._update_footnote_area,
        weasyprint.pdf.add_tags,
    ):
        files = ours_around(part)
        assert files
        assert len(set(files)) == len(files)
    # The engine's own is a context manager, which wraps a function itself.
    assert inspect.unwrap(Stream.marked) is Stream.marked.__wrapped__.__wrapped__


def test_private_names_are_used_in_one_package_only() -> None:
    package = Path(briefpress.writers.pdf.private.__file__).parent
    outside = [
        path
        for path in (ROOT / "src").rglob("*.py")
        if package not in path.parents
        and (PRIVATE.search(source := path.read_text(encoding="utf-8")) or PUBLIC.sub("", source).count("weasyprint."))
    ]
    assert outside == []
