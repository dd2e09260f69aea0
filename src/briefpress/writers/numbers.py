"""Columns of numbers: at the right unless the article says where, their decimal signs under each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

#: A cell that is a number: signs, perhaps a currency or a unit of a few letters around it.
NUMBER = re.compile(r"[\W_]{0,3}(?:[^\W\d_]{1,3}[\W_]{0,2})?\d[\d\s.,'’]*(?:[\W_]{0,3}[^\W\d_]{0,4}[\W_]{0,2})")
#: Characters of a longer cell are words.
LONGEST = 30
#: A cell of a column of numbers that has none: a dash, points, ``n/a``.
NONE_GIVEN = re.compile(r"[^\w\s]{1,3}|n\.? ?/? ?[adcsv]\.?|n\.?b\.?", re.IGNORECASE)
#: The last sign between digits, and the digits after it.
FRACTION = re.compile(r"(\d)([.,])(\d+)(?=\D*$)")
#: Digits in a group of thousands.
GROUP = 3
#: The width of a decimal sign, in widths of a digit.
SIGN = 0.4


class Column(msgspec.Struct, frozen=True):
    """A column of numbers; ``places`` is how many digits its longest fraction has."""

    places: int = 0

    def room(self, text: str) -> float:
        """The room behind a number, in widths of a digit, that puts its units under those of the others."""
        places = _places(text) if self.places else 0
        if places == self.places or not _is_number(text.strip()):
            return 0
        return self.places - places + (0 if places else SIGN)


def column_of(texts: Iterable[str]) -> Column | None:
    """The column whose cells have these texts; None where not all that is in it are numbers."""
    cells = [text.strip() for text in texts if text.strip()]
    numbers = [cell for cell in cells if _is_number(cell)]
    if not numbers or not all(_is_number(cell) or NONE_GIVEN.fullmatch(cell) for cell in cells):
        return None
    return Column(0 if _grouped(numbers) else max(map(_places, numbers)))


def _is_number(cell: str) -> bool:
    return len(cell) <= LONGEST and NUMBER.fullmatch(cell) is not None


def _places(text: str) -> int:
    match = FRACTION.search(text)
    return len(match[3]) if match else 0


def _grouped(numbers: Sequence[str]) -> bool:
    """Whether what follows the signs are thousands: always three digits, and never behind a lone zero."""
    fractions = [match for number in numbers if (match := FRACTION.search(number))]
    return all(len(match[3]) == GROUP and not re.match(r"\D*0[.,]", match.string) for match in fractions)
