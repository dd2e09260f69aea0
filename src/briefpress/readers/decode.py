"""Bytes to text: the encoding found out, line ends made one, characters that no XML may hold dropped and told."""

from __future__ import annotations

import re
from collections import Counter

from ..diagnostics import Diagnostic, Result, Span
from ..errors import ReadError
from .columns import Columns
from .encodings import guess, utf16_without_mark

#: Byte-order marks, the longest first: UTF-32's begins with UTF-16's.
BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

#: What files that are no text begin with.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (perhaps a Word or OpenDocument file)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"\x7fELF", "a program"),
)

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_LINE_END = re.compile("\r\n|[\r\n\u0085\u2028\u2029]")

#: What is dropped, by kind. XML 1.0 (fifth edition) section 2.2 forbids or discourages all but the last two.
DROPPED: tuple[tuple[str, str], ...] = (
    ("form feed", "\f\v"),
    ("control character", "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"),
    ("lone surrogate", "\ud800-\udfff"),
    ("noncharacter", "\ufdd0-\ufdef" + "".join(chr(p + 0xFFFE) + chr(p + 0xFFFF) for p in range(0, 0x110000, 0x10000))),
    ("byte-order mark", "\ufeff"),
    ("soft hyphen", "\u00ad"),
)
#: Embeddings, overrides and isolates (Unicode Standard Annex 9, section 2); the marks LRM, RLM and ALM are harmless.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DROPPED = re.compile("|".join(f"([{characters}])" for _, characters in DROPPED))
#: Any of them, which is found much faster when there is none.
_ANY_DROPPED = re.compile(f"[{''.join(characters for _, characters in DROPPED)}]")


def decode(data: bytes, name: str) -> Result[str]:
    """Give the text of a file: lines end in ``\\n``, no byte-order mark, no character that XML forbids.

    UTF-8, UTF-16 and UTF-32 by their marks, UTF-8 and UTF-16 without one, else the encoding that its letters tell,
    with a diagnostic. Line numbers are those of the file. Raises ReadError when the bytes are no text.
    """
    return decode_with_columns(data, name)[0]


def decode_with_columns(data: bytes, name: str) -> tuple[Result[str], Columns]:
    """The same, and where the columns of the text are in the file, which has more characters."""
    text, found = _characters(data, name)
    if "\r" in text or not text.isascii():
        text = _LINE_END.sub("\n", text)
    clean, dropped, columns = _drop(text, name)
    return Result(clean, (*found, *dropped, *_direction(text, name))), columns


def _characters(data: bytes, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    for mark, encoding in BOMS:
        if data.startswith(mark) and encoding != "utf-8":
            return _marked(data[len(mark) :], encoding, name)
    data = data.removeprefix(b"\xef\xbb\xbf")
    _refuse_files(data, name)
    if b"\x00" in data and (codec := utf16_without_mark(data)):
        return _unmarked_utf16(data, codec, name)
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _unmarked(data, error.start, name)


def _marked(data: bytes, encoding: str, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    try:
        text = data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        line, column = _place(text, text.find("\ufffd"))
        message = f"begins with the mark of {encoding.upper()} but has bytes that are not; they are shown as \ufffd"
        hint = "save the file again as UTF-8"
        return text, (Diagnostic("encoding", message, Span(name, line, column), hint),)
    if "\x00" in text:
        raise ReadError(
            f"{name} is no text file: it holds NUL characters; save the article as UTF-8 text and try again."
        )
    return text, ()


def _unmarked_utf16(data: bytes, codec: str, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    text, found = _marked(data, codec, name)
    message = f"read as {codec.upper()}, though the mark of that encoding is missing"
    return text, (*found, Diagnostic("encoding", message, Span(name, 1, 1), "if letters are wrong, save it as UTF-8"))


def _refuse_files(data: bytes, name: str) -> None:
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"{name} is {kind}, not text; save the article as plain text (UTF-8) and try again.")


def _refuse_binary(data: bytes, name: str) -> None:
    if b"\x00" in data:
        raise ReadError(
            f"{name} is no text file: it holds NUL bytes (a program's file, or UTF-16 without its mark); "
            "save the article as UTF-8 text and try again."
        )
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > 8 and controls * 10 > len(data):
        raise ReadError(
            f"{name} is no text file: {controls} of its {len(data)} bytes are control codes; "
            "save the article as UTF-8 text and try again."
        )


def _unmarked(data: bytes, first_bad: int, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    mixed = data.decode("utf-8", "surrogateescape")
    bad = sum("\udc80" <= c <= "\udcff" for c in mixed)
    if sum(c > "\x7f" for c in mixed) > 2 * bad:
        return _mended(mixed, bad, name)
    text, encoding = _guessed(data)
    line, column = _place(text, len(data[:first_bad].decode("utf-8")))
    message = f"the text is not UTF-8; read as {encoding}"
    if _foreign(text) and encoding in ("Windows-1252", "ISO-8859-1"):
        message += ", though its letters look like another encoding's"
    return text, (Diagnostic("encoding", message, Span(name, line, column), "if letters are wrong, save it as UTF-8"),)


def _mended(mixed: str, bad: int, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Text in UTF-8 with some bytes that are not: those are read as Windows-1252."""
    first = next(i for i, c in enumerate(mixed) if "\udc80" <= c <= "\udcff")
    text = mixed.translate({0xDC00 + byte: _one_byte(bytes([byte]))[0] for byte in range(0x80, 0x100)})
    line, column = _place(text, first)
    message = f"bytes that are not UTF-8, as the rest is ({bad} in all), read as Windows-1252"
    return text, (Diagnostic("encoding", message, Span(name, line, column), "save the file again as UTF-8"),)


def _guessed(data: bytes) -> tuple[str, str]:
    """The text in the encoding that its letters tell, and the encoding's name."""
    encoding = guess(data)
    if encoding.codec == "cp1252":
        return _one_byte(data)
    return data.decode(encoding.codec, "replace"), encoding.name


def _one_byte(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "ISO-8859-1"


def _foreign(text: str) -> bool:
    """Western languages put an accent on a letter in five at most; a text of accents only is Cyrillic, Greek…"""
    letters = [c for c in text if c.isalpha()]
    return sum(c > "\x7f" for c in letters) * 2 > len(letters)


def _drop(text: str, name: str) -> tuple[str, tuple[Diagnostic, ...], Columns]:
    if not _ANY_DROPPED.search(text):
        return text, (), Columns(text, ())
    counts: Counter[int] = Counter()
    first: dict[int, int] = {}
    pieces: list[str] = []
    gone: list[int] = []
    end = 0
    for match in _DROPPED.finditer(text):
        kind = match.lastindex or 1
        counts[kind] += 1
        first.setdefault(kind, match.start())
        pieces.append(text[end : match.start()])
        if kind == 1 and _between_words(text, match.start()):
            pieces.append(" ")
        else:
            gone.append(match.start())
        end = match.end()
    pieces.append(text[end:])
    told = tuple(_dropped(text, name, kind, first[kind], counts[kind]) for kind in sorted(first))
    return "".join(pieces), told, Columns(text, gone)


def _between_words(text: str, at: int) -> bool:
    """A page or line break that alone parts two words leaves a space, or they would be one."""
    around = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    return all(c and not c.isspace() for c in around)


def _dropped(text: str, name: str, kind: int, at: int, count: int) -> Diagnostic:
    line, column = _place(text, at)
    times = "" if count == 1 else f", {count} times, first here"
    message = f"{DROPPED[kind - 1][0]} U+{ord(text[at]):04X} left out{times}"
    return Diagnostic("control-characters", message, Span(name, line, column), "take it out of the file")


def _place(text: str, at: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset; line ends may still be of any kind."""
    before = _LINE_END.sub("\n", text[: max(at, 0)])
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _direction(text: str, name: str) -> tuple[Diagnostic, ...]:
    """What is to be told of characters that can make a text look like another: they turn its direction, and stay."""
    first = None if text.isascii() else TURNING.search(text)
    if first is None:
        return ()
    count = len(TURNING.findall(text))
    line, column = _place(text, first.start())
    times = "" if count == 1 else f", {count} in all"
    message = f"U+{ord(first[0]):04X} turns the direction of the text{times}; what is read may not be what is shown"
    return (Diagnostic("bidi-control", message, Span(name, line, column), "take it out unless the author meant it"),)
