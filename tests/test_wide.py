"""Nothing is printed beside the page: tables in smaller type or in parts, long words broken, pictures scaled."""

from __future__ import annotations

from briefpress.theme import load_theme

THEME = load_theme("note")
FRONT = "---\ntitle: T\nlang: en\nsummary: none\n---\n\n"
FORMULA = "$" + "+".join(f"a_{{{number}}}" for number in range(14)) + "$"
