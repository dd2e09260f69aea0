"""HTML elements with their attributes escaped."""

from __future__ import annotations

from markupsafe import Markup

NOTHING = Markup()


def element(tag: str, content: Markup, **attributes: str) -> Markup:
    """An HTML element; empty attributes are left out, ``class_`` and ``data_x`` lose and change their underscore."""
    written = NOTHING.join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), value)
        for name, value in attributes.items()
        if value
    )
    return Markup("<{}{}>{}</{}>").format(tag, written, content, tag)
