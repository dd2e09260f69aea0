"""The kinds of divisions: what they are called, here and by other programs."""

from __future__ import annotations

#: The kinds of divisions that are printed in a way of their own (`document.Division`), and other names for them.
KINDS = {
    **{kind: kind for kind in ("note", "tip", "important", "warning", "caution", "details")},
    "info": "note",
    "hint": "tip",
    "danger": "warning",
    "error": "warning",
    "attention": "caution",
    "success": "tip",
    "remark": "note",
}
