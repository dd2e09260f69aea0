"""Documents that Markdown can say, for Hypothesis, and a writer of them: what it writes must be read back equal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import get_args

from hypothesis import strategies as st

from briefpress.document import (
    Alignment,
    Block,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Delimiter,
    Division,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    ListStyle,
    Math,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)
from briefpress.enumerators import marker, numeral, style_of
from briefpress.walk import plain

Inlines = tuple[Inline, ...]
Blocks = tuple[Block, ...]

# --- what Markdown can say ---------------------------------------------------------------------

#: Words of several scripts, and those whose signs mean something in Markdown.
WORDS: tuple[str, ...] = (
    "mer", "l’été", "Москва", "港口", "هرمز", "שלום", "don't", "a.b", "1998.", "(1)", "x_y_z", "50%", "C#", "R&D",
)  # fmt: skip
SIGNS: tuple[str, ...] = (
    "*", "**", "_", "`", "[1]", "[^a]", "]", "$5", "$", "<b>", "<!--", "~", "^2^", "{x}", "{{< x >}}", "|", "\\", ":",
    "::: note", "#", ">", "-", "+", "1.", "1)", "=", "---", "!", "![a](b)", "[a](b)", "&amp;", "a)", "(a)", "% x",
    "...", "\\(x=1\\)", "[x=1]", "Table:", "http:", "www",
)  # fmt: skip
LABELS = ("a", "b", "été")
word = st.sampled_from(WORDS + SIGNS)
name = st.sampled_from(("mer", "port", "нота", "港"))
phrase = st.lists(word, min_size=1, max_size=4).map(" ".join)


def _run(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inlines]:
    """Inlines with words before, between and behind them: so none touches another, and no text is beside a text."""
    parts = st.lists(st.tuples(inner, phrase), max_size=3)
    return st.tuples(phrase, parts).map(_joined)


def _joined(parts: tuple[str, list[tuple[Inline, str]]]) -> Inlines:
    first, rest = parts
    if not rest:
        return (Text(first),)
    found: list[Inline] = [Text(f"{first} ")]
    for at, (inline, words) in enumerate(rest):
        # What follows a break begins its line.
        before = "" if isinstance(inline, LineBreak) else " "
        if isinstance(inline, LineBreak):
            found[-1] = Text(plain(found[-1]).rstrip(" "))
        found += [inline, Text(f"{before}{words}{' ' if at < len(rest) - 1 else ''}")]
    return tuple(found)


leaves: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Code, st.sampled_from(("x", "a b", "a*b", "<b>", "[^a]", "$x$", "{{x}}"))),
    st.builds(Math, st.sampled_from(("x^2", "a_1 + b", r"\frac{1}{2}", "x"))),
    st.builds(NoteRef, st.sampled_from(LABELS)),
    st.builds(Subscript, st.tuples(st.builds(Text, name))),
    st.builds(Superscript, st.tuples(st.builds(Text, name))),
)


def _held(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    words = _run(inner)
    unlinked = st.builds(Text, phrase).map(lambda text: (text,))
    return st.one_of(
        *(st.builds(kind, words) for kind in (Emphasis, Strong, Strikeout)),
        st.builds(Link, st.sampled_from(("https://example.org/a_b?c=d", "b.html", "mailto:a@b.org")), unlinked),
        st.builds(LangSpan, st.sampled_from(("fr", "en-GB")), words),
    )


flat = _run(st.recursive(leaves, _held, max_leaves=3))
inlines = _run(st.one_of(st.recursive(leaves, _held, max_leaves=3), st.just(LineBreak())))
paragraphs = st.builds(Paragraph, inlines)
cells = st.builds(Cell, flat)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    row = st.lists(cells, min_size=width, max_size=width).map(tuple)
    sides: st.SearchStrategy[Alignment] = st.sampled_from(("left", "center", "right", "default"))
    align = draw(st.lists(sides, min_size=width, max_size=width).map(tuple))
    caption = draw(st.one_of(st.just(()), flat))
    return Table((draw(row),), draw(st.lists(row, max_size=2).map(tuple)), align, caption)


def _figure(words: str) -> Figure:
    return Figure(Image("a.png", words), (Text(words),))


simple: st.SearchStrategy[Block] = st.one_of(
    paragraphs,
    st.builds(Heading, st.integers(2, 6), flat),
    st.builds(
        CodeBlock, st.sampled_from(("x = 1", "a\n\n  b", "::: note", "[^a]: x")), st.sampled_from(("", "python"))
    ),
    tables(),
    st.sampled_from(("mer", "港口 мер")).map(_figure),
    st.builds(Math, st.sampled_from(("x = 1", "a\n+ b")), st.just(True)).map(lambda math: Paragraph((math,))),
    st.just(ThematicBreak()),
)


def _parted(blocks: Sequence[Block]) -> Blocks:
    """The blocks with a paragraph before each: two lists side by side would be one."""
    return tuple(each for block in blocks for each in (Paragraph((Text("mer"),)), block))


#: Styles, first numbers and delimiters of fancy lists: a letter that is a Roman numeral too says which it is only if 1.
forms = st.tuples(
    st.sampled_from(get_args(ListStyle)), st.integers(1, 20), st.sampled_from(get_args(Delimiter))
).filter(lambda form: form[0] != "decimal" and style_of(numeral(form[1], form[0])) == form[0])


def _nested(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    several = st.lists(children, min_size=1, max_size=2).map(_parted)
    loose = st.lists(several, min_size=1, max_size=3).map(tuple)
    tight = st.lists(flat.map(lambda words: (Paragraph(words),)), min_size=1, max_size=3).map(tuple)
    start = st.integers(0, 2000)
    kinds = st.sampled_from(("note", "tip", "important", "warning", "caution", "details"))
    definitions = st.lists(several, min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(List, tight),
        st.builds(List, loose, tight=st.just(False)),
        st.builds(List, tight, st.just(True), start, delimiter=st.sampled_from(("period", "one-paren"))),
        st.tuples(forms, tight.filter(lambda items: len(items) > 1)).map(
            lambda drawn: List(drawn[1], True, drawn[0][1], style=drawn[0][0], delimiter=drawn[0][2])
        ),
        st.builds(BlockQuote, several),
        st.builds(Division, kinds, several, st.one_of(st.just(()), st.builds(Text, name).map(lambda text: (text,)))),
        st.builds(
            DefinitionList,
            st.lists(st.builds(Definition, flat, definitions), min_size=1, max_size=2).map(tuple),
            st.just(False),
        ),
    )


blocks = st.lists(st.recursive(simple, _nested, max_leaves=3), max_size=3).map(_parted)
notes = st.tuples(
    *(st.builds(Note, st.just(label), blocks.map(lambda held: (Paragraph((Text("mer"),)), *held))) for label in LABELS)
)
documents = st.builds(Document, st.builds(Meta, title=st.one_of(st.just(()), flat)), st.none(), blocks, notes)

# --- how it is written -------------------------------------------------------------------------

#: Signs that are escaped wherever they stand. Brackets of formulas are escapes themselves, so round ones stay.
_ESCAPED = re.compile(r"[\\`*_{}\[\]<>#~^$|&@:!%=+-]|(?<=\d)[.)]")
_SIDES = {"left": ":--", "center": ":-:", "right": "--:", "default": "---"}
_MARKS = {Emphasis: "*", Strong: "**", Strikeout: "~~"}


def write(document: Document) -> str:
    """The document in Markdown."""
    title = f"# {_words(document.meta.title)}\n\n" if document.meta.title else ""
    written = [_indented(f"[^{note.label}]: ", "    ", _blocks(note.blocks)) for note in document.notes]
    return title + "\n\n".join((_blocks(document.blocks), *written)) + "\n"


def _indented(first: str, rest: str, text: str) -> str:
    return first + "\n".join(rest + line if line else "" for line in text.split("\n"))[len(rest) :]


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n\n".join(map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Paragraph(children=(Math(tex=tex, display=True),)):
            return f"$$\n{tex}\n$$"
        case Paragraph():
            return _words(block.children)
        case Heading():
            return f"{'#' * block.level} {_words(block.children)}"
        case CodeBlock():
            return f"````{block.lang}\n{block.text}\n````"
        case List():
            marks = (_mark(block, at) for at in range(len(block.items)))
            items = (
                _indented(mark, " " * len(mark), _blocks(item)) for mark, item in zip(marks, block.items, strict=True)
            )
            return ("\n" if block.tight else "\n\n").join(items)
        case DefinitionList():
            return "\n\n".join(map(_definition, block.items))
        case BlockQuote():
            return "\n".join(f"> {line}".rstrip() for line in _blocks(block.blocks).split("\n"))
        case Division():
            return f"::: {block.kind} {_words(block.title)}\n{_blocks(block.blocks)}\n:::"
        case Table():
            rows = [_row(row) for row in (*block.head, *block.rows)]
            rows.insert(1, f"|{'|'.join(_SIDES[side] for side in block.align)}|")
            return "\n".join(rows) + (f"\n\nTable: {_words(block.caption)}" if block.caption else "")
        case Figure():
            return f"![{_words(block.caption)}]({block.image.src})"
        case ThematicBreak():
            return "***"


def _mark(block: List, at: int) -> str:
    """What stands before an item; behind a capital and a full stop are two blanks, as pandoc asks."""
    if not block.ordered:
        return "- "
    wide = block.style.startswith("upper") and block.delimiter == "period"
    return marker(block, at) + " " * wide


def _definition(item: Definition) -> str:
    return "\n\n".join((_words(item.term), *(_indented(":   ", "    ", _blocks(each)) for each in item.definitions)))


def _row(row: Sequence[Cell]) -> str:
    return f"| {' | '.join(_words(cell.children) for cell in row)} |"


def _words(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Text():
            return _ESCAPED.sub(r"\\\g<0>", inline.text)
        case Code():
            return f"`{inline.text}`"
        case Math():
            return f"${inline.tex}$"
        case LineBreak():
            return "\\\n"
        case NoteRef():
            return f"[^{inline.label}]"
        case Subscript():
            return f"<sub>{_words(inline.children)}</sub>"
        case Superscript():
            return f"^{_words(inline.children)}^"
        case Link():
            return f"[{_words(inline.children)}]({inline.url})"
        case LangSpan():
            return f"[{_words(inline.children)}]{{lang={inline.lang}}}"
        case Emphasis() | Strong() | Strikeout():
            mark = _MARKS[type(inline)]
            return f"{mark}{_words(inline.children)}{mark}"
        case _:
            raise AssertionError(f"Markdown cannot say {type(inline).__name__}")
