"""Labels: the words the program itself prints or looks for, by language, from ``templates/labels``."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter

import msgspec

from .diagnostics import Diagnostic, Result, Span
from .errors import ThemeError
from .templates import templates_dir
from .terms import CATEGORIES, Terms, Types

#: The language of a document whose own has no labels.
FALLBACK = "en"
#: The fields that are patterns, and the places each must have, in this order.
PATTERNS = {
    "cited": ("places",),
    "cited_page": ("page",),
    "cited_paragraph": ("paragraph",),
    "cited_note": ("note",),
    "source_mark": ("number",),
    "to_note": ("number",),
    "to_source": ("number", "title"),
    "page": ("page", "pages"),
    "by": ("authors",),
    "recipients": ("recipients",),
    "reference": ("reference",),
    "date": ("date",),
    "accessed": ("date",),
    "figure": ("number",),
    "table": ("number",),
    "caption": ("label", "caption"),
}
#: The kinds of division that are boxes, each with the label of its name.
BOXES = ("note", "tip", "important", "warning", "caution")
#: How a tag may look: anything else never becomes part of a path.
TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)


class Labels(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """One language's words; names in braces are places to fill with `str.format` (`PATTERNS` lists them).

    Printed: ``series`` (the kind of publication), ``summary`` (heading of the box), ``extracted`` (says that its
    sentences were taken by the program), ``key_figures`` (over the box's figures and dates), ``sources`` (heading of
    the appendix), ``source_mark`` (how notes name a source of it), ``cited`` (where a source is, with ``cited_page``,
    ``cited_paragraph`` and ``cited_note``),
    ``page`` (with its no-break spaces), ``by``, ``recipients``, ``reference``, ``date``, ``accessed``, and the labels
    of the boxes in the text (`BOXES`), ``legend`` (what Admiralty grades mean), ``notes`` (heading of notes that stand
    by themselves), ``source_file`` (what a PDF says of the article attached to it), ``contents``, ``figures`` and
    ``tables`` (headings of the lists), ``figure`` and ``table`` (what a numbered one is called), ``caption`` (what
    stands between that and its words), ``types`` and ``terms`` (of sources).
    Read aloud: ``to_note``, ``to_text`` and ``to_source`` (where a link leads that is only a number or a mark).
    Looked for, in lower case with ’ as the apostrophe: ``summary_titles`` and ``note_titles`` (headings),
    ``see_signals`` (what leads to a source), ``accessed_words`` (what stands by the date of a visit).
    """

    series: str
    summary: str
    summary_titles: tuple[str, ...]
    extracted: str
    key_figures: str
    sources: str
    cited: str
    cited_page: str
    cited_paragraph: str
    cited_note: str
    source_mark: str
    page: str
    by: str
    recipients: str
    reference: str
    date: str
    note_titles: tuple[str, ...]
    see_signals: tuple[str, ...]
    accessed: str
    accessed_words: tuple[str, ...]
    to_note: str
    to_text: str
    to_source: str
    note: str
    tip: str
    important: str
    warning: str
    caution: str
    legend: str
    notes: str
    contents: str
    figures: str
    tables: str
    figure: str
    table: str
    caption: str
    source_file: str
    types: Types
    terms: Terms


def labels_for(lang: str, span: Span | None = None) -> Result[Labels]:
    """The labels of a BCP 47 tag: its own, its primary language's, else English and a ``labels`` diagnostic.

    ``span`` is where the language was said. ThemeError where a file of labels is broken.
    """
    for tag in _tags(lang):
        if tag in languages():
            return Result(load_labels(tag))
    message = f"no labels for the language {lang!r}: English ones are printed"
    hint = f"give a lang among {', '.join(languages())}, or add templates/labels/{lang or 'xx'}.toml"
    return Result(load_labels(FALLBACK), (Diagnostic("labels", message, span or Span(""), hint),))


def _tags(lang: str) -> tuple[str, ...]:
    tag = lang.replace("_", "-")
    if not TAG.fullmatch(tag):
        return ()
    primary, *regions = tag.split("-")
    return ("-".join([primary.lower(), *regions]), primary.lower())


@cache
def languages() -> tuple[str, ...]:
    """The tags that have a file of labels, sorted."""
    return tuple(sorted(path.stem for path in (templates_dir() / "labels").glob("*.toml")))


@cache
def load_labels(tag: str) -> Labels:
    """The labels in ``<tag>.toml``; ThemeError names the file and the key that is missing, unknown or wrong."""
    path = templates_dir() / "labels" / f"{tag}.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ThemeError(f"{path}: cannot be read: {error}") from error
    return decode_labels(text, str(path))


def decode_labels(text: str, file: str) -> Labels:
    """The labels in the text of a file; ThemeError names the file and the key that is missing, unknown or wrong."""
    try:
        labels = msgspec.toml.decode(text, type=Labels)
    except msgspec.DecodeError as error:
        raise ThemeError(f"{file}: {error}") from error
    if "other" not in labels.terms.edition or not labels.terms.edition.keys() <= set(CATEGORIES):
        raise ThemeError(f"{file}: terms.edition: must hold other, and may hold the rest of {', '.join(CATEGORIES)}")
    own = [(key, getattr(labels, key), places) for key, places in PATTERNS.items()]
    for key, pattern, places in (*own, *labels.terms.patterns()):
        if _places(pattern) != places:
            wanted = " then ".join(f"{{{place}}}" for place in places)
            raise ThemeError(f"{file}: {key}: must hold {wanted}")
    return labels


def _places(pattern: str) -> tuple[str, ...]:
    try:
        return tuple(name for _, name, _, _ in Formatter().parse(pattern) if name is not None)
    except ValueError:  # a brace alone
        return ()


@cache
def see_signals() -> tuple[str, ...]:
    """The signals of all languages, the longest first: a note may cite in another language than its document's."""
    return _all("see_signals")


@cache
def accessed_words() -> tuple[str, ...]:
    """What stands by the date of a visit in all languages, the longest first."""
    return _all("accessed_words")


def _all(field: str) -> tuple[str, ...]:
    words = {word for tag in languages() for word in getattr(load_labels(tag), field)}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
