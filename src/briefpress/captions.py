"""How a numbered figure or table is called, and its caption behind that: the same for the contents and both formats."""

from __future__ import annotations

from .document import Figure, Inline, Table, Text
from .labels import Labels


def label_pattern(figure: Figure | Table, labels: Labels) -> str:
    """What a figure or a table is called, with the place of its number: ``Figure {number}``."""
    return labels.figure if isinstance(figure, Figure) else labels.table


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
