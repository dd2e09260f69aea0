"""What stands at the start of a line and says what the line is: a note's label, a list's bullet or number."""

from __future__ import annotations

import re

import msgspec

from ...document import Delimiter, ListStyle
from ...enumerators import ordinal, style_of
from .words import NOTE_WORDS

#: Superscript figures, and the circled ones of Chinese and Japanese, as plain numbers.
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_FAR = 80
#: The numbers from 1 to 39 in small Roman figures.
ROMANS = tuple(
    tens + ones
    for tens in ("", "x", "xx", "xxx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
)[1:]


class Marker(msgspec.Struct, frozen=True, gc=False):
    """A label at the start of a line: ``kind`` is how it is written, the text goes from ``end`` to ``-closing``.

    ``number`` is the label as one (``a`` is 1); 0 for signs and bullets. ``style`` and ``delimiter`` are a list's.
    """

    kind: str
    label: str
    end: int
    closing: int = 0
    number: int = 0
    style: ListStyle = "decimal"
    delimiter: Delimiter = "period"


#: Kinds of notes' labels: the most telling first. Group 1 is the label.
NOTE_MARKERS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("enclosed", rf"[\[［](?:{NOTE_WORDS})\.?\s{{0,2}}(\d{{1,5}})\s?[:：]\s{{0,9}}(?=\S)"),
        ("word", rf"[\[［【〔(（]\s?(?:{NOTE_WORDS})\.?\s{{0,2}}(\d{{1,5}})\s?[\]］】〕)）]\s?[:.：]?\s{{0,9}}(?=\S)"),
        ("word", rf"(?:{NOTE_WORDS})\.?\s{{0,2}}(?:n°\s?)?(\d{{1,5}})\s?(?:[:.：)）．]|[–—-]\s)\s{{0,9}}(?=\S)"),
        ("word", r"(?:※|注|註)(\d{1,3})\s{1,9}(?=\S)"),
        ("caret", r"\[\^(\d{1,5})\]\s?:?\s{0,9}(?=\S)"),
        ("bracket", r"[\[［〔【]\s?(\d{1,5})\s?[\]］〕】]\s?[:.：]?\s{0,9}(?=[^\s.,;:?!。，、])"),
        ("roman", r"\[([ivx]{1,6})\]\s?[:.]?\s{0,9}(?=[^\s.,;:?!])"),
        ("lettered", r"\[([a-z])\]\s?[:.]?\s{0,9}(?=[^\s.,;:?!])"),
        ("lettered", r"([a-z])\.\s\^\s{1,9}(?=\S)"),
        ("paren", r"[(（]\s?(\d{1,5})\s?[)）]\s?[:.：]?\s{0,9}(?=[^\s.,;:?!。，、])"),
        ("brace", r"[{｛]\s?(\d{1,5})\s?[}｝]\s?[:.]?\s{0,9}(?=\S)"),
        ("super", r"([⁰¹²³⁴-⁹]{1,4})\s?[.):]?\s{0,9}(?=[^\s⁄/])"),
        ("circled", rf"([{CIRCLED}])\s{{0,9}}(?=\S)"),
        ("half", r"(\d{1,5})\s?[)）]\s{0,9}(?=\S)"),
        ("dot", r"(\d{1,5})\s?(?:\.(?!\d)|．(?!\d{1,3}(?!\d))|、(?!\d))\s{0,9}(?=\S)"),
        ("colon", r"(\d{1,5})\s?[:：](?!\d)\s{0,9}(?=\S)"),
        ("dash", r"(\d{1,5})\s?[-–—]\s{1,9}(?=[^\W\d]|[«“\"„‘（(「『《])"),
        ("dash", r"(\d{1,3})\s?[-–—\u0640](?=\s?[\u0620-\u063f\u0641-\u064a\u067e-\u06d3«])"),
        ("bare", r"(\d{1,5})(?:\s{1,9})(?=[^\W\d]|[«“\"„‘（(「『《]|(?<=\d\s)[1۱١2۲٢]\d{3}(?!\d))"),
        ("sign", r"[(\[]?(\*{1,4}|†{1,3}|‡{1,3})[)\]]?\s{0,9}(?=[^\s*†‡])"),
    )
)

#: Those of them that are written as calls in the text are.
CALL_KINDS = frozenset(("caret", "bracket", "lettered", "roman", "paren", "brace", "super", "circled", "word"))

#: Those whose signs may change from one note to the next, as long as the numbers go on.
BRACKET_KINDS = frozenset(("bracket", "paren", "brace", "half"))

#: Those of them that begin with a figure, and what stands behind the figure in all of them.
_FIGURE_MARKERS = tuple(pair for pair in NOTE_MARKERS if pair[0] in ("half", "dot", "colon", "dash", "bare"))
_FIGURE_LABEL = re.compile(r"\d{1,5}[\s.)）．、:：–—\u0640-]")

#: Kinds of lists' labels; those of the second table count.
BULLETS = re.compile(r"([-–—*•·◦▪▫‣►▶➢➤✓✔●○■□⁃∙])[ \t\u00a0\u3000]{1,9}(?=\S)")
#: Bullets that are nothing but bullets: one alone makes a list.
SURE_BULLETS = "•◦▪▫‣►▶➢➤✓✔●○■□⁃"
ORDERED: tuple[tuple[str, Delimiter, re.Pattern[str]], ...] = (
    ("dot", "period", re.compile(r"(\d{1,3})(?:\.\s{1,9}|、\s{0,9}|．\s{0,9})(?=\S)")),
    ("half", "one-paren", re.compile(r"(\d{1,3})(?:\)|）)\s{0,9}(?=\S)")),
    ("paren", "two-parens", re.compile(r"[(（](\d{1,3})[)）]\s{0,9}(?=\S)")),
    ("latin", "one-paren", re.compile(r"([A-Za-z]|[ivxlcIVXLC]{2,6})\)\s{1,9}(?=\S)")),
    ("latin", "two-parens", re.compile(r"\(([A-Za-z]|[ivxlcIVXLC]{2,6})\)\s{1,9}(?=\S)")),
    # Letters that no style of a list has: the lines stay as they are.
    ("letter", "one-paren", re.compile(r"\(?([а-яα-ω])\)\s{1,9}(?=\S)")),
)
_DOTTED = re.compile(r"([A-Za-z]|[ivxlcIVXLC]{2,6})\.\s{1,9}(?=\S)")
#: What a note's label may begin with, besides a figure.
_FIRSTS = frozenset(f"[({{（［【〔｛⁰¹²³⁴⁵⁶⁷⁸⁹*†‡※{CIRCLED}")
_WORD_FIRSTS = frozenset(first for word in NOTE_WORDS.split("|") for first in (word[0], word[0].upper()))
_WORD_FIRST = re.compile(NOTE_WORDS, re.IGNORECASE)


def note_marker(text: str) -> Marker | None:
    """The note's label that a line begins with, if any."""
    first = text[:1]
    if first not in _FIRSTS and not (first.isdecimal() or _begins_as_note(text, first)):
        return None
    head = text[:_FAR]
    if first.isdecimal() and not _FIGURE_LABEL.match(head):
        return None
    for kind, pattern in _FIGURE_MARKERS if first.isdecimal() else NOTE_MARKERS:
        if match := pattern.match(head):
            closing = int(kind == "enclosed" and text[-1] in "]］")
            label = plain_label(match[1])
            return Marker(kind, label, match.end(), closing, _number(kind, label))
    return None


def _begins_as_note(text: str, first: str) -> bool:
    """Whether a text begins with a word for notes, or with a letter and the sign that leads back to its call."""
    return (first in _WORD_FIRSTS and bool(_WORD_FIRST.match(text))) or text[1:4] == ". ^"


def _number(kind: str, label: str) -> int:
    if kind == "roman":
        return roman(label)
    if kind == "lettered":
        return ord(label) - ord("a") + 1
    return int(label) if label.isdecimal() else 0


def roman(label: str) -> int:
    """A number in the Roman figures i, v and x; 0 where they are no number."""
    return ROMANS.index(label) + 1 if label in ROMANS else 0


def plain_label(written: str) -> str:
    """A label in common figures: ``¹``, ``①``, ``１`` and ``١`` are all ``1``; signs stay."""
    if written in CIRCLED:
        return str(CIRCLED.index(written) + 1)
    figures = written.translate(SUPERSCRIPTS).lower()
    return str(int(figures)) if figures.isdecimal() else written


def list_marker(text: str) -> Marker | None:
    """The bullet or number that a list's item begins with, if any; a bullet's label is itself."""
    if text[:1].isalpha() and ")" not in text[1:7]:
        return None
    head = text[:_FAR]
    if match := BULLETS.match(head):
        return Marker("bullet", match[1], match.end())
    for kind, delimiter, pattern in ORDERED:
        if (match := pattern.match(head)) and (found := _counted(kind, delimiter, match)):
            return found
    return None


def dotted_marker(text: str) -> Marker | None:
    """The letter or Roman number with a full stop that a line begins with: a list's where the next line's goes on."""
    match = _DOTTED.match(text[:_FAR])
    return _counted("latin", "period", match) if match else None


def _counted(kind: str, delimiter: Delimiter, match: re.Match[str]) -> Marker | None:
    label = str(int(match[1])) if match[1].isdecimal() else match[1]
    style = "decimal" if kind == "letter" else style_of(label)
    return Marker(kind, label, match.end(), 0, ordinal(label, style), style, delimiter) if style else None
