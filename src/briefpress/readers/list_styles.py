"""How HTML says a list is numbered: the ``type`` of ``ol``, or ``list-style-type`` in its style."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..document import ListStyle

_TYPES: dict[str, ListStyle] = {
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_NAMES: dict[str, ListStyle] = {
    "decimal": "decimal",
    "lower-alpha": "lower-alpha",
    "lower-latin": "lower-alpha",
    "upper-alpha": "upper-alpha",
    "upper-latin": "upper-alpha",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
}
_DECLARED = re.compile(r"(?<![\w-])list-style(?:-type)?\s*:([^;]{0,80})", re.IGNORECASE)


def list_style(attributes: Mapping[str, str]) -> ListStyle:
    """The style of an ordered list with these attributes: CSS goes before ``type``, as in a browser.

    >>> list_style({"type": "i"}), list_style({"type": "i", "style": "list-style: upper-latin inside"}), list_style({})
    ('lower-roman', 'upper-alpha', 'decimal')
    """
    declared = _DECLARED.findall(attributes.get("style", ""))
    names = (name for value in reversed(declared) for name in value.lower().split())
    named = next((_NAMES[name] for name in names if name in _NAMES), None)
    return named or _TYPES.get(attributes.get("type", "").strip(), "decimal")
