"""CSL's words: the types of sources, and the variables by the kind of their values.

https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV.
"""

from __future__ import annotations

from ..source import Source

TYPES = frozenset((
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
))  # fmt: skip
NAMES = frozenset((
    "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
    "director", "editor", "editor-translator", "editorial-director", "executive-producer", "guest", "host",
    "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
    "reviewed-author", "script-writer", "series-creator", "translator",
))  # fmt: skip
DATES = frozenset(("accessed", "available-date", "event-date", "issued", "original-date", "submitted"))
TEXTS = frozenset((
    "ISSN", "PMCID", "PMID", "abstract", "annote", "archive", "archive-place", "archive_collection",
    "archive_location", "authority", "call-number", "categories", "chapter-number", "citation-key", "citation-label",
    "citation-number", "collection-number", "container-title-short", "custom", "dimensions", "division", "event",
    "event-place", "event-title", "first-reference-note-number", "journalAbbreviation", "jurisdiction", "keyword",
    "locator", "medium", "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place",
    "original-title", "page-first", "part-number", "part-title", "printing-number", "references", "reviewed-genre",
    "reviewed-title", "scale", "section", "shortTitle", "source", "status", "supplement", "supplement-number",
    "title-short", "version", "volume-title", "volume-title-short", "year-suffix",
))  # fmt: skip
#: The variables that a Source has a field of its own for, by CSL's names, and ours that stand under ``custom``.
FIELDS = dict(zip(Source.__struct_encode_fields__, Source.__struct_fields__, strict=True))
OURS = ("archive-url", "grade", "marking")
for _ours in (*OURS, "id", "type", "variables", "citations"):
    del FIELDS[_ours]
