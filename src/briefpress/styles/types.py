"""CSL's types: the line that a style has for each, and the group in which a list by type prints it."""

from __future__ import annotations

from collections.abc import Mapping

#: The groups of a list of sources by type, in their order; `terms.Types` has their titles.
GROUPS = ("press", "reports", "books", "journals", "pages", "laws", "other")
#: For each group and each kind of line the types that are set so (CSL 1.0.2, appendix III).
_TYPES = {
    ("press", "press"): "article-newspaper article-magazine broadcast interview",
    ("reports", "report"): "report standard",
    ("reports", "thesis"): "thesis",
    ("books", "book"): "book",
    ("books", "chapter"): "chapter entry entry-dictionary entry-encyclopedia",
    ("journals", "journal"): "article-journal periodical review review-book",
    ("journals", "chapter"): "paper-conference",
    ("journals", "page"): "article",
    ("pages", "page"): "webpage post post-weblog",
    ("laws", "law"): "legislation bill regulation treaty patent",
    ("laws", "case"): "legal_case hearing",
    ("other", "report"): "dataset software motion_picture map manuscript pamphlet collection classic",
    ("other", "page"): "document event figure graphic musical_score performance personal_communication song speech",
}
_BY_TYPE: Mapping[str, tuple[str, str]] = {each: where for where, names in _TYPES.items() for each in names.split()}


def group_of(type_: str) -> str:
    """The one of `GROUPS` that a CSL type belongs to."""
    return _BY_TYPE.get(type_, ("other", "page"))[0]


def kind_of(type_: str) -> str:
    """The key of the line for a CSL type in a style's tables."""
    return _BY_TYPE.get(type_, ("other", "page"))[1]
