"""Pictures of pixels and all pictures' sizes: measured, cleaned, bounded, and embedded in both formats, each once."""

from __future__ import annotations

import base64
import io
import re
import struct
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image as Pillow, ImageChops, ImageCms

import clients
from briefpress.document import (
    Block,
    Cell,
    Document,
    Figure,
    Image,
    List,
    Paragraph,
    Table,
    Text,
)
from briefpress.errors import ReadError
from briefpress.pictures import Picture, measure, prepare
from briefpress.pictures.lengths import asked, points
from briefpress.readers import read
from briefpress.theme import load_theme
from briefpress.variants import PdfOptions
from briefpress.writers import write_formats
from briefpress.writers.printed import Printed, printed_pictures, without_transparency
from docx_package import Package
from pictures import chunk, deep, document, drawing, photograph, png, saved, svg, with_alpha

THEME = load_theme("note")
#: Points: the measure and the height of the theme's page.
MEASURE, PAGE = 122 * 72 / 25.4, 241 * 72 / 25.4


@contextmanager
def within(seconds: float) -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < seconds


def pixels(picture: Picture) -> Pillow.Image:
    image = Pillow.open(io.BytesIO(picture.data))
    image.load()
    return image


def channels(image: Pillow.Image) -> list[tuple[int, int]]:
    """The lowest and the highest sample of each channel."""
    return [(min(samples), max(samples)) for samples in (channel.tobytes() for channel in image.split())]


def printed(image: Image, data: bytes, *blocks: Block) -> Printed:
    article = document(*(blocks or (Figure(image, (Text("Its caption"),)),)))
    return printed_pictures(article, THEME, {image.src: data}).value[image]


# --- what a picture is ------------------------------------------------------------------------

KINDS = {
    "png": saved(photograph(), "PNG"),
    "png, palette": saved(drawing().quantize(8), "PNG"),
    "png, transparent palette": saved(drawing().quantize(8), "PNG", transparency=1),
    "png, one bit": saved(drawing().convert("1"), "PNG"),
    "png, grey and alpha": saved(with_alpha(drawing()).convert("LA"), "PNG"),
    "png, alpha": saved(with_alpha(drawing()), "PNG"),
    "png, 16 bits": saved(deep(), "PNG"),
    "png, 16 bits of colour": png(120, 80, (b"\0" + b"\x80\x40" * 360) * 80, depth=16, color=2),
    "jpeg": saved(photograph(), "JPEG", quality=90),
    "jpeg, grey": saved(photograph().convert("L"), "JPEG"),
    "jpeg, progressive": saved(photograph(), "JPEG", progressive=True),
    "jpeg, cmyk": saved(photograph().convert("CMYK"), "JPEG", quality=95),
    "gif": saved(drawing(), "GIF"),
    "bmp": saved(drawing(), "BMP"),
    "webp": saved(photograph(), "WEBP"),
    "tiff": saved(photograph(), "TIFF"),
    "tiff, cmyk": saved(photograph().convert("CMYK"), "TIFF"),
    "tiff, float": saved(photograph().convert("F"), "TIFF"),
    "tiff, 32 bits": saved(photograph().convert("I"), "TIFF"),
    "svg": svg(
        '<rect width="100" height="50" fill="#1f3d63"/><text x="20" y="80">Words</text>', 'viewBox="0 0 120 80"'
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_is_printed_in_its_own_size_and_twice_the_same(kind: str) -> None:
    found = measure(KINDS[kind])
    assert (round(found.width), round(found.height)) == (90, 60)
    made = prepare(KINDS[kind], found.width)
    assert made == prepare(KINDS[kind], found.width)
    assert made.kind in ("png", "jpeg", "svg")
    if made.kind != "svg":
        assert pixels(made).mode in ("1", "L", "P", "RGB", "LA", "RGBA")
        assert pixels(made).size == (120, 80)


@pytest.mark.parametrize(
    ("kind", "expected", "most"),
    [
        ("jpeg, cmyk", photograph(), 12),
        ("tiff, cmyk", photograph(), 12),
        ("png, 16 bits", Pillow.linear_gradient("L").rotate(90).resize((120, 80)).convert("RGB"), 6),
        ("png, palette", drawing(), 0),
        ("gif", drawing(), 0),
        ("bmp", drawing(), 0),
    ],
)
def test_the_colours_are_those_of_the_file(kind: str, expected: Pillow.Image, most: int) -> None:
    difference = ImageChops.difference(pixels(prepare(KINDS[kind], 90)).convert("RGB"), expected)
    assert max(high for _, high in channels(difference)) <= most


def test_a_png_that_a_pdf_can_hold_is_not_packed_anew() -> None:
    data = saved(drawing(), "PNG", compress_level=1)
    packed = re.search(rb"IDAT(.*)....IEND", data, re.DOTALL)
    assert packed
    assert packed[1][:-8] in prepare(data, 90).data


def test_a_jpeg_keeps_its_samples() -> None:
    made = prepare(KINDS["jpeg"], 90)
    assert made.kind == "jpeg"
    assert pixels(made).tobytes() == Pillow.open(io.BytesIO(KINDS["jpeg"])).tobytes()


def test_large_photographs_and_drawings_are_scaled_to_what_is_printed() -> None:
    large = prepare(saved(photograph(2000, 1500), "PNG"), 72)
    assert (large.kind, pixels(large).size) == ("jpeg", (300, 225))
    sharp = prepare(saved(drawing(2000, 1500), "PNG"), 72)
    assert (sharp.kind, pixels(sharp).size) == ("png", (300, 225))


def test_colours_of_a_profile_are_those_of_srgb_and_the_profile_is_dropped() -> None:
    lab = ImageCms.createProfile("sRGB")
    profile = bytearray(ImageCms.ImageCmsProfile(lab).tobytes())
    # a profile of another name whose red primary is swapped with the green one
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    swapped = bytes(profile).replace(b"s\0R\0G\0B", b"o\0R\0G\0B").replace(b"sRGB", b"oRGB")
    made = prepare(saved(Pillow.new("RGB", (40, 40), (255, 0, 0)), "PNG", icc_profile=swapped), 30)
    assert pixels(made).convert("RGB").getpixel((1, 1)) == (0, 255, 0)
    assert "icc_profile" not in pixels(made).info


# --- nothing but the picture ------------------------------------------------------------------


def secrets() -> dict[str, bytes]:
    exif = Pillow.Exif()
    exif[0x010E] = "SECRET"
    exif[0x0112] = 1
    thumbnail = saved(photograph(16, 16), "JPEG", comment=b"SECRET")
    jpeg = saved(photograph(), "JPEG", exif=exif, comment=b"SECRET", xmp=b"<x>SECRET</x>")
    text = chunk(b"tEXt", b"Comment\0SECRET"), chunk(b"eXIf", exif.tobytes()[6:])
    rows = (b"\0" + b"\x80" * 120) * 80
    return {
        "jpeg": jpeg + b"SECRET" + thumbnail,
        "png": png(120, 80, rows, text) + b"SECRET",
        "webp": saved(photograph(), "WEBP", exif=exif.tobytes(), xmp=b"SECRET"),
        "svg": svg("<title>SECRET</title><metadata>SECRET</metadata><!-- SECRET --><rect width='9' height='9'/>"),
    }


@pytest.mark.parametrize("kind", secrets())
def test_metadata_is_in_neither_format(kind: str) -> None:
    data = secrets()[kind]
    assert b"SECRET" in data
    made = prepare(data, 90)
    assert b"SECRET" not in made.data + made.png
    files = write_formats(document(Figure(Image("f", "A figure"))), ["pdf", "docx"], THEME, {"f": data}).value
    package = Package(files["docx"])
    assert all(b"SECRET" not in package.zip.read(name) for name in package.names)
    assert b"SECRET" not in files["pdf"]


@pytest.mark.parametrize(("orientation", "corner"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1))])
def test_a_photograph_stands_as_the_camera_was_held(orientation: int, corner: tuple[int, int]) -> None:
    image = Pillow.new("RGB", (64, 32), "white")
    image.paste((200, 0, 0), (0, 0, 16, 16))
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    data = saved(image, "JPEG", exif=exif, quality=95)
    found, made = measure(data), pixels(prepare(data, 48)).convert("RGB")
    assert (found.width > found.height) == (orientation < 5) == (made.width > made.height)
    x, y = corner
    shade = made.getpixel((4 + x * (made.width - 9), 4 + y * (made.height - 9)))
    assert isinstance(shade, tuple)
    assert shade[1] < 60


@pytest.mark.parametrize("format", ["GIF", "PNG", "WEBP", "TIFF"])
def test_of_several_pictures_the_first_is_printed_and_that_is_told(format: str) -> None:
    second = Pillow.new("RGB", (120, 80), (0, 200, 0))
    data = saved(drawing(), format, save_all=True, append_images=[second])
    assert measure(data).told == ("holds 2 pictures: the first is printed",)
    corner = pixels(prepare(data, 90)).convert("RGB").getpixel((1, 1))
    assert isinstance(corner, tuple)
    assert min(corner) > 240
    result = printed_pictures(document(Figure(Image("a.x", "alt"), line=3)), THEME, {"a.x": data})
    assert [(each.rule, each.span.line) for each in result.diagnostics] == [("image", 3)]


# --- what cannot be printed -------------------------------------------------------------------

REFUSED = {
    "nothing": (b"", "not a picture"),
    "text": (b"no picture", "not a picture"),
    "avif": (b"\0\0\0\x1cftypavif" + b"\0" * 40, "AVIF"),
    "heic": (b"\0\0\0\x1cftypheic" + b"\0" * 40, "HEIC"),
    "jxl": (b"\xff\x0a" + b"\0" * 40, "JPEG XL"),
    "jp2": (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
    "eps": (b"%!PS-Adobe-3.0 EPSF-3.0", "EPS"),
    "pdf": (b"%PDF-1.7", "PDF"),
    "emf": (b"\1\0\0\0" + b"\0" * 36 + b" EMF", "EMF"),
    "wmf": (b"\xd7\xcd\xc6\x9a" + b"\0" * 20, "WMF"),
    "svgz": (b"\x1f\x8b\x08" + b"\0" * 20, "compressed"),
    "cut png": (KINDS["png"][:200], "damaged"),
    "cut jpeg": (KINDS["jpeg"][:-400], "damaged"),
    "cut gif": (KINDS["gif"][:60], "damaged"),
    "cut webp": (KINDS["webp"][:60], "damaged"),
    "cut tiff": (KINDS["tiff"][:900], "damaged"),
    "png of a false sum": (KINDS["png"][:60] + b"\0\0" + KINDS["png"][62:], "damaged"),
    "png without a header": (b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""), "damaged"),
    "huge png of one bit": (png(60_000, 60_000, b"", depth=1), "more than 40 million pixels"),
    "long png": (png(10_000_000, 1, b""), "more than 40 million pixels"),
    "gif of an enormous canvas": (b"GIF89a\xff\xff\xff\xff\0\0\0" + KINDS["gif"][13:], "more than 40 million pixels"),
    "bmp that says it is huge": (
        b"BM" + struct.pack("<IIIIiiHHIIIIII", 0, 0, 54, 40, 9000, 9000, 1, 1, *[0] * 6),
        "more than 40 million pixels",
    ),
    "svg cut": (svg("<g>")[:-9], "damaged drawing"),
    "svg of another root": (b"<svgs/><svg", "not a picture|damaged"),
    "svg without a size": (svg("", 'width="999999" height="9"'), "without a size"),
    "svg of many laughs": (
        svg(
            "<text>&i;</text>",
            before='<!DOCTYPE svg [<!ENTITY a "lol">'
            + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
            + "]>",
        ),
        "entities",
    ),
    "svg of a file's entity": (
        svg("<text>&x;</text>", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "entities",
    ),
    "svg that uses itself": (svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "refers to itself"),
    "svg whose mask masks itself": (svg('<mask id="a"><rect mask="url(#a)"/></mask>'), "refers to itself"),
    "svg of uses of uses": (
        svg(
            '<g id="a0"><rect/></g>'
            + "".join(f'<g id="a{n}">' + f'<use xlink:href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12))
        ),
        "too costly to draw",
    ),
    "svg of patterns of patterns": (
        svg(
            "".join(
                f'<pattern id="p{n}" width="1" height="1">' + f'<rect fill="url(#p{n - 1})"/>' * 9 + "</pattern>"
                for n in range(12)
            )
            + '<rect style="fill: url(#p11)"/>'
        ),
        "too costly to draw",
    ),
    "svg of markers": (
        svg(f'<marker id="m">{"<rect/>" * 300}</marker><path style="marker-mid:url(#m)" d="M0 0 {"L 1 1 " * 5000}"/>'),
        "too costly to draw",
    ),
    "svg too deep": (svg("<g>" * 5000 + "</g>" * 5000), "nested deeper"),
    "svg of a chain": (
        svg("".join(f'<g id="c{n}"><use href="#c{n + 1}"/></g>' for n in range(3000))),
        "refer to one another",
    ),
    "svg of too many elements": (svg("<rect/>" * 30_000), "more than 20000 elements"),
    "svg of too many rules": (
        svg(f"<style>{'.a{fill:red} ' * 2000}</style>{'<rect/>' * 2000}"),
        "too many rules",
    ),
}


def both(data: bytes) -> Picture:
    measure(data)
    return prepare(data, 345)


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_printed_is_refused_in_time_and_in_a_sentence(name: str) -> None:
    data, reason = REFUSED[name]
    with within(2), pytest.raises(ReadError, match=reason) as error:
        both(data)
    assert len(str(error.value)) < 160
    assert "\n" not in str(error.value)


def test_bombs_in_a_png_are_left_out_and_the_picture_is_printed() -> None:
    rows = (b"\0" + b"\x80" * 120) * 80
    zeros = zlib.compress(b"\0" * 200_000_000, 9)
    more = [chunk(b"iCCP", b"p\0\0" + zeros), chunk(b"zTXt", b"t\0\0" + zeros), chunk(b"iTXt", b"t\0\1\0\0\0" + zeros)]
    bomb, overfull = png(120, 80, rows, more), png(120, 80, rows + b"\0" * 100_000_000)
    with within(2):
        made = prepare(bomb, 90)
    assert pixels(made).size == (120, 80)
    with within(2):
        made = prepare(overfull, 90)
    assert len(made.data) < 1000


def test_a_name_of_another_format_does_not_matter() -> None:
    assert printed(Image("a.png", "x"), KINDS["jpeg"]).picture.kind == "jpeg"
    assert printed(Image("a.jpg", "x"), KINDS["svg"]).picture.kind == "svg"


def test_all_pictures_of_an_article_are_bounded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefpress.writers.printed.MOST_PIXELS", 20_000)
    images = [Figure(Image(f"{n}.png", "x"), line=n) for n in range(1, 5)]
    resources = {f"{n}.png": saved(Pillow.new("L", (120, 80), n), "PNG") for n in range(1, 5)}
    result = printed_pictures(document(*images), THEME, resources)
    assert len(result.value) == 2
    assert [each.span.line for each in result.diagnostics] == [3, 4]
    assert "of other pictures" in result.diagnostics[0].message


# --- sizes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (saved(drawing(), "PNG"), (90, 60)),
        (saved(drawing(), "PNG", dpi=(240, 240)), (36, 24)),
        (saved(drawing(), "JPEG", dpi=(240, 240)), (36, 24)),
        (saved(drawing(), "TIFF", dpi=(240, 120)), (36, 48)),
        (saved(drawing(), "PNG", dpi=(1, 1)), (90, 60)),
        (saved(drawing(), "PNG", dpi=(90_000, 90_000)), (90, 60)),
        (saved(drawing(1200, 400), "PNG"), (MEASURE, MEASURE / 3)),
        (saved(drawing(800, 1600), "PNG"), (PAGE / 4, PAGE / 2)),
    ],
)
def test_a_picture_is_as_large_as_it_says_and_no_larger_than_its_place(data: bytes, size: tuple[float, float]) -> None:
    found = printed(Image("f", "x"), data)
    assert (found.width, found.height) == pytest.approx(size, abs=0.05)


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [
        ("50%", "", (MEASURE / 2, MEASURE / 3)),
        ("4cm", "", (113.39, 75.59)),
        ("", "30mm", (127.56, 85.04)),
        ("4cm", "4cm", (113.39, 113.39)),
        ("60px", "", (45, 30)),
        ("900%", "", (MEASURE, MEASURE / 1.5)),
        ("0", "", (90, 60)),
        ("evil", "-3cm", (90, 60)),
    ],
)
def test_the_size_that_an_author_asks_for_is_the_same_in_both_formats(
    width: str, height: str, size: tuple[float, float]
) -> None:
    image = Image("f", "x", width=width, height=height)
    found = printed(image, KINDS["png"])
    assert (found.width, found.height) == pytest.approx(size, abs=0.05)
    files = write_formats(document(Figure(image)), ["pdf", "docx"], THEME, {"f": KINDS["png"]}).value
    [extent] = Package(files["docx"]).find("//wp:extent")
    assert (int(extent.get("cx")) / 12700, int(extent.get("cy")) / 12700) == pytest.approx(size, abs=0.05)
    with pypdfium2.PdfDocument(files["pdf"]) as pdf:
        [shown] = pdf[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        left, bottom, right, top = shown.get_bounds()
    assert (right - left, top - bottom) == pytest.approx(size, abs=0.1)


def test_a_high_picture_leaves_room_for_its_caption() -> None:
    image, data = Image("f", "x", height="100%"), saved(drawing(400, 1600), "PNG")
    short, long = (printed(image, data, Figure(image, (Text("words " * count),))).height for count in (1, 400))
    assert 0.8 * PAGE < short < PAGE
    assert long < short - 150
    pages = write_formats(document(Figure(image, (Text("words " * 400),))), ["pdf"], THEME, {"f": data}).value["pdf"]
    with pypdfium2.PdfDocument(pages) as pdf:
        assert len(pdf) == 2
        assert "words" in pdf[1].get_textpage().get_text_range()
        assert list(pdf[1].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))


def test_pictures_side_by_side_in_columns_and_in_lists_fit_there() -> None:
    one, two, three, four = (Image(f"{n}", "x") for n in range(4))
    data = saved(drawing(1200, 400), "PNG")
    article = document(
        Paragraph((one, Text(" "), two)),
        Table((), ((Cell((three,)), Cell((Text("words"),))),)),
        List(((List(((Paragraph((four, Text("!"))),),)),),)),
    )
    found = printed_pictures(article, THEME, {f"{n}": data for n in range(4)}).value
    widths = [found[image].width for image in (one, two, three, four)]
    assert widths == pytest.approx([MEASURE / 2 - 3, MEASURE / 2 - 3, MEASURE / 2 - 8, MEASURE - 28], abs=0.1)


NO_LENGTHS = ("1e9cm", "", "0", "-3cm", "auto", "5 furlongs", "9" * 5000)


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        ("50%", 100.0),
        ("1in", 72.0),
        ("12PT", 12.0),
        ("2em", 20.0),
        (" 96 ", 72.0),
        *[(bad, None) for bad in NO_LENGTHS],
    ],
)
def test_lengths(length: str, expected: float | None) -> None:
    assert points(length, 200.0, 10.0) == expected


def test_a_style_goes_before_an_attribute() -> None:
    assert asked({"style": "max-width: 9px; WIDTH : 8cm ; height:auto", "width": "300"}, "width") == "8cm"
    assert asked({"style": "height:auto", "height": "300"}, "height") == "300px"


# --- from the source --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "Words ![alt](x.png){width=50%} more.", Image("x.png", "alt", width="50%")),
        ("a.md", "![alt](x.png){width=8cm height=4cm}", Image("x.png", "alt", width="8cm", height="4cm")),
        ("a.md", "![](x.png){.decorative}", Image("x.png", decorative=True)),
        ("a.md", "![](x.png){role=presentation}", Image("x.png", decorative=True)),
        ("a.md", 'Words <img src="x.png" alt="alt" width="300"> more.', Image("x.png", "alt", width="300px")),
        ("a.html", '<p>Words <img src="x.png" alt="" role="presentation"> more.</p>', Image("x.png", decorative=True)),
        ("a.html", '<p>Words <img src="x.png" alt=""> more.</p>', Image("x.png")),
        ("a.html", '<p>Words <img src="x.png" alt="a" style="width:50%"> more.</p>', Image("x.png", "a", width="50%")),
    ],
)
def test_sizes_and_decoration_are_read(name: str, text: str, expected: Image) -> None:
    result = read(text.encode(), name)
    [image] = [*_images(result.value)]
    assert image == expected
    assert [each for each in result.diagnostics if each.rule == "attributes"] == []


def _images(place: Document) -> Iterator[Image]:
    from briefpress.walk import query

    return query(place, Image)


def test_a_word_file_of_ours_is_read_back_with_its_pictures() -> None:
    drawn = svg('<rect width="100" height="50" fill="#c00"/>')
    images = Image("a", "A chart", width="50%"), Image("b", decorative=True), Image("c", "A map")
    blocks = [Paragraph((Text("Words "), image, Text(" more."))) for image in images]
    resources = {"a": KINDS["png"], "b": KINDS["png"], "c": drawn}
    result = write_formats(document(*blocks), ["docx"], THEME, resources)
    assert result.diagnostics == ()
    again = list(_images(read(result.value["docx"], "a.docx").value))
    assert [(each.alt, each.decorative) for each in again] == [("A chart", False), ("", True), ("A map", False)]
    assert [points(each.width) for each in again] == pytest.approx([MEASURE / 2, 90, 150], abs=0.1)
    assert [each.src[:20] for each in again][2] == "data:image/svg+xml;b"


# --- in the files -----------------------------------------------------------------------------


def test_a_picture_is_embedded_once_however_often_it_is_printed() -> None:
    data = saved(with_alpha(photograph()), "PNG")
    article = document(*(Figure(Image("f", "x", width=f"{n}cm")) for n in range(1, 11)))
    files = write_formats(article, ["pdf", "docx"], THEME, {"f": data}).value
    assert files["pdf"].count(b"/Subtype /Image") == 2  # its colours and its alpha
    assert [name for name in Package(files["docx"]).names if "media" in name] == ["word/media/image1.png"]


def test_no_picture_is_smoothed_by_the_reader() -> None:
    article = document(*(Figure(Image(kind, "x")) for kind in KINDS))
    pdf = write_formats(article, ["pdf"], THEME, KINDS).value["pdf"]
    assert b"/Interpolate true" not in pdf
    assert pdf == write_formats(article, ["pdf"], THEME, KINDS).value["pdf"]


def test_for_pdf_a_1_pictures_stand_on_white() -> None:
    kinds = ("png, alpha", "png, grey and alpha", "png, transparent palette", "jpeg", "svg")
    resources = {kind: KINDS[kind] for kind in kinds} | {"veiled": svg('<rect width="99" height="99" opacity=".5"/>')}
    article = document(*(Figure(Image(kind, "x")) for kind in resources))
    found = without_transparency(printed_pictures(article, THEME, resources).value)
    made = {image.src: each.picture for image, each in found.items()}
    assert [made[kind].kind for kind in resources] == ["png", "png", "png", "jpeg", "svg", "png"]
    for kind in (*kinds[:3], "veiled"):
        assert not pixels(made[kind]).has_transparency_data
    assert pixels(made["veiled"]).convert("RGB").getpixel((9, 9)) == (127, 127, 127)
    result = write_formats(article, ["pdf"], THEME, resources, PdfOptions("pdf/a-1b"))
    assert result.diagnostics == ()
    assert b"/SMask" not in result.value["pdf"]


def test_a_figure_without_a_description_is_described_by_its_caption() -> None:
    article = document(Figure(Image("a.png"), (Text("What it shows"),)))
    files = write_formats(article, ["docx"], THEME, {"a.png": KINDS["png"]}).value
    assert Package(files["docx"]).find("//wp:docPr/@descr") == ["What it shows"]


def test_a_decorative_picture_that_cannot_be_had_leaves_nothing() -> None:
    article = document(Paragraph((Text("Words"), Image("a.png", decorative=True))))
    files = write_formats(article, ["docx"], THEME, {}).value
    assert Package(files["docx"]).text().endswith("Words")


def test_verapdf_finds_no_fault_in_any_kind(tmp_path: Path) -> None:
    mask = '<mask id="m"><rect width="200" height="100" fill="#fff"/><circle r="20" fill="#000"/></mask>'
    more = svg(f'{mask}<rect width="200" height="100" opacity=".5" mask="url(#m)"/><text x="9" y="50">Words</text>')
    inner = base64.b64encode(KINDS["png, alpha"]).decode()
    nested = svg(f'<image width="90" height="60" href="data:image/png;base64,{inner}"/>')
    resources = KINDS | {"mask": more, "nested": nested}
    figures = [Figure(Image(kind, f"A picture: {kind}")) for kind in resources]
    decorative = Image("png", decorative=True)
    article = document(*figures, Figure(decorative), Paragraph((Text("Words "), decorative, Text(" more."))))
    result = write_formats(article, ["pdf"], THEME, resources)
    assert result.diagnostics == ()
    path = tmp_path / "pictures.pdf"
    path.write_bytes(result.value["pdf"])
    assert clients.verapdf_failures(path, "ua1") == {}
    assert clients.verapdf_failures(path, "3a") == {}
