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

import pytest
import weasyprint.layout
from weasyprint.draw import text as draw_text
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import block, inline, page
from weasyprint.pdf import fonts
from weasyprint.pdf.stream import Stream
from weasyprint.text import line_break
from weasyprint.text.line_break import Layout

import briefpress.writers.pdf.private
from briefpress.writers.pdf import engine
from briefpress.writers.pdf.private.hyphens import Hyphenation

ROOT = Path(__file__).parents[1]
WEASYPRINT = "70.0"

#: What our modules replace or rely on, with the module of ours and the digest of the source.
PARTS: list[tuple[Callable[..., object], str, str]] = [
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
    (block.block_level_layout, "parting", "c1301dde9284"),
    (build.create_anonymous_boxes, "parting", "f1e76cc779a8"),
    (build.inline_in_block, "parting", "849ed9746b63"),
    (boxes.ParentBox.copy_with_children, "parting", "6b906f6c9326"),
    (boxes.ParentBox.deepcopy, "parting", "c6335cf2fcc1"),
    (line_break.split_first_line, "pageends", "39ad1016863c"),
    (inline.get_next_linebox, "ladders", "67af458c2545"),
    (inline.justify_line, "lines", "f83b21ff8793"),
    (inline.count_expandable_spaces, "lines", "175fe6f42576"),
    (inline.split_inline_box, "lines", "3a0cb7ca7e34"),
    (inline.split_text_box, "lines", "8c564329599e"),
    (inline.split_inline_level, "lines", "d98c008c8fc0"),
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


def test_private_names_are_used_in_one_package_only() -> None:
    package = Path(briefpress.writers.pdf.private.__file__).parent
    outside = [
        path
        for path in (ROOT / "src").rglob("*.py")
        if package not in path.parents
        and ("weasyprint.layout" in (text := path.read_text(encoding="utf-8")) or "._page_box" in text)
    ]
    assert outside == []
