"""The terms of bibliographies in one language: what stands by names, numbers, places and dates of a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

#: The terms that are patterns, and the places each must have, in this order.
PATTERNS = {
    "two_names": ("names", "name"),
    "more_names": ("names", "name"),
    **dict.fromkeys(
        ("et_al", "more_et_al", "editor", "editors", "edited_by", "translated_by", "interview_by"), ("names",)
    ),
    **dict.fromkeys(("in_", "within"), ("work",)),
    **dict.fromkeys(("volume", "issue", "number", "version"), ("number",)),
    **dict.fromkeys(("page", "pages"), ("pages",)),
    **dict.fromkeys(("available", "archived"), ("url",)),
    "circa": ("date",),
}
#: CLDR's categories of ordinal numbers: one has a form of its own, or is written as the ``other`` ones are.
CATEGORIES = ("zero", "one", "two", "few", "many", "other")


class Seasons(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The seasons of a year, in the order of EDTF's numbers from 21."""

    spring: str
    summer: str
    autumn: str
    winter: str


class Terms(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """One language's terms; names in braces are places to fill (`PATTERNS` lists them).

    ``two_names`` joins two people, ``more_names`` the last of three or more, or one to a name that is turned round;
    ``et_al`` and ``more_et_al`` stand for the rest likewise. ``editor`` and ``editors`` stand in an
    author's place, ``edited_by`` and the like elsewhere. ``number`` is that of a report or a law, ``issue`` of a
    periodical. ``edition`` has a pattern for each of `CATEGORIES` that differs, ``locators`` for each of CSL's kinds of
    places within a source but pages.
    """

    two_names: str
    more_names: str
    et_al: str
    more_et_al: str
    editor: str
    editors: str
    edited_by: str
    translated_by: str
    ed: str
    trans: str
    interview_by: str
    interview: str
    thesis: str
    in_: str = msgspec.field(name="in")
    within: str
    volume: str
    issue: str
    number: str
    page: str
    pages: str
    version: str
    online: str
    available: str
    archived: str
    circa: str
    no_date: str
    edition: Mapping[str, str]
    locators: Mapping[str, str]
    seasons: Seasons

    def patterns(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Each pattern's key, itself, and the places that it must have."""
        for key, places in PATTERNS.items():
            yield f"terms.{key.strip('_').replace('_', '-')}", getattr(self, key), places
        for table in ("edition", "locators"):
            for key, pattern in getattr(self, table).items():
                yield f"terms.{table}.{key}", pattern, ("number",)
        for key in self.seasons.__struct_fields__:
            yield f"terms.seasons.{key}", getattr(self.seasons, key), ("year",)


class Types(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The titles of the groups of a list of sources by type (`styles.groups`)."""

    press: str
    reports: str
    books: str
    journals: str
    pages: str
    laws: str
    other: str
