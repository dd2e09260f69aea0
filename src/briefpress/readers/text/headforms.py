"""The forms that titles of sections have, and the rank of each: chapters, numbers, letters, capitals."""

from __future__ import annotations

import re

from ...sections import CHAPTER_WORDS, PART_WORDS
from .signs import is_capitals
from .words import EDIT_WORDS

#: Bullets that stand before titles as well as before a list's items.
TITLE_BULLETS = "●■◆◇□▶▲△◎○★☆►▪"
_CJK_NUMBER = "[一二三四五六七八九十百〇零\\d]{1,5}"
#: Words that count the sections of a text in Arabic: firstly, secondly…
_ARABIC_ORDINALS = "أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا"

#: Forms of titles; the level is the rank among the forms an article has.
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"(?:{PART_WORDS})\s+(?:[IVXLC]+|\d+|[A-Z])\b|第{_CJK_NUMBER}[部編编篇]", re.IGNORECASE)),
    ("chapter", re.compile(rf"(?:{CHAPTER_WORDS})\s+\w+|第{_CJK_NUMBER}[章回]|제\s?\d+\s?장", re.IGNORECASE)),
    ("roman", re.compile(r"[IVXⅠ-Ⅻ]{1,6}(?:[.)]|\s?[-–—])\s")),
    (
        "section",
        re.compile(rf"第{_CJK_NUMBER}[节節]|{_CJK_NUMBER}、|§\s?\d|제\s?\d+\s?절|(?:{_ARABIC_ORDINALS})[ً]?ا?\s?[:：]"),
    ),
    ("subsection", re.compile(rf"[（(]{_CJK_NUMBER.replace(chr(92) + 'd', '')}[）)]")),
    ("letter", re.compile(r"[A-ZА-Яא-ת](?:[.)]|\s[-–—]|׳)\s")),
    ("(1)", re.compile(r"[(（]\d{1,2}[)）]\s+(?=\w)")),
    (
        "1",
        re.compile(
            r"\d{1,2}(?:(?:[.)]|\s?[-–—])\s+(?!\d)|[．、.](?=[^\W\d_a-zA-Z])|．\s*(?!\d)|\s{1,3}(?=[^\W\d_a-zß-ÿа-яё]))"
        ),
    ),
    ("1.1", re.compile(r"\d{1,2}\.\d{1,2}[.)]?\s+\D")),
    ("1.1.1", re.compile(r"\d{1,2}(?:\.\d{1,2}){2,3}[.)]?\s+\D")),
)
#: The forms from the highest; ``=`` and ``-`` are the signs that a title is underlined with.
ORDER = (
    "=", "part", "chapter", "capitals", "roman", "section", "subsection", "letter", "(1)", "1", "-", "1.1", "1.1.1",
    "~", "bare",
)  # fmt: skip
#: How sure a title of a form is, where it stands as titles do.
SURE: dict[str, float] = {
    "=": 1.0, "-": 1.0, "~": 1.0, "part": 0.97, "chapter": 0.97, "capitals": 0.95, "roman": 0.96, "section": 0.96,
    "subsection": 0.95, "letter": 0.92, "(1)": 0.9, "1": 0.93, "1.1": 0.97, "1.1.1": 0.97, "bare": 0.92,
}  # fmt: skip


def form_of(text: str) -> str:
    """The form of a title, a key of `ORDER`."""
    for form, pattern in FORMS:
        if pattern.match(text):
            return form
    return "capitals" if is_capitals(text) else "bare"


def heads_chapter(text: str) -> bool:
    """Whether a line is the number of a part or a chapter and nothing else: its name stands on the next one."""
    chapter = len(text.split()) <= _MOST_WORDS and any(pattern.match(text) for _, pattern in FORMS[:2])
    return chapter or is_number(text)


def is_number(text: str) -> bool:
    """Whether a line is the number of a section, or its letter, and nothing else."""
    return bool(_NUMBER.fullmatch(text))


_MOST_WORDS = 2
_NUMBER = re.compile(r"(?:[IVXLⅠ-Ⅻ]{1,6}|\d{1,2}|[A-Z])\.?")


def unnumbered(text: str) -> str:
    """A title without the number it begins with."""
    for _, pattern in FORMS:
        if match := pattern.match(text):
            return text[match.end() :]
    return text


#: What a page of a wiki has behind its titles: ``[edit]``, ``[modifier | modifier le code]``.
_EDIT = re.compile(rf"\s?\[(?:{EDIT_WORDS})(?:\s?\|\s?[^\[\]]{{1,40}})?\]$", re.IGNORECASE)


def without_edit(text: str) -> str:
    """A title without the link that edits its section in a wiki."""
    if text[-1:] != "]" or not (match := _EDIT.search(text)):
        return text
    return text[: match.start()]
