"""Pictures that say nothing: which of them an author marked so (WAI-ARIA 1.2, presentation)."""

from __future__ import annotations

from collections.abc import Mapping

ROLES = frozenset(("presentation", "none"))


def is_decoration(alt: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element without a description is marked as one that needs none; an empty description alone is none.

    Most programs write ``alt=""`` wherever nobody wrote anything.
    """
    marked = attributes.get("role", "").lower() in ROLES or attributes.get("aria-hidden", "").lower() == "true"
    return marked and not alt
