"""What an article cites, in CSL-JSON's names: sources, the people who made them, and the places that cite them.

https://docs.citationstyles.org/en/stable/specification.html, appendices III (types) and IV (variables).
"""

from __future__ import annotations

from typing import Literal

import msgspec

#: CSL's names of fields have hyphens, and capitals where they are initials.
CAPITALS = {"url": "URL", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN"}


def _csl(name: str) -> str:
    return CAPITALS.get(name, name.replace("_", "-"))


class Name(
    msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False, rename=_csl, order=True
):
    """A person by the parts of the name, or an institution (or a name whose parts are not known) by ``literal``."""

    family: str = ""
    given: str = ""
    literal: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""


Mode = Literal["normal", "author-in-text", "suppress-author"]


class Citation(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """One place that cites a source: pandoc's citation, CSL's cite-item.

    ``source`` is the key or id of what is cited, ``note`` the label of the note that cites it. ``prefix`` is what leads
    to it (See, vgl.), ``locator`` the place within it ("12-14") and ``label`` the kind of place in CSL's words
    (``page``, ``section``; "" where there is no locator); ``suffix`` is what stands behind.
    """

    source: str = ""
    note: str = ""
    prefix: str = ""
    locator: str = ""
    label: str = ""
    suffix: str = ""
    mode: Mode = "normal"


class Source(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False, rename=_csl):
    """A CSL item; ``type`` is one of CSL's types, dates are ISO 8601, whole or in part (``2024-11``).

    Titles may hold CSL's rich text (``<i>``, ``<b>``, ``<sup>``, ``<sub>``). ``variables`` are CSL's other variables,
    each by its name. Not CSL's: ``archive_url`` (where the page is kept), ``grade`` (Admiralty: A to F and 1 to 6, as
    ``B2``) and ``marking`` (how it may be handled); ``citations`` are the places that cite it.
    """

    id: str
    type: str = "document"
    title: str = ""
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    issued: str = ""
    accessed: str = ""
    container_title: str = ""
    collection_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    genre: str = ""
    number: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    language: str = ""
    url: str = ""
    doi: str = ""
    isbn: str = ""
    note: str = ""
    variables: tuple[tuple[str, str], ...] = ()
    archive_url: str = ""
    grade: str = ""
    marking: str = ""
    citations: tuple[Citation, ...] = ()
