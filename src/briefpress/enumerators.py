"""The numbers of lists as they are typed: figures, letters and Roman numerals with a full stop or round brackets."""

from __future__ import annotations

from .document import Delimiter, List, ListStyle

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORTH = {letters: worth for worth, letters in _ROMAN if len(letters) == 1}
_HIGHEST_ROMAN = 3999
_SIGNS: dict[Delimiter, str] = {"period": "{}. ", "one-paren": "{}) ", "two-parens": "({}) "}
_STYLES: tuple[tuple[ListStyle, ListStyle], ...] = (("lower-alpha", "upper-alpha"), ("lower-roman", "upper-roman"))


def style_of(written: str) -> ListStyle | None:
    """The style of a list that begins with a number so written: as in pandoc, ``i`` is one, other letters are letters.

    >>> style_of("i"), style_of("C"), style_of("iv"), style_of("12"), style_of("iiii")
    ('lower-roman', 'upper-alpha', 'lower-roman', 'decimal', None)
    """
    if written.isascii() and written.isdecimal():
        return "decimal"
    alpha, roman = ((low, high)[written.isupper()] for low, high in _STYLES)
    first = alpha if len(written) == 1 and written not in "iI" else roman
    return first if ordinal(written, first) else None


def ordinal(written: str, style: ListStyle) -> int:
    """What a number is worth in a style; 0 where it is none of that style.

    >>> ordinal("i", "lower-roman"), ordinal("i", "lower-alpha"), ordinal("ic", "lower-roman")
    (1, 9, 0)
    """
    if style == "decimal":
        return int(written) if written.isascii() and written.isdecimal() else 0
    low = written.lower()
    if (written.isupper() if style.startswith("lower") else not written.isupper()) or not low:
        return 0
    if style.endswith("alpha"):
        return _LETTERS.find(low) + 1 if len(low) == 1 else 0
    return _roman_worth(low)


def _roman_worth(low: str) -> int:
    if any(letter not in _WORTH for letter in low) or len(low) > len("mmmdccclxxxviii"):
        return 0
    worth = [_WORTH[letter] for letter in low]
    number = sum(-each if each < max(worth[at:]) else each for at, each in enumerate(worth))
    return number if 0 < number <= _HIGHEST_ROMAN and roman(number) == low else 0


def roman(number: int) -> str:
    """A number from 1 to 3999 in small Roman numerals."""
    spelled = []
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        spelled.append(letters * times)
    return "".join(spelled)


def numeral(number: int, style: ListStyle) -> str:
    """A number as CSS prints it in a style; in figures where the style has no way to say it.

    >>> numeral(28, "lower-alpha"), numeral(4, "upper-roman"), numeral(0, "lower-alpha")
    ('ab', 'IV', '0')
    """
    if style == "decimal" or number < 1 or (style.endswith("roman") and number > _HIGHEST_ROMAN):
        return str(number)
    low = roman(number) if style.endswith("roman") else _lettered(number)
    return low.upper() if style.startswith("upper") else low


def _lettered(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, len(_LETTERS))
        letters = _LETTERS[letter] + letters
    return letters


def marker(block: List, at: int) -> str:
    """What stands before an item (from 0) of an ordered list, with the space behind it."""
    return _SIGNS[block.delimiter].format(numeral(block.start + at, block.style))
