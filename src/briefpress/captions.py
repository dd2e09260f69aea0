"""How a numbered figure or table is called, and its caption behind that: the same for the contents and both formats."""

from __future__ import annotations

from .document import Figure, Inline, Table, Text
from .labels import Labels

#: Characters of a name in Word.
LONGEST_NAME = 40


def label_pattern(figure: Figure | Table, labels: Labels) -> str:
    """What a figure or a table is called, with the place of its number: ``Figure {number}``."""
    return labels.figure if isinstance(figure, Figure) else labels.table


def sequence(figure: Figure | Table, labels: Labels) -> str:
    """What a Word file calls the numbers (ISO 29500-1, 17.16.5, SEQ): the word before them where that is a name.

    So do Word's own dialogs. In quotes it is no name to LibreOffice, which would not count on.
    """
    word = label_pattern(figure, labels).partition("{")[0].strip()
    return word if word.isidentifier() and len(word) <= LONGEST_NAME else type(figure).__name__


def label_of(figure: Figure | Table, labels: Labels) -> str:
    """``Figure 1``; empty for one without a number."""
    return label_pattern(figure, labels).format(number=figure.number) if figure.number else ""


def separator(figure: Figure | Table, labels: Labels) -> str:
    """What stands between the label and the caption, where there are both."""
    return labels.caption.format(label="", caption="") if figure.number and figure.caption else ""


def captioned(figure: Figure | Table, labels: Labels) -> tuple[Inline, ...]:
    """The caption behind its label."""
    label = label_of(figure, labels) + separator(figure, labels)
    return (Text(label), *figure.caption) if label else figure.caption
