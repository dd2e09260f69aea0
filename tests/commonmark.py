"""CommonMark's own examples, as the package of its specification has them, and a Document as CommonMark's HTML.

The specification is CC-BY-SA: it is installed for the tests and never copied into this repository.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from markdown_it.common.html_re import HTML_TAG_RE

from briefpress.document import (
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    List,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
    ThematicBreak,
)
from briefpress.readers.markdown import read_markdown
from briefpress.walk import plain
from clients import missing

#: Where `make test` has npm put the specification.
SPEC = Path(sys.prefix, "commonmark-spec", "node_modules", "commonmark-spec", "spec.txt")
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$|^#{1,6} *([^\n]*)$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """An example of the specification: its number, its section, the Markdown and the HTML it is."""

    number: int
    section: str
    markdown: str
    html: str


def examples() -> list[Example]:
    """Every example of CommonMark 0.31.2, in order."""
    if not SPEC.is_file():
        missing("CommonMark's specification")
    text = SPEC.read_text(encoding="utf-8").partition("<!-- END TESTS -->")[0]
    assert "version: '0.31.2'" in text
    found: list[Example] = []
    section = ""
    for markdown, html, heading in _EXAMPLE.findall(text):
        if heading:
            section = heading
        else:
            found.append(Example(len(found) + 1, section, markdown.replace("→", "\t"), html.replace("→", "\t")))
    return found


# --- a document as CommonMark's HTML ---------------------------------------------------------


def render(document: Document) -> str:
    """The document as CommonMark's HTML; a title is the heading of level 1 that it was."""
    title = f"<h1>{_inlines(document.meta.title)}</h1>" if document.meta.title else ""
    return title + _blocks(document.blocks)


def _blocks(blocks: Iterable[Block], *, tight: bool = False) -> str:
    return "".join(_block(block, tight=tight) for block in blocks)


def _block(block: Block, *, tight: bool) -> str:
    match block:
        case Paragraph():
            words = _inlines(block.children)
            return words if tight else f"<p>{words}</p>"
        case Heading():
            return f"<h{block.level}>{_inlines(block.children)}</h{block.level}>"
        case BlockQuote():
            return f"<blockquote>{_blocks(block.blocks)}</blockquote>"
        case List():
            start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
            name = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{_blocks(item, tight=block.tight)}</li>" for item in block.items)
            return f"<{name}{start}>{items}</{name}>"
        case CodeBlock():
            lang = f' class="language-{escape(block.lang)}"' if block.lang else ""
            text = f"{block.text}\n" if block.text else ""
            return f"<pre><code{lang}>{escape(text)}</code></pre>"
        case ThematicBreak():
            return "<hr />"
        case Figure():
            # An image alone in its paragraph; its title is the caption.
            title = plain(block.caption) if plain(block.caption) != block.image.alt else ""
            words = _inline(Image(block.image.src, block.image.alt, title))
            return words if tight else f"<p>{words}</p>"
        case _:
            raise AssertionError(f"CommonMark has no {type(block).__name__}")


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Text():
            return escape(inline.text)
        case Code():
            return f"<code>{escape(inline.text)}</code>"
        case Link():
            title = f' title="{escape(inline.title)}"' if inline.title else ""
            return f'<a href="{escape(inline.url)}"{title}>{_inlines(inline.children)}</a>'
        case Image():
            title = f' title="{escape(inline.title)}"' if inline.title else ""
            return f'<img src="{escape(inline.src)}" alt="{escape(inline.alt)}"{title} />'
        case LineBreak():
            return "<br />"
        case Emphasis() | Strong() | Strikeout() | Superscript() | Subscript():
            name = _NAMES[type(inline)]
            return f"<{name}>{_inlines(inline.children)}</{name}>"
        case _:
            raise AssertionError(f"CommonMark has no {type(inline).__name__}")


_NAMES: dict[type, str] = {Emphasis: "em", Strong: "strong", Strikeout: "del", Superscript: "sup", Subscript: "sub"}


# --- what is alike -----------------------------------------------------------------------------

_BLOCK = re.compile(r"</?(?:p|h[1-6]|blockquote|ul|ol|li|pre|hr)(?: [^<>]*)?/?>")
_EMPTY = re.compile(r"<(p|h[1-6]|blockquote)></\1>")
_NOWHERE = re.compile(r'<a href="">(.*?)</a>')
_WORDLESS = re.compile(r'<a href="([^"]*)"></a>')
_ADDRESS = re.compile(r'<a href="(?:http://|mailto:)?([^"]*)">\1</a>')
_TITLE = re.compile(r'(?<= title=")[^"]*')


def normal(html: str, markdown: str = "") -> str:
    """HTML with what does not matter made alike.

    - Outside code, white space is one space, and there is none beside the tags of blocks, at breaks and in titles.
    - Paragraphs, headings and quotations without words are dropped.
    - Tags that the ``markdown`` itself types, but images and deletions, are dropped, as tags and as text: those that
      mean something to a document are not raw any more, and the others are left out of it or, where they read as
      words (``<your name>``), stay text.
    - A link to nowhere is its words, one without words is its address, and an address that is its own text is no link,
      for GitHub makes one of each.
    """
    html = html.replace("&quot;", '"').replace("&#x27;", "'").replace("&#39;", "'")
    for typed in HTML_TAG_RE.findall(markdown):
        if not typed.startswith(("<img", "<del>", "</del>")):
            html = html.replace(typed, "").replace(escape(typed, quote=False), "")
    parts = re.split(r"(<pre>.*?</pre>)", html, flags=re.DOTALL)
    return "".join(part if at % 2 else _spaced(part) for at, part in enumerate(parts))


def _spaced(html: str) -> str:
    html = _TITLE.sub(lambda title: title[0].strip(), re.sub(r"[ \t\n]+", " ", html))
    html = re.sub(" ?<br /> ?", "<br />", html.replace(' alt=""', "").replace('"/>', '" />'))
    for pattern in (_NOWHERE, _WORDLESS, _ADDRESS):
        html = pattern.sub(r"\1", html)
    html = re.sub(rf" *({_BLOCK.pattern}) *", r"\1", html).strip(" ")
    while html != (html := _EMPTY.sub("", html)):
        pass
    return html


def differences() -> Iterator[tuple[Example, str, str]]:
    """The examples whose HTML is not ours, with what is expected and what was found."""
    for example in examples():
        expected = normal(example.html, example.markdown)
        try:
            found = normal(render(read_markdown(example.markdown, "a.md").value), example.markdown)
        except AssertionError as error:
            found = str(error)
        if found != expected:
            yield example, expected, found
