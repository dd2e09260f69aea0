"""A small writer of HTML for tests: what it writes of a document, the reader must give back."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TypeVar

from msgspec.structs import fields, replace

from briefpress.document import (
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Division,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    Link,
    List,
    Paragraph,
    Row,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)

N = TypeVar("N")
_TAGS = {Emphasis: "em", Strong: "strong", Strikeout: "del", Superscript: "sup", Subscript: "sub"}


def html_of(blocks: Sequence[Block]) -> str:
    """The blocks as HTML, one a line."""
    return "\n".join(map(_block, blocks))


def _words(inlines: Sequence[Inline]) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return escape(text)
        case Code(text=text):
            return f"<code>{escape(text)}</code>"
        case Image(src=src, alt=alt):
            return f'<img src="{src}" alt="{alt}">'
        case Link(url=url, children=children):
            return f'<a href="{escape(url)}">{_words(children)}</a>'
        case LangSpan(lang=lang, children=children):
            return f'<span lang="{lang}">{_words(children)}</span>'
        case Emphasis() | Strong() | Strikeout() | Superscript() | Subscript():
            tag = _TAGS[type(inline)]
            return f"<{tag}>{_words(inline.children)}</{tag}>"
        case _:
            raise AssertionError(inline)


def _block(block: Block) -> str:
    match block:
        case Paragraph(children=children):
            return f"<p>{_words(children)}</p>"
        case Heading(level=level, children=children):
            return f"<h{level}>{_words(children)}</h{level}>"
        case CodeBlock(text=text, lang=lang):
            return (
                f'<pre><code class="language-{lang}">{escape(text)}</code></pre>'
                if lang
                else f"<pre>{escape(text)}</pre>"
            )
        case Figure(image=image, caption=caption):
            return f"<figure>{_inline(image)}<figcaption>{_words(caption)}</figcaption></figure>"
        case Table():
            return (
                f"<table><caption>{_words(block.caption)}</caption><thead>{_rows(block.head, 'th')}</thead>"
                f"<tbody>{_rows(block.rows, 'td')}</tbody></table>"
            )
        case ThematicBreak():
            return "<hr>"
        case BlockQuote(blocks=blocks):
            return f"<blockquote>{html_of(blocks)}</blockquote>"
        case List(items=items, ordered=ordered, start=start):
            inside = "".join(f"<li>{html_of(item)}</li>" for item in items)
            return f'<ol start="{start}">{inside}</ol>' if ordered else f"<ul>{inside}</ul>"
        case DefinitionList(items=items):
            return f"<dl>{''.join(map(_definition, items))}</dl>"
        case Division(kind="details", blocks=blocks, title=title):
            return f"<details><summary>{_words(title)}</summary>{html_of(blocks)}</details>"
        case Division(kind=kind, blocks=blocks):
            return f'<div class="admonition {kind}">{html_of(blocks)}</div>'


def _rows(rows: Sequence[Row], tag: str) -> str:
    return "".join(f"<tr>{''.join(f'<{tag}>{_words(cell.children)}</{tag}>' for cell in row)}</tr>" for row in rows)


def _definition(item: Definition) -> str:
    return f"<dt>{_words(item.term)}</dt>" + "".join(f"<dd>{html_of(each)}</dd>" for each in item.definitions)


def without_lines(block: Block) -> Block:
    """The block with no line numbers, nor what a document cannot tell: whether a list or a start is meant."""
    changed = {field.name: _unlined(getattr(block, field.name)) for field in fields(block)}
    changed["line"] = 0
    if isinstance(block, List):
        changed |= {"tight": False, "start": block.start if block.ordered else 1}
    if isinstance(block, DefinitionList):
        changed["tight"] = False
    return replace(block, **changed)


def _unlined(value: N) -> N | tuple[object, ...]:
    if isinstance(value, tuple):
        return tuple(_unlined(each) for each in value)
    if isinstance(value, Block):
        return without_lines(value)  # type: ignore[return-value]
    if isinstance(value, Definition):
        return replace(value, definitions=_unlined(value.definitions))
    return value
