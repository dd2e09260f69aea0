"""The structure tree: what a screen reader reads, one element for each of the page's HTML in the order of its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..content import Part
from .tree import structure
from .writing import write_tree

__all__ = ["write_tags"]


def write_tags(pdf: Any, root: Part, streams: Sequence[Any]) -> None:
    """Write the tree of a document into a PDF of pydyf's; ``streams`` are the contents of its pages."""
    write_tree(pdf, structure(root), streams)
