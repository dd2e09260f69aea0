"""What front matter is made of: keys that mean something, keys of other programs, and values with their places."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple

import msgspec

from ..diagnostics import Span

#: The keys that mean something; pandoc's names where pandoc has one.
KEYS = (
    "title",
    "subtitle",
    "author",
    "date",
    "lang",
    "abstract",
    "keywords",
    "series",
    "reference",
    "marking",
    "recipients",
    "summary",
    "key-figures",
    "paper",
    "theme",
    "typography",
    "paragraph-numbers",
    "number-sections",
    "figure-numbers",
    "line-numbers",
    "toc",
    "toc-depth",
    "lof",
    "lot",
    "bibliography",
    "sources",
    "sources-order",
    "sources-style",
    "read",
)
#: Other names for them, from other programs' habits.
ALIASES = {
    "authors": "author",
    "language": "lang",
    "tags": "keywords",
    "key_figures": "key-figures",
    "paragraph_numbers": "paragraph-numbers",
    "number_sections": "number-sections",
    "numbersections": "number-sections",
    "figure_numbers": "figure-numbers",
    "line_numbers": "line-numbers",
    "table-of-contents": "toc",
    "toc_depth": "toc-depth",
    "list-of-figures": "lof",
    "list-of-tables": "lot",
    "references": "sources",
}
#: Keys of Jekyll, Hugo, Quarto, pandoc, R Markdown, Obsidian, Docusaurus, MkDocs and Zola, which say nothing here.
FOREIGN = frozenset((
    "aliases", "always_allow_html", "appendix-style", "archives", "audio", "authors-meta", "biblatexoptions",
    "biblio-style", "bibliographystyle", "body-width", "build", "by-author", "callout-appearance",
    "canonical", "canonifyurls", "cascade", "categories", "category", "citation", "citation-style", "citeproc",
    "class", "classoption", "code-fold", "code-overflow", "code-tools", "comments", "copyright", "created",
    "crossref", "csl", "css", "cssclass", "cssclasses", "custom_edit_url", "default_lang", "description", "disable",
    "displaymathjax", "documentclass", "doi", "download", "draft", "drafts", "editor", "eisvogel", "embed-resources",
    "engine", "env", "eqnos", "excerpt", "excerpt_separator", "execute", "expirydate", "extra", "extract-media",
    "fancy", "feature", "featured", "featured_image", "featuredimage", "fig-cap-location", "fig-height", "fig-width",
    "figpdf", "filters", "float", "font", "fontfamily", "fontsize", "footer", "format", "from", "generator",
    "geometry", "graphics", "guid", "header", "header-includes", "heading_offset", "headless", "hero", "hide",
    "hide_table_of_contents", "hide_title", "highlight", "highlight-style", "hint", "icon", "id", "identifier",
    "image", "images", "img", "in_page_template", "include-after", "include-after-body", "include-before",
    "include-before-body", "include-in-header", "institute", "isbn", "iscjklanguage", "javascript", "jupyter",
    "keep-md", "kernelspec", "kind", "knit", "last_modified_at", "lastmod", "latex-engine", "layout", "licence",
    "license", "license-url", "link", "link-citations", "linkcolor", "links", "linktitle", "list", "listing",
    "listings", "logo", "mainfont", "mainfontoptions", "margin-bottom", "margin-left", "margin-right",
    "margin-top", "markup", "math", "mathfont", "mathjax", "mathspec", "menu", "menus", "modified", "monofont", "nav",
    "nav_exclude", "nav_order", "navigation", "nocite", "noindex",
    "order", "output", "outputs", "page-layout", "page-navigation", "pagination_label",
    "pagination_next", "pagination_prev", "papersize", "params", "parent", "parent_doc", "part", "pdf-engine",
    "permalink", "pinned", "plugins", "post_asset_folder", "preview", "project", "publishdate", "published",
    "reading-time", "reading_time", "redirect", "redirect_from", "redirect_to", "reference-doc", "reference-location",
    "related", "render", "render_with_liquid", "resources", "robots", "runtime", "sansfont", "section",
    "sectionsdepth", "self-contained", "shift-heading-level-by", "shiny", "short-title", "shortcodes", "showtoc",
    "sidebar", "sidebar_label", "sidebar_position", "site", "sitemap", "slideshow", "slug", "social", "source_url",
    "standalone", "status", "stylesheet", "subject", "syntax_highlighting", "tagline", "taxonomies", "template",
    "thanks", "theme_color", "thumbnail", "time", "title-block-style", "title-prefix", "titlepage", "titleslug",
    "toc-title", "top-level-division", "topics", "translationkey", "type", "unsafe",
    "updated", "uri", "url", "urlcolor", "use_math", "uuid", "vars", "venue", "version", "video", "visibility",
    "website", "weight", "widgets", "with-toc",
))  # fmt: skip


class Scalar(msgspec.Struct, frozen=True):
    """A value as typed, and the line of the file on which it begins (0: not from a file)."""

    text: str
    line: int = 0


class Entry(NamedTuple):
    """A key, its value, and where the key stands."""

    key: str
    value: Value
    span: Span


Value = Scalar | tuple["Value", ...] | dict[str, "Value"]


def canonical(key: str) -> str:
    """The key that a key means: in lower case, other programs' names replaced."""
    folded = key.strip().casefold()
    return ALIASES.get(folded, folded)


def is_ours(key: str) -> bool:
    """Whether a key means something, is meant to, or is another program's: prose has none of them."""
    return canonical(key) in KEYS or canonical(key) in FOREIGN or bool(nearest(key))


def nearest(key: str) -> str:
    """The known key that a misspelt one means, by the name that is documented, or an empty string."""
    return canonical("".join(get_close_matches(key.casefold()[:40], [*KEYS, *ALIASES], 1, 0.7)))
