"""Drawings (SVG): rebuilt of what can be printed, their text set in any script, vectors where vectors are shown."""

from __future__ import annotations

import base64
import io
import re
import subprocess
import sys
import time

import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image as Pillow

import clients
from briefpress.document import Figure, Image
from briefpress.pictures import measure, prepare
from briefpress.theme import load_theme
from briefpress.writers import write_formats
from briefpress.writers.fonts.coverage import coverage
from briefpress.writers.printed import printed_pictures
from conftest import ROOT
from docx_package import Package
from pictures import document, drawing, saved, svg

THEME = load_theme("note")


def test_a_drawing_keeps_what_is_drawn_and_loses_the_rest() -> None:
    inner = base64.b64encode(saved(drawing().quantize(8), "PNG")).decode()
    made = prepare(
        svg(
            f"""<style>@import url(http://evil/x.css); @font-face {{font-family: E; src: url(http://evil/e.ttf)}}
            .sea {{fill: url(#g); stroke: u\\rl(http://evil)}} rect.sea {{opacity: .5}} #b {{fill: url(http://evil/p)}}
            </style><script>evil()</script><linearGradient id="g"><stop stop-color="#def"/></linearGradient>
            <rect class="sea" width="9" height="9" onclick="evil()" style="stroke: red"/>
            <circle id="b" r="4"><animate attributeName="r" to="900"/></circle>
            <use href="http://evil/a.svg#b"/><use href="../../etc/passwd#b"/><use href="#b"/>
            <image href="http://evil/a.png"/><image href="file:///etc/passwd"/><image href="../secret.png"/>
            <image width="9" height="9" href="data:image/png;base64,{inner}"/>
            <image href="data:image/svg+xml,&lt;svg onload='evil()'/>"/>
            <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">evil</p></foreignObject>
            <a href="http://evil"><text font-family="Evil Mono">Kept <tspan>words</tspan> all</text></a>""",
            before='<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
        ),
        90,
    )
    written = made.data.decode()
    assert not re.search("evil|script|passwd|secret|onclick|animate|style|foreign", written, re.IGNORECASE)
    assert re.search(r'<rect width="9" height="9" fill="url\(#g\)" opacity="\.5" stroke="red"', written)
    assert written.count("<image") == 1 == len(made.inner)
    assert written.count("<use") == 1
    assert '<text font-family="IBM Plex Mono">Kept <tspan>words</tspan> all</text>' in written


def test_what_is_missed_of_a_drawing_is_told() -> None:
    data = svg("<foreignObject/><rect><animate/></rect><metadata/>")
    assert measure(data).told == ("has parts that cannot be printed: animate, foreignObject",)


@pytest.mark.parametrize(
    ("inside", "missed"),
    [
        ('<linearGradient id="g" spreadMethod="reflect"/>', "gradients that repeat"),
        ('<linearGradient id="g" spreadMethod="pad"/>', ""),
        ("<style>g > g > .bar { fill: red }</style>", "rules of style"),
        ("<style>rect:first-child { fill: red }</style>", "rules of style"),
        ("<style>rect::: { fill: red }</style>", "rules of style"),
        ("<style>rect:hover { fill: red } g .bar { fill: red } a b c { cursor: pointer }</style>", ""),
    ],
)
def test_gradients_and_rules_that_are_left_out_are_told(inside: str, missed: str) -> None:
    told = measure(svg(inside)).told
    assert missed in told[0] if missed else told == ()


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('width="200" height="100"', (150, 75)),
        ('width="2in" height="1in"', (144, 72)),
        ('viewBox="0 0 200 100"', (150, 75)),
        ('width="100%" viewBox="0 0 200 100"', (150, 75)),
        ('width="100" viewBox="0 0 200 100"', (75, 37.5)),
        ('height="100" viewBox="0 0 200 100"', (150, 75)),
        ("", (225, 112.5)),
        ('viewBox="a b c d"', (225, 112.5)),
    ],
)
def test_the_natural_size_of_a_drawing(head: str, size: tuple[float, float]) -> None:
    found = measure(svg("<rect/>", head))
    assert (found.width, found.height) == pytest.approx(size)


def test_a_drawing_is_vectors_in_the_pdf_and_has_a_stand_in_in_the_word_file() -> None:
    data = svg('<rect width="100" height="50" fill="#c00"/><text x="10" y="80">Odessa</text>')
    files = write_formats(document(Figure(Image("m.svg", "A map"))), ["pdf", "docx"], THEME, {"m.svg": data}).value
    with pypdfium2.PdfDocument(files["pdf"]) as pdf:
        assert "Odessa" in pdf[0].get_textpage().get_text_range()
        assert not list(pdf[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    package = Package(files["docx"])
    names = package.relationships("word/document.xml")
    [blip] = package.find("//*[local-name()='blip']/@r:embed")
    [vectors] = package.find("//*[local-name()='svgBlip']/@r:embed")
    assert (names[blip], names[vectors]) == ("media/image1.png", "media/image2.svg")
    with Pillow.open(io.BytesIO(package.zip.read("word/media/image1.png"))) as stand_in:
        assert stand_in.size == (624, 312)
        assert stand_in.convert("RGB").getpixel((10, 10)) == (204, 0, 0)


def test_a_word_file_with_a_drawing_starts_no_layout_engine() -> None:
    program = """
import sys
sys.path.insert(0, "tests")
from pictures import document, svg
from briefpress.document import Figure, Image
from briefpress.theme import load_theme
from briefpress.writers import write_formats
article, files = document(Figure(Image("m", "A map"))), {"m": svg("<text>Quay</text>")}
made = write_formats(article, ["docx"], load_theme("note"), files)
print(len(made.value["docx"]) > 0, "weasyprint" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.split() == ["True", "False"]


# --- text of any script -----------------------------------------------------------------------


def ink(svg_data: bytes) -> bytes:
    """The pixels of the stand-in, black where there is ink."""
    drawn = printed_pictures(document(Figure(Image("m", "A map"))), THEME, {"m": svg_data}).value
    [found] = drawn.values()
    with Pillow.open(io.BytesIO(found.picture.png)) as image:
        return image.getchannel("A").tobytes()


def text_drawing(text: str) -> bytes:
    return svg(f'<text x="10" y="30" font-size="20">{text}</text>', 'width="300" height="60"')


#: Each as our fonts have it, so that both are drawn alike: written plainly, and in its family.
IN_THEIR_FAMILIES = [
    ("नमस्ते", "Noto Sans Devanagari"),
    ("漢字", "Noto Sans SC"),
    ("مرحبا", "Amiri"),
    ("ไทย", "Noto Sans Thai"),
]


@pytest.mark.parametrize(("text", "family"), IN_THEIR_FAMILIES)
def test_text_of_any_script_is_drawn_in_a_font_that_has_it(text: str, family: str) -> None:
    if not coverage().files.get(family):
        clients.missing(f"{family} (briefpress[all])")
    theirs = replace(THEME, fonts=replace(THEME.fonts, heading=replace(THEME.fonts.heading, family=family)))
    drawn = printed_pictures(document(Figure(Image("m", "A map"))), theirs, {"m": text_drawing(text)}).value
    [alone] = drawn.values()
    with Pillow.open(io.BytesIO(alone.picture.png)) as image:
        assert ink(text_drawing(text)) == image.getchannel("A").tobytes()


def test_a_script_keeps_its_rules_behind_letters_of_another() -> None:
    """The word is drawn alike whether a Latin letter stands before it, to the left of what is seen, or none."""
    if not coverage().files.get("Noto Sans Devanagari"):
        clients.missing("Noto Sans Devanagari (briefpress[all])")
    alone, behind = (
        ink(svg(f'<text x="99" y="30" font-size="20" text-anchor="end">{text}</text>', 'width="300" height="60"'))
        for text in ("क्षत्रिय", "A क्षत्रिय")
    )
    differing = sum(
        abs(one - other)
        for at, (one, other) in enumerate(zip(alone, behind, strict=True))
        if at % 938 > 172  # beyond the A
    )
    assert differing < 0.05 * sum(alone)


def test_text_whose_letters_join_or_run_from_right_to_left_is_pixels_in_the_pdf() -> None:
    resources = {"plain": text_drawing("Ω порт"), "joined": text_drawing("مرحبا שלום")}
    article = document(*(Figure(Image(name, "A map"), line=n) for n, name in enumerate(resources, 5)))
    result = write_formats(article, ["pdf", "docx"], THEME, resources)
    assert [(each.rule, each.span.line) for each in result.diagnostics] == [("image", 6)]
    with pypdfium2.PdfDocument(result.value["pdf"]) as pdf:
        [image] = pdf[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        assert image.get_px_size()[0] == round(300 * 0.75 / 72 * 300)
        assert "порт" in pdf[0].get_textpage().get_text_range()
    assert len([name for name in Package(result.value["docx"]).names if name.endswith(".svg")]) == 2
    assert write_formats(article, ["docx"], THEME, resources).diagnostics == ()


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_a_character_that_no_font_has_is_its_number_in_a_drawing_and_told(format: str) -> None:
    article, files = document(Figure(Image("m", "A map"), line=7)), {"m": text_drawing("A rune \U00012000\ue000")}
    result = write_formats(article, [format], THEME, files)
    (told,) = result.diagnostics
    assert (told.rule, told.span.line) == ("missing-glyph", 7)
    assert "(U+12000 CUNEIFORM SIGN A); it is printed as its number in brackets, in a drawing" in told.message
    if format == "pdf":
        with pypdfium2.PdfDocument(result.value["pdf"]) as pdf:
            assert "A rune [U+12000][U+E000]" in pdf[0].get_textpage().get_text_range()


def test_many_runs_of_two_families_take_little_time() -> None:
    data = text_drawing("aα漢" * 9000)
    began = time.process_time()
    ink(data)
    assert time.process_time() - began < 8
