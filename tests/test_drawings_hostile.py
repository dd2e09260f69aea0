"""Drawings that mean harm, or are only odd: printed as far as they make sense, or refused, and the process lives."""

from __future__ import annotations

import base64
import io
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PIL import Image as Pillow

from briefpress.errors import ReadError
from briefpress.pictures import Picture, measure, prepare
from pictures import chunk, png, svg


@contextmanager
def within(seconds: float) -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < seconds


def prepared(content: str, head: str = 'width="100" height="50"') -> Picture:
    data = svg(content, head)
    return prepare(data, measure(data).width)


BLUE = '<rect width="100" height="50" fill="#00f"/>'
REFUSED = {
    "a pattern larger than memory": '<pattern id="p" width="1e6" height="1e6" patternUnits="userSpaceOnUse">'
    '<rect width="5" height="5"/></pattern><rect fill="url(#p)" width="90" height="50"/>',
    "a circle larger than floats": '<circle r="1e30"/>',
    "an infinite width": '<rect width="1e400" height="5"/>',
    "an infinite path": '<path d="M1e400 0L5 5"/>',
    "a line beyond PDF's integers": '<line x2="3000000000" stroke="red"/>',
    "an infinite gradient": '<linearGradient id="g" x1="1e400"/><rect width="9" height="9" fill="url(#g)"/>',
    "a large scale": '<g transform="scale(1e30)"><rect width="5" height="5"/></g>',
    "an infinite turn": '<g transform="rotate(1e400)"><rect width="9" height="9"/></g><text y="20">Important</text>',
    "dashes that nobody sees": '<line x2="190" y2="90" stroke-dasharray="1e-4" stroke="red"/>',
    "dashes on an endless line": '<line x2="1e8" stroke-dasharray="5 5" stroke="red"/>',
    "a pattern that nobody sees": '<pattern id="p" width="1e-6" height="1e-6" patternUnits="userSpaceOnUse"/>',
    "a pattern made small": '<pattern id="p" width="1" height="1" patternTransform="scale(1e-7)"/>',
    "a large number in a stylesheet": '<style>rect {stroke-width: 1e20}</style><rect width="9" height="9"/>',
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_drawing_beyond_measure_is_refused_and_brings_nothing_down(case: str) -> None:
    with within(5), pytest.raises(ReadError, match=r"^is a drawing [^\n]{,100}$"):
        prepared(REFUSED[case])


@pytest.mark.parametrize("head", ['viewBox="0 0 1e-300 1e-300"', 'width="9" height="9" viewBox="0 0 1e300 1"'])
def test_a_box_beyond_measure_is_refused(head: str) -> None:
    with pytest.raises(ReadError):
        prepared(BLUE, head)


@pytest.mark.parametrize(
    "odd",
    [
        '<rect x="NaN" width="5" height="5"/>',
        '<polygon points="nan,0 5,5 9,0"/>',
        '<polygon points="0,0 5,5 9,0 inf,7"/>',
        '<path d="M0 0 L5 5 Lnan 9"/>',
        '<rect width="9" height="9" stroke="red" stroke-width="nan"/>',
        '<rect width="9" height="9" style="stroke-width: infinity"/>',
        '<line x2="90" stroke="red" stroke-dasharray="5,nan"/>',
        '<g transform="translate(nan)"><rect width="5" height="5"/></g>',
        '<linearGradient id="g"><stop offset="nan"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>',
        '<symbol id="s" viewBox="0 0 1e-300 1"><rect width="9" height="9"/></symbol><use href="#s"/>',
        '<rect width="1_0" height="5"/>',
    ],
)
def test_what_is_no_number_is_left_out_and_the_rest_is_drawn(odd: str) -> None:
    made = prepared(BLUE + odd)
    assert not any(word in made.data.lower() for word in (b"nan", b"inf", b"1e-300", b"1_0"))
    with Pillow.open(io.BytesIO(made.png)) as image:
        assert image.convert("RGB").getpixel((image.width - 9, image.height - 9)) == (0, 0, 255)


def test_numbers_as_programs_write_them_are_kept() -> None:
    content = (
        '<path d="M1.5.5-2-3e-2z" stroke-dasharray="none" stroke-width="2px" stroke-opacity="50%"/>'
        '<g transform="matrix(1,0,0,1 5 -5) rotate(-30deg)"><text dx="1 2,3" letter-spacing="normal">Odd</text></g>'
        '<marker id="m" orient="auto-start-reverse" refX="5" markerWidth="1e1"/>'
    )
    written = prepared(content).data.decode()
    for kept in ("M1.5.5-2-3e-2z", '"none"', '"2px"', '"50%"', "-30deg)", '"1 2,3"', "normal", "auto-start", '"1e1"'):
        assert kept in written


def test_dashes_and_patterns_as_fine_as_print_are_drawn() -> None:
    content = (
        '<path d="M0 0L5000 300" stroke-dasharray="0.5,0.5" stroke="red"/>'
        '<pattern id="p" width="2" height="2" patternUnits="userSpaceOnUse" patternTransform="rotate(0.001)"/>'
        '<pattern id="q" width="1%" height="5" patternTransform="scale(.5)"/>'
    )
    assert prepared(content, 'width="100" viewBox="0 0 1000 500"').data.count(b"<pattern") == 2


def test_groups_in_groups_are_one() -> None:
    nested = '<g fill="red" transform="scale(2)"><g transform="translate(3)"><g fill="blue"><rect/></g></g></g>'
    written = prepared(nested + '<g opacity=".5"><g/></g>').data.decode()
    assert '<g fill="blue" transform="scale(2) translate(3)"><rect' in written
    assert '<g opacity=".5"><g' in written


# --- what is left out ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('<image href="b.png"/>', "is printed without what it refers to in other files: 'b.png'"),
        ('<use xlink:href="parts.svg#a"/>', "is printed without what it refers to in other files: 'parts.svg#a'"),
        (
            '<image href="data:image/png;base64,AAAA"/>',
            "is printed without 1 of the pictures in it, which cannot be printed",
        ),
    ],
)
def test_what_a_drawing_is_printed_without_is_told(content: str, told: str) -> None:
    assert measure(svg(BLUE + content)).told == (told,)


def test_a_drawing_that_refers_to_itself_alone_tells_nothing() -> None:
    inner = base64.b64encode(png(2, 2, b"\0\0\1" * 2)).decode()
    content = f'<g id="a"/><use href="#a"/><image href="data:image/png;base64,{inner}"/>'
    assert measure(svg(content)).told == ()


# --- pictures of pixels ----------------------------------------------------------------------------


@pytest.mark.parametrize("palette", [b"", b"\0", b"\0\1\2\3", bytes(3 * 257)])
def test_a_palette_that_is_none_is_refused(palette: bytes) -> None:
    data = png(2, 2, b"\0\0\1" * 2, [chunk(b"PLTE", palette)], color=3)
    with pytest.raises(ReadError, match=r"^is damaged"):
        prepare(data, measure(data).width)


def test_a_colour_beyond_the_palette_is_not_given_to_readers_of_pdf() -> None:
    data = png(2, 2, b"\0\0\x09" * 2, [chunk(b"PLTE", bytes(6))], color=3)
    with Pillow.open(io.BytesIO(prepare(data, 90).data)) as image:
        colors = len(image.getpalette() or []) // 3
        assert image.mode != "P" or max(image.tobytes()) < colors


@pytest.mark.parametrize("data", [png(2, 2, b"\0\0\1" * 2, depth=3), png(0, 2, b"\0\0\1" * 2)])
def test_a_head_without_sense_is_told_without_our_own_memory(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^is damaged \(its head makes no sense\)$"):
        measure(data)
