"""Bytes to text: encodings, line ends, characters left out, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.errors import ReadError
from briefpress.readers.decode import decode

WORDS = "Déjà vu : l’été, « œuvre » – 10 €"
FORBIDDEN = set(map(chr, [*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0), 0xAD, 0xFEFF, 0xFFFE, 0xFFFF]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_by_its_mark_or_without_one(encoding: str) -> None:
    result = decode(WORDS.encode(encoding), "a.txt")
    assert result.value == WORDS
    assert result.diagnostics == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_both_orders_of_utf_16(encoding: str) -> None:
    mark = "\ufeff".encode(encoding)
    assert decode(mark + WORDS.encode(encoding), "a.txt").value == WORDS


@pytest.mark.parametrize(
    ("data", "text", "named"),
    [
        (WORDS.encode("cp1252"), WORDS, "Windows-1252"),
        (b"caf\xe9 \x81", "café ", "ISO-8859-1"),
        ("été à l'œuvre ".encode() + b"\xe9", "été à l'œuvre é", "Windows-1252"),
        ("Привет".encode("cp1251"), "Ïðèâåò", "another encoding"),
        (b"\xff\xfeA\x00B", "A\ufffd", "UTF-16-LE"),
    ],
)
def test_other_encodings_are_read_and_told(data: bytes, text: str, named: str) -> None:
    result = decode(data, "a.txt")
    assert result.value == text
    assert result.diagnostics[0].rule == "encoding"
    assert named in result.diagnostics[0].message


def test_the_first_byte_that_is_not_utf_8_has_its_place() -> None:
    (found,) = decode(b"one\r\nt\xe9", "a.txt").diagnostics
    assert str(found.span) == "a.txt:2:2"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"])
def test_each_line_end_is_one(end: str) -> None:
    assert decode(f"a{end}{end}b{end}".encode(), "a.txt").value == "a\n\nb\n"


@pytest.mark.parametrize(
    ("text", "clean", "place", "kind"),
    [
        ("a\n\fb", "a\nb", "a.txt:2:1", "form feed U+000C"),
        ("a\fb", "a b", "a.txt:1:2", "form feed U+000C"),
        ("co\u00adopé\u00adrer", "coopérer", "a.txt:1:3", "soft hyphen U+00AD left out, 2 times"),
        ("a\x07b", "ab", "a.txt:1:2", "control character U+0007"),
        ("a\ufeffb", "ab", "a.txt:1:2", "byte-order mark U+FEFF"),
        ("ab\ufdd0", "ab", "a.txt:1:3", "noncharacter U+FDD0"),
        ("ab\U0001ffff", "ab", "a.txt:1:3", "noncharacter U+1FFFF"),
    ],
)
def test_what_no_document_may_hold_is_left_out_and_told(text: str, clean: str, place: str, kind: str) -> None:
    result = decode(text.encode(), "a.txt")
    assert result.value == clean
    (found,) = result.diagnostics
    assert found.rule == "control-characters"
    assert kind in found.message
    assert str(found.span) == place


def test_lone_surrogates_are_left_out() -> None:
    result = decode(b"\xff\xfea\x00\x00\xd8b\x00", "a.txt")
    assert result.value == "ab"
    assert "lone surrogate U+D800" in result.diagnostics[0].message


@pytest.mark.parametrize("kept", ["\u00a0", "\u202f", "\u200f", "\u202e", "\u2067", "\u200b", "\u200c", "\t"])
def test_spaces_and_direction_marks_are_kept(kept: str) -> None:
    result = decode(f"a{kept}b".encode(), "a.txt")
    assert (result.value, result.diagnostics) == (f"a{kept}b", ())


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04rest", "zip archive"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"hello\x00world", "NUL bytes"),
        (b"\xef\xbb\xbfhello\x00world", "NUL bytes"),
        ("hello\x00".encode("utf-16"), "NUL characters"),
        (bytes(range(1, 9)) * 3 + b"text", "control codes"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, kind: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, "report.txt")
    message = str(caught.value)
    assert message.startswith("report.txt is")
    assert kind in message
    assert "UTF-8" in message
    assert "\n" not in message


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a.txt").value
    except ReadError:
        return
    assert not FORBIDDEN & set(text)
    assert not any("\ud800" <= c <= "\udfff" for c in text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\u00ad\ufeff")))
def test_clean_text_comes_back_whole(text: str) -> None:
    if not text.startswith(("%PDF-", "{\\rtf", "GIF8")):
        assert decode(text.encode(), "a.txt").value == text
