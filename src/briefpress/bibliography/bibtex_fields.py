"""BibTeX's and BibLaTeX's words as CSL's: the types of entries and their fields, both ways.

Types and fields are those of BibLaTeX's manual (https://ctan.org/pkg/biblatex), chapter 2, and of BibTeX before it.
"""

from __future__ import annotations

#: Entry types by CSL's; of those with one CSL type, the first is written.
TYPES: dict[str, str] = {
    "article": "article-journal",
    "book": "book",
    "incollection": "chapter",
    "inbook": "chapter",
    "inproceedings": "paper-conference",
    "report": "report",
    "thesis": "thesis",
    "online": "webpage",
    "misc": "document",
    "unpublished": "manuscript",
    "patent": "patent",
    "periodical": "periodical",
    "dataset": "dataset",
    "software": "software",
    "booklet": "pamphlet",
    "inreference": "entry-encyclopedia",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
    "letter": "personal_communication",
    "image": "graphic",
    "movie": "motion_picture",
    "music": "song",
    "performance": "performance",
    "review": "review",
    "standard": "standard",
    **dict.fromkeys(("mvbook", "collection", "mvcollection", "reference", "mvreference", "manual"), "book"),
    **dict.fromkeys(("proceedings", "mvproceedings"), "book"),
    **dict.fromkeys(("bookinbook", "suppbook", "suppcollection"), "chapter"),
    **dict.fromkeys(("electronic", "www", "webpage"), "webpage"),
    **dict.fromkeys(("phdthesis", "mastersthesis"), "thesis"),
    "conference": "paper-conference",
    "techreport": "report",
    "suppperiodical": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "video": "motion_picture",
    "commentary": "document",
    "legal": "treaty",
}
#: What BibTeX's old types say of the kind of a thesis or a report.
GENRES = {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis"}
#: The field that says more than the type of an entry can: a newspaper's article, or any other of CSL's types.
SUBTYPE = "entrysubtype"
SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
#: The entries whose ``number`` counts within a periodical, and those where it counts within a series.
IN_PERIODICALS = frozenset(("article", "suppperiodical", "periodical"))
IN_SERIES = frozenset(("book", "mvbook", "collection", "mvcollection", "proceedings", "incollection", "inproceedings"))
#: Fields by CSL's variables; of several for one variable, the first that stands in an entry counts.
FIELDS: dict[str, tuple[str, ...]] = {
    "container-title": ("journaltitle", "journal", "booktitle", "maintitle"),
    "collection-title": ("series",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("location", "address"),
    "title-short": ("shorttitle",),
    "container-title-short": ("shortjournal",),
    "page": ("pages",),
    "language": ("langid", "language", "hyphenation"),
    "genre": ("type",),
    "URL": ("url",),
    "DOI": ("doi",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid",),
    "medium": ("howpublished",),
    "keyword": ("keywords",),
    "annote": ("annotation", "annote"),
    "chapter-number": ("chapter",),
    "number-of-pages": ("pagetotal",),
    "number-of-volumes": ("volumes",),
    "event-title": ("eventtitle",),
    "event-place": ("venue",),
    "status": ("pubstate",),
    "call-number": ("library",),
    "accessed": ("urldate",),
    "original-date": ("origdate",),
    "event-date": ("eventdate",),
    "container-author": ("bookauthor",),
    "archive-url": ("archiveurl",),
}
VARIABLES = {field: variable for variable, fields in FIELDS.items() for field in fields}
#: Fields that are no part of a source, or are read in another place.
OTHERS = frozenset((
    "crossref", "xref", "xdata", "date", "year", "month", "day", "number", "title", "subtitle", "booksubtitle",
    "entrysubtype", "eprint", "eprinttype", "archiveprefix", "eprintclass", "primaryclass", "file", "timestamp",
    "owner", "date-added", "date-modified", "groups", "ids", "options", "rating", "readstatus", "creationdate",
    "modificationdate", "langidopts", "related", "relatedtype", "sortkey", "sortname", "sorttitle", "sortyear",
    "presort", "gender", "execute", "entryset", "pagination", "bookpagination", "titleaddon", "urlyear", "editortype",
    "journalsubtitle", "nameaddon", "priority", "printed", "qualityassured", "relevance", "ranking", "search",
))  # fmt: skip
#: Fields that are addresses: nothing in them is LaTeX but a sign with a backslash before it.
VERBATIM = frozenset(("url", "doi", "eprint", "archiveurl"))
#: What an entry does not take from the one it refers to.
NOT_INHERITED = frozenset((
    "title", "subtitle", "shorttitle", "author", "crossref", "xref", "xdata", "keywords", "note", "abstract", "pages",
    "doi", "url", "urldate", "entrysubtype", "type", "label", "ids",
))  # fmt: skip
