"""What odd drawings and long properties do to a claim: veraPDF agrees where it stands, and where it goes it is told."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pydyf
import pypdfium2
import pytest

import clients
from briefpress.diagnostics import Diagnostic
from briefpress.document import Block, BlockQuote, Document, Figure, Heading, Image, Meta, Paragraph, Text
from briefpress.theme import load_theme
from briefpress.variants import VARIANTS, PdfOptions
from briefpress.writers import write_formats
from briefpress.writers.pdf.claims import Drawn, kept
from pictures import svg

THEME = load_theme("note")
META = Meta(title=(Text("Odd things"),), lang="en", date="2026-01-02")


def exported(
    *blocks: Block, meta: Meta = META, variant: str = "", resources: dict[str, bytes] | None = None
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    document = Document(meta=meta, blocks=blocks)
    result = write_formats(document, ["pdf"], THEME, resources or {}, PdfOptions(variant))
    return result.value["pdf"], result.diagnostics


def with_drawing(content: str, variant: str = "") -> tuple[bytes, tuple[Diagnostic, ...]]:
    drawing = svg(content, 'width="100" height="50"')
    return exported(Figure(Image("v.svg", "A map")), variant=variant, resources={"v.svg": drawing})


def is_claimed(pdf: bytes) -> bool:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return b"pdfaid:part" in opened.Root.Metadata.read_bytes()


def conforms(pdf: bytes, flavour: str, folder: Path) -> bool:
    path = folder / "odd.pdf"
    path.write_bytes(pdf)
    return clients.verapdf_failures(path, flavour) == {}


@pytest.mark.parametrize(
    "content",
    [
        "<g>" * 18 + '<rect width="9" height="9"/>' + "</g>" * 18,
        '<rect x="NaN" width="5" height="5"/><line x2="90" stroke="red" stroke-dasharray="5,nan"/>',
        (
            '<linearGradient id="g"><stop offset="nan"/><stop offset="1" stop-color="red"/></linearGradient>'
            '<rect width="9" height="9" fill="url(#g)"/>'
        ),
    ],
)
def test_an_odd_drawing_leaves_the_claim_true(content: str, tmp_path: Path) -> None:
    pdf, told = with_drawing(content)
    assert is_claimed(pdf)
    assert not told
    assert conforms(pdf, "3a", tmp_path)


def test_a_drawing_of_deep_groups_takes_the_claim_with_it() -> None:
    deep = "".join(f'<g><rect width="{side}" height="9"/>' for side in range(20)) + "</g>" * 20
    pdf, [told] = with_drawing(deep)
    assert not is_claimed(pdf)
    assert told.rule == "conformance"
    assert told.message.endswith("a drawing or a quotation is nested too deeply")


@pytest.mark.parametrize("attribute", ['text-anchor="middle"', 'style="text-anchor: end"', 'direction="rtl"'])
def test_text_that_is_drawn_apart_is_a_picture_in_pdf_a_1(attribute: str, tmp_path: Path) -> None:
    pdf, told = with_drawing(f'<text x="50" y="20" {attribute}>Odessa</text>', "pdf/a-1a")
    assert is_claimed(pdf)
    assert not told
    assert conforms(pdf, "1a", tmp_path)


@pytest.mark.parametrize(
    "meta",
    [
        Meta(title=(Text("T"),), lang="en", keywords=tuple(f"a keyword of some length {n}" for n in range(2000))),
        Meta(title=(Text("T"),), lang="en", author=tuple(f"Jo Nameless the {n}th" for n in range(1500))),
        Meta(title=(Text("T"),), lang="en", subtitle=(Text("Слова " * 7000),)),
        Meta(title=(Text("Words " * 7000),), lang="en"),
    ],
)
def test_properties_too_long_for_one_place_stand_in_the_other(meta: Meta, tmp_path: Path) -> None:
    pdf, told = exported(Paragraph((Text("Words."),)), meta=meta)
    assert is_claimed(pdf)
    assert not [each for each in told if each.rule == "conformance"]
    assert conforms(pdf, "3a", tmp_path)


@pytest.mark.parametrize(
    ("operators", "variant", "reason"),
    [
        ([b"0 0 3000000000 0 re"], "pdf/a-3a", "too large"),
        ([b"nan 0 m"], "pdf/a-3a", "too large"),
        ([b"0 -inf l"], "pdf/a-3a", "too large"),
        ([b"40000.5 0 m"], "pdf/a-1b", "too large"),
        ([b"40000.5 0 m", b"2147483647 0 l", b"[<0123456789012>-20<99999999999>] TJ"], "pdf/a-3a", ""),
        ([b"q"] * 29 + [b"Q"] * 29, "pdf/a-3a", "too deeply"),
        ([b"q", b"Q"] * 29, "pdf/a-3a", ""),
    ],
)
def test_operands_and_states_are_asked_about(operators: list[bytes], variant: str, reason: str) -> None:
    pdf = pydyf.PDF()
    pdf.add_object(pydyf.Stream(list(operators)))
    assert "".join(kept(Drawn(pdf, "", False), VARIANTS[variant])[1])[-len(reason) or 99 :] == reason


def test_a_number_in_a_dictionary_is_asked_about() -> None:
    pdf = pydyf.PDF()
    pdf.add_object(pydyf.Stream([], {"Resources": pydyf.Dictionary({"Coords": pydyf.Array([0, float("nan")])})}))
    assert kept(Drawn(pdf, "", False), VARIANTS["pdf/a-3b"])[1]


# --- figures, and characters that nobody can read ----------------------------------------------------


def quoted(block: Block, depth: int) -> Block:
    return block if not depth else BlockQuote((quoted(block, depth - 1),))


@pytest.mark.parametrize(("head", "depth"), [('width="100" height="0.001"', 0), ('width="100" height="50"', 19)])
def test_a_figure_has_an_area_however_flat_or_deep_it_is(head: str, depth: int) -> None:
    data = svg('<rect width="9" height="9"/>', head)
    pdf, _ = exported(quoted(Figure(Image("v.svg", "A map")), depth), resources={"v.svg": data})
    with pikepdf.open(BytesIO(pdf)) as opened:
        [figure] = [each for each in opened.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Alt")]
        left, bottom, right, top = map(float, figure.A.BBox)
    assert right - left > 0.7
    assert top - bottom > 0.7


def test_characters_that_nobody_can_read_are_told_with_their_line() -> None:
    blocks = (
        Paragraph((Text("Words"),), line=5),
        Paragraph((Text("A sign \ue000 and \ue000 and \ue001"),), line=7),
        Heading(1, (Text("Unassigned \U000e0fff here"),), line=9),
    )
    pdf, told = exported(*blocks)
    assert is_claimed(pdf)
    assert [(each.rule, each.span.line) for each in told] == [("missing-glyph", 7), ("missing-glyph", 9)]
    assert "2 characters of private use" in told[0].message
    assert "used 3 times: U+E000, U+E001;" in told[0].message
    assert "U+E0FFF" in told[1].message
    with pypdfium2.PdfDocument(pdf) as opened:
        text = opened[0].get_textpage().get_text_range()
    assert "[U+E000]" in text
    assert "[U+E0FFF]" in text


ODD = {
    "a turned marker": '<marker id="m" orient="9deg"><rect width="3" height="3"/></marker>'
    '<path d="M0 0L9 9L20 5" marker-mid="url(#m)"/>',
    "a limit that is none": '<rect width="9" height="9" stroke-miterlimit="none"/>',
    "no scale": '<g transform="scale()"><rect width="9" height="9"/></g>',
}


@pytest.mark.parametrize("odd", ODD)
def test_a_drawing_that_the_engine_fails_on_is_printed_as_pixels_and_told_by_its_name(odd: str, tmp_path: Path) -> None:
    blue = '<rect width="100" height="50" fill="#00f"/>'
    after = Paragraph((Text("Words after it."),))
    drawing = svg(f"{blue}{ODD[odd]}", 'width="100" height="50"')
    pdf, [told] = exported(Figure(Image("v.svg", "A map"), line=3), after, resources={"v.svg": drawing})
    assert (told.rule, told.span.line) == ("image", 3)
    assert told.message.startswith("picture 'v.svg' is a drawing with something odd in it")
    for variant in ("3a", "1a"):
        pdf, _ = exported(
            Figure(Image("v.svg", "A map")), after, variant=f"pdf/a-{variant}", resources={"v.svg": drawing}
        )
        assert is_claimed(pdf)
        assert conforms(pdf, variant, tmp_path)
    with pypdfium2.PdfDocument(pdf) as opened:
        [shown] = opened[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        left, bottom, right, top = shown.get_bounds()
        page = opened[0].render(scale=1).to_pil()
        height = opened[0].get_height()
        assert "Words after it." in opened[0].get_textpage().get_text_range()
    assert page.getpixel((round(right) - 5, round(height - bottom) - 5)) == (0, 0, 255)
    assert (right - left, top - bottom) == pytest.approx((75, 37.5), abs=0.5)
