"""Bytes to text: encodings, line ends, characters left out, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from briefpress.errors import ReadError
from briefpress.readers import read
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
        ("Порт открыли в понедельник".encode("cp1251"), "Порт открыли в понедельник", "Windows-1251"),
        ("Порт открыли в понедельник".encode("koi8-r"), "Порт открыли в понедельник", "KOI8-R"),
        ("Zażółć gęślą jaźń".encode("cp1250"), "Zażółć gęślą jaźń", "Windows-1250"),
        ("Zażółć gęślą jaźń".encode("iso8859-2"), "Zażółć gęślą jaźń", "ISO-8859-2"),
        ("أعيد فتح الميناء يوم الاثنين".encode("cp1256"), "أعيد فتح الميناء يوم الاثنين", "Windows-1256"),
        ("הנמל נפתח מחדש ביום שני".encode("cp1255"), "הנמל נפתח מחדש ביום שני", "Windows-1255"),
        ("港は月曜日に再開した。".encode("cp932"), "港は月曜日に再開した。", "Shift_JIS"),
        (
            "港口的渔民说，他们已经在这里等了三年。".encode("gb18030"),
            "港口的渔民说，他们已经在这里等了三年。",
            "GB18030",
        ),
        ("항구가 월요일에 다시 열렸다고 한다".encode("cp949"), "항구가 월요일에 다시 열렸다고 한다", "EUC-KR"),
        ("Le port a rouvert.".encode("utf-16-le"), "Le port a rouvert.", "UTF-16-LE"),
        ("Порт открыт, и мы ждём.".encode("utf-16-be"), "Порт открыт, и мы ждём.", "UTF-16-BE"),
        ("\xcf\xf0".encode("latin-1"), "Ïð", "another encoding"),
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


@pytest.mark.parametrize("kept", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_what_turns_the_direction_is_kept_and_told(kept: str) -> None:
    result = decode(f"a\nb{kept}c{kept}".encode(), "a.txt")
    assert result.value == f"a\nb{kept}c{kept}"
    (found,) = result.diagnostics
    assert (found.rule, str(found.span)) == ("bidi-control", "a.txt:2:2")
    assert "2 in all" in found.message


def test_columns_are_those_of_the_file() -> None:
    text = "Un co\u00adopé\u00adrateur\x07(1) l'a dit.\n\n\u00ad1. Oui."
    decisions = read(text.encode(), "a.txt").decisions
    call = next(one for one in decisions if one.kind == "note-call")
    assert (call.line, call.column) == (1, text.index("(1)") + 1)
    note = next(one for one in decisions if one.kind == "note")
    assert (note.line, note.column) == (3, 2)


@pytest.mark.parametrize("kept", ["\u00a0", "\u202f", "\u200e", "\u200f", "\u061c", "\u200b", "\u200c", "\t"])
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
